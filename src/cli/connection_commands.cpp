#include <fmt/format.h>

#include "cli/act.hpp"
#include "cli/connection_words.hpp"

namespace bascule::cli {
namespace {

struct ConnectOptions {
  std::string org, environment, base_url, key_file, perform_as, notify = "none", result = "form";
  bool by_hand = false, also_note = false, skip_archived = false, permissions = false;
  const CommandLine* line = nullptr;
};

struct IdOptions {
  std::string id, org, file, perform_as;
  bool force = false;
  CommandLine line;
};

Result<ConnectionId> connection_id(const std::string& text) {
  auto id = ConnectionId::parse(text);
  if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
  return id;
}

Result<Done> show_permissions(const std::string& provider_name, UseCases& use_cases) {
  auto* provider = use_cases.find_provider(provider_name);
  if (!provider) return fail(ErrorCode::NotFound, "there is no provider " + provider_name);
  return permissions_done(provider->permissions_needed());
}

Result<Done> connect(const ConnectOptions& options, const CommandLine& line, UseCases& use_cases) {
  if (options.permissions) return show_permissions("lever", use_cases);
  if (options.org.empty() || options.environment.empty() || options.key_file.empty() ||
      options.perform_as.empty())
    return fail(ErrorCode::InvalidInput,
                "needed: --org, --environment, --api-key-file and --perform-as");
  connections::ConnectRequest request;
  request.provider = "lever";
  const auto environment = parse_environment(options.environment);
  if (!environment) return fail(ErrorCode::InvalidInput, "--environment is sandbox or production");
  request.environment = *environment;
  request.base_url = options.base_url;
  request.api_key = TRY(secret_file(line, options.key_file));
  request.perform_as_email = options.perform_as;
  using connections::WriteBack;
  request.write_back.notify =
      options.notify == "followers" ? ats::Note::Notify::Followers : ats::Note::Notify::NoOne;
  request.write_back.result =
      options.result == "note" ? WriteBack::Result::Note : WriteBack::Result::Form;
  request.write_back.also_note = options.also_note;
  request.write_back.when_archived =
      options.skip_archived ? WriteBack::WhenArchived::Skip : WriteBack::WhenArchived::Write;
  request.hooks = options.by_hand ? connections::ConnectRequest::Hooks::ByHand
                                  : connections::ConnectRequest::Hooks::ByApi;
  const auto scope = TRY(scope_of(use_cases, options.org));
  return connected_done(TRY(use_cases.connect.run(scope, request, orgs::the_operator())));
}

Result<Done> list(const IdOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_or_all(use_cases, options.org));
  return connections_done(TRY(use_cases.list_connections.run(scope)));
}

Result<Done> show(const IdOptions& options, UseCases& use_cases) {
  const auto views =
      TRY(use_cases.list_connections.run(OrgScope::every_org(), TRY(connection_id(options.id))));
  return connection_done(views.at(0));
}

Result<Done> check(const IdOptions& options, UseCases& use_cases) {
  const auto id = TRY(connection_id(options.id));
  const auto health =
      TRY(use_cases.watch_health.check(TRY(scope_of_connection(use_cases, id)), id));
  std::string text = health.findings.empty() ? "All is well.\n" : "";
  for (const auto& finding : health.findings)
    text += fmt::format("! {}\n  {}\n", finding.what, finding.fix);
  return Done{text, JsonObject{{"findings", health::to_json(health.findings)}}};
}

Result<Done> disable(const IdOptions& options, UseCases& use_cases) {
  const auto id = TRY(connection_id(options.id));
  return connection_done(TRY(use_cases.disable_connection.run(
      TRY(scope_of_connection(use_cases, id)), id, orgs::the_operator())));
}

Result<Done> enable(const IdOptions& options, UseCases& use_cases) {
  const auto id = TRY(connection_id(options.id));
  return connection_done(TRY(use_cases.enable_connection.run(
      TRY(scope_of_connection(use_cases, id)), id, orgs::the_operator())));
}

Result<Done> disconnect(const IdOptions& options, UseCases& use_cases) {
  using If = connections::Disconnect::IfUnreachable;
  const auto id = TRY(connection_id(options.id));
  const auto done = TRY(use_cases.disconnect.run(TRY(scope_of_connection(use_cases, id)), id,
                                                 options.force ? If::ForgetAllTheSame : If::Stop,
                                                 orgs::the_operator()));
  return disconnected_done(done);
}

Result<Done> mend(const IdOptions& options, UseCases& use_cases) {
  const auto id = TRY(connection_id(options.id));
  connections::MendConnection::Change change;
  if (!options.file.empty()) change.api_key = TRY(secret_file(options.line, options.file));
  if (!options.perform_as.empty()) change.perform_as_email = options.perform_as;
  const auto mended = TRY(use_cases.mend_connection.run(TRY(scope_of_connection(use_cases, id)), id,
                                                        orgs::the_operator(), change));
  return connection_done(mended.view);
}

Result<Done> complete(const IdOptions& options, UseCases& use_cases) {
  const auto id = HookId::parse(options.id);
  if (!id) return fail(ErrorCode::NotFound, "there is no such hook");
  const auto view = TRY(use_cases.complete_hook.run(OrgScope::every_org(), *id,
                                                    TRY(secret_file(options.line, options.file)),
                                                    orgs::the_operator()));
  return hook_done(view);
}

void add_connect(Adding adding) {
  auto options = std::make_shared<ConnectOptions>();
  auto* connect_command =
      adding.app.add_subcommand("connect", "Connect an applicant tracking system");
  connect_command->require_subcommand(1);
  auto* command = connect_command->add_subcommand("lever", "Connect a Lever account by API key");
  command->add_option("--org", options->org, "Organisation, by id or name");
  command->add_option("--environment", options->environment, "sandbox or production");
  command->add_option("--base-url", options->base_url,
                      "Includes /v1; usual for the environment if left out");
  command->add_option("--api-key-file", options->key_file, "File that holds Lever's API key");
  command->add_option("--perform-as", options->perform_as,
                      "Mail address of the Lever user our writings carry");
  command->add_option("--notify", options->notify, "Who is notified of notes")
      ->check(CLI::IsMember({"none", "followers"}));
  command->add_option("--result", options->result, "How results come back")
      ->check(CLI::IsMember({"form", "note"}));
  command->add_flag("--also-note", options->also_note, "A short note beside the form");
  command->add_flag("--skip-archived", options->skip_archived,
                    "Write nothing to an archived opportunity");
  command->add_flag("--manual", options->by_hand,
                    "Hooks are made by hand on Lever's settings page");
  command->add_flag("--permissions", options->permissions,
                    "Only say which permissions the key needs");
  auto line = std::make_shared<CommandLine>(adding.line);
  act(
      adding, command, options,
      [line](const ConnectOptions& o, UseCases& use_cases) { return connect(o, *line, use_cases); },
      true);
}

using Command = Result<Done> (*)(const IdOptions&, UseCases&);

CLI::App* add_by_id(Adding adding, CLI::App* parent, const char* name, const char* help,
                    Command what, bool upstream, std::shared_ptr<IdOptions> options) {
  auto* command = parent->add_subcommand(name, help);
  command->add_option("id", options->id, "con_…")->required();
  options->line = adding.line;
  act(adding, command, options, what, upstream);
  return command;
}

}  // namespace

Result<OrgScope> scope_of_connection(UseCases& use_cases, const ConnectionId& id) {
  return OrgScope(
      TRY(use_cases.list_connections.run(OrgScope::every_org(), id)).at(0).connection.org);
}

void add_connection_commands(Adding adding) {
  add_connect(adding);
  auto* connections = adding.app.add_subcommand("connections", "Connected accounts");
  connections->require_subcommand(1);
  auto all = std::make_shared<IdOptions>();
  auto* list_command = connections->add_subcommand("list", "All of them");
  list_command->add_option("--org", all->org, "Of one organisation");
  act(adding, list_command, all, list);
  add_by_id(adding, connections, "show", "One of them", show, false, std::make_shared<IdOptions>());
  add_by_id(adding, connections, "check", "Ask the provider whether all is well, and what is not",
            check, true, std::make_shared<IdOptions>());
  add_by_id(adding, connections, "disable", "Switch it off", disable, false,
            std::make_shared<IdOptions>());
  add_by_id(adding, connections, "enable", "Switch it on again", enable, false,
            std::make_shared<IdOptions>());
  auto end = std::make_shared<IdOptions>();
  add_by_id(adding, connections, "disconnect", "Delete our hooks there and forget the secrets",
            disconnect, true, end)
      ->add_flag("--force", end->force,
                 "Forget the secrets even if the provider cannot be reached");
  auto repair = std::make_shared<IdOptions>();
  auto* mend_command =
      add_by_id(adding, connections, "mend", "Give it a key that works", mend, true, repair);
  mend_command->add_option("--api-key-file", repair->file, "File that holds the new key");
  mend_command->add_option("--perform-as", repair->perform_as, "Another user for our writings");
  add_write_back_command(adding, *connections);

  auto* hooks = adding.app.add_subcommand("hooks", "Inbound webhooks");
  hooks->require_subcommand(1);
  auto token = std::make_shared<IdOptions>();
  token->line = adding.line;
  auto* token_command = hooks->add_subcommand("token", "Complete a hook that was made by hand");
  token_command->add_option("--hook", token->id, "hok_…")->required();
  token_command->add_option("--token-file", token->file, "File that holds the signature token")
      ->required();
  act(adding, token_command, token, complete);
}

}  // namespace bascule::cli
