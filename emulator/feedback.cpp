#include "emulator/access.hpp"
#include "emulator/expand.hpp"
#include "emulator/form_fields.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

// Read with GET, a form is there even after its deletion (recorded); for all else it is gone.
enum class Deleted { AreFound, AreGone };

Result<Record*> form_of(World& world, const Call& call, Deleted deleted) {
  TRY(opportunity_of(world, call));
  auto* form = world.feedback.find(call.at("feedback"));
  if (!form || text_of(*form, "_opportunity") != call.at("opportunity") ||
      !is_visible(world, *form) || (deleted == Deleted::AreGone && has(*form, "deletedAt")))
    return not_found("feedback", call.at("feedback"));
  return form;
}

Record show_form(const World& world, const Call& call, const Record& form) {
  auto out = shown(form);
  expand(call, out, "user", world.users);
  return included(call, std::move(out));
}

Answer answer_form(const World& world, const Record& form, int status) {
  if (world.switches.docs_shapes) return {status, Json(form), {}, {}};
  return one(form, status);
}

Answered list_forms(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  auto rows = newest_first(world.feedback);
  std::erase_if(rows, [&](const Row& row) {
    return text_of(*row.record, "_opportunity") != call.at("opportunity") ||
           has(*row.record, "deletedAt") || !is_visible(world, *row.record);
  });
  return page_of(call, std::move(rows),
                 [&](const Record& form) { return Json(show_form(world, call, form)); });
}

Answered read_form(World& world, const Call& call) {
  const auto* form = TRY(form_of(world, call, Deleted::AreFound));
  return answer_form(world, show_form(world, call, *form), 200);
}

Record* field_with(JsonArray& fields, std::string_view id) {
  for (auto& field : fields)
    if (text_of(field.as_object(), "id") == id) return &field.get_object();
  return nullptr;
}

// Puts the given values in; every id must be one of the fields, once.
Result<void> fill_in(JsonArray& fields, const JsonReader& body) {
  if (!body.has("fieldValues")) return {};
  std::vector<std::string> seen;
  for (const auto& item : *TRY(body.array("fieldValues"))) {
    const auto given = TRY(JsonReader::of(item, "/fieldValues"));
    const auto id = TRY(given.text("id"));
    if (holds(seen, id)) return bad_request("field " + id + " stands twice in fieldValues");
    seen.push_back(id);
    auto* field = field_with(fields, id);
    if (!field) return bad_request("field " + id + " is not part of the feedback template");
    const auto* value = given.find("value");
    const auto plain = value ? *value : Json(nullptr);
    TRY_VOID(check_field_value(*field, plain));
    (*field)["value"] = plain;
  }
  return {};
}

Result<void> check_complete(const World& world, const JsonArray& fields) {
  for (const auto& item : fields) {
    const auto& field = item.as_object();
    const bool is_rating = text_of(field, "type") == "score-system";
    const bool is_needed = (world.switches.require_required_fields && flag_of(field, "required")) ||
                           (world.switches.require_rating && is_rating);
    if (is_needed && is_empty_value(field.at("value")))
      return bad_request("field " + text_of(field, "id") + " (" + text_of(field, "text") +
                         ") is required");
  }
  return {};
}

// Interviews and panels come later here: a form that names one names something unknown.
Result<void> check_interview(const JsonReader& body) {
  const bool has_panel = body.has("panel"), has_interview = body.has("interview");
  if (has_panel != has_interview)
    return bad_request("panel and interview must be given together or not at all");
  if (has_panel) return not_found("panels", TRY(body.text("panel")));
  return {};
}

Answered create_form(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  const auto by = TRY(performer(world, call, PerformAs::Required));
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(check_interview(reader));
  const auto template_id = TRY(reader.text("baseTemplateId"));
  const auto* base = world.templates.find(template_id);
  if (!base) return not_found("feedback_templates", template_id);
  JsonArray fields = base->at("fields").as_array();
  for (auto& field : fields) field.get_object()["value"] = nullptr;
  TRY_VOID(fill_in(fields, reader));
  TRY_VOID(check_complete(world, fields));
  const auto now = world.now_ms();
  const auto created_at = TRY(reader.optional_integer("createdAt")).value_or(now);
  const auto completed_at = TRY(reader.optional_integer("completedAt")).value_or(now);
  const auto& form = world.feedback.add({{"id", world.new_id()},
                                         {"type", "interview"},
                                         {"text", text_of(*base, "text")},
                                         {"instructions", text_of(*base, "instructions")},
                                         {"fields", std::move(fields)},
                                         {"baseTemplateId", template_id},
                                         {"interview", nullptr},
                                         {"panel", nullptr},
                                         {"user", by},
                                         {"createdAt", created_at},
                                         {"completedAt", completed_at},
                                         {"updatedAt", nullptr},
                                         {"deletedAt", nullptr},
                                         {"_opportunity", call.at("opportunity")}});
  world.changed();
  return answer_form(world, show_form(world, call, form), 201);
}

// What an update answers with: Lever's inner record, of another shape than the form (recorded).
Record inner_record(const World& world, const Record& form) {
  JsonArray fields;
  for (const auto& item : form.at("fields").as_array()) {
    auto field = item.as_object();
    if (text_of(field, "type") == "score-system") {
      field["type"] = "score";
      field["overall"] = true;
      field["isSummary"] = true;
      field["summaryText"] = text_of(field, "text");
    }
    fields.push_back(std::move(field));
  }
  return {{"accountId", world.account_id},
          {"userId", form.at("user")},
          {"profileId", text_of(form, "_opportunity")},
          {"baseTemplateId", form.at("baseTemplateId")},
          {"text", form.at("text")},
          {"instructions", form.at("instructions")},
          {"type", form.at("type")},
          {"fields", std::move(fields)},
          {"isCompleted", true},
          {"completedAt", form.at("completedAt")},
          {"createdAt", form.at("createdAt")},
          {"updatedAt", form.at("updatedAt")},
          {"id", form.at("id")}};
}

Answered change_form(World& world, const Call& call) {
  auto* form = TRY(form_of(world, call, Deleted::AreGone));
  TRY(performer(world, call, PerformAs::Required));
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  JsonArray fields = form->at("fields").as_array();
  TRY_VOID(fill_in(fields, reader));
  TRY_VOID(check_complete(world, fields));
  const auto completed_at = TRY(reader.optional_integer("completedAt"));
  (*form)["fields"] = std::move(fields);
  if (completed_at) (*form)["completedAt"] = *completed_at;
  (*form)["updatedAt"] = world.now_ms();
  world.changed();
  return one(inner_record(world, *form));
}

Answered delete_form(World& world, const Call& call) {
  auto* form = TRY(form_of(world, call, Deleted::AreGone));
  TRY(performer(world, call, PerformAs::Required));
  (*form)["deletedAt"] = world.now_ms();
  world.changed();
  return nothing();
}

}  // namespace

void add_feedback_routes(Routes& routes) {
  const std::string base = "opportunities/:opportunity/feedback";
  routes.add("GET", base, "feedback:read", list_forms);
  routes.add("POST", base, "feedback:write", create_form);
  routes.add("GET", base + "/:feedback", "feedback:read", read_form);
  routes.add("PUT", base + "/:feedback", "feedback:write", change_form);
  routes.add("DELETE", base + "/:feedback", "feedback:write", delete_form);
}

}  // namespace bascule::emulator
