#include "emulator/paging.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace bascule::emulator {
namespace {

constexpr std::int64_t kRowsMax = 100;  // Lever developer documentation, "Pagination".

}  // namespace

bool comes_before(const PlaceInList& a, const PlaceInList& b) {
  return std::tie(a.rank, b.at_ms, a.id) < std::tie(b.rank, a.at_ms, b.id);
}

std::string page_token(const PlaceInList& last) {
  return percent_encoded(to_text(Json(JsonArray{last.rank, last.at_ms, last.id})));
}

Result<PlaceInList> read_page_token(std::string_view text) {
  const auto invalid = [] { return bad_request("Invalid offset token"); };
  std::string plain(text);
  if (plain.starts_with('%')) {
    const auto decoded = percent_decoded(plain);
    if (!decoded) return invalid();
    plain = *decoded;
  }
  const auto json = parse_json(plain);
  const auto* parts = json ? json->if_array() : nullptr;
  if (!parts || parts->size() != 3 || !parts->at(0).is_int64() || !parts->at(1).is_int64() ||
      !parts->at(2).is_string())
    return invalid();
  const auto& id = parts->at(2).get_string();
  return PlaceInList{parts->at(0).get_int64(), parts->at(1).get_int64(),
                     std::string(id.data(), id.size())};
}

Answered page_of(const Call& call, std::vector<Row> rows,
                 const std::function<Json(const Record&)>& show, std::int64_t limit_default) {
  const auto limit = TRY(call.query_millis("limit")).value_or(limit_default);
  if (limit < 1 || limit > kRowsMax) return bad_request("limit must be from 1 to 100");
  std::sort(rows.begin(), rows.end(),
            [](const Row& a, const Row& b) { return comes_before(a.place, b.place); });
  auto from = rows.begin();
  if (const auto offset = call.query("offset")) {
    const auto last = TRY(read_page_token(*offset));
    from = std::find_if(rows.begin(), rows.end(),
                        [&](const Row& row) { return comes_before(last, row.place); });
  }
  const auto to = rows.end() - from > limit ? from + limit : rows.end();
  JsonArray data;
  for (auto row = from; row != to; ++row) data.push_back(show(*row->record));
  JsonObject body{{"data", std::move(data)}, {"hasNext", to != rows.end()}};
  if (to != rows.end()) body["next"] = page_token(std::prev(to)->place);
  return Answer{200, Json(std::move(body)), {}, {}};
}

std::vector<Row> newest_first(const Collection& collection, std::string_view time_field) {
  std::vector<Row> rows;
  for (const auto& record : collection)
    rows.push_back({{0, number_of(record, time_field), text_of(record, "id")}, &record});
  return rows;
}

std::vector<Row> in_order(const Collection& collection) {
  std::vector<Row> rows;
  for (const auto& record : collection)
    rows.push_back({{static_cast<std::int64_t>(rows.size()), 0, text_of(record, "id")}, &record});
  return rows;
}

}  // namespace bascule::emulator
