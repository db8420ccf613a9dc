#pragma once

#include "base/json.hpp"
#include "orders/tend_letter_words.hpp"

namespace bascule::orders {

[[nodiscard]] JsonObject to_json(const TendLetterWords::Shown& shown);
// Which names may stand in braces, for people who write.
[[nodiscard]] JsonArray placeholders_json();
// {"subject": …, "body": …}; InvalidInput for other fields.
[[nodiscard]] Result<LetterWords> read_letter_words(const Json& body);

}  // namespace bascule::orders
