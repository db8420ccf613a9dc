#include "connections/mark_broken.hpp"

#include "ats/fingerprint.hpp"
#include "base/log.hpp"

namespace bascule::connections {

MarkBroken::MarkBroken(ports::Database& database, ConnectionStore& store)
    : database_(database), store_(store) {}

Result<MarkBroken::Was> MarkBroken::run(const OrgScope& scope, const ConnectionId& id,
                                        const Error& refusal) {
  const Was was = TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<Was> {
    auto connection = store_.find(tx, id);
    if (!connection) return fail(ErrorCode::NotFound, "no such connection");
    if (connection->state != ConnectionState::On) return Was::NotOn;
    if (!refusal.refused_key.empty() &&
        refusal.refused_key != ats::fingerprint_of(account_of(*connection)))
      return Was::Mended;
    connection->state = ConnectionState::Broken;
    connection->reason = refusal.message;
    store_.save(tx, *connection);
    return Was::On;
  }));
  if (was == Was::On) log_error("connection_broken", {{"connection", id.text()}});
  return was;
}

}  // namespace bascule::connections
