#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "emulator/world.hpp"
#include "http/message.hpp"

namespace bascule::emulator {

// Keeps one call; the oldest fall out beyond 20,000.
void note_call(World& world, JournalRow row);

// The row of a call that has just been answered, without its times and its caller.
[[nodiscard]] JournalRow journal_row(const http::Request& request, const http::Response& response,
                                     const Record& fault);

// Which rows a reader wants; empty or absent: all.
struct JournalFilter {
  std::string key_id = {}, method = {}, path = {};  // `path` as in a fault.
  std::int64_t since_ms = 0;
  std::size_t last = SIZE_MAX;  // Only so many, the newest; for the rows.
};

[[nodiscard]] JsonArray journal_rows(const World& world, const JournalFilter& filter);

// How fast calls came: {"total", "busiest_second", "seconds":[{"at_ms","calls"}]}. The first number
// is over every window of 1,000 ms, wherever it begins; the list counts whole seconds.
[[nodiscard]] JsonObject journal_rates(const World& world, const JournalFilter& filter);

}  // namespace bascule::emulator
