#pragma once

#include <vector>

#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/org_store.hpp"
#include "orgs/second_factor_store.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// Switches a member's second factor on and off. Whoever is only found at an open browser cannot:
// the caller has the password (and the code, once there is one) shown anew by SignIn::again.
class SetSecondFactor {
 public:
  SetSecondFactor(ports::Database& database, OrgStore& orgs, SecondFactorStore& factors,
                  AuditStore& audit, const ports::Clock& clock, ports::Random& random);

  // For the authenticator app, as letters to type in and as what a QR code holds.
  struct Begun {
    Secret secret;  // Base32.
    Secret uri;     // otpauth://totp/…
  };
  // A new secret; it is not asked for before `confirm`. Conflict when it is on already.
  [[nodiscard]] Result<Begun> begin(const OrgScope& scope, const MemberId& member);

  // From `begin` to `confirm`; then the secret is worth nothing.
  static constexpr std::chrono::minutes kSetUpTime{15};

  // On, since the app shows the code that it should. Returns the recovery codes, which nobody can
  // see again. InvalidInput "/code"; Conflict when nothing was begun in time or it is on already.
  [[nodiscard]] Result<std::vector<Secret>> confirm(const OrgScope& scope, const MemberId& member,
                                                    std::string_view code);

  // New recovery codes; the old ones are worth nothing. Conflict when it is off.
  [[nodiscard]] Result<std::vector<Secret>> renew_codes(const OrgScope& scope,
                                                        const MemberId& member);

  // Off. Fine when it was.
  [[nodiscard]] Result<void> remove(const OrgScope& scope, const MemberId& member);

  // Off, by somebody else, because phone and recovery codes are lost. Whoever is signed in as that
  // member is signed out. NotFound; Forbidden when `by` may not manage them, or is them; Conflict
  // when it is off.
  [[nodiscard]] Result<void> reset(const OrgScope& scope, const MemberId& member, const Actor& by);

 private:
  [[nodiscard]] std::vector<Secret> make_codes(SecondFactor& factor);
  void note(ports::Tx& tx, const SecondFactor& factor, const std::string& actor,
            const std::string& action);

  ports::Database& database_;
  OrgStore& orgs_;
  SecondFactorStore& factors_;
  AuditStore& audit_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
