#pragma once

#include <string>
#include <string_view>

#include "assessments/score.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace bascule::assessments {

// The envelope as it is stored and served: one line of JSON that fulfils /schemas/result-v1.json.
// Numbers are written in the shortest form that names the same double. Any thread.
[[nodiscard]] std::string result_text(const Score& score);

// Strict, as the schema is: InvalidInput with a pointer at the first field that is missing, of the
// wrong type, out of its set of words, or not known. Numbers come back within one unit in the last
// place (the parser of Boost.JSON 1.81 does not round exactly), so compare with `differences`.
[[nodiscard]] Result<Score> read_result(std::string_view text);
[[nodiscard]] Result<Score> read_result(const Json& json);

// The text of /schemas/result-v1.json (docs/api/result-v1.schema.json, built in).
[[nodiscard]] std::string_view result_schema();

}  // namespace bascule::assessments
