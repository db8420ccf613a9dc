#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "orgs/branding.hpp"
#include "orgs/role.hpp"

namespace bascule::orgs {

// A customer organisation.
struct Org {
  OrgId id;
  std::string name;               // Unique; shown to candidates; 1–200 bytes, one line.
  std::string time_zone = "UTC";  // IANA name; due dates in letters are said in it.
  std::string contact_email;      // Where candidates ask for another format; the owner's at first.
  Instant created_at{};
  // How long answers, results and names are kept after an order has ended.
  int retention_days = 90;
  Branding branding = {};  // How it shows itself to candidates.
};
inline constexpr int kRetentionDaysMin = 1;
inline constexpr int kRetentionDaysMax = 3'650;

// One of its people.
struct Member {
  MemberId id;
  OrgId org;
  Personal email;  // Lower-cased; unique over the installation.
  Role role = Role::Owner;
  std::string password_hash;  // Argon2id, PHC string; empty until the set-up link was used.
  Instant created_at{};
  Personal name{};                          // 1–200 bytes, one line; empty until they gave one.
  std::optional<Instant> deactivated_at{};  // Set: signs in no more, and nor do the keys they made.
};

// A link that signs in once. SetPassword asks for a new password first.
enum class LinkPurpose { SetPassword, SignIn };
struct OneTimeLink {
  std::string token_hash;  // SHA-256, lower-case hex.
  MemberId member;
  OrgId org;
  LinkPurpose purpose = LinkPurpose::SetPassword;
  Instant expires_at{};
};

// A signed-in browser. Idle 12 h, absolute 7 d.
struct Session {
  SessionId id;
  std::string token_hash;
  MemberId member;
  OrgId org;
  std::string csrf_token;
  Instant created_at{};
  Instant last_seen_at{};
  std::string agent;  // What the browser called itself when it signed in; at most 200 bytes.
};
inline constexpr std::chrono::hours kSessionIdleMax{12};
inline constexpr std::chrono::hours kSessionAgeMax{24 * 7};

// InvalidInput (pointer "/name") unless it can stand in a mail's From and on a page.
[[nodiscard]] Result<std::string> checked_org_name(std::string_view name);
// A person's name, one line of 1 to 200 bytes. InvalidInput "/name".
[[nodiscard]] Result<std::string> checked_member_name(std::string_view name);
// Lower-cased; InvalidInput unless it is one plausible mail address without display name.
[[nodiscard]] Result<Personal> checked_email(std::string_view email);
// NIST SP 800-63B rev. 4: 15 characters or more, at most 1,024 bytes, not a common password, not
// the address itself.
[[nodiscard]] Result<Secret> checked_password(std::string_view password, const Personal& email);

}  // namespace bascule::orgs
