#pragma once

#include "orders/letter_gate.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

class LetterGateStore {
 public:
  // Letters to candidates that left within some time, or may have.
  struct Sent {
    std::size_t count = 0;
    Instant first{}, last{};  // Of those that were counted.
  };

  virtual ~LetterGateStore() = default;
  // Of the organisation of `tx`; as it is from the start when nothing was ever changed.
  [[nodiscard]] virtual LetterGate find(ports::Tx& tx) = 0;
  virtual void save(ports::Tx& tx, const LetterGate& gate) = 0;
  // Since `from`, the newest `most` of them.
  [[nodiscard]] virtual Sent sent(ports::Tx& tx, Instant from, std::size_t most) = 0;
};

}  // namespace bascule::orders
