#include "connections/probe_account.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "connections/checked_account.hpp"
#include "connections/connection.hpp"

namespace bascule::connections {

Result<ConnectionId> ProbeAccount::budget_for(const OrgScope& scope, const std::string& base_url,
                                              const Secret& key) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<ConnectionId> {
    for (const Connection& connection : store_.list(tx))
      if (connection.base_url == base_url && connection.api_key == key) return connection.id;
    return ports::new_id<ConnectionId>(clock_, random_);
  });
}

Result<ProbeAccount::Probed> ProbeAccount::run(const OrgScope& scope, const Request& request) {
  ats::Provider* provider = find_provider_(request.provider);
  if (!provider) return fail(ErrorCode::NotFound, "there is no such provider");
  std::string base_url = TRY(checked_base_url(
      request.base_url.empty() ? provider->usual_base_url(request.environment) : request.base_url));
  Secret api_key = TRY(checked_api_key(request.api_key));
  const auto budget = TRY(budget_for(scope, base_url, api_key));
  const ats::Account account{.org = scope.org(),
                             .connection = budget,
                             .environment = request.environment,
                             .base_url = base_url,
                             .api_key = std::move(api_key),
                             .perform_as_id = {}};
  auto missing = provider->missing_permissions(account);
  if (!missing) return fail(for_whoever_copied_it(missing.error(), *provider, account));
  auto users = provider->users(account);
  if (!users && users.error().code != ErrorCode::Forbidden)
    return fail(for_whoever_copied_it(users.error(), *provider, account));
  Probed probed{.base_url = std::move(base_url),
                .permissions_missing = std::move(*missing),
                .users = users ? std::move(*users) : std::vector<ats::User>{}};
  std::ranges::sort(probed.users, {}, [](const ats::User& user) { return ascii_lower(user.name); });
  return probed;
}

}  // namespace bascule::connections
