// Reading and changing opportunities; creating them is in opportunity_create.cpp.

#include "emulator/access.hpp"
#include "emulator/candidacy.hpp"
#include "emulator/expand.hpp"
#include "emulator/opportunity_filter.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

Answered list_opportunities(World& world, const Call& call) {
  const auto filter = TRY(read_opportunity_filter(call));
  std::vector<Row> rows;
  for (const auto& opportunity : world.opportunities) {
    if (!is_visible(world, opportunity) || !matches(filter, world, opportunity)) continue;
    // Recorded order: by the stage's place in the pipeline, the newest first within a stage.
    rows.push_back({{stage_index(world, text_of(opportunity, "stage")),
                     number_of(opportunity, "createdAt"), text_of(opportunity, "id")},
                    &opportunity});
  }
  return page_of(call, std::move(rows), [&](const Record& opportunity) {
    return Json(show_opportunity(world, call, opportunity));
  });
}

Answered list_deleted(World& world, const Call& call) {
  const auto from = TRY(call.query_millis("deleted_at_start"));
  const auto to = TRY(call.query_millis("deleted_at_end"));
  auto rows = newest_first(world.deleted_opportunities, "deletedAt");
  std::erase_if(rows, [&](const Row& row) {
    return (from && row.place.at_ms < *from) || (to && row.place.at_ms > *to);
  });
  return page_of(call, std::move(rows), [&](const Record& opportunity) {
    return Json(show_opportunity(world, call, opportunity));
  });
}

Answered read_opportunity(World& world, const Call& call) {
  const auto* opportunity = TRY(opportunity_of(world, call));
  return one(show_opportunity(world, call, *opportunity));
}

Answer changed_opportunity(const World& world, const Call& call, const Record& opportunity,
                           bool may_blank = true) {
  const bool is_blank = may_blank && world.switches.blank_contact_in_mutations;
  return one(show_opportunity(world, call, opportunity,
                              is_blank ? ContactFields::Blank : ContactFields::Filled));
}

Answered change_stage(World& world, const Call& call) {
  auto* opportunity = TRY(opportunity_of(world, call));
  const auto by = TRY(performer(world, call, PerformAs::Optional));
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  const auto stage = TRY(reader.text("stage"));
  if (!world.stages.find(stage)) return bad_request("stage " + stage + " was not found");
  move_to_stage(world, *opportunity, stage, by);
  return changed_opportunity(world, call, *opportunity);
}

Answered change_archived(World& world, const Call& call) {
  auto* opportunity = TRY(opportunity_of(world, call));
  TRY(performer(world, call, PerformAs::Optional));
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  if (!reader.raw().contains("reason")) return bad_request("reason is required");
  const auto reason = TRY(reader.optional_text("reason")).value_or("");
  TRY(reader.boolean_or("cleanInterviews", false));
  if (!reason.empty() && !world.archive_reasons.find(reason))
    return bad_request("archive reason " + reason + " was not found");
  archive(world, *opportunity, reason);
  return changed_opportunity(world, call, *opportunity);
}

using Change = void (*)(World&, Record&, const std::vector<std::string>&,
                        const std::vector<std::string>&);
enum class Way { Add, Remove };

// addTags, removeLinks and their like: one list in the body, added or taken out.
ApiHandler changes(std::string field, Change change, Way way, bool may_blank) {
  return [=](World& world, const Call& call) -> Answered {
    auto* opportunity = TRY(opportunity_of(world, call));
    TRY(performer(world, call, PerformAs::Optional));
    const auto body = TRY(call.json());
    const auto reader = TRY(JsonReader::of(body));
    TRY(reader.array(field));
    const auto texts = TRY(reader.texts(field));
    const std::vector<std::string> none;
    change(world, *opportunity, way == Way::Add ? texts : none, way == Way::Add ? none : texts);
    return changed_opportunity(world, call, *opportunity, may_blank);
  };
}

}  // namespace

void add_opportunity_routes(Routes& routes) {
  const auto read = "opportunities:read", write = "opportunities:write";
  routes.add("GET", "opportunities", read, list_opportunities);
  routes.add("GET", "opportunities/deleted", read, list_deleted);
  routes.add("GET", "opportunities/:opportunity", read, read_opportunity);
  const std::string base = "opportunities/:opportunity/";
  routes.add("PUT", base + "stage", write, change_stage);
  routes.add("PUT", base + "archived", write, change_archived);
  // Recorded: only the answers about links keep the person's data.
  routes.add("POST", base + "addLinks", write, changes("links", change_links, Way::Add, false));
  routes.add("POST", base + "removeLinks", write,
             changes("links", change_links, Way::Remove, false));
  routes.add("POST", base + "addTags", write, changes("tags", change_tags, Way::Add, true));
  routes.add("POST", base + "removeTags", write, changes("tags", change_tags, Way::Remove, true));
  routes.add("POST", base + "addSources", write,
             changes("sources", change_sources, Way::Add, true));
  routes.add("POST", base + "removeSources", write,
             changes("sources", change_sources, Way::Remove, true));
}

}  // namespace bascule::emulator
