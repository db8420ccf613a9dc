#pragma once

#include "assessments/assessment.hpp"
#include "base/json.hpp"
#include "connections/connection_view.hpp"
#include "rules/rule.hpp"
#include "webhooks/inbox.hpp"

namespace bascule::api {

// Without secrets, and without a hook's URL, which is one too.
[[nodiscard]] JsonObject to_json(const connections::ConnectionView& view);
[[nodiscard]] JsonObject to_json(const rules::Rule& rule);
[[nodiscard]] JsonObject to_json(const assessments::Assessment& assessment);
// `state`: "waiting", "decided", "ignored", "parked".
[[nodiscard]] JsonObject to_json(const webhooks::InboxEvent& event, std::string_view state);

}  // namespace bascule::api
