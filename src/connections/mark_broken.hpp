#pragma once

#include <optional>
#include <string>

#include "connections/connection_store.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// The provider refused the credential (case B4): nothing calls with it any more, its jobs are
// parked, and the admin is told once. Idempotent.
class MarkBroken {
 public:
  MarkBroken(ports::Database& database, ConnectionStore& store);

  enum class Was { On, NotOn };  // NotOn: already broken, switched off or gone; nothing changed.

  // `refused_key`, where the caller knows it: a late answer to an old key breaks no mended
  // connection. NotFound for an unknown connection.
  [[nodiscard]] Result<Was> run(const OrgScope& scope, const ConnectionId& id,
                                const std::string& reason,
                                const std::optional<Secret>& refused_key = std::nullopt);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
};

}  // namespace bascule::connections
