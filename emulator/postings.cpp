// Postings, and applying to one as a careers page does.

#include <algorithm>

#include "emulator/access.hpp"
#include "emulator/candidacy.hpp"
#include "emulator/expand.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

bool one_of(const Call& call, std::string_view parameter, const std::string& value) {
  const auto wanted = call.queries(parameter);
  return wanted.empty() || holds(wanted, value);
}

bool any_of(const Call& call, std::string_view parameter, const std::vector<std::string>& values) {
  const auto wanted = call.queries(parameter);
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(),
                                       [&](const std::string& one) { return holds(values, one); });
}

bool is_listed(const Call& call, const Record& posting, std::string_view confidentiality) {
  const auto kind = text_of(posting, "confidentiality");
  if (confidentiality != "all" && kind != confidentiality) return false;
  if (!one_of(call, "state", text_of(posting, "state"))) return false;
  const auto* categories = object_of(posting, "categories");
  for (const auto* key : {"team", "department", "location", "commitment", "level"})
    if (!one_of(call, key, categories ? text_of(*categories, key) : std::string())) return false;
  return any_of(call, "distributionChannel", texts_of(posting, "distributionChannels")) &&
         any_of(call, "tag", texts_of(posting, "tags"));
}

Answered list_postings(World& world, const Call& call) {
  const auto confidentiality = call.query("confidentiality").value_or("non-confidential");
  if (confidentiality != "non-confidential" && !sees_confidential(call.key))
    return forbidden("This credential has no access to confidential data");
  const auto from = TRY(call.query_millis("updated_at_start"));
  const auto to = TRY(call.query_millis("updated_at_end"));
  auto rows = newest_first(world.postings);
  std::erase_if(rows, [&](const Row& row) {
    const auto updated = number_of(*row.record, "updatedAt");
    return !is_listed(call, *row.record, confidentiality) || (from && updated < *from) ||
           (to && updated > *to);
  });
  return page_of(call, std::move(rows),
                 [&](const Record& posting) { return Json(show_posting(world, call, posting)); });
}

Result<Record*> posting_of(World& world, const Call& call) {
  auto* posting = world.postings.find(call.at("posting"));
  if (!posting) return not_found("postings", call.at("posting"));
  if (text_of(*posting, "confidentiality") == "confidential" && !sees_confidential(call.key))
    return forbidden("This credential has no access to confidential data");
  return posting;
}

Answered read_posting(World& world, const Call& call) {
  return one(show_posting(world, call, *TRY(posting_of(world, call))));
}

Record question(std::string_view text, std::string_view name, std::string_view type,
                bool is_required) {
  return {{"text", text}, {"name", name}, {"type", type}, {"required", is_required}, {"value", ""}};
}

Answered read_apply_form(World& world, const Call& call) {
  const auto* posting = TRY(posting_of(world, call));
  return one(Record{
      {"id", text_of(*posting, "id")},
      {"text", text_of(*posting, "text")},
      {"customQuestions", JsonArray()},
      {"eeoQuestions", Record()},
      {"personalInformation",
       JsonArray{question("Full name", "fullName", "text", true),
                 question("Email", "email", "text", true),
                 question("Phone", "phone", "text", false),
                 question("Current company", "currentCompany", "text", false),
                 question("Current location", "currentLocation", "text", false),
                 question("Additional information", "additionalInformation", "textarea", false)}},
      {"urls", JsonArray{question("LinkedIn URL", "LinkedIn", "text", false)}},
      {"consentDisclosures", Record()}});
}

// The named values of personalInformation or urls.
Result<std::map<std::string, std::string>> named_values(const JsonReader& body,
                                                        std::string_view key) {
  std::map<std::string, std::string> out;
  if (!body.has(key)) return out;
  for (const auto& item : *TRY(body.array(key))) {
    const auto field = TRY(JsonReader::of(item, body.pointer_to(key)));
    out[TRY(field.text("name"))] = TRY(field.optional_text("value", 20'000)).value_or("");
  }
  return out;
}

Answered apply_to_posting(World& world, const Call& call) {
  const auto* posting = TRY(posting_of(world, call));
  const auto state = text_of(*posting, "state");
  if (state != "published" && state != "internal")
    return bad_request("only a published or internal posting can be applied to");
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  auto personal = TRY(named_values(reader, "personalInformation"));
  const auto urls = TRY(named_values(reader, "urls"));
  NewCandidacy given;
  given.name = personal["fullName"];
  if (given.name.empty() || personal["email"].empty())
    return bad_request("fullName and email are required");
  given.emails = {personal["email"]};
  given.location = personal["currentLocation"];
  if (!personal["phone"].empty())
    given.phones = JsonArray{Record{{"type", nullptr}, {"value", personal["phone"]}}};
  for (const auto& [name, url] : urls)
    if (!url.empty()) given.links.push_back(url);
  given.origin = TRY(reader.optional_text("origin")).value_or("applied");
  if (given.origin != "applied" && given.origin != "internal")
    return bad_request("origin must be applied or internal");
  if (const auto source = TRY(reader.optional_text("source"))) given.sources = {*source};
  given.stage = "applicant-new";
  given.posting = text_of(*posting, "id");
  given.owner = text_of(*posting, "owner");
  given.application_type = "posting";
  given.is_confidential = text_of(*posting, "confidentiality") == "confidential";
  const auto begun = begin_candidacy(world, std::move(given));
  return created(Record{{"applicationId", begun.application}});
}

}  // namespace

void add_posting_routes(Routes& routes) {
  routes.add("GET", "postings", "postings:read", list_postings);
  routes.add("GET", "postings/:posting", "postings:read", read_posting);
  routes.add("GET", "postings/:posting/apply", "postings:read", read_apply_form);
  routes.add("POST", "postings/:posting/apply", "postings:write", apply_to_posting);
}

}  // namespace bascule::emulator
