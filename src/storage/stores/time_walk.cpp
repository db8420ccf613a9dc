#include "storage/stores/time_walk.hpp"

#include <charconv>

#include <fmt/format.h>

namespace bascule::storage {
namespace {

const Instant kNewest = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};

}  // namespace

std::string cursor_of(const TimePlace& place) {
  return fmt::format("{}.{}", to_millis(place.at), place.id);
}

std::optional<TimeSpan> span_of(const PageRequest& page, const std::optional<Instant>& from,
                                const std::optional<Instant>& until) {
  TimeSpan span{from.value_or(Instant{}), {until.value_or(kNewest), ""}};
  if (page.after.empty()) return span;
  std::int64_t millis = 0;
  const auto* end = page.after.data() + page.after.size();
  const auto [at, error] = std::from_chars(page.after.data(), end, millis);
  if (error != std::errc{} || at == end || *at != '.') return std::nullopt;
  span.start = std::min(span.start, TimePlace{from_millis(millis), std::string(at + 1, end)});
  return span;
}

std::vector<OrgId> orgs_of(ports::Tx& tx) {
  if (!tx.scope().is_every_org()) return {tx.org()};
  std::vector<OrgId> orgs;
  for (const SqlRow row : sql(tx).query("SELECT id FROM orgs")) orgs.push_back(row.get<OrgId>(0));
  return orgs;
}

}  // namespace bascule::storage
