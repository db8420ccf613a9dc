#include "emulator/seed.hpp"

#include <fmt/format.h>

#include "emulator/candidacy.hpp"
#include "emulator/files.hpp"
#include "emulator/form_fields.hpp"

namespace bascule::emulator {
namespace {

constexpr std::int64_t kHourMs = 3'600'000, kDayMs = 24 * kHourMs;

// Fixed ids: the shape of a UUID, the kind readable in its first block.
std::string seed_id(std::string_view kind, int number) {
  return fmt::format("{}-0000-4000-8000-{:012}", kind, number);
}
std::string user_id(int n) { return seed_id("a5e40000", n); }
std::string stage_id(int n) { return seed_id("57a6e000", n); }
std::string posting_id(int n) { return seed_id("90570000", n); }
std::string reason_id(int n) { return seed_id("4ea50000", n); }
std::string template_id(int n) { return seed_id("7e390000", n); }

void plant_stages(World& world) {
  const std::pair<std::string, std::string_view> stages[] = {{"lead-new", "New lead"},
                                                             {"lead-reached-out", "Reached out"},
                                                             {"lead-responded", "Responded"},
                                                             {"applicant-new", "New applicant"},
                                                             {stage_id(1), "Recruiter screen"},
                                                             {stage_id(2), "Assessment"},
                                                             {stage_id(3), "Phone interview"},
                                                             {stage_id(4), "On-site interview"},
                                                             {"offer", "Offer"},
                                                             {stage_id(5), "Background check"}};
  for (const auto& [id, text] : stages) world.stages.add({{"id", id}, {"text", text}});
}

void plant_archive_reasons(World& world) {
  const auto add = [&](int n, std::string_view text, bool is_hired, bool is_active = true) {
    world.archive_reasons.add({{"id", reason_id(n)},
                               {"text", text},
                               {"status", is_active ? "active" : "inactive"},
                               {"type", is_hired ? "hired" : "non-hired"}});
  };
  add(1, "Hired", true);
  add(2, "Underqualified", false);
  add(3, "Withdrew", false);
  add(4, "Timing", false);
  add(5, "Position filled", false);
  add(6, "Offer declined", false);
  add(7, "Duplicate (old)", false, false);
}

void plant_users(World& world) {
  const auto now = world.now_ms();
  const auto add = [&](int n, std::string_view name, std::string_view username,
                       std::string_view role, bool is_active = true) {
    world.users.add({{"id", user_id(n)},
                     {"name", name},
                     {"username", username},
                     {"email", std::string(username) + "@northwind-robotics.example"},
                     {"accessRole", role},
                     {"photo", nullptr},
                     {"createdAt", now - 400 * kDayMs},
                     {"deactivatedAt", is_active ? Json(nullptr) : Json(now - 30 * kDayMs)},
                     {"externalDirectoryId", nullptr},
                     {"linkedContactIds", nullptr},
                     {"jobTitle", nullptr},
                     {"managerId", nullptr}});
  };
  add(1, "Sunniva Adminsson", "sunniva", "super admin");
  add(2, "Ansel Verwalter", "ansel", "admin");
  add(3, "Tamsin Rekruter", "tamsin", "team member");
  add(4, "Lior Halbweit", "lior", "limited team member");
  add(5, "Ines Fragstein", "ines", "interviewer");
  add(6, "Gordon Gone", "gordon", "team member", false);
}

struct SeedPosting {
  int number;
  std::string_view text, state, team, location;
  std::vector<std::string> tags;
  bool is_confidential = false;
};

void plant_posting(World& world, const SeedPosting& seed) {
  const auto at = world.now_ms() - (90 - seed.number) * kDayMs;
  const bool is_draft = seed.state == "draft";
  const auto url = world.public_url + "/postings/" + posting_id(seed.number);
  world.postings.add(
      {{"id", posting_id(seed.number)},
       {"text", seed.text},
       {"state", seed.state},
       {"distributionChannels",
        is_draft ? Json(nullptr)
                 : Json(seed.state == "internal" ? JsonArray{"internal"}
                                                 : JsonArray{"internal", "public"})},
       {"user", user_id(1)},
       {"owner", user_id(3)},
       {"hiringManager", user_id(2)},
       {"confidentiality", seed.is_confidential ? "confidential" : "non-confidential"},
       {"categories", Record{{"team", seed.team},
                             {"department", "Engineering"},
                             {"location", seed.location},
                             {"allLocations", JsonArray{seed.location}},
                             {"commitment", "Full-time"},
                             {"level", nullptr}}},
       {"tags", array_of(seed.tags)},
       {"content", Record{{"description", "An invented job."},
                          {"descriptionHtml", "<div>An invented job.</div>"},
                          {"lists", JsonArray()},
                          {"closing", ""},
                          {"closingHtml", ""}}},
       {"country", "CH"},
       {"followers", JsonArray{user_id(3)}},
       {"reqCode", nullptr},
       {"requisitionCodes", JsonArray()},
       {"salaryDescription", nullptr},
       {"salaryDescriptionHtml", nullptr},
       {"salaryRange", nullptr},
       {"urls", is_draft ? Json(nullptr)
                         : Json(Record{{"list", world.public_url + "/postings"},
                                       {"show", url},
                                       {"apply", url + "/apply"}})},
       {"workplaceType", "hybrid"},
       {"createdAt", at},
       {"updatedAt", at}});
}

void plant_postings(World& world) {
  plant_posting(world, {1, "Robotics Engineer", "published", "Motion", "Zurich", {"robotics"}});
  plant_posting(world, {2, "Site Reliability Engineer", "published", "Platform", "Berlin", {}});
  plant_posting(world, {3, "Field Technician", "internal", "Service", "Geneva", {"field"}});
  plant_posting(world, {4, "Data Curator", "draft", "Platform", "Zurich", {}});
  plant_posting(world, {5, "Chief Engineer", "published", "Motion", "Zurich", {}, true});
}

Json field(std::string_view type, std::string_view text, JsonObject more = {}) {
  JsonObject out{{"type", type}, {"text", text}};
  for (auto& [key, value] : more) out[key] = std::move(value);
  return out;
}

void plant_template(World& world, std::string id, std::string_view text,
                    std::string_view instructions, const JsonArray& fields) {
  auto made = new_template_fields(world, fields);
  world.templates.add({{"id", std::move(id)},
                       {"text", text},
                       {"instructions", instructions},
                       {"group", nullptr},
                       {"fields", made ? std::move(*made) : JsonArray()},
                       {"stage", nullptr},
                       {"createdAt", world.now_ms() - 300 * kDayMs},
                       {"updatedAt", nullptr}});
}

void plant_templates(World& world) {
  const JsonArray options{JsonObject{{"text", "Yes, fully"}}, JsonObject{{"text", "In part"}},
                          JsonObject{{"text", "Not at all"}}};
  const JsonArray scores{JsonObject{{"text", "Clarity"}, {"description", "Says what is meant"}},
                         JsonObject{{"text", "Depth"}, {"description", "Knows why"}}};
  plant_template(world, "no-feedback", "No Feedback", "", {});
  plant_template(
      world, template_id(1), "Interview", "Rate what you saw.",
      {field("score-system", "Rating"), field("scorecard", "Skills", {{"scores", scores}}),
       field("textarea", "Summary")});
  plant_template(
      world, template_id(2), "Every kind of field", "",
      {field("score-system", "Rating", {{"required", false}}), field("score", "Score"),
       field("scorecard", "Scorecard", {{"scores", scores}}), field("yes-no", "Met in person"),
       field("text", "One line"), field("textarea", "Several lines"), field("code", "Code"),
       field("dropdown", "Dropdown", {{"options", options}, {"prompt", "Pick one"}}),
       field("multiple-choice", "One of these", {{"options", options}}),
       field("multiple-select", "Some of these", {{"options", options}}),
       field("date", "Available from"),
       field("currency", "Expected salary", {{"currency", "CHF"}})});
}

// One candidate: name, e-mail addresses, stage, posting (0: a lead).
Record& plant_candidate(World& world, std::string_view name, std::vector<std::string> emails,
                        std::string stage, int posting, int days_ago) {
  NewCandidacy given;
  given.name = std::string(name);
  given.emails = std::move(emails);
  given.location = "Zurich";
  given.stage = std::move(stage);
  given.origin = posting > 0 ? "applied" : "sourced";
  given.posting = posting > 0 ? posting_id(posting) : "";
  given.owner = user_id(3);
  given.application_type = "posting";
  given.is_confidential = posting == 5;
  given.created_at_ms = world.now_ms() - days_ago * kDayMs;
  auto& opportunity = *begin_candidacy(world, std::move(given)).opportunity;
  for (const auto* time : {"updatedAt", "lastInteractionAt"})
    opportunity[time] = opportunity["createdAt"];
  return opportunity;
}

void protect(World& world, const Record& opportunity, bool may_store, Json store_until,
             bool may_contact) {
  auto& contact = *world.contacts.find(text_of(opportunity, "contact"));
  contact["dataProtection"] =
      Record{{"store", Record{{"allowed", may_store}, {"expiresAt", std::move(store_until)}}},
             {"contact", Record{{"allowed", may_contact}, {"expiresAt", nullptr}}},
             {"interviewIntelligence", Record{{"allowed", true}, {"expiresAt", nullptr}}}};
}

void plant_candidates(World& world) {
  const std::string applied = "applicant-new";
  plant_candidate(world, "Ada Example", {"ada@example.org"}, applied, 1, 3);
  plant_candidate(world, "Bruno Beispiel", {"bruno@beispiel.example", "bruno.b@example.net"},
                  applied, 2, 5);
  plant_candidate(world, "Chiara Senza-Mail", {}, applied, 1, 2);
  auto& no_mail = plant_candidate(world, "Dorian Nocontact", {"dorian@example.org"}, applied, 2, 9);
  protect(world, no_mail, true, nullptr, false);
  auto& expired = plant_candidate(world, "Esther Expired", {"esther@example.org"}, applied, 1, 200);
  protect(world, expired, false, world.now_ms() - kDayMs, true);
  anonymise(world,
            plant_candidate(world, "Someone Former", {"former@example.org"}, applied, 2, 300));
  plant_candidate(world, "Fatou Doppel", {"fatou@example.org"}, stage_id(1), 1, 12);
  plant_candidate(world, "Fatou Doppel", {"fatou@example.org"}, applied, 2, 4);
  plant_candidate(world, "Gia Geheim", {"gia@example.org"}, stage_id(1), 5, 6);
  plant_candidate(world, "Žofie Příkladová", {"zofie@priklad.example"}, stage_id(1), 1, 8);
  plant_candidate(world, "山田 例子", {"yamada@example.org"}, stage_id(3), 2, 20);
  plant_candidate(world, "Hugo Lead", {"hugo@example.org"}, "lead-new", 0, 1);
  plant_candidate(world, "Ilse Lead", {}, "lead-reached-out", 0, 7);
  auto& offered = plant_candidate(world, "Jonas Muster", {"jonas@muster.example"}, "offer", 1, 40);
  change_tags(world, offered, {"strong"}, {});
  change_sources(world, offered, {"Careers page"}, {});
  add_file(world, text_of(offered, "id"), "resume.txt", "Jonas Muster\nAn invented life.\n", "");
  auto& gone = plant_candidate(world, "Kira Archiv", {"kira@example.org"}, stage_id(3), 2, 60);
  archive(world, gone, reason_id(3));
  world.notes.add({{"id", world.new_id()},
                   {"text", "Note"},
                   {"fields", JsonArray{Record{{"type", "note"},
                                               {"text", "Comment"},
                                               {"value", "Met at the fair in Geneva."},
                                               {"user", user_id(3)},
                                               {"score", nullptr},
                                               {"stage", "offer"},
                                               {"createdAt", world.now_ms() - kHourMs}}}},
                   {"user", user_id(3)},
                   {"secret", false},
                   {"createdAt", world.now_ms() - kHourMs},
                   {"completedAt", world.now_ms() - kHourMs},
                   {"deletedAt", nullptr},
                   {"_opportunity", text_of(offered, "id")}});
}

}  // namespace

std::optional<Seed> parse_seed(std::string_view name) {
  if (name == "default") return Seed::Default;
  if (name == "empty") return Seed::Empty;
  return std::nullopt;
}

void plant(World& world, Seed seed) {
  world.clear();
  world.account_id = seed_id("acc00000", 1);
  world.tags = {"priority"};
  world.sources = {"Careers page", "Referral"};
  plant_stages(world);
  plant_archive_reasons(world);
  plant_users(world);
  plant_postings(world);
  plant_templates(world);
  if (seed == Seed::Default) plant_candidates(world);
}

}  // namespace bascule::emulator
