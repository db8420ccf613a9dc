#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/org_scope.hpp"
#include "base/page.hpp"
#include "base/time.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Lists that are walked by time, newest first, in one organisation's index; what does not pass the
// filter is walked over, up to a number.

// Where such a walk is: what is older, or as old with a lesser id, is still to come.
struct TimePlace {
  Instant at{};
  std::string id{};
  friend auto operator<=>(const TimePlace&, const TimePlace&) = default;
};
[[nodiscard]] std::string cursor_of(const TimePlace& place);

// Where a page begins, and how far back it goes.
struct TimeSpan {
  Instant from{};
  TimePlace start;
};
// None for a cursor that no page gave.
[[nodiscard]] std::optional<TimeSpan> span_of(const PageRequest& page,
                                              const std::optional<Instant>& from,
                                              const std::optional<Instant>& until);

// The organisation of `tx`, or every one.
[[nodiscard]] std::vector<OrgId> orgs_of(ports::Tx& tx);

// What one organisation has for a page.
template <class Item>
struct Stretch {
  std::vector<std::pair<TimePlace, Item>> items;
  std::optional<TimePlace> broken_off;  // It was walked so far, and there is more.
};

// Of several organisations one page: no further than the first of them was walked.
template <class Item>
[[nodiscard]] Page<Item> page_of(std::vector<Stretch<Item>> stretches, std::size_t limit) {
  std::vector<std::pair<TimePlace, Item>> all;
  std::optional<TimePlace> end;
  for (auto& stretch : stretches) {
    if (stretch.broken_off) end = end ? std::max(*end, *stretch.broken_off) : stretch.broken_off;
    std::ranges::move(stretch.items, std::back_inserter(all));
  }
  std::ranges::sort(all, std::ranges::greater{}, &std::pair<TimePlace, Item>::first);
  if (end) std::erase_if(all, [&](const auto& item) { return item.first < *end; });
  Page<Item> page;
  if (all.size() > limit) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(limit), all.end());
    end = all.back().first;
  }
  if (end) page.next = cursor_of(*end);
  for (auto& item : all) page.items.push_back(std::move(item.second));
  return page;
}

}  // namespace bascule::storage
