#include "health/told.hpp"

#include <algorithm>
#include <functional>

namespace bascule::health {
namespace {

bool is_standing(const Told& told) { return told.told_at && !is_over(told); }

bool has_come_back(const Told& told) { return told.over_at && !is_over(told); }

bool is_quiet(const Told& told, Instant now) {
  return now - told.seen_at >= (has_come_back(told) ? kQuietForAfterRelapse : kQuietFor);
}

// Nothing was seen later than now, whatever our clock said then (case E13).
void set_right(Told& told, Instant now) {
  told.since = std::min(told.since, now);
  told.seen_at = std::min(told.seen_at, now);
  if (told.told_at) told.told_at = std::min(*told.told_at, now);
  if (told.over_at) told.over_at = std::min(*told.over_at, now);
}

Told& remembered(std::vector<Told>& told, const Finding& finding, Instant now) {
  const auto known =
      std::ranges::find_if(told, [&](const Told& one) { return is_same(one.finding, finding); });
  if (known == told.end()) return told.emplace_back(Told{.finding = finding, .since = now});
  if (is_over(*known) && known->since <= *known->over_at) known->since = now;
  known->finding = finding;
  return *known;
}

std::optional<Instant> optional_time(std::optional<std::int64_t> millis) {
  if (!millis) return std::nullopt;
  return from_millis(*millis);
}

}  // namespace

bool is_over(const Told& told) { return told.over_at && *told.over_at >= told.told_at; }

News take_in(std::vector<Told>& told, const std::vector<Finding>& found, Instant now) {
  News news;
  for (auto& one : told) set_right(one, now);
  for (const auto& finding : found) {
    auto& one = remembered(told, finding, now);
    one.seen_at = now;
    if (is_standing(one)) {
      ++news.others;
    } else if (now - one.since >= patience_with(finding)) {
      one.told_at = now;
      news.fresh.push_back(finding);
    }
  }
  const bool was_told = std::ranges::any_of(told, is_standing);
  news.is_well_again = found.empty() && was_told && std::ranges::all_of(told, [&](const Told& one) {
                         return !is_standing(one) || is_quiet(one, now);
                       });
  if (news.is_well_again)
    for (auto& one : told)
      if (is_standing(one)) one.over_at = now;
  std::erase_if(told, [&](const Told& one) {
    return one.seen_at != now && (!one.told_at || now - one.seen_at >= kRememberedFor);
  });
  if (told.size() > kToldMax) {
    std::ranges::stable_sort(told, std::ranges::greater{}, &Told::seen_at);
    told.resize(kToldMax);
  }
  return news;
}

JsonArray to_json(const std::vector<Told>& told) {
  JsonArray array;
  for (const auto& one : told) {
    auto json = to_json(one.finding);
    json["since"] = to_millis(one.since);
    json["seen_at"] = to_millis(one.seen_at);
    if (one.told_at) json["told_at"] = to_millis(*one.told_at);
    if (one.over_at) json["over_at"] = to_millis(*one.over_at);
    array.push_back(std::move(json));
  }
  return array;
}

Result<std::vector<Told>> told_from(const Json& json) {
  if (!json.is_array()) return fail(ErrorCode::Internal, "what was told is a list");
  std::vector<Told> told;
  for (const auto& item : json.get_array()) {
    const auto reader = TRY(JsonReader::of(item));
    Told one{.finding = TRY(finding_from(item))};
    const auto seen_at = optional_time(TRY(reader.optional_integer("seen_at")));
    if (seen_at) {
      one.seen_at = *seen_at;
      one.since = from_millis(TRY(reader.integer("since")));
      one.told_at = optional_time(TRY(reader.optional_integer("told_at")));
      one.over_at = optional_time(TRY(reader.optional_integer("over_at")));
    } else {
      one.since = one.seen_at = Instant::max();
      one.told_at = Instant{};
    }
    told.push_back(std::move(one));
  }
  return told;
}

}  // namespace bascule::health
