#pragma once

#include <functional>
#include <vector>

#include "emulator/call.hpp"

namespace bascule::emulator {

// Where a row stands in a list: lowest rank first, newest first within a rank, then by id.
struct PlaceInList {
  std::int64_t rank = 0;
  std::int64_t at_ms = 0;
  std::string id;
};
[[nodiscard]] bool comes_before(const PlaceInList& a, const PlaceInList& b);

// A token of `next`: a percent-encoded JSON array of rank, time and id, as Lever's own look.
// Callers must treat it as opaque; it names the last row they were given, so that rows that come or
// go meanwhile neither hide nor repeat others.
[[nodiscard]] std::string page_token(const PlaceInList& last);
// Takes the token as it was given (the server has decoded it once) and encoded once more, as a
// client that builds its query properly sends it. InvalidInput "Invalid offset token" otherwise.
[[nodiscard]] Result<PlaceInList> read_page_token(std::string_view text);

struct Row {
  PlaceInList place;
  const Record* record = nullptr;
};

// One page of `rows` (sorted here) by ?limit= (1 to 100, default `limit_default`) and ?offset=, in
// Lever's list envelope: `next` is there only while hasNext is true.
[[nodiscard]] Answered page_of(const Call& call, std::vector<Row> rows,
                               const std::function<Json(const Record&)>& show,
                               std::int64_t limit_default = 100);

// The rows of a whole collection, newest first.
[[nodiscard]] std::vector<Row> newest_first(const Collection& collection,
                                            std::string_view time_field = "createdAt");
// The rows of a whole collection in its own order.
[[nodiscard]] std::vector<Row> in_order(const Collection& collection);

}  // namespace bascule::emulator
