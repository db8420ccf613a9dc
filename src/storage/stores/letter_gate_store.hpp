#pragma once

#include <map>
#include <string>

#include "orders/letter_gate_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Table letter_gates, and the letters among the effects.
class SqlLetterGateStore final : public orders::LetterGateStore {
 public:
  [[nodiscard]] orders::LetterGate find(ports::Tx& tx) override;
  void save(ports::Tx& tx, const orders::LetterGate& gate) override;
  [[nodiscard]] Sent sent(ports::Tx& tx, Instant from, std::size_t most) override;
};

// The organisations whose letters are held, with what a person reads about a letter that waits.
// Inside the caller's transaction; of one organisation, or of all.
using HeldLetters = std::map<std::string, std::string>;
[[nodiscard]] HeldLetters held_letters(ports::Tx& tx);

}  // namespace bascule::storage
