#include "deliveries/delivery_json.hpp"

namespace bascule::deliveries {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

JsonArray by_why(const std::map<std::string, std::size_t>& counted) {
  JsonArray array;
  for (const auto& [why, number] : counted)
    array.push_back(JsonObject{{"why", why}, {"deliveries", number}});
  return array;
}

}  // namespace

JsonObject to_json(const Replay::View& view) {
  const auto& [run, counts, left, waits_for] = view;
  const auto& seen = run.seen;
  const bool has_from = run.wish.from != Instant{};
  return {{"id", run.id.text()},
          {"event_id", text_or_null(run.wish.event.text())},
          {"connection_id", text_or_null(run.wish.connection.text())},
          {"from", has_from ? Json(to_rfc3339(run.wish.from)) : Json(nullptr)},
          {"until", to_rfc3339(run.wish.until)},
          {"state", to_string(run.state)},
          {"reason", text_or_null(run.reason)},
          {"waits_for", text_or_null(waits_for)},
          {"to_look", counts.to_look},
          {"deliveries", counts.to_run()},
          {"people", counts.would_invite},
          {"would_not", by_why(counts.would_not)},
          {"cannot", by_why(counts.cannot)},
          {"decided_before", seen.decided},
          {"waiting_anyway", seen.waiting},
          {"closed", seen.closed},
          {"ignored", seen.ignored},
          {"purged", seen.purged},
          {"back_in_queue", JsonObject{{"looked_at", counts.looked_at},
                                       {"waiting", counts.waiting},
                                       {"stuck", counts.parked}}},
          {"not_run", by_why(counts.not_run)},
          {"seconds_left", left ? Json(left->count()) : Json(nullptr)},
          {"made_at", to_rfc3339(run.made_at)},
          {"made_by", run.made_by},
          {"confirmed_by", text_or_null(run.confirmed_by)}};
}

JsonObject to_json(const ReplayLine& line) {
  return {{"event_id", line.event.text()},
          {"outlook", to_string(line.outlook)},
          {"why", text_or_null(line.why)}};
}

}  // namespace bascule::deliveries
