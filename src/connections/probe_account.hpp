#pragma once

#include <string>
#include <vector>

#include "ats/find_provider.hpp"
#include "base/environment.hpp"
#include "base/org_scope.hpp"
#include "connections/connection_store.hpp"
#include "grants/grant_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::connections {

// What a key can do, before anything is kept: the TEST of the connect page. Spends some thirty
// calls of the key's budget, of the connection that has it where there is one (P3).
class ProbeAccount {
 public:
  ProbeAccount(ports::Database& database, ConnectionStore& store, grants::GrantStore& grants,
               ats::FindProvider find_provider, const ports::Clock& clock, ports::Random& random)
      : database_(database),
        store_(store),
        grants_(grants),
        find_provider_(std::move(find_provider)),
        clock_(clock),
        random_(random) {}

  struct Request {
    std::string provider;
    Environment environment = Environment::Production;
    std::string base_url;  // Empty: where accounts of this environment usually are.
    Secret api_key;
    // Instead of a key, with its own environment and address.
    std::optional<GrantId> grant = std::nullopt;
  };
  struct Probed {
    std::string base_url;
    std::vector<ats::MissingPermission> permissions_missing;
    std::vector<ats::User> users;  // The active ones, by name; empty when they may not be listed.
  };

  // Fails, at no cost, as `run` would for a consent that cannot be used.
  [[nodiscard]] Result<void> look(const OrgScope& scope, const std::string& provider,
                                  const GrantId& grant);

  // InvalidInput with pointer; Unauthenticated, Unavailable, RateLimited as the provider answered,
  // in words for whoever copied the key.
  [[nodiscard]] Result<Probed> run(const OrgScope& scope, const Request& request);

 private:
  [[nodiscard]] Result<ats::Account> account_of(const OrgScope& scope, const Request& request,
                                                const ats::Provider& provider);
  // Whose budget of calls is spent: the connection's with the same key, or one of its own.
  [[nodiscard]] Result<ConnectionId> budget_for(const OrgScope& scope, const std::string& base_url,
                                                const Secret& key);

  ports::Database& database_;
  ConnectionStore& store_;
  grants::GrantStore& grants_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::connections
