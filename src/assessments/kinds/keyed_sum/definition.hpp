#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessments/evidence.hpp"
#include "assessments/item.hpp"
#include "assessments/score.hpp"
#include "base/result.hpp"

// A questionnaire of statements, each answered on one scale of labels, whose scores are sums of
// answers: the classic personality inventory.
namespace bascule::assessments::keyed_sum {

inline constexpr int kItemsMax = 500;
inline constexpr int kScalesMax = 120;

// A statement that speaks for its scale is added as answered, one against it turned round.
enum class Keying : std::uint8_t { Plus, Minus };

// Which way a scale is put before a reader. Reversed: a published scale shown by its other end
// (Neuroticism as Emotional stability): raw = min + max − raw, T = 100 − T.
enum class Shown : std::uint8_t { AsPublished, Reversed };

// Whether a norm figure is published or derived under an assumption (then the result says so).
enum class Certainty : std::uint8_t { Published, Approximate };

// Sum scores of the norm group on the items that are asked, in the published direction.
struct Norm {
  double mean = 0;
  double sd = 0;
  Certainty certainty = Certainty::Published;
};

// Something that is scored: a domain, or a facet of one.
struct Scale {
  std::string_view id;      // As shown: "ES", "C3"
  std::string_view name;    // As shown.
  std::string_view parent;  // Empty for a domain.
  Shown shown = Shown::AsPublished;
  ShownAs shown_as = ShownAs::Score;
  Norm norm;
  double reliability = 0;     // Published, for a scale of `reliability_items`.
  int reliability_items = 0;  // Where fewer are asked, Spearman–Brown shortens it.
};

// One statement with its key. Never leaves the server.
struct Item {
  std::string_view id;      // Opaque; what a candidate's browser sees.
  std::string_view source;  // Id in the published item list.
  Keying keying = Keying::Plus;
  std::uint8_t domain = 0;  // Index of its scale.
  std::uint8_t facet = 0;   // Index of its scale.
};

// The words of one language, item by item in the order of `Definition::items`.
struct Texts {
  std::string_view tag;
  std::string_view name;  // In English.
  bool right_to_left = false;
  EvidenceLevel evidence = EvidenceLevel::L2;
  std::vector<Option> options;
  std::vector<std::string_view> prompts;
  std::string_view practice_prompt;
  std::string_view practice_language;
};

// Everything an author sets. Views point into the program or into storage that outlives it.
struct Definition {
  int option_min = 1;
  int option_max = 5;
  std::vector<Scale> scales;
  std::vector<Item> items;  // In the order they are asked.
  std::vector<Texts> languages;
  NormGroup norm_group;
  std::vector<std::string> notices;  // About the form, shown with every result.
  std::string key_hash;

  // Places of the items in the order of their ids; made by sort_index() once all items are there.
  std::vector<std::uint16_t> by_id;
  void sort_index();

  // InvalidInput with the reason: no items, an index out of range, a doubled id, a scale without
  // items, a language with a missing text, an impossible norm, no sorted index. A definition that
  // passes can be scored without further checks.
  [[nodiscard]] Result<void> validate() const;

  [[nodiscard]] const Texts* texts(std::string_view tag) const;
};

}  // namespace bascule::assessments::keyed_sum
