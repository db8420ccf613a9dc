// Stages, archive reasons, tags and sources: what an account is set up with.

#include <map>

#include "emulator/candidacy.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

// A plain list and single read of one collection.
void add_plain(Routes& routes, const std::string& name, Collection World::*collection) {
  routes.add("GET", name, name + ":read", [collection](World& world, const Call& call) {
    return page_of(call, in_order(world.*collection),
                   [&](const Record& record) { return Json(included(call, shown(record))); });
  });
  routes.add("GET", name + "/:id", name + ":read",
             [name, collection](World& world, const Call& call) -> Answered {
               const auto* record = (world.*collection).find(call.at("id"));
               if (!record) return not_found(name, call.at("id"));
               return one(included(call, shown(*record)));
             });
}

Answered list_archive_reasons(World& world, const Call& call) {
  const auto type = call.query("type");
  if (type && *type != "hired" && *type != "non-hired")
    return bad_request("type must be hired or non-hired");
  auto rows = in_order(world.archive_reasons);
  if (type)
    std::erase_if(rows, [&](const Row& row) { return text_of(*row.record, "type") != *type; });
  return page_of(call, std::move(rows), [](const Record& record) { return Json(shown(record)); });
}

// Words with the number of opportunities that carry them; they have no ids.
Answered list_counted(const Call& call, const std::map<std::string, std::int64_t>& counts) {
  Collection words;
  for (const auto& [text, count] : counts)
    words.add({{"id", text}, {"text", text}, {"count", count}});
  return page_of(call, in_order(words), [](const Record& word) {
    return Json(Record{{"text", text_of(word, "text")}, {"count", number_of(word, "count")}});
  });
}

Answered list_tags(World& world, const Call& call) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& tag : world.tags) counts[tag] = 0;
  for (const auto& posting : world.postings)
    for (const auto& tag : texts_of(posting, "tags")) counts.try_emplace(tag, 0);
  for (const auto& opportunity : world.opportunities)
    for (const auto& tag : all_tags(world, opportunity)) ++counts[tag];
  return list_counted(call, counts);
}

Answered list_sources(World& world, const Call& call) {
  std::map<std::string, std::int64_t> counts;
  for (const auto& source : world.sources) counts[source] = 0;
  for (const auto& opportunity : world.opportunities)
    for (const auto& source : texts_of(opportunity, "sources")) ++counts[source];
  return list_counted(call, counts);
}

}  // namespace

void add_reference_routes(Routes& routes) {
  add_plain(routes, "stages", &World::stages);
  routes.add("GET", "archive_reasons", "archive_reasons:read", list_archive_reasons);
  add_plain(routes, "archive_reasons", &World::archive_reasons);
  routes.add("GET", "tags", "tags:read", list_tags);
  routes.add("GET", "sources", "sources:read", list_sources);
}

}  // namespace bascule::emulator
