#pragma once

#include <optional>
#include <string>

#include "ats/find_provider.hpp"
#include "grants/grant_store.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::grants {

// The way to a provider's consent page: keeps the question, and tells where the browser has to go.
class AskForGrant {
 public:
  struct Wish {
    std::string provider;
    Environment environment = Environment::Production;
    std::string client_id;
    Secret client_secret;  // Empty: the one that was given for this application before.
    // Empty: where the provider's are for this environment.
    std::string base_url, authorize_url, token_url, audience;
  };
  struct Asked {
    Grant grant;
    Secret url;  // Holds the `state`: for the one browser that asked.
  };

  AskForGrant(ports::Database& database, GrantStore& store, orgs::AuditStore& audit,
              ats::FindProvider find_provider, std::string public_url, Plain plain,
              const ports::Clock& clock, ports::Random& random)
      : database_(database),
        store_(store),
        audit_(audit),
        find_provider_(std::move(find_provider)),
        public_url_(std::move(public_url)),
        plain_(plain),
        clock_(clock),
        random_(random) {}

  // InvalidInput with pointer. Of earlier questions nothing changes: the newest answer counts.
  [[nodiscard]] Result<Asked> run(const OrgScope& scope, const Wish& wish, const orgs::Actor& by);

 private:
  [[nodiscard]] Result<Grant> checked(const OrgScope& scope, const Wish& wish,
                                      const ats::Provider& provider) const;

  ports::Database& database_;
  GrantStore& store_;
  orgs::AuditStore& audit_;
  ats::FindProvider find_provider_;
  std::string public_url_;
  Plain plain_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::grants
