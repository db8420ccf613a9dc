#include <fmt/format.h>

#include "cli/act.hpp"

namespace bascule::cli {
namespace {

using orders::RuleChange;

struct FileOptions {
  std::string connection, file, digest;
  bool switches_others_off = false;
  CommandLine line;
};

Result<ConnectionId> connection_id(const std::string& text) {
  auto id = ConnectionId::parse(text);
  if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
  return id;
}

orders::OtherRules others_of(const FileOptions& options) {
  return options.switches_others_off ? orders::OtherRules::SwitchOff : orders::OtherRules::Leave;
}

Result<std::vector<rules::FileRule>> file_of(const FileOptions& options) {
  const auto text = TRY(named_file(options.line, options.file));
  return rules::read_rule_file(TRY(parse_json(text, rules::kRuleFileLimits)));
}

std::string_view mark_of(RuleChange::What what) {
  using enum RuleChange::What;
  switch (what) {
    case Add:
      return "+ new";
    case Change:
      return "~ changed";
    case Same:
      return "= same";
    case SwitchOff:
      return "- switched off";
    case Leave:
      return "  not in the file, left alone";
  }
  return "";
}

// A line for each rule and one for each thing that changes.
std::string told(const std::vector<RuleChange>& changes) {
  std::string text;
  for (const auto& change : changes) {
    text += fmt::format("{}: {}\n", mark_of(change.what),
                        change.rule.name.empty() ? "(without a name)" : change.rule.name);
    for (const auto& [field, was, will_be] : fields_changed(change))
      text += change.what == RuleChange::What::Add
                  ? fmt::format("      {}: {}\n", field, will_be)
                  : fmt::format("      {}: {} → {}\n", field, was.empty() ? "–" : was,
                                will_be.empty() ? "–" : will_be);
  }
  return text.empty() ? "Neither the file nor the account has a rule.\n" : text;
}

Result<Done> export_them(const FileOptions& options, UseCases& use_cases) {
  const auto json = TRY(
      use_cases.apply_rules.file_of(OrgScope::every_org(), TRY(connection_id(options.connection))));
  return Done{indented(json), json};
}

Result<Done> diff(const FileOptions& options, UseCases& use_cases) {
  const auto changes = TRY(
      use_cases.apply_rules.compare(OrgScope::every_org(), TRY(connection_id(options.connection)),
                                    TRY(file_of(options)), others_of(options)));
  return Done{told(changes) + fmt::format("Nothing was changed. To do it: bascule rules apply … "
                                          "--as-shown {}\n",
                                          orders::digest_of(changes)),
              orders::to_json(changes)};
}

Result<Done> apply(const FileOptions& options, UseCases& use_cases) {
  const auto changes = TRY(use_cases.apply_rules.apply(
      OrgScope::every_org(), TRY(connection_id(options.connection)), TRY(file_of(options)),
      others_of(options), options.digest, orgs::the_operator()));
  return Done{told(changes) + "Done.\n", orders::to_json(changes)};
}

}  // namespace

void add_rule_file_commands(Adding adding, CLI::App& rules_command) {
  const auto command = [&](const char* name, const char* help) {
    auto options = std::make_shared<FileOptions>();
    options->line = adding.line;
    auto* made = rules_command.add_subcommand(name, help);
    made->add_option("--connection", options->connection, "con_…")->required();
    return std::pair{made, options};
  };
  const auto [exported, nothing] =
      command("export", "The rules of an account as a file, to keep or to bring to another");
  act(adding, exported, nothing, export_them);
  const auto with_file = [](CLI::App* made, FileOptions& options) {
    made->add_option("--rules-file", options.file, "As `rules export` writes it")->required();
    made->add_flag("--switch-off-others", options.switches_others_off,
                   "Switch off what the account has and the file does not");
  };
  const auto [compared, to_compare] =
      command("diff", "What applying a file would change; changes nothing");
  with_file(compared, *to_compare);
  act(adding, compared, to_compare, diff, true);
  const auto [applied, to_apply] = command("apply", "Make the account's rules those of a file");
  with_file(applied, *to_apply);
  applied->add_option("--as-shown", to_apply->digest, "What `rules diff` ended with")->required();
  act(adding, applied, to_apply, apply, true);
}

}  // namespace bascule::cli
