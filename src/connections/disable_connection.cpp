#include "connections/disable_connection.hpp"

namespace bascule::connections {

DisableConnection::DisableConnection(ports::Database& database, ConnectionStore& store,
                                     orgs::AuditStore& audit, HookMaker& hook_maker,
                                     const ports::Clock& clock)
    : database_(database), store_(store), audit_(audit), hook_maker_(hook_maker), clock_(clock) {}

Result<ConnectionView> DisableConnection::run(const OrgScope& scope, const ConnectionId& id,
                                              const orgs::Actor& by) {
  auto view = TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<ConnectionView> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    if (connection->state == ConnectionState::Disconnected)
      return fail(ErrorCode::Conflict, "this connection is disconnected for good");
    if (connection->state != ConnectionState::Off)
      audit_.add(tx, connection->org, clock_.now(), {by.id, "connection.off", id.text(), {}});
    connection->state = ConnectionState::Off;
    connection->reason = "switched off";
    store_.save(tx, *connection);
    auto hooks = store_.hooks_of(tx, id);
    for (Hook& hook : hooks) {
      hook.state = HookState::Off;
      store_.save_hook(tx, hook);
    }
    return view_of(*connection, hooks, hook_maker_.public_url());
  }));
  hook_maker_.tell_of_change();
  return view;
}

}  // namespace bascule::connections
