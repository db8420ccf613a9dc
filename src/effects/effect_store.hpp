#pragma once

#include <optional>
#include <string>
#include <vector>

#include "effects/effect.hpp"
#include "ports/database.hpp"

namespace bascule::effects {

// The ledger.
class EffectStore {
 public:
  virtual ~EffectStore() = default;
  // False, and nothing kept, when the key is in the ledger already.
  [[nodiscard]] virtual bool plan(ports::Tx& tx, const Effect& effect) = 0;
  [[nodiscard]] virtual std::optional<Effect> find(ports::Tx& tx, const EffectId& id) = 0;
  // State, counters, remote id, reason, times; a settled letter's payload is emptied.
  virtual void save(ports::Tx& tx, const Effect& effect) = 0;
  // Kind and writing of a row that is certainly not in the outside world. The rest never changes.
  virtual void replace_writing(ports::Tx& tx, const Effect& effect) = 0;
  [[nodiscard]] virtual std::vector<Effect> of_group(
      ports::Tx& tx, const std::string& group) = 0;  // Oldest first.
};

}  // namespace bascule::effects
