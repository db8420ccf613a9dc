#include "emulator/candidacy.hpp"
#include "emulator/events.hpp"

namespace bascule::emulator {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Record& contact_for(World& world, const NewCandidacy& given, bool& is_known) {
  Record* contact = given.contact.empty() ? nullptr : world.contacts.find(given.contact);
  for (const auto& email : given.emails)
    if (!contact) contact = contact_by_email(world, email);
  is_known = contact != nullptr;
  if (contact) {
    add_texts(*contact, "emails", given.emails);
    add_texts(*contact, "links", given.links);
    return *contact;
  }
  auto& added = world.contacts.add({{"id", world.new_id()},
                                    {"name", given.name},
                                    {"headline", given.headline},
                                    {"isAnonymized", false},
                                    {"location", Record{{"name", given.location}}},
                                    {"emails", array_of(given.emails)},
                                    {"phones", given.phones},
                                    {"dataProtection", nullptr},
                                    {"links", array_of(given.links)}});
  const auto now = world.now_ms();
  emit(world, "contactCreated",
       {{"contactId", text_of(added, "id")}, {"createdAt", now}, {"accountId", world.account_id}});
  return added;
}

std::string add_application(World& world, const NewCandidacy& given, const Record& opportunity,
                            std::int64_t at_ms) {
  const auto* posting = world.postings.find(given.posting);
  const bool by_candidate = given.application_type == "posting";
  const auto id = world.new_id();
  world.applications.add(
      {{"id", id},
       {"type", given.application_type},
       {"candidateId", text_of(opportunity, "id")},
       {"opportunityId", text_of(opportunity, "id")},
       {"posting", given.posting},
       {"postingHiringManager",
        posting ? text_or_null(text_of(*posting, "hiringManager")) : nullptr},
       {"postingOwner", posting ? text_or_null(text_of(*posting, "owner")) : nullptr},
       // Recorded: only an application from a careers page carries what was typed into it.
       {"name", by_candidate ? Json(given.name) : Json(nullptr)},
       {"company", nullptr},
       {"phone", nullptr},
       {"email",
        by_candidate && !given.emails.empty() ? Json(given.emails.front()) : Json(nullptr)},
       {"links", JsonArray()},
       {"comments", nullptr},
       {"user", text_or_null(given.performer)},
       {"customQuestions", JsonArray()},
       {"createdAt", at_ms},
       {"archived", nullptr},
       {"requisitionForHire", nullptr},
       {"ipAddress", nullptr},
       {"referer", nullptr},
       {"userAgent", nullptr},
       {"acceptLanguage", nullptr},
       {"timezone", nullptr}});
  return id;
}

}  // namespace

BegunCandidacy begin_candidacy(World& world, NewCandidacy given) {
  BegunCandidacy begun;
  auto& contact = contact_for(world, given, begun.is_known_person);
  const auto now = world.now_ms();
  const auto at = given.created_at_ms.value_or(now);
  for (const auto& tag : given.tags) world.tags.insert(tag);
  for (const auto& source : given.sources) world.sources.insert(source);
  auto followers = given.followers;
  if (!given.owner.empty() && !holds(followers, given.owner)) followers.push_back(given.owner);
  const bool is_sourced = given.origin == "sourced";
  Record change{{"toStageId", given.stage},
                {"toStageIndex", stage_index(world, given.stage)},
                {"updatedAt", at}};
  if (!given.performer.empty()) change["userId"] = given.performer;
  auto& opportunity = world.opportunities.add(
      {{"id", world.new_id()},
       {"contact", text_of(contact, "id")},
       {"stage", given.stage},
       {"confidentiality", given.is_confidential ? "confidential" : "non-confidential"},
       {"archived", nullptr},
       {"tags", array_of(given.tags)},
       {"sources", array_of(given.sources)},
       {"stageChanges", JsonArray{std::move(change)}},
       {"origin", given.origin},
       {"sourcedBy", is_sourced ? text_or_null(given.performer) : Json(nullptr)},
       {"owner", text_or_null(given.owner)},
       {"followers", array_of(followers)},
       {"applications", JsonArray()},
       {"createdAt", at},
       {"updatedAt", now},
       {"lastInteractionAt", now},
       {"lastAdvancedAt", at},
       {"snoozedUntil", nullptr},
       {"isAnonymized", false}});
  if (!given.archive_reason.empty())
    opportunity["archived"] = Record{{"reason", given.archive_reason},
                                     {"archivedAt", given.archived_at_ms.value_or(now)}};
  if (!given.opportunity_location.empty())
    opportunity["opportunityLocation"] = given.opportunity_location;
  if (!given.posting.empty()) {
    begun.application = add_application(world, given, opportunity, at);
    opportunity["applications"] = JsonArray{begun.application};
    auto data = event_ids(opportunity);
    data["applicationId"] = begun.application;
    emit(world, "applicationCreated", std::move(data), given.origin);
  }
  begun.opportunity = &opportunity;
  world.changed();
  return begun;
}

}  // namespace bascule::emulator
