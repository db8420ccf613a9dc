#include "recovery/restore_json.hpp"

#include <fmt/format.h>

namespace bascule::recovery {

Json muted_json(const std::optional<Restore>& latest) {
  if (!latest || latest->resumed_at) return nullptr;
  const auto taken_at = to_rfc3339(latest->taken_at);
  return JsonObject{
      {"text",
       fmt::format(
           "This is a copy of {}. No letter is sent and nothing is written to the applicant "
           "tracking system until an operator runs `bascule resume`.",
           taken_at)},
      {"taken_at", taken_at},
      {"restored_at",
       latest->restored_at ? Json(to_rfc3339(*latest->restored_at)) : Json(nullptr)}};
}

}  // namespace bascule::recovery
