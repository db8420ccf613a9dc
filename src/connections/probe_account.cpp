#include "connections/probe_account.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "connections/checked_account.hpp"
#include "connections/connection.hpp"
#include "connections/grant_use.hpp"

namespace bascule::connections {

Result<ConnectionId> ProbeAccount::budget_for(const OrgScope& scope, const std::string& base_url,
                                              const Secret& key) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<ConnectionId> {
    for (const Connection& connection : store_.list(tx))
      if (connection.base_url == base_url && connection.api_key == key) return connection.id;
    return ports::new_id<ConnectionId>(clock_, random_);
  });
}

Result<void> ProbeAccount::look(const OrgScope& scope, const std::string& provider,
                                const GrantId& grant) {
  (void)TRY(database_.read(
      scope, [&](ports::Tx& tx) { return usable_grant(tx, grants_, grant, provider); }));
  return {};
}

Result<ats::Account> ProbeAccount::account_of(const OrgScope& scope, const Request& request,
                                              const ats::Provider& provider) {
  ats::Account account;
  account.org = scope.org();
  if (request.grant) {
    const auto grant = TRY(database_.read(scope, [&](ports::Tx& tx) {
      return usable_grant(tx, grants_, *request.grant, request.provider);
    }));
    account.connection = ports::new_id<ConnectionId>(clock_, random_);
    account.environment = grant.environment;
    account.base_url = grant.base_url;
    account.grant = grant.id;
    return account;
  }
  account.environment = request.environment;
  account.base_url = TRY(checked_base_url(
      request.base_url.empty() ? provider.usual_base_url(request.environment) : request.base_url));
  account.api_key = TRY(checked_api_key(request.api_key));
  account.connection = TRY(budget_for(scope, account.base_url, account.api_key));
  return account;
}

Result<ProbeAccount::Probed> ProbeAccount::run(const OrgScope& scope, const Request& request) {
  ats::Provider* provider = find_provider_(request.provider);
  if (!provider) return fail(ErrorCode::NotFound, "there is no such provider");
  const auto account = TRY(account_of(scope, request, *provider));
  auto missing = provider->missing_permissions(account);
  if (!missing) return fail(for_whoever_copied_it(missing.error(), *provider, account));
  auto users = provider->users(account);
  if (!users && users.error().code != ErrorCode::Forbidden)
    return fail(for_whoever_copied_it(users.error(), *provider, account));
  Probed probed{.base_url = account.base_url,
                .permissions_missing = std::move(*missing),
                .users = users ? std::move(*users) : std::vector<ats::User>{}};
  std::ranges::sort(probed.users, {}, [](const ats::User& user) { return ascii_lower(user.name); });
  return probed;
}

}  // namespace bascule::connections
