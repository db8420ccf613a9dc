#include "orders/offered_languages.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "orders/letter_words.hpp"

namespace bascule::orders {

std::vector<std::string> letter_languages() {
  std::vector<std::string> languages;
  for (const auto language : kLetterLanguages) languages.emplace_back(to_string(language));
  return languages;
}

std::vector<std::string> offered_languages(const assessments::Catalogue& catalogue,
                                           const std::vector<std::string>& assessments) {
  auto offered = letter_languages();
  for (const auto& id : assessments) {
    const auto* assessment = catalogue.newest(id);
    std::erase_if(offered, [&](const std::string& tag) {
      return assessment == nullptr || assessment->language(tag) == nullptr;
    });
  }
  return offered;
}

Result<void> check_offered(const assessments::Catalogue& catalogue,
                           const std::vector<std::string>& assessments, std::string_view language) {
  const auto offered = offered_languages(catalogue, assessments);
  if (std::ranges::find(offered, language) != offered.end()) return {};
  return fail(
      ErrorCode::InvalidInput,
      fmt::format("nobody can be asked for all of this in “{}”; it is there in: {}",
                  cut(one_line(language), 40),
                  offered.empty() ? "no language" : fmt::format("{}", fmt::join(offered, ", "))),
      "/language");
}

}  // namespace bascule::orders
