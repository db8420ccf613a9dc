#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/json.hpp"

namespace bascule::health {

// One thing that is wrong with a connection, or soon will be.
struct Finding {
  std::string code;   // "perform_as_gone": for programs, and to know it again.
  std::string about;  // Which of several; with its version where it has one. May be empty.
  std::string what;   // What is wrong, in a sentence or two.
  std::string fix;    // What to do, likewise.
  friend bool operator==(const Finding&, const Finding&) = default;
};

// Whatever words it has by now, and whichever version of the rule names it.
[[nodiscard]] bool is_same(const Finding& one, const Finding& other);

// What a letter is written for: not what ends by itself, nor what harms nobody.
[[nodiscard]] std::vector<Finding> worth_a_letter(std::vector<Finding> findings);

// For how long it stands before a letter is worth while: some things are about to end when they are
// seen.
[[nodiscard]] std::chrono::milliseconds patience_with(const Finding& finding);

[[nodiscard]] JsonObject to_json(const Finding& finding);
[[nodiscard]] JsonArray to_json(const std::vector<Finding>& findings);
[[nodiscard]] Result<Finding> finding_from(const Json& json);
[[nodiscard]] Result<std::vector<Finding>> findings_from(const Json& json);

}  // namespace bascule::health
