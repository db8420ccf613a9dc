#pragma once

#include "base/result.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// Somebody at a browser, and who they are.
struct SignedIn {
  Session session;
  Member member;
  Secret token;  // For the cookie; only where the session was made just now.
};

// How long a link that signs in once may wait to be used (case G5).
inline constexpr std::chrono::hours kSetUpLinkLife{24 * 7};
inline constexpr std::chrono::minutes kSignInLinkLife{30};

// A new session with a new token (case G3): nothing that was known before signing in is worth
// anything after it.
// `agent` is what the browser calls itself; it is cut.
[[nodiscard]] SignedIn begin_session(ports::Tx& tx, OrgStore& store, const Member& member,
                                     std::string_view agent, const ports::Clock& clock,
                                     ports::Random& random);

// A link for `member`, its purpose by whether there is a password yet. Keeps its hash; returns its
// token.
struct NewLink {
  Secret token;
  LinkPurpose purpose = LinkPurpose::SetPassword;
  Instant expires_at{};
};
[[nodiscard]] NewLink make_link(ports::Tx& tx, OrgStore& store, const Member& member,
                                const ports::Clock& clock, ports::Random& random);

}  // namespace bascule::orgs
