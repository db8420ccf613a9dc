#pragma once

#include <string>

#include "grants/grant_store.hpp"
#include "grants/token_endpoint.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::grants {

// What the provider sent the browser back with: the code becomes tokens, once (cases B18, B19).
class ReceiveGrant {
 public:
  ReceiveGrant(ports::Database& database, GrantStore& store, orgs::AuditStore& audit,
               TokenEndpoint& endpoint, std::string public_url, const ports::Clock& clock)
      : database_(database),
        store_(store),
        audit_(audit),
        endpoint_(endpoint),
        public_url_(std::move(public_url)),
        clock_(clock) {}

  struct Answer {
    Secret state;
    Secret code{};        // Or:
    std::string error{};  // RFC 6749, section 4.1.2.1: "access_denied".
  };

  // Fails, at no cost, as `run` would for a `state` that it does not take.
  [[nodiscard]] Result<void> look(const OrgScope& scope, const Secret& state,
                                  const orgs::Actor& by);

  // The `state` is used up by the first answer, whatever it says. Conflict for one that is unknown,
  // used, too old, or not of whoever asked. Otherwise the grant, Given or (denied) Ended;
  // InvalidInput "/client_secret" or without pointer when the provider refused the code, which ends
  // it; Unavailable when the token endpoint did not answer: the code is gone, ask again.
  [[nodiscard]] Result<Grant> run(const OrgScope& scope, const Answer& answer,
                                  const orgs::Actor& by);

 private:
  [[nodiscard]] Result<Grant> open_question(ports::Tx& tx, const Secret& state,
                                            const orgs::Actor& by);
  // Uses the state up. The grant as it was asked.
  [[nodiscard]] Result<Grant> take(const OrgScope& scope, const Answer& answer,
                                   const orgs::Actor& by);
  [[nodiscard]] Result<Grant> finish(Grant grant, const orgs::Actor& by, const char* action);

  ports::Database& database_;
  GrantStore& store_;
  orgs::AuditStore& audit_;
  TokenEndpoint& endpoint_;
  std::string public_url_;
  const ports::Clock& clock_;
};

}  // namespace bascule::grants
