#pragma once

#include <string>
#include <vector>

#include "assessments/catalogue.hpp"
#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/hook_maker.hpp"
#include "grants/grant_store.hpp"
#include "jobs/job_store.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::connections {

struct ConnectRequest {
  std::string provider;  // "lever"
  Environment environment = Environment::Production;
  std::string base_url;  // Empty: where the provider's accounts of this environment usually are.
  Secret api_key;
  // Instead of a key; environment and base URL are then the consent's.
  std::optional<GrantId> grant = std::nullopt;
  std::string perform_as_email;
  WriteBack write_back;
  // ByApi: made now, at the provider. ByHand: somebody makes them there and hands their tokens in.
  enum class Hooks { ByApi, ByHand } hooks = Hooks::ByApi;
};

struct Connected {
  ConnectionId id;
  std::vector<ats::MissingPermission> permissions_missing;
  // The needed one first. One that could not be made says why in `problem`.
  std::vector<HookView> hooks;
};

// Connects an organisation with its ATS account: tries the key, keeps the connection, makes the
// hooks. A key without the permission for hooks is no failure: they are then made by hand. What the
// provider did not answer for is made later by MendHooks.
class Connect {
 public:
  Connect(ports::Database& database, ConnectionStore& store, grants::GrantStore& grants,
          jobs::JobStore& jobs, orgs::AuditStore& audit, const assessments::Catalogue& catalogue,
          ats::FindProvider find_provider, HookMaker& hook_maker, const ports::Clock& clock,
          ports::Random& random);

  // `scope` is of one organisation. InvalidInput with pointer; Unauthenticated, Forbidden,
  // Unavailable as the provider answered; Conflict when this account is connected already.
  [[nodiscard]] Result<Connected> run(const OrgScope& scope, const ConnectRequest& request,
                                      const orgs::Actor& by);

 private:
  [[nodiscard]] Result<Connection> wished(const OrgScope& scope, const ConnectRequest& request,
                                          const ats::Provider& provider);
  [[nodiscard]] std::vector<Hook> new_hooks(const ats::Provider& provider,
                                            const Connection& connection,
                                            ConnectRequest::Hooks how);
  [[nodiscard]] std::vector<HookView> make_hooks(ats::Provider& provider,
                                                 const Connection& connection,
                                                 const std::vector<Hook>& hooks);
  [[nodiscard]] Result<Hook> leave_to_hand(const Hook& hook);
  void mend_later(const Connection& connection);

  ports::Database& database_;
  ConnectionStore& store_;
  grants::GrantStore& grants_;
  jobs::JobStore& jobs_;
  orgs::AuditStore& audit_;
  const assessments::Catalogue& catalogue_;
  ats::FindProvider find_provider_;
  HookMaker& hook_maker_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::connections
