#pragma once

#include "assessments/assessment.hpp"
#include "base/json.hpp"
#include "connections/connection_view.hpp"
#include "rules/rule.hpp"

namespace bascule::api {

// Without secrets, and without a hook's URL, which is one too.
// `with_urls`: with the address of each hook that somebody makes by hand. It holds the hook's key,
// so it is for those who set hooks up.
[[nodiscard]] JsonObject to_json(const connections::ConnectionView& view, bool with_urls);
[[nodiscard]] JsonObject to_json(const connections::HookView& hook, bool with_url);
[[nodiscard]] JsonObject to_json(const rules::Rule& rule);
// What it asks for alone, of this version.
[[nodiscard]] JsonObject asks_json(const rules::Rule& rule);
[[nodiscard]] JsonObject to_json(const assessments::Assessment& assessment);

}  // namespace bascule::api
