#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/page.hpp"
#include "effects/effect.hpp"
#include "ports/database.hpp"

namespace bascule::effects {

struct EffectFilter {
  std::string connection_id{};  // Empty: any.
  // Exactly, or all of one kind with a colon at the end ("tags:"). Empty: any.
  std::string kind{};
  std::optional<EffectState> state = std::nullopt;
  std::optional<Instant> from = std::nullopt, until = std::nullopt;  // Of planning; not `until`.
};

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
  // How many are looked through for one page: what is rare is found in several.
  static constexpr std::size_t kLookedThroughMax = 5'000;
  // Newest first, without what they write: `payload` is an empty letter. A page may have fewer than
  // asked for, even none, and a next one all the same.
  [[nodiscard]] virtual Page<Effect> list(ports::Tx& tx, const EffectFilter& filter,
                                          const PageRequest& page) = 0;
};

}  // namespace bascule::effects
