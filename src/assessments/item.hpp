#pragma once

#include <span>
#include <string_view>

namespace bascule::assessments {

// One way to answer: what is sent back, and what is read.
struct Option {
  int value = 0;
  std::string_view text;
};

// How an item is answered; the page draws itself from it.
enum class ItemKind { Choice };

[[nodiscard]] constexpr std::string_view to_string(ItemKind) { return "choice"; }

// An item as a candidate may see it. Nothing that scores is in this type: scales, keys and source
// ids live in the kind's definition, and `id` is opaque (it names no scale, key or position).
// The texts belong to the catalogue and live as long as it does.
struct PresentedItem {
  std::string_view id;
  ItemKind kind = ItemKind::Choice;
  std::string_view prompt;
  std::string_view prompt_language;  // Tag of the prompt; a practice item may fall back to "en".
  std::span<const Option> options;   // From "least like me" to "most like me".
};

}  // namespace bascule::assessments
