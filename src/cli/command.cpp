#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.hpp"

namespace bascule::cli {
namespace {

int http_status(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidInput:
      return 422;
    case ErrorCode::Unauthenticated:
      return 401;
    case ErrorCode::Forbidden:
      return 403;
    case ErrorCode::NotFound:
      return 404;
    case ErrorCode::Conflict:
      return 409;
    case ErrorCode::RateLimited:
      return 429;
    case ErrorCode::Unavailable:
      return 503;
    case ErrorCode::Internal:
      return 500;
  }
  return 500;
}

int exit_status(ErrorCode code, bool is_upstream) {
  switch (code) {
    case ErrorCode::InvalidInput:
      return 2;
    case ErrorCode::NotFound:
      return 3;
    case ErrorCode::Conflict:
      return 4;
    case ErrorCode::Unauthenticated:
    case ErrorCode::Forbidden:
    case ErrorCode::RateLimited:
      return 5;
    case ErrorCode::Unavailable:
      return is_upstream ? 5 : 6;
    case ErrorCode::Internal:
      return 1;
  }
  return 1;
}

}  // namespace

Outcome failure(const Error& error, bool as_json, bool is_upstream) {
  Outcome outcome;
  outcome.status = exit_status(error.code, is_upstream);
  if (!as_json) {
    outcome.err = "bascule: " + error.message + "\n";
    return outcome;
  }
  JsonObject problem{{"type", "about:blank#" + std::string(to_string(error.code))},
                     {"title", to_string(error.code)},
                     {"status", http_status(error.code)},
                     {"detail", error.message}};
  if (!error.pointer.empty()) problem["pointer"] = error.pointer;
  outcome.err = to_text(problem) + "\n";
  return outcome;
}

Parsed parse(const CommandLine& line) {
  CLI::App app("Bascule: from a stage change to a scored assessment", "bascule");
  app.require_subcommand(1);
  app.fallthrough();
  Parsed parsed;
  app.add_flag("--json", parsed.as_json, "One JSON object on standard output");
  Adding adding{app, line, parsed};
  add_org_commands(adding);
  add_people_commands(adding);
  add_connection_commands(adding);
  add_rule_commands(adding);
  add_order_commands(adding);
  add_letter_commands(adding);
  add_job_commands(adding);
  add_event_commands(adding);
  add_recovery_commands(adding);
  auto arguments = line.arguments;
  std::reverse(arguments.begin(), arguments.end());  // As CLI11 takes them.
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& refused) {  // The library's only way to say so; help is one, too.
    std::ostringstream out, err;
    const int code = app.exit(refused, out, err);
    parsed.action = nullptr;
    parsed.answer = {code == 0 ? 0 : 2, out.str(), err.str()};
    if (code != 0 && parsed.as_json)
      parsed.answer = failure({ErrorCode::InvalidInput, refused.what(), {}, {}}, true, false);
  }
  return parsed;
}

Outcome run(const Parsed& parsed, UseCases& use_cases) {
  if (!parsed.action) return parsed.answer;
  const auto done = parsed.action(use_cases);
  if (!done) return failure(done.error(), parsed.as_json, parsed.calls_upstream);
  return {0, parsed.as_json ? to_text(done->json) + "\n" : done->text, ""};
}

const std::vector<std::string>& command_words() {
  static const std::vector<std::string> words{
      "setup",   "owner-link",  "orgs",    "keys",   "members", "audit",
      "connect", "connections", "hooks",   "rules",  "orders",  "letters",
      "jobs",    "events",      "rescore", "backup", "resume"};
  return words;
}

}  // namespace bascule::cli
