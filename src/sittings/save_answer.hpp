#pragma once

#include <string>
#include <variant>

#include "sittings/desk.hpp"

namespace bascule::sittings {

// A newer answer is stored already, with another value: nothing was changed.
struct StaleAnswer {
  Answer stored;
};
using SaveOutcome = std::variant<Answer, StaleAnswer>;

// PUT /answers/{item_id}: durable when it returns. `version` is what the browser knows of this
// answer, 0 for none; a retry whose answer was lost changes nothing and is fine.
class SaveAnswer {
 public:
  explicit SaveAnswer(Desk desk) : desk_(desk) {}

  // InvalidInput (NotFound for an item that is not of this sitting); Conflict as in TakeSitting.
  [[nodiscard]] Result<SaveOutcome> save(const Secret& cookie, const std::string& item_id,
                                         std::int64_t value, std::int64_t version);

 private:
  Desk desk_;
};

}  // namespace bascule::sittings
