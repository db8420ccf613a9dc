#pragma once

#include <optional>
#include <string>

#include "http/message.hpp"
#include "ports/clock.hpp"
#include "ports/idempotency.hpp"

namespace bascule::api {

// A POST that may come twice: the same Idempotency-Key with the same request gets the first answer
// again, for 24 hours (case F17). Without the header nothing is remembered.
class Idempotent {
 public:
  // InvalidInput for a key that is too long or not printable.
  [[nodiscard]] static Result<Idempotent> of(const http::Request& request);

  // What it got before. InvalidInput when another request came with this key.
  [[nodiscard]] Result<std::optional<ports::RememberedAnswer>> earlier(
      ports::Tx& tx, ports::IdempotencyStore& store, const ports::Clock& clock) const;
  // In the transaction that did what was asked.
  void remember(ports::Tx& tx, ports::IdempotencyStore& store, const ports::Clock& clock,
                int status, const std::string& body) const;

 private:
  std::string key_;  // Empty: none was sent.
  std::string hash_;
};

}  // namespace bascule::api
