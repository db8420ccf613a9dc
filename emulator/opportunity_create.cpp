#include <algorithm>
#include <charconv>

#include "emulator/access.hpp"
#include "emulator/candidacy.hpp"
#include "emulator/events.hpp"
#include "emulator/expand.hpp"
#include "emulator/files.hpp"
#include "emulator/multipart.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

// The body of a create call: its fields and the files that came with a form.
struct CreateBody {
  Json fields;
  std::vector<FormPart> files;
};

Result<CreateBody> read_body(const Call& call) {
  if (!call.is_multipart()) {
    auto fields = TRY(call.json());
    return CreateBody{std::move(fields), {}};
  }
  auto parts = TRY(read_multipart(*call.request.headers.find("content-type"), call.request.body));
  auto fields_of_form = TRY(form_fields(parts));
  CreateBody body{Json(std::move(fields_of_form)), {}};
  std::size_t resumes = 0;
  for (auto& part : parts) {
    if (part.file_name.empty()) continue;
    const bool is_resume = part.name == "resumeFile" || part.name == "resume";
    if (!is_resume && part.name != "files" && part.name != "files[]")
      return bad_request("unexpected file " + part.name);
    if (is_resume && ++resumes > 1) return bad_request("only one resumeFile is allowed");
    body.files.push_back(std::move(part));
  }
  // The documentation's text names the nested form fields after the verb.
  auto& fields = body.fields.get_object();
  if (auto* archive = fields.if_contains("archive")) {
    fields["archived"] = Json(*archive);
    fields.erase("archive");
  }
  return body;
}

// A number, or digits in a text: form fields are always text.
Result<std::optional<std::int64_t>> millis(const JsonReader& reader, std::string_view key) {
  const auto* value = reader.find(key);
  if (!value) return std::optional<std::int64_t>();
  if (!value->is_string()) return reader.optional_integer(key);
  const auto text = TRY(reader.text(key));
  std::int64_t number = 0;
  const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || stop != text.data() + text.size())
    return reader.wrong(key, "must be a timestamp in milliseconds");
  return std::optional(number);
}

Result<void> read_times(World& world, const JsonReader& reader, NewCandidacy& given) {
  given.created_at_ms = TRY(millis(reader, "createdAt"));
  if (given.created_at_ms && *given.created_at_ms > world.now_ms())
    return reader.wrong("createdAt", "must not be in the future");
  if (!reader.has("archived")) return {};
  const auto archived = TRY(reader.object("archived"));
  given.archive_reason = TRY(archived.text("reason"));
  if (!world.archive_reasons.find(given.archive_reason))
    return archived.wrong("reason", "no such archive reason");
  given.archived_at_ms = TRY(millis(archived, "archivedAt"));
  if (given.archived_at_ms &&
      (!given.created_at_ms || *given.created_at_ms >= *given.archived_at_ms))
    return archived.wrong("archivedAt", "needs an earlier createdAt");
  return {};
}

Result<void> read_posting(const World& world, const Call& call, const JsonReader& reader,
                          NewCandidacy& given) {
  const auto postings = TRY(reader.texts("postings"));
  if (postings.size() > 1) return reader.wrong("postings", "at most one posting is allowed");
  const bool as_owner = TRY(call.query_flag("perform_as_posting_owner")).value_or(false);
  if (as_owner && postings.size() != 1)
    return bad_request("perform_as_posting_owner needs exactly one posting");
  if (postings.empty()) return {};
  const auto* posting = world.postings.find(postings.front());
  if (!posting) return reader.wrong("postings", "posting " + postings.front() + " was not found");
  given.posting = postings.front();
  given.is_confidential = text_of(*posting, "confidentiality") == "confidential";
  if (given.is_confidential && !sees_confidential(call.key))
    return forbidden("This credential has no access to confidential data");
  if (as_owner && has(*posting, "owner")) given.performer = text_of(*posting, "owner");
  return {};
}

Result<void> read_people(World& world, const JsonReader& reader, NewCandidacy& given) {
  given.owner = TRY(reader.optional_text("owner")).value_or(given.performer);
  if (!given.owner.empty() && !world.users.find(given.owner))
    return reader.wrong("owner", "user " + given.owner + " was not found");
  given.followers = TRY(reader.texts("followers"));
  for (const auto& follower : given.followers)
    if (!world.users.find(follower))
      return reader.wrong("followers", "user " + follower + " was not found");
  given.contact = TRY(reader.optional_text("contact")).value_or("");
  if (given.contact.empty()) return {};
  const auto* contact = world.contacts.find(given.contact);
  if (!contact) return reader.wrong("contact", "contact " + given.contact + " was not found");
  if (flag_of(*contact, "isAnonymized"))
    return reader.wrong("contact", "an anonymized contact cannot get a new opportunity");
  return {};
}

Result<NewCandidacy> read_candidacy(World& world, const Call& call, const JsonReader& reader) {
  NewCandidacy given;
  given.performer = TRY(performer(world, call, PerformAs::Required));
  given.name = TRY(reader.optional_text("name")).value_or("");
  given.headline = TRY(reader.optional_text("headline")).value_or("");
  given.location = TRY(reader.optional_text("location")).value_or("");
  given.emails = TRY(reader.texts("emails"));
  given.links = TRY(reader.texts("links"));
  given.tags = TRY(reader.texts("tags"));
  given.sources = TRY(reader.texts("sources"));
  if (reader.has("phones")) given.phones = *TRY(reader.array("phones"));
  given.opportunity_location = TRY(reader.optional_text("opportunityLocation")).value_or("");
  given.stage = TRY(reader.optional_text("stage")).value_or("lead-new");
  if (!world.stages.find(given.stage))
    return reader.wrong("stage", "stage " + given.stage + " was not found");
  given.origin = TRY(reader.optional_text("origin")).value_or("sourced");
  const auto& known = origins();
  if (std::find(known.begin(), known.end(), given.origin) == known.end())
    return reader.wrong("origin", "no such origin");
  TRY_VOID(read_posting(world, call, reader, given));
  TRY_VOID(read_times(world, reader, given));
  TRY_VOID(read_people(world, reader, given));
  return given;
}

Answered create_opportunity(World& world, const Call& call) {
  auto body = TRY(read_body(call));
  for (const auto& file : body.files)
    if (file.content.size() > kFileBytesMax) return too_large();
  const auto reader = TRY(JsonReader::of(body.fields));
  auto given = TRY(read_candidacy(world, call, reader));
  const auto by = given.performer;
  const auto begun = begin_candidacy(world, std::move(given));
  for (auto& file : body.files)
    add_file(world, text_of(*begun.opportunity, "id"), file.file_name, std::move(file.content), by);
  auto answer = created(show_opportunity(world, call, *begun.opportunity));
  answer.body->get_object()["deduped"] = begun.is_known_person;
  return answer;
}

}  // namespace

void add_opportunity_create_route(Routes& routes) {
  routes.add("POST", "opportunities", "opportunities:write", create_opportunity);
}

}  // namespace bascule::emulator
