#include "assessments/kinds/keyed_sum/definition.hpp"

#include <algorithm>
#include <numeric>

#include "assessments/kinds/keyed_sum/answer.hpp"

namespace bascule::assessments::keyed_sum {
namespace {

Failure wrong(std::string why) { return fail(ErrorCode::InvalidInput, std::move(why)); }

Result<void> validate_scales(const Definition& made) {
  if (made.scales.empty() || made.scales.size() > kScalesMax) return wrong("1 to 120 scales");
  std::vector<int> items_of(made.scales.size(), 0);
  for (const auto& item : made.items) {
    if (item.domain >= made.scales.size() || item.facet >= made.scales.size())
      return wrong("an item belongs to no scale");
    if (made.scales[item.facet].parent != made.scales[item.domain].id)
      return wrong("an item's facet is not part of its domain");
    ++items_of[item.domain];
    ++items_of[item.facet];
  }
  for (std::size_t at = 0; at < made.scales.size(); ++at) {
    const auto& scale = made.scales[at];
    const std::string name(scale.id);
    if (scale.id.empty() || scale.name.empty()) return wrong("a scale without a name");
    if (std::ranges::count(made.scales, scale.id, &Scale::id) != 1)
      return wrong("scale " + name + " twice");
    if (items_of[at] == 0) return wrong("scale " + name + " has no items");
    if (!(scale.norm.sd > 0)) return wrong("scale " + name + ": SD");
    if (scale.norm.mean < items_of[at] * made.option_min ||
        scale.norm.mean > items_of[at] * made.option_max)
      return wrong("scale " + name + ": the mean is no possible sum");
    if (!(scale.reliability > 0 && scale.reliability < 1) || scale.reliability_items < items_of[at])
      return wrong("scale " + name + ": reliability");
  }
  return {};
}

Result<void> validate_texts(const Definition& made, const Texts& texts) {
  const std::string tag(texts.tag);
  if (std::ranges::count(made.languages, texts.tag, &Texts::tag) != 1)
    return wrong("language " + tag + " twice");
  if (texts.options.size() != static_cast<std::size_t>(made.option_max - made.option_min + 1))
    return wrong("language " + tag + ": options");
  for (std::size_t at = 0; at < texts.options.size(); ++at) {
    if (texts.options[at].value != made.option_min + static_cast<int>(at) ||
        texts.options[at].text.empty())
      return wrong("language " + tag + ": options");
  }
  if (texts.prompts.size() != made.items.size() ||
      std::ranges::any_of(texts.prompts, &std::string_view::empty) || texts.practice_prompt.empty())
    return wrong("language " + tag + ": a text is missing");
  return {};
}

}  // namespace

void Definition::sort_index() {
  by_id.resize(items.size());
  std::iota(by_id.begin(), by_id.end(), std::uint16_t{0});
  std::ranges::sort(by_id, {}, [this](std::uint16_t at) { return items[at].id; });
}

Result<void> Definition::validate() const {
  if (items.empty() || items.size() > kItemsMax) return wrong("1 to 500 items");
  if (option_min < 0 || option_max <= option_min || option_max > 100) return wrong("options");
  if (by_id.size() != items.size()) return wrong("the index is not sorted");
  const auto id_at = [this](std::uint16_t at) { return items[at].id; };
  if (std::ranges::adjacent_find(by_id, std::ranges::equal_to{}, id_at) != by_id.end())
    return wrong("an item id twice");
  TRY_VOID(validate_scales(*this));
  if (languages.empty()) return wrong("no language");
  for (const auto& texts : languages) TRY_VOID(validate_texts(*this, texts));
  if (key_hash.empty()) return wrong("no key hash");
  return {};
}

const Texts* Definition::texts(std::string_view tag) const {
  const auto found = std::ranges::find(languages, tag, &Texts::tag);
  return found == languages.end() ? nullptr : &*found;
}

Result<std::size_t> position_of(const Definition& definition, const Answer& answer) {
  const auto id_at = [&](std::uint16_t at) { return definition.items[at].id; };
  const auto found =
      std::ranges::lower_bound(definition.by_id, std::string_view(answer.item_id), {}, id_at);
  if (found == definition.by_id.end() || id_at(*found) != answer.item_id)
    return fail(ErrorCode::InvalidInput, "there is no such item", "/item_id");
  if (answer.value < definition.option_min || answer.value > definition.option_max)
    return fail(ErrorCode::InvalidInput,
                "an answer is a whole number from " + std::to_string(definition.option_min) +
                    " to " + std::to_string(definition.option_max),
                "/value");
  return std::size_t{*found};
}

}  // namespace bascule::assessments::keyed_sum
