#include "connections/disconnect.hpp"

#include <utility>

#include "base/log.hpp"
#include "connections/grant_use.hpp"

namespace bascule::connections {

Disconnect::Disconnect(ports::Database& database, ConnectionStore& store,
                       grants::GrantStore& grants, orgs::AuditStore& audit,
                       ats::FindProvider find_provider, HookMaker& hook_maker,
                       const ports::Clock& clock)
    : database_(database),
      store_(store),
      grants_(grants),
      audit_(audit),
      find_provider_(std::move(find_provider)),
      hook_maker_(hook_maker),
      clock_(clock) {}

Result<Disconnect::Disconnected> Disconnect::run(const OrgScope& scope, const ConnectionId& id,
                                                 IfUnreachable if_unreachable,
                                                 const orgs::Actor& by) {
  const auto claim = hook_maker_.in_work().claim(id);
  if (!claim)
    return fail(ErrorCode::Conflict, "its hooks are being made right now; try again in a minute");
  struct Found {
    Connection connection;
    std::vector<Hook> hooks;
  };
  const auto found = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Found> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    return Found{std::move(*connection), store_.hooks_of(tx, id)};
  }));
  const Connection& connection = found.connection;
  if (connection.state == ConnectionState::Disconnected) return Disconnected{id, {}};

  ats::Provider* provider = find_provider_(connection.provider);
  const auto gone = provider
                        ? hook_maker_.take_away(*provider, connection, found.hooks)
                        : Result<void>(fail(ErrorCode::Internal, "no adapter for this provider"));
  if (!gone && if_unreachable == IfUnreachable::Stop) {
    Error error = gone.error();
    error.message = "Our hooks at " + connection.provider +
                    " could not be deleted, so nothing was "
                    "changed here: " +
                    error.message;
    return fail(std::move(error));
  }

  Disconnected disconnected{id, {}};
  for (const Hook& hook : found.hooks)
    if (hook.made_by == MadeBy::Hand || !gone)
      disconnected.urls_left.push_back(
          hook_url(hook_maker_.public_url(), connection.provider, hook));
  TRY_VOID(database_.write(OrgScope(connection.org), [&](ports::Tx& tx) -> Result<void> {
    auto row = store_.find(tx, id);
    if (!row) return fail(ErrorCode::NotFound, "no such connection");
    row->state = ConnectionState::Disconnected;
    row->reason = "disconnected";
    row->api_key = Secret{};
    const auto grant = std::exchange(row->grant, std::nullopt);
    store_.save(tx, *row);
    change_grant(tx, grants_, *row, grant);
    audit_.add(tx, row->org, clock_.now(),
               {by.id,
                "connection.disconnected",
                id.text(),
                {{"urls_left", disconnected.urls_left.size()}}});
    // A late delivery finds no hook and is refused as one to an unknown hook.
    for (const Hook& hook : store_.hooks_of(tx, id)) store_.delete_hook(tx, hook.id);
    return {};
  }));
  hook_maker_.tell_of_change();
  log_info("connection_disconnected", {{"connection", id.text()}});
  return disconnected;
}

}  // namespace bascule::connections
