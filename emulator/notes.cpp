#include "emulator/access.hpp"
#include "emulator/expand.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

constexpr std::size_t kNoteBytesMax = 200'000;  // Lever names no limit; ours keeps a page readable.

struct Comment {
  std::string value;
  std::int64_t at_ms = 0;
};

Result<std::int64_t> past(const World& world, const JsonReader& reader, std::string_view key,
                          std::int64_t otherwise) {
  const auto at = TRY(reader.optional_integer(key)).value_or(otherwise);
  if (at > world.now_ms()) return reader.wrong(key, "must not be in the future");
  return at;
}

Result<Json> read_score(const JsonReader& reader) {
  const auto score = TRY(reader.optional_integer("score"));
  if (!score) return Json(nullptr);
  if (*score < 1 || *score > 4) return reader.wrong("score", "must be from 1 to 4");
  return Json(*score);
}

Record field_of(const Record& opportunity, const Comment& comment, const Json& user,
                const Json& score) {
  return {{"type", "note"},
          {"text", "Comment"},
          {"value", comment.value},
          {"user", user},
          {"score", score},
          {"stage", text_of(opportunity, "stage")},
          {"createdAt", comment.at_ms}};
}

Result<Record*> note_of(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  auto* note = world.notes.find(call.at("note"));
  if (!note || text_of(*note, "_opportunity") != call.at("opportunity") ||
      !is_visible(world, *note))
    return not_found("notes", call.at("note"));
  return note;
}

Record show_note(const World& world, const Call& call, const Record& note) {
  auto out = shown(note);
  expand(call, out, "user", world.users);
  return included(call, std::move(out));
}

Answered list_notes(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  auto rows = newest_first(world.notes);
  std::erase_if(rows, [&](const Row& row) {
    return text_of(*row.record, "_opportunity") != call.at("opportunity") ||
           !is_visible(world, *row.record);
  });
  return page_of(call, std::move(rows),
                 [&](const Record& note) { return Json(show_note(world, call, note)); });
}

Answered read_note(World& world, const Call& call) {
  return one(show_note(world, call, *TRY(note_of(world, call))));
}

Answer created_note(const World& world, const Call& call, const Record& note) {
  const auto id = text_of(note, "id");
  if (world.switches.docs_shapes) return created(Record{{"noteId", id}});
  auto out = show_note(world, call, note);
  out["noteId"] = id;  // Recorded: the whole note and its id once more.
  return created(std::move(out));
}

Answered create_note(World& world, const Call& call) {
  const auto* opportunity = TRY(opportunity_of(world, call));
  const auto by = TRY(performer(world, call, PerformAs::Optional));
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  auto value = TRY(reader.text("value", kNoteBytesMax));
  const Comment comment{std::move(value), TRY(past(world, reader, "createdAt", world.now_ms()))};
  const auto score = TRY(read_score(reader));
  const bool is_secret = TRY(reader.boolean_or("secret", false));
  const bool notifies = TRY(reader.boolean_or("notifyFollowers", false));
  const auto user = by.empty() ? Json(nullptr) : Json(by);
  auto field = field_of(*opportunity, comment, user, score);
  world.changed();
  if (const auto thread = call.query("note_id")) {
    auto* note = world.notes.find(*thread);
    if (!note || text_of(*note, "_opportunity") != call.at("opportunity"))
      return not_found("notes", *thread);
    (*note)["fields"].as_array().push_back(std::move(field));
    return created_note(world, call, *note);
  }
  const auto& note = world.notes.add({{"id", world.new_id()},
                                      {"text", "Note"},
                                      {"fields", JsonArray{std::move(field)}},
                                      {"user", user},
                                      {"secret", is_secret},
                                      {"createdAt", comment.at_ms},
                                      {"completedAt", comment.at_ms},
                                      {"deletedAt", nullptr},
                                      {"_opportunity", call.at("opportunity")},
                                      {"_byApi", true},
                                      {"_notifiedFollowers", notifies}});
  return created_note(world, call, note);
}

// Replaces the whole thread.
Answered change_note(World& world, const Call& call) {
  auto* note = TRY(note_of(world, call));
  if (!flag_of(*note, "_byApi")) return forbidden("Only notes made through the API can be changed");
  const auto* opportunity = TRY(opportunity_of(world, call));
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  const auto score = TRY(read_score(reader));
  const auto& user = note->at("user");
  JsonArray fields;
  for (const auto& item : *TRY(reader.array("values"))) {
    const auto value = TRY(JsonReader::of(item, "/values"));
    const Comment comment{TRY(value.text("value", kNoteBytesMax)),
                          TRY(past(world, value, "createdAt", world.now_ms()))};
    fields.push_back(field_of(*opportunity, comment, user, score));
  }
  if (fields.empty()) return reader.wrong("values", "at least one value is required");
  const bool is_secret = TRY(reader.boolean_or("secret", flag_of(*note, "secret")));
  const auto completed = TRY(past(world, reader, "completedAt", number_of(*note, "completedAt")));
  (*note)["fields"] = std::move(fields);
  (*note)["secret"] = is_secret;
  (*note)["completedAt"] = completed;
  // Documented: updating a note moves the opportunity's updatedAt; making one does not.
  if (auto* owner = world.opportunities.find(call.at("opportunity")))
    (*owner)["updatedAt"] = world.now_ms();
  world.changed();
  return one(Record{{"noteId", text_of(*note, "id")}});
}

Answered delete_note(World& world, const Call& call) {
  const auto* note = TRY(note_of(world, call));
  if (!flag_of(*note, "_byApi")) return forbidden("Only notes made through the API can be deleted");
  world.notes.remove(call.at("note"));
  world.changed();
  return nothing();
}

}  // namespace

void add_note_routes(Routes& routes) {
  const std::string base = "opportunities/:opportunity/notes";
  routes.add("GET", base, "notes:read", list_notes);
  routes.add("POST", base, "notes:write", create_note);
  routes.add("GET", base + "/:note", "notes:read", read_note);
  routes.add("PUT", base + "/:note", "notes:write", change_note);
  routes.add("DELETE", base + "/:note", "notes:write", delete_note);
}

}  // namespace bascule::emulator
