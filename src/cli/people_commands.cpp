#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/act.hpp"

namespace bascule::cli {
namespace {

struct KeyOptions {
  std::string org, id, name;
  std::vector<std::string> permissions;
  int days = 0;  // 0: it does not expire.
};

struct MemberOptions {
  std::string org, email;
};

struct AuditOptions {
  std::string org, witness;
};

Result<orgs::Permissions> permissions_of(const std::vector<std::string>& words) {
  orgs::Permissions permissions;
  for (const auto& word : words) {
    if (word == "all") return orgs::Permissions::all();
    const auto permission = orgs::parse_permission(word);
    if (!permission)
      return fail(ErrorCode::InvalidInput, fmt::format("“{}” is no permission; there are: all {}",
                                                       word, to_string(orgs::Permissions::all())));
    permissions.add(*permission);
  }
  return permissions;
}

JsonObject json_of(const orgs::ApiKey& key) {
  const auto time = [](const std::optional<Instant>& at) {
    return at ? Json(to_rfc3339(*at)) : Json(nullptr);
  };
  return {{"id", key.id.text()},
          {"name", key.name},
          {"hint", key.hint},
          {"permissions", words_of(key.permissions)},
          {"created_at", to_rfc3339(key.created_at)},
          {"expires_at", time(key.expires_at)},
          {"last_used_at", time(key.last_used_at)},
          {"revoked_at", time(key.revoked_at)}};
}

std::string line_of(const orgs::ApiKey& key) {
  const auto life = key.revoked_at   ? "revoked"
                    : key.expires_at ? "until " + to_rfc3339(*key.expires_at)
                                     : std::string("good");
  return fmt::format("{}  …{}  {}  {}  {}\n", key.id.text(), key.hint, life,
                     to_string(key.permissions), key.name);
}

Result<Done> list_keys(const KeyOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  const auto keys =
      TRY(use_cases.database.read(scope, [&](ports::Tx& tx) -> Result<std::vector<orgs::ApiKey>> {
        return use_cases.keys.list(tx);
      }));
  std::string text;
  JsonArray array;
  for (const auto& key : keys) {
    text += line_of(key);
    array.push_back(json_of(key));
  }
  if (keys.empty()) text = "No API key.\n";
  return Done{text, JsonObject{{"data", std::move(array)}}};
}

Result<Done> make_key(const KeyOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  orgs::MakeApiKey::Wish wish{.name = options.name,
                              .permissions = TRY(permissions_of(options.permissions)),
                              .expires_at = {}};
  if (options.days > 0)
    wish.expires_at = use_cases.clock.now() + std::chrono::hours(24) * options.days;
  const auto made = TRY(use_cases.make_key.run(scope, wish, orgs::the_operator()));
  auto json = json_of(made.row);
  json["api_key"] = made.key.reveal();
  return Done{fmt::format("{}API key (shown once): {}\n", line_of(made.row), made.key.reveal()),
              std::move(json)};
}

Result<Done> revoke_key(const KeyOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  const auto id = ApiKeyId::parse(options.id);
  if (!id) return fail(ErrorCode::NotFound, "there is no such key");
  const auto key = TRY(use_cases.revoke_key.run(scope, *id, orgs::the_operator()));
  return Done{line_of(key), json_of(key)};
}

Result<Done> reset_second_factor(const MemberOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  const auto email = TRY(orgs::checked_email(options.email));
  const auto member =
      TRY(use_cases.database.read(scope, [&](ports::Tx& tx) -> Result<orgs::Member> {
        auto found = use_cases.orgs.find_member_by_email(tx, email);
        if (!found) return fail(ErrorCode::NotFound, "the organisation has no such member");
        return std::move(*found);
      }));
  TRY_VOID(use_cases.set_second_factor.reset(scope, member.id, orgs::the_operator()));
  return Done{"Second factor removed; they sign in by password alone until they set up another.\n",
              JsonObject{{"member", member.id.text()}, {"has_second_factor", false}}};
}

// "17:ab12…", as `audit verify` printed it earlier.
Result<std::optional<orgs::VerifyAudit::Witness>> witness_of(const std::string& text) {
  if (text.empty()) return std::optional<orgs::VerifyAudit::Witness>{};
  orgs::VerifyAudit::Witness witness;
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, witness.seq);
  if (error != std::errc{} || rest == end || *rest != ':' || witness.seq == 0)
    return fail(ErrorCode::InvalidInput, "a line is given as NUMBER:HASH");
  witness.hash = ascii_lower(std::string_view(rest + 1, end));
  if (witness.hash.size() != 64)
    return fail(ErrorCode::InvalidInput, "a line's hash has 64 characters");
  return std::optional(std::move(witness));
}

Result<Done> verify_audit(const AuditOptions& options, UseCases& use_cases) {
  const auto scope = TRY(scope_of(use_cases, options.org));
  const auto report = TRY(use_cases.verify_audit.run(scope, TRY(witness_of(options.witness))));
  if (!report.wrong.empty())
    return fail(ErrorCode::Conflict,
                fmt::format("the audit log was tampered with: {}", report.wrong));
  const auto last =
      report.lines == 0 ? std::string() : fmt::format("{}:{}", report.lines, report.last_hash);
  return Done{
      fmt::format("{} lines, and their chain holds. The last one: {}\n"
                  "Write it down elsewhere; `--line` checks later that it is still there.\n",
                  report.lines, last),
      JsonObject{{"lines", report.lines}, {"last", last}}};
}

}  // namespace

void add_people_commands(Adding adding) {
  auto* keys = adding.app.add_subcommand("keys", "API keys of an organisation's scripts");
  keys->require_subcommand(1);

  auto listed = std::make_shared<KeyOptions>();
  auto* command = keys->add_subcommand("list", "All of them");
  command->add_option("--org", listed->org, "The organisation's id or name")->required();
  act(adding, command, listed, list_keys);

  auto made = std::make_shared<KeyOptions>();
  command = keys->add_subcommand("make", "A new key, shown once");
  command->add_option("--org", made->org, "The organisation's id or name")->required();
  command->add_option("--name", made->name, "What it is for, 1 to 80 bytes")->required();
  command
      ->add_option("--permission", made->permissions,
                   "What it may: " + to_string(orgs::Permissions::all()) + ", or all; may repeat")
      ->required();
  command->add_option("--days", made->days, "It expires after so many; without: never")
      ->check(CLI::Range(1, 3'650));
  act(adding, command, made, make_key);

  auto revoked = std::make_shared<KeyOptions>();
  command = keys->add_subcommand("revoke", "Make a key worthless, at once and for good");
  command->add_option("key", revoked->id, "Its id")->required();
  command->add_option("--org", revoked->org, "The organisation's id or name")->required();
  act(adding, command, revoked, revoke_key);

  auto* members = adding.app.add_subcommand("members", "People of an organisation");
  members->require_subcommand(1);
  auto reset = std::make_shared<MemberOptions>();
  command = members->add_subcommand("reset-second-factor",
                                    "For somebody who lost their phone and their recovery codes");
  command->add_option("--org", reset->org, "The organisation's id or name")->required();
  command->add_option("--email", reset->email, "Whose")->required();
  act(adding, command, reset, reset_second_factor);

  auto* audit = adding.app.add_subcommand("audit", "Who did what");
  audit->require_subcommand(1);
  auto verified = std::make_shared<AuditOptions>();
  command = audit->add_subcommand("verify", "Recompute the log's chain of hashes");
  command->add_option("--org", verified->org, "The organisation's id or name")->required();
  command->add_option("--line", verified->witness,
                      "NUMBER:HASH of a line that was written down earlier");
  act(adding, command, verified, verify_audit);
}

}  // namespace bascule::cli
