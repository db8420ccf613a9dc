#include "http/accept_language.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace bascule::http {
namespace {

constexpr std::size_t kLanguagesMax = 16;
constexpr std::size_t kTagBytesMax = 35;  // RFC 5646, section 4.4.1.
constexpr int kWeightMax = 1000;

bool is_tag(std::string_view text) {
  return !text.empty() && text.size() <= kTagBytesMax &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

// In thousandths; "0.8" is 800. nullopt for what is no weight.
std::optional<int> weight_of(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int weight = (text[0] - '0') * kWeightMax;
  int place = kWeightMax;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') return std::nullopt;
    place /= 10;
    weight += (digit - '0') * place;
  }
  return weight <= kWeightMax ? std::optional(weight) : std::nullopt;
}

}  // namespace

std::vector<std::string> accepted_languages(std::string_view header) {
  std::vector<std::pair<int, std::string>> weighed;
  for (const auto range : split(header, ',')) {
    if (weighed.size() == kLanguagesMax) break;
    const auto semicolon = range.find(';');
    auto tag = ascii_lower(trimmed(range.substr(0, semicolon)));
    if (!is_tag(tag)) continue;
    auto weight = std::optional(kWeightMax);
    if (semicolon != std::string_view::npos) {
      const auto parameter = ascii_lower(trimmed(range.substr(semicolon + 1)));
      weight = parameter.starts_with("q=") ? weight_of(std::string_view(parameter).substr(2))
                                           : std::nullopt;
    }
    if (weight && *weight > 0) weighed.emplace_back(*weight, std::move(tag));
  }
  std::ranges::stable_sort(weighed, std::ranges::greater{},
                           [](const auto& each) { return each.first; });
  std::vector<std::string> tags;
  tags.reserve(weighed.size());
  for (auto& [weight, tag] : weighed) tags.push_back(std::move(tag));
  return tags;
}

}  // namespace bascule::http
