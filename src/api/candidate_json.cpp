#include "api/candidate_json.hpp"

#include <map>

#include "api/answers.hpp"
#include "assessments/summaries.hpp"
#include "orgs/branding_json.hpp"

namespace bascule::api {
namespace {

// `language`: of the sitting or, before it, of the page.
JsonObject brief(const sittings::Asked& asked, const std::string& language) {
  const auto& assessment = *asked.assessment;
  const auto about = assessments::summary_in(assessment, language);
  return {{"id", assessment.id()},
          {"is_optional", asked.need == orders::Need::Optional},
          {"version", assessment.version()},
          {"name", assessment.name()},
          {"minutes", assessment.minutes()},
          {"items", assessment.item_count()},
          {"is_timed", false},
          {"about", text_or_null(std::string(about.text))},
          {"about_language", about.language}};
}

JsonArray briefs(const std::vector<sittings::Asked>& list, const std::string& language) {
  JsonArray array;
  for (const auto& asked : list) array.push_back(brief(asked, language));
  return array;
}

JsonObject item_json(const assessments::PresentedItem& item, const sittings::Answer* answer) {
  JsonArray options;
  for (const auto& option : item.options)
    options.push_back(JsonObject{{"value", option.value}, {"text", option.text}});
  return {{"id", item.id},
          {"kind", assessments::to_string(item.kind)},
          {"prompt", item.prompt},
          {"options", std::move(options)},
          {"answer", answer ? Json(answer->value) : Json(nullptr)},
          {"version", answer ? answer->version : 0}};
}

Json practice_json(const assessments::Assessment& assessment, const std::string& language) {
  const auto item = assessment.practice_item(language);
  return item ? Json(item_json(*item, nullptr)) : Json(nullptr);
}

}  // namespace

JsonObject to_json(const sittings::OpenedInvitation& opened) {
  JsonArray languages;
  for (const auto& language : opened.assessment->languages())
    languages.push_back(Json(language.tag));
  JsonObject json;
  json["state"] = to_string(opened.state);
  json["org"] = JsonObject{{"name", opened.org_name},
                           {"logo", orgs::logo_json(opened.branding)},
                           {"colours", orgs::colours_json(opened.branding)}};
  json["posting"] = nullptr;
  json["assessment"] = brief({opened.assessment, opened.need}, opened.language);
  json["due_at"] = to_rfc3339(opened.due_at);
  json["languages"] = std::move(languages);
  json["language"] = opened.language;
  json["seat"] = to_string(opened.seat);
  json["progress"] = opened.answered ? Json(JsonObject{{"answered", *opened.answered},
                                                       {"total", opened.assessment->item_count()}})
                                     : Json(nullptr);
  json["subject"] = JsonObject{{"first_name", text_or_null(opened.first_name)}};
  json["remaining"] = briefs(opened.remaining, opened.language);
  json["declined"] = briefs(opened.declined, opened.language);
  json["contact"] =
      opened.org_contact.empty()
          ? Json(nullptr)
          : Json(JsonObject{{"name", opened.org_name}, {"email", opened.org_contact}});
  json["retention_days"] = opened.retention_days;
  json["practice"] = practice_json(*opened.assessment, opened.language);
  return json;
}

Result<JsonObject> to_json(const sittings::SittingView& view) {
  JsonArray items;
  if (view.shows_items()) {
    std::map<std::string_view, const sittings::Answer*> saved;
    for (const auto& answer : view.answers) saved[answer.item_id] = &answer;
    for (const auto& item : TRY(view.assessment->items(view.language))) {
      const auto found = saved.find(item.id);
      items.push_back(item_json(item, found == saved.end() ? nullptr : found->second));
    }
  }
  JsonObject json;
  json["id"] = view.id.text();
  json["state"] = to_string(view.state);
  json["seat"] = to_string(view.seat);
  json["assessment"] = brief({view.assessment, view.need}, view.language);
  json["language"] = view.language;
  json["progress"] =
      JsonObject{{"answered", view.answered}, {"total", view.assessment->item_count()}};
  json["deadline"] = view.deadline ? Json(to_rfc3339(*view.deadline)) : Json(nullptr);
  json["items"] = std::move(items);
  json["practice"] = practice_json(*view.assessment, view.language);
  json["remaining"] = briefs(view.remaining, view.language);
  return json;
}

JsonObject to_json(const sittings::Submitted& submitted) {
  return {{"state", to_string(submitted.state)},
          {"remaining", briefs(submitted.remaining, submitted.language)}};
}

}  // namespace bascule::api
