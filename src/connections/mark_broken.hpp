#pragma once

#include "connections/connection_store.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// The provider refused the credential (case B4): nothing calls with it any more, its jobs are
// parked, and it is told once. Idempotent.
class MarkBroken {
 public:
  MarkBroken(ports::Database& database, ConnectionStore& store);

  // NotOn: already broken or switched off; nothing changed. Mended: it has another key than the one
  // that was refused; nothing changed, and what met the refusal should be tried again.
  enum class Was { On, NotOn, Mended };

  // `refusal` says why, and which key it was about: a late answer to an old key breaks no mended
  // connection. NotFound for an unknown connection.
  [[nodiscard]] Result<Was> run(const OrgScope& scope, const ConnectionId& id,
                                const Error& refusal);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
};

}  // namespace bascule::connections
