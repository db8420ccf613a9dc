#include "assessments/catalogue.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "assessments/built_in.hpp"
#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::assessments {
namespace {

// "1.10.0" is newer than "1.9.0".
std::array<int, 3> parts_of(std::string_view version) {
  std::array<int, 3> parts{};
  std::size_t at = 0;
  for (const auto part : split(version, '.')) {
    if (at == parts.size()) break;
    std::from_chars(part.data(), part.data() + part.size(), parts[at++]);
  }
  return parts;
}

}  // namespace

Catalogue::Catalogue(std::vector<Assessment> assessments) : assessments_(std::move(assessments)) {
  std::ranges::sort(assessments_, [](const Assessment& a, const Assessment& b) {
    if (a.id() != b.id()) return a.id() < b.id();
    return parts_of(a.version()) > parts_of(b.version());
  });
  const auto twice = std::ranges::adjacent_find(assessments_, std::equal_to{}, &Assessment::ref);
  check(twice == assessments_.end(), "an assessment stands in the catalogue twice");
}

const Assessment* Catalogue::find(std::string_view id, std::string_view version) const {
  const auto found = std::ranges::find_if(assessments_, [&](const Assessment& each) {
    return each.id() == id && each.version() == version;
  });
  return found == assessments_.end() ? nullptr : &*found;
}

const Assessment* Catalogue::newest(std::string_view id) const {
  const auto found = std::ranges::find(assessments_, id, &Assessment::id);
  return found == assessments_.end() ? nullptr : &*found;
}

Catalogue built_in_catalogue() {
  std::vector<Assessment> all;
  all.push_back(bigfive_120());
  return Catalogue(std::move(all));
}

}  // namespace bascule::assessments
