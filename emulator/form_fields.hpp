#pragma once

#include "emulator/call.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// The fields of a feedback template from what a call gives: every one gets a new id and what Lever
// adds of its own (the rating's prompt and four options). InvalidInput unless there is exactly one
// score-system field and each field is whole (Lever developer documentation, "Feedback templates").
[[nodiscard]] Result<JsonArray> new_template_fields(World& world, const JsonArray& given);

// Whether `value` may stand in the field: null always, otherwise as its type asks; a choice must be
// the exact text of one of its options. InvalidInput, naming the field, when not.
[[nodiscard]] Result<void> check_field_value(const Record& field, const Json& value);

[[nodiscard]] bool is_empty_value(const Json& value);  // Null, "" or [].

}  // namespace bascule::emulator
