#include "emulator/form_fields.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

Answer show(const World& world, const Record& one_template, int status) {
  if (world.switches.docs_shapes) return {status, Json(shown(one_template)), {}, {}};
  return one(shown(one_template), status);
}

Result<Record*> template_of(World& world, const Call& call) {
  auto* found = world.templates.find(call.at("template"));
  if (!found) return not_found("feedback_templates", call.at("template"));
  return found;
}

struct Given {
  std::string text, instructions;
  Json group = nullptr;
  JsonArray fields;
};

Result<Given> read_given(World& world, const Call& call) {
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  Given given;
  given.text = TRY(reader.text("text"));
  given.instructions = TRY(reader.optional_text("instructions", 20'000)).value_or("");
  const auto group = TRY(reader.optional_text("group"));
  if (group && !group->empty()) given.group = Record{{"id", *group}, {"name", *group}};
  const auto* fields = TRY(reader.array("fields"));
  given.fields = TRY(new_template_fields(world, *fields));
  return given;
}

Answered list_templates(World& world, const Call& call) {
  return page_of(call, in_order(world.templates), [&](const Record& one_template) {
    return Json(included(call, shown(one_template)));
  });
}

Answered read_template(World& world, const Call& call) {
  return show(world, *TRY(template_of(world, call)), 200);
}

Answered create_template(World& world, const Call& call) {
  auto given = TRY(read_given(world, call));
  const auto& added = world.templates.add({{"id", world.new_id()},
                                           {"text", given.text},
                                           {"instructions", given.instructions},
                                           {"group", std::move(given.group)},
                                           {"fields", std::move(given.fields)},
                                           {"stage", nullptr},
                                           {"createdAt", world.now_ms()},
                                           {"updatedAt", world.now_ms()},
                                           {"_byApi", true}});
  world.changed();
  return show(world, added, 201);
}

// Recorded: every field gets a new id, changed or not.
Answered change_template(World& world, const Call& call) {
  auto* found = TRY(template_of(world, call));
  if (!flag_of(*found, "_byApi"))
    return forbidden("Only feedback templates made through the API can be changed");
  auto given = TRY(read_given(world, call));
  (*found)["text"] = given.text;
  (*found)["instructions"] = given.instructions;
  (*found)["group"] = std::move(given.group);
  (*found)["fields"] = std::move(given.fields);
  (*found)["updatedAt"] = world.now_ms();
  world.changed();
  return show(world, *found, 200);
}

Answered delete_template(World& world, const Call& call) {
  const auto* found = TRY(template_of(world, call));
  if (!flag_of(*found, "_byApi"))
    return forbidden("Only feedback templates made through the API can be deleted");
  world.templates.remove(call.at("template"));
  world.changed();
  return nothing();
}

}  // namespace

void add_template_routes(Routes& routes) {
  const auto read = "feedback_templates:read", write = "feedback_templates:write";
  routes.add("GET", "feedback_templates", read, list_templates);
  routes.add("POST", "feedback_templates", write, create_template);
  routes.add("GET", "feedback_templates/:template", read, read_template);
  routes.add("PUT", "feedback_templates/:template", write, change_template);
  routes.add("DELETE", "feedback_templates/:template", write, delete_template);
}

}  // namespace bascule::emulator
