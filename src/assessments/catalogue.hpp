#pragma once

#include <string_view>
#include <vector>

#include "assessments/assessment.hpp"

namespace bascule::assessments {

// Every assessment this build can give, old versions included: a stored result stays scorable.
// Made once in `main` and handed around by reference; constant afterwards, any thread.
class Catalogue {
 public:
  explicit Catalogue(std::vector<Assessment> assessments);

  // nullptr when there is none. The newest version of an id is what a new order gets.
  [[nodiscard]] const Assessment* find(std::string_view id, std::string_view version) const;
  [[nodiscard]] const Assessment* find(const AssessmentRef& ref) const {
    return find(ref.id, ref.version);
  }
  [[nodiscard]] const Assessment* newest(std::string_view id) const;
  // By id, newest version first.
  [[nodiscard]] const std::vector<Assessment>& all() const { return assessments_; }

 private:
  std::vector<Assessment> assessments_;
};

// The assessments compiled into this program.
[[nodiscard]] Catalogue built_in_catalogue();

}  // namespace bascule::assessments
