#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assessments/catalogue.hpp"
#include "base/result.hpp"

namespace bascule::orders {

// The languages that our letters are written in, BCP 47.
[[nodiscard]] std::vector<std::string> letter_languages();

// In which somebody can be asked for all of these: our letters and every assessment offer them. An
// assessment that is not in the catalogue offers none. Pure.
[[nodiscard]] std::vector<std::string> offered_languages(
    const assessments::Catalogue& catalogue, const std::vector<std::string>& assessments);

// InvalidInput ("/language"), naming those there are, unless `language` is one of them.
[[nodiscard]] Result<void> check_offered(const assessments::Catalogue& catalogue,
                                         const std::vector<std::string>& assessments,
                                         std::string_view language);

}  // namespace bascule::orders
