#include "connections/disable_connection.hpp"

namespace bascule::connections {

DisableConnection::DisableConnection(ports::Database& database, ConnectionStore& store,
                                     HookMaker& hook_maker)
    : database_(database), store_(store), hook_maker_(hook_maker) {}

Result<ConnectionView> DisableConnection::run(const OrgScope& scope, const ConnectionId& id) {
  auto view = TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<ConnectionView> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    if (connection->state == ConnectionState::Disconnected)
      return fail(ErrorCode::Conflict, "this connection is disconnected for good");
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
