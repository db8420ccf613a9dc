#include "connections/grant_use.hpp"

#include "base/check.hpp"

namespace bascule::connections {

Result<grants::Grant> usable_grant(ports::Tx& tx, grants::GrantStore& store, const GrantId& id,
                                   const std::string& provider) {
  auto grant = store.find(tx, id);
  const auto refuse = [](std::string why) {
    return fail(ErrorCode::InvalidInput, std::move(why), "/grant");
  };
  if (!grant || grant->provider != provider) return refuse("there is no such consent");
  if (grant->connection) return refuse("this consent serves a connection already; give it anew");
  if (grant->state == grants::GrantState::Ended) return refuse(grant->reason);
  if (grant->state != grants::GrantState::Given) return refuse("this consent was not given yet");
  return std::move(*grant);
}

void change_grant(ports::Tx& tx, grants::GrantStore& store, const Connection& connection,
                  const std::optional<GrantId>& before) {
  if (connection.grant == before) return;
  if (before) store.remove(tx, *before);
  if (!connection.grant) return;
  auto grant = store.find(tx, *connection.grant);
  check(grant.has_value(), "a consent that was looked up in this transaction");
  grant->connection = connection.id;
  store.save(tx, *grant);
}

}  // namespace bascule::connections
