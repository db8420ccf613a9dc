#include "connections/mark_broken.hpp"

#include "base/log.hpp"

namespace bascule::connections {

MarkBroken::MarkBroken(ports::Database& database, ConnectionStore& store)
    : database_(database), store_(store) {}

Result<MarkBroken::Was> MarkBroken::run(const OrgScope& scope, const ConnectionId& id,
                                        const std::string& reason,
                                        const std::optional<Secret>& refused_key) {
  const Was was = TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<Was> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    if (connection->state != ConnectionState::On ||
        (refused_key && *refused_key != connection->api_key))
      return Was::NotOn;
    connection->state = ConnectionState::Broken;
    connection->reason = reason;
    store_.save(tx, *connection);
    return Was::On;
  }));
  if (was == Was::On) log_error("connection_broken", {{"connection", id.text()}});
  return was;
}

}  // namespace bascule::connections
