// The board: what it shows, and what a recruiter does at it.

#include "emulator/candidacy.hpp"
#include "emulator/control.hpp"
#include "emulator/events.hpp"
#include "emulator/expand.hpp"
#include "emulator/files.hpp"

namespace bascule::emulator {
namespace {

Result<Record*> candidate_of(World& world, const http::Request& request) {
  auto* opportunity = world.opportunities.find(request.path_value("id"));
  if (!opportunity) return fail(ErrorCode::NotFound, "no such candidate");
  return opportunity;
}

// Enough of a candidate for a card.
Record card_of(const World& world, const Record& opportunity) {
  const auto* contact = world.contacts.find(text_of(opportunity, "contact"));
  const auto* posting = posting_of(world, opportunity);
  const auto id = text_of(opportunity, "id");
  std::int64_t forms = 0;
  for (const auto& form : world.feedback)
    forms += text_of(form, "_opportunity") == id && !has(form, "deletedAt") ? 1 : 0;
  return {{"id", id},
          {"name", contact ? text_of(*contact, "name") : std::string()},
          {"stage", text_of(opportunity, "stage")},
          {"posting", posting ? Json(text_of(*posting, "text")) : Json(nullptr)},
          {"archived", opportunity.at("archived")},
          {"isAnonymized", flag_of(opportunity, "isAnonymized")},
          {"confidential", text_of(opportunity, "confidentiality") == "confidential"},
          {"hasEmail", contact && !texts_of(*contact, "emails").empty()},
          {"forms", forms},
          {"createdAt", opportunity.at("createdAt")}};
}

JsonArray shown_all(const Collection& collection) {
  JsonArray out;
  for (const auto& record : collection) out.push_back(shown(record));
  return out;
}

Json board(const World& world) {
  JsonArray cards;
  for (const auto& opportunity : world.opportunities) cards.push_back(card_of(world, opportunity));
  JsonArray events, all_origins;
  for (const auto event : webhook_events()) events.emplace_back(event);
  for (const auto origin : origins()) all_origins.emplace_back(origin);
  std::int64_t waiting = 0;
  for (const auto& delivery : world.deliveries) {
    const auto state = text_of(delivery, "state");
    waiting += state == "waiting" || state == "sending" ? 1 : 0;
  }
  return JsonObject{{"version", world.version},
                    {"stages", shown_all(world.stages)},
                    {"archive_reasons", shown_all(world.archive_reasons)},
                    {"postings", shown_all(world.postings)},
                    {"users", shown_all(world.users)},
                    {"candidates", std::move(cards)},
                    {"events", std::move(events)},
                    {"origins", std::move(all_origins)},
                    {"deliveries_open", waiting}};
}

template <class Show>
JsonArray children(const Collection& collection, const std::string& opportunity, Show&& show) {
  JsonArray out;
  for (const auto& record : collection)
    if (text_of(record, "_opportunity") == opportunity && !has(record, "deletedAt"))
      out.push_back(show(record));
  return out;
}

Json profile(const World& world, const Record& opportunity) {
  const auto id = text_of(opportunity, "id");
  auto out = opportunity_on_wire(world, opportunity);
  const auto* contact = world.contacts.find(text_of(opportunity, "contact"));
  const auto* posting = posting_of(world, opportunity);
  const auto* application = application_of(world, opportunity);
  out["contactRecord"] = contact ? Json(shown(*contact)) : Json(nullptr);
  out["ownTags"] = opportunity.at("tags");
  out["posting"] = posting ? Json(shown(*posting)) : Json(nullptr);
  out["application"] = application ? Json(shown(*application)) : Json(nullptr);
  out["notes"] = children(world.notes, id, [](const Record& note) { return shown(note); });
  out["feedback"] = children(world.feedback, id, [](const Record& form) { return shown(form); });
  out["files"] =
      children(world.files, id, [&](const Record& file) { return show_file(world, file); });
  return out;
}

Result<Json> add_candidate(World& world, const JsonReader& body) {
  NewCandidacy given;
  given.name = TRY(body.text("name"));
  given.emails = TRY(body.texts("emails"));
  if (const auto email = TRY(body.optional_text("email")); email && !email->empty())
    given.emails.insert(given.emails.begin(), *email);
  given.tags = TRY(body.texts("tags"));
  given.links = TRY(body.texts("links"));
  given.posting = TRY(body.optional_text("posting")).value_or("");
  const auto* posting = world.postings.find(given.posting);
  if (!given.posting.empty() && !posting) return body.wrong("posting", "no such posting");
  given.stage = TRY(body.optional_text("stage")).value_or(posting ? "applicant-new" : "lead-new");
  if (!world.stages.find(given.stage)) return body.wrong("stage", "no such stage");
  given.origin = TRY(body.optional_text("origin")).value_or(posting ? "applied" : "sourced");
  given.application_type = given.origin == "applied" ? "posting" : "user";
  if (posting) {
    given.owner = text_of(*posting, "owner");
    given.is_confidential = text_of(*posting, "confidentiality") == "confidential";
  }
  return Json(card_of(world, *begin_candidacy(world, std::move(given)).opportunity));
}

Result<Json> change_contact(World& world, Record& opportunity, const JsonReader& body) {
  TRY_VOID(body.only({"name", "emails", "dataProtection"}));
  auto& contact = *world.contacts.find(text_of(opportunity, "contact"));
  if (const auto name = TRY(body.optional_text("name"))) contact["name"] = *name;
  if (body.has("emails")) contact["emails"] = array_of(TRY(body.texts("emails")));
  if (const auto* protection = body.raw().if_contains("dataProtection"))
    contact["dataProtection"] = *protection;
  contact_changed(world, contact);
  return profile(world, opportunity);
}

Result<Json> change_words(World& world, Record& opportunity, const JsonReader& body) {
  TRY_VOID(body.only({"add", "remove"}));
  change_tags(world, opportunity, TRY(body.texts("add")), TRY(body.texts("remove")));
  return profile(world, opportunity);
}

// A person removes a note, a form or a file at the profile.
Result<Json> remove_child(World& world, const http::Request& request) {
  const auto& kind = request.path_value("kind");
  const auto& child = request.path_value("child");
  const bool is_form = kind == "feedback";
  auto* collection = is_form           ? &world.feedback
                     : kind == "notes" ? &world.notes
                     : kind == "files" ? &world.files
                                       : nullptr;
  auto* record = collection ? collection->find(child) : nullptr;
  if (!record || text_of(*record, "_opportunity") != request.path_value("id"))
    return fail(ErrorCode::NotFound, "no such entry");
  if (is_form)
    (*record)["deletedAt"] = world.now_ms();
  else
    collection->remove(child);
  world.file_bytes.erase(child);
  world.changed();
  return Json(JsonObject());
}

std::string first_user(const World& world) {
  return world.users.size() == 0 ? std::string() : text_of(*world.users.begin(), "id");
}

}  // namespace

void Control::add_candidate_routes(http::Router& router) {
  add(router, "GET", "/emulator/state",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        if (request.query_value("since") == std::to_string(world.version))
          return Json(JsonObject{{"version", world.version}, {"unchanged", true}});
        return board(world);
      });
  add(router, "POST", "/emulator/candidates",
      [](World& world, const http::Request&, const JsonReader& body) -> Result<Json> {
        return add_candidate(world, body);
      });
  add(router, "GET", "/emulator/candidates/{id}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        return profile(world, *TRY(candidate_of(world, request)));
      });
  add(router, "POST", "/emulator/candidates/{id}/move",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        auto* opportunity = TRY(candidate_of(world, request));
        const auto stage = TRY(body.text("stage"));
        if (!world.stages.find(stage)) return body.wrong("stage", "no such stage");
        move_to_stage(world, *opportunity, stage,
                      TRY(body.optional_text("user")).value_or(first_user(world)));
        return Json(card_of(world, *opportunity));
      });
  add(router, "POST", "/emulator/candidates/{id}/archive",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        auto* opportunity = TRY(candidate_of(world, request));
        const auto reason = TRY(body.optional_text("reason")).value_or("");
        if (!reason.empty() && !world.archive_reasons.find(reason))
          return body.wrong("reason", "no such archive reason");
        archive(world, *opportunity, reason);
        return Json(card_of(world, *opportunity));
      });
  add(router, "POST", "/emulator/candidates/{id}/anonymise",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        auto* opportunity = TRY(candidate_of(world, request));
        anonymise(world, *opportunity);
        return Json(card_of(world, *opportunity));
      });
  add(router, "PUT", "/emulator/candidates/{id}/contact",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        return change_contact(world, *TRY(candidate_of(world, request)), body);
      });
  add(router, "POST", "/emulator/candidates/{id}/tags",
      [](World& world, const http::Request& request, const JsonReader& body) -> Result<Json> {
        return change_words(world, *TRY(candidate_of(world, request)), body);
      });
  add(router, "DELETE", "/emulator/candidates/{id}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        TRY(candidate_of(world, request));
        delete_candidacy(world, request.path_value("id"), first_user(world));
        return Json(JsonObject());
      });
  add(router, "DELETE", "/emulator/candidates/{id}/{kind}/{child}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        return remove_child(world, request);
      });
}

}  // namespace bascule::emulator
