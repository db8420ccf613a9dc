#pragma once

#include "orgs/signed_in.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Whose browser this is, by the cookie's token. A session ends 12 h after it was last seen and 7
// days after it was made.
class AuthenticateSession {
 public:
  AuthenticateSession(ports::Database& database, OrgStore& store, const ports::Clock& clock);

  // When a session was seen is written at most so often: a page asks a dozen times in a second.
  static constexpr std::chrono::minutes kTouchEvery{1};

  // Unauthenticated for an unknown, an idle and an old one alike.
  [[nodiscard]] Result<SignedIn> run(const Secret& token);

 private:
  ports::Database& database_;
  OrgStore& store_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
