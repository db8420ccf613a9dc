#pragma once

#include <string>
#include <string_view>

#include "assessments/score.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace bascule::assessments {

// The envelope as it is stored and served: one line of JSON that fulfils /schemas/result-v1.json.
// Numbers in the shortest form that reads back to the same double, so that
// `read_result(result_text(s)) == s`. Any thread.
[[nodiscard]] std::string result_text(const Score& score);

// Strict, as the schema is: InvalidInput with a pointer at the first field that is missing, of the
// wrong type, out of its set of words, or not known.
[[nodiscard]] Result<Score> read_result(std::string_view text);
[[nodiscard]] Result<Score> read_result(const Json& json);

// The text of /schemas/result-v1.json (docs/api/result-v1.schema.json, built in).
[[nodiscard]] std::string_view result_schema();

}  // namespace bascule::assessments
