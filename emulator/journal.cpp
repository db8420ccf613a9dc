#include "emulator/journal.hpp"

#include <algorithm>
#include <map>

#include "emulator/faults.hpp"

namespace bascule::emulator {
namespace {

constexpr std::size_t kRowsKept = 20'000;  // A scenario's worth; some megabytes.

bool wanted(const JournalFilter& filter, const JournalRow& row) {
  return row.at_ms >= filter.since_ms && (filter.key_id.empty() || filter.key_id == row.key_id) &&
         (filter.method.empty() || filter.method == row.method) &&
         (filter.path.empty() || path_matches(filter.path, row.path));
}

}  // namespace

void note_call(World& world, JournalRow row) {
  world.journal.push_back(std::move(row));
  if (world.journal.size() > kRowsKept) world.journal.pop_front();
}

JournalRow journal_row(const http::Request& request, const http::Response& response,
                       const Record& fault) {
  JournalRow row;
  row.method = request.method;
  row.path = request.path;
  const auto question = request.target.find('?');
  if (question != request.target.npos) row.query = request.target.substr(question + 1);
  row.status = response.sent == http::Sent::Nothing ? 0 : response.status;
  row.fault = text_of(fault, "kind");
  return row;
}

JsonArray journal_rows(const World& world, const JournalFilter& filter) {
  JsonArray out;
  for (const auto& row : world.journal)
    if (wanted(filter, row))
      out.push_back(Record{{"at_ms", row.at_ms},
                           {"key_id", row.key_id},
                           {"method", row.method},
                           {"path", row.path},
                           {"query", row.query},
                           {"status", row.status},
                           {"took_ms", row.took_ms},
                           {"fault", row.fault}});
  if (out.size() > filter.last)
    out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(filter.last));
  return out;
}

JsonObject journal_rates(const World& world, const JournalFilter& filter) {
  std::vector<std::int64_t> times;
  for (const auto& row : world.journal)  // Lever counts the calls of its Data API.
    if (wanted(filter, row) && row.path.starts_with("/v1")) times.push_back(row.at_ms);
  std::sort(times.begin(), times.end());
  std::size_t busiest = 0;
  std::map<std::int64_t, std::int64_t> seconds;
  for (std::size_t first = 0, last = 0; last < times.size(); ++last) {
    while (times[last] - times[first] >= 1'000) ++first;
    busiest = std::max(busiest, last - first + 1);
    ++seconds[times[last] / 1'000 * 1'000];
  }
  JsonArray by_second;
  for (const auto& [at, calls] : seconds)
    by_second.push_back(Record{{"at_ms", at}, {"calls", calls}});
  return {{"total", static_cast<std::int64_t>(times.size())},
          {"busiest_second", static_cast<std::int64_t>(busiest)},
          {"seconds", std::move(by_second)}};
}

}  // namespace bascule::emulator
