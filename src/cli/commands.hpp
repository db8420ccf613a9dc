#pragma once

#include <memory>
#include <string>
#include <utility>

#include "cli/command.hpp"

namespace CLI {
class App;
}

namespace bascule::cli {

// What the functions below add their commands to.
struct Adding {
  CLI::App& app;
  const CommandLine& line;
  Parsed& parsed;
};

void add_org_commands(Adding adding);         // setup, owner-link, orgs
void add_people_commands(Adding adding);      // keys, audit
void add_connection_commands(Adding adding);  // connect, connections, hooks
void add_write_back_command(Adding adding, CLI::App& connections);
void add_rule_commands(Adding adding);  // rules
void add_rule_file_commands(Adding adding, CLI::App& rules_command);
void add_order_commands(Adding adding);     // orders, rescore
void add_letter_commands(Adding adding);    // letters
void add_job_commands(Adding adding);       // jobs
void add_event_commands(Adding adding);     // events
void add_recovery_commands(Adding adding);  // backup, resume

using Action = std::function<Result<Done>(UseCases&)>;

// Sets what the command does, when it is the one that was given. The options outlive the parsing
// because the action owns them: `act(adding, command, options, [](const Options& o, UseCases& u)
// …)`.
template <class Options, class Do>
void act(Adding adding, CLI::App* command, std::shared_ptr<Options> options, Do&& what,
         bool calls_upstream = false);

// The organisation that `--org` names by id or by name. NotFound.
[[nodiscard]] Result<OrgScope> scope_of(UseCases& use_cases, const std::string& org);
// The scope of a connection that an operator names by its id alone. NotFound.
[[nodiscard]] Result<OrgScope> scope_of_connection(UseCases& use_cases, const ConnectionId& id);
// All organisations when it is empty.
[[nodiscard]] Result<OrgScope> scope_or_all(UseCases& use_cases, const std::string& org);

// The content of a file that the command line names. InvalidInput when it could not be read, or is
// empty.
[[nodiscard]] Result<std::string> named_file(const CommandLine& line, const std::string& path);
[[nodiscard]] Result<Secret> secret_file(const CommandLine& line, const std::string& path);

}  // namespace bascule::cli
