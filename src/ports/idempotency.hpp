#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"
#include "ports/database.hpp"

namespace bascule::ports {

// The answer that one Idempotency-Key got, in its organisation's name space (case F17).
struct RememberedAnswer {
  std::string
      request_hash;  // SHA-256 of method, path and body: another request with the key is refused.
  int status = 0;
  std::string body;
  Instant created_at{};
};
inline constexpr std::chrono::hours kIdempotencyKept{24};

class IdempotencyStore {
 public:
  virtual ~IdempotencyStore() = default;
  [[nodiscard]] virtual std::optional<RememberedAnswer> find(Tx& tx, const std::string& key) = 0;
  // In the transaction of the request it belongs to. Keys older than 24 h are dropped on the way.
  virtual void remember(Tx& tx, const std::string& key, const RememberedAnswer& answer) = 0;
};

}  // namespace bascule::ports
