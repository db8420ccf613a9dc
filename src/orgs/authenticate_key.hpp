#pragma once

#include "orgs/actor.hpp"
#include "orgs/api_key_store.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Which organisation's script this is, by its API key, and what it may.
class AuthenticateKey {
 public:
  AuthenticateKey(ports::Database& database, ApiKeyStore& keys, OrgStore& orgs, AuditStore& audit,
                  const ports::Clock& clock);

  // When a key was used is written at most so often; the first use of a day is a line of the audit
  // log.
  static constexpr std::chrono::hours kTouchEvery{1};

  struct Known {
    ApiKey key;
    Actor actor;
  };
  // `key` is what came after "Bearer ". Unauthenticated, the same for a wrong, a malformed, an
  // expired and a revoked one, and for one whose maker is no member any more (case F16). It is
  // looked up by its SHA-256: how long that takes says nothing about how near a guess came (G7).
  [[nodiscard]] Result<Known> run(const Secret& key);

 private:
  void touch(const ApiKey& key, Instant now);

  ports::Database& database_;
  ApiKeyStore& keys_;
  OrgStore& orgs_;
  AuditStore& audit_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
