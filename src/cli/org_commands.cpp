#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/act.hpp"

namespace bascule::cli {
namespace {

struct OrgOptions {
  std::string name, email;
};

struct RetentionOptions {
  std::string org;
  int days = 0;
};

Result<Done> set_up(const OrgOptions& options, UseCases& use_cases) {
  const auto made = TRY(use_cases.set_up_org.run(options.name, options.email));
  const auto url = use_cases.public_url + "/console/setup#" + made.owner_link_token.reveal();
  return Done{fmt::format("Organisation {}\nAPI key (shown once): {}\nOwner's set-up link, good "
                          "for 7 days, once:\n{}\n",
                          made.org.text(), made.api_key.reveal(), url),
              JsonObject{{"org_id", made.org.text()},
                         {"api_key", made.api_key.reveal()},
                         {"owner_setup_url", url}}};
}

Result<Done> owner_link(const OrgOptions& options, UseCases& use_cases) {
  const auto link = TRY(use_cases.make_owner_link.run(options.email));
  const auto* page = link.purpose == orgs::LinkPurpose::SetPassword ? "setup" : "link";
  const auto url = fmt::format("{}/console/{}#{}", use_cases.public_url, page, link.token.reveal());
  return Done{url + "\n", JsonObject{{"url", url}, {"expires_at", to_rfc3339(link.expires_at)}}};
}

JsonObject json_of(const orgs::Org& org) {
  return {{"id", org.id.text()},
          {"name", org.name},
          {"retention_days", org.retention_days},
          {"created_at", to_rfc3339(org.created_at)}};
}

std::string line_of(const orgs::Org& org) {
  return fmt::format("{}  keeps data {} {} after an order has ended  {}\n", org.id.text(),
                     org.retention_days, org.retention_days == 1 ? "day" : "days", org.name);
}

Result<Done> list(const OrgOptions&, UseCases& use_cases) {
  const auto orgs = TRY(use_cases.database.read(
      OrgScope::every_org(),
      [&](ports::Tx& tx) -> Result<std::vector<orgs::Org>> { return use_cases.orgs.list(tx); }));
  std::string text;
  JsonArray array;
  for (const auto& org : orgs) {
    text += line_of(org);
    array.push_back(json_of(org));
  }
  if (orgs.empty()) text = "No organisation.\n";
  return Done{text, JsonObject{{"data", std::move(array)}}};
}

Result<Done> change_retention(const RetentionOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  const auto org = TRY(use_cases.change_retention.run(scope, options.days, "operator"));
  return Done{line_of(org), json_of(org)};
}

}  // namespace

void add_org_commands(Adding adding) {
  auto setup = std::make_shared<OrgOptions>();
  auto* command =
      adding.app.add_subcommand("setup", "Make an organisation, its owner and its first API key");
  command->add_option("--org", setup->name, "The organisation's name")->required();
  command->add_option("--owner", setup->email, "The owner's mail address")->required();
  act(adding, command, setup, set_up);

  auto link = std::make_shared<OrgOptions>();
  command = adding.app.add_subcommand("owner-link", "Make a one-time sign-in link");
  command->add_option("--email", link->email, "Whose")->required();
  act(adding, command, link, owner_link);

  auto* orgs_command =
      adding.app.add_subcommand("orgs", "Organisations, and how long they keep data");
  orgs_command->require_subcommand(1);
  act(adding, orgs_command->add_subcommand("list", "All of them"), std::make_shared<OrgOptions>(),
      list);
  auto retention = std::make_shared<RetentionOptions>();
  command = orgs_command->add_subcommand(
      "retention", "How many days names, answers and results are kept after an order has ended");
  command->add_option("org", retention->org, "Its id or its name")->required();
  command->add_option("--days", retention->days, "1 to 3650; fewer take effect within an hour")
      ->required();
  act(adding, command, retention, change_retention);
}

Result<OrgScope> scope_of(UseCases& use_cases, const std::string& org) {
  return use_cases.database.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<OrgScope> {
    for (const auto& known : use_cases.orgs.list(tx))
      if (known.id.text() == org || known.name == org) return OrgScope(known.id);
    return fail(ErrorCode::NotFound, "there is no organisation “" + cut(one_line(org), 200) + "”");
  });
}

Result<OrgScope> scope_or_all(UseCases& use_cases, const std::string& org) {
  return org.empty() ? Result<OrgScope>(OrgScope::every_org()) : scope_of(use_cases, org);
}

Result<std::string> named_file(const CommandLine& line, const std::string& path) {
  const auto found = line.files.find(path);
  if (found == line.files.end())
    return fail(ErrorCode::InvalidInput, "cannot read the file " + path);
  const auto text = trimmed(found->second);
  if (text.empty()) return fail(ErrorCode::InvalidInput, "the file " + path + " is empty");
  return std::string(text);
}

Result<Secret> secret_file(const CommandLine& line, const std::string& path) {
  return Secret(TRY(named_file(line, path)));
}

}  // namespace bascule::cli
