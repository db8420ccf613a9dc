#include "emulator/candidacy.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "emulator/events.hpp"

namespace bascule::emulator {
namespace {

void touch(World& world, Record& opportunity) {
  opportunity["updatedAt"] = world.now_ms();
  opportunity["lastInteractionAt"] = world.now_ms();
  world.changed();
}

Json hired_or_not(const Record& opportunity) {
  const auto* archived = opportunity.if_contains("archived");
  return archived ? *archived : Json(nullptr);
}

template <class Keep>
void remove_children(Collection& collection, std::string_view opportunity, Keep&& before) {
  std::vector<std::string> ids;
  for (const auto& record : collection)
    if (text_of(record, "_opportunity") == opportunity ||
        text_of(record, "opportunityId") == opportunity)
      ids.push_back(text_of(record, "id"));
  for (const auto& id : ids) {
    before(*collection.find(id));
    collection.remove(id);
  }
}

}  // namespace

std::string canonical_email(std::string_view email) { return ascii_lower(trimmed(email)); }

Record* contact_by_email(World& world, std::string_view email) {
  const auto wanted = canonical_email(email);
  for (auto& contact : world.contacts)
    for (const auto& known : texts_of(contact, "emails"))
      if (canonical_email(known) == wanted) return &contact;
  return nullptr;
}

std::int64_t stage_index(const World& world, std::string_view stage) {
  std::int64_t index = 0;
  for (const auto& known : world.stages) {
    if (text_of(known, "id") == stage) return index;
    ++index;
  }
  return -1;
}

const Record* application_of(const World& world, const Record& opportunity) {
  const auto ids = texts_of(opportunity, "applications");
  return ids.empty() ? nullptr : world.applications.find(ids.front());
}

const Record* posting_of(const World& world, const Record& opportunity) {
  const auto* application = application_of(world, opportunity);
  return application ? world.postings.find(text_of(*application, "posting")) : nullptr;
}

std::vector<std::string> all_tags(const World& world, const Record& opportunity) {
  auto tags = texts_of(opportunity, "tags");
  const auto add = [&](const std::string& tag) {
    if (!tag.empty() && !holds(tags, tag)) tags.push_back(tag);
  };
  if (const auto* posting = posting_of(world, opportunity)) {
    add(text_of(*posting, "text"));
    for (const auto& tag : texts_of(*posting, "tags")) add(tag);
    if (const auto* categories = object_of(*posting, "categories"))
      for (const auto* key : {"department", "team", "location", "commitment"})
        add(text_of(*categories, key));
  }
  return tags;
}

void move_to_stage(World& world, Record& opportunity, const std::string& stage,
                   const std::string& performer) {
  const auto from = text_of(opportunity, "stage");
  if (from == stage) return;  // Nothing moved: no entry, no event.
  const auto now = world.now_ms();
  Record change{
      {"toStageId", stage}, {"toStageIndex", stage_index(world, stage)}, {"updatedAt", now}};
  if (!performer.empty()) change["userId"] = performer;
  opportunity["stageChanges"].as_array().push_back(std::move(change));
  opportunity["stage"] = stage;
  opportunity["lastAdvancedAt"] = now;
  touch(world, opportunity);
  auto data = event_ids(opportunity);
  data["toStageId"] = stage;
  data["fromStageId"] = from;
  emit(world, "candidateStageChange", std::move(data), text_of(opportunity, "origin"));
}

void archive(World& world, Record& opportunity, const std::string& reason) {
  const auto from = hired_or_not(opportunity);
  Json to(nullptr);
  if (!reason.empty()) to = Record{{"reason", reason}, {"archivedAt", world.now_ms()}};
  opportunity["archived"] = to;
  for (const auto& id : texts_of(opportunity, "applications"))
    if (auto* application = world.applications.find(id)) (*application)["archived"] = to;
  touch(world, opportunity);
  auto data = event_ids(opportunity);
  data["toArchived"] = to;
  data["fromArchived"] = from;
  emit(world, "candidateArchiveChange", std::move(data), text_of(opportunity, "origin"));
  const auto* why = world.archive_reasons.find(reason);
  if (why && text_of(*why, "type") == "hired")
    emit(world, "candidateHired", event_ids(opportunity), text_of(opportunity, "origin"));
}

void contact_changed(World& world, Record& contact) {
  world.changed();
  emit(world, "contactUpdated",
       {{"contactId", text_of(contact, "id")},
        {"updatedAt", world.now_ms()},
        {"accountId", world.account_id}});
}

void change_links(World& world, Record& opportunity, const std::vector<std::string>& add,
                  const std::vector<std::string>& remove) {
  auto* contact = world.contacts.find(text_of(opportunity, "contact"));
  if (!contact) return;
  const bool added = add_texts(*contact, "links", add);
  const bool removed = remove_texts(*contact, "links", remove);
  touch(world, opportunity);
  if (added || removed) contact_changed(world, *contact);
}

void change_tags(World& world, Record& opportunity, const std::vector<std::string>& add,
                 const std::vector<std::string>& remove) {
  for (const auto& tag : add) world.tags.insert(tag);
  add_texts(opportunity, "tags", add);
  remove_texts(opportunity, "tags", remove);
  touch(world, opportunity);
}

void change_sources(World& world, Record& opportunity, const std::vector<std::string>& add,
                    const std::vector<std::string>& remove) {
  for (const auto& source : add) world.sources.insert(source);
  add_texts(opportunity, "sources", add);
  remove_texts(opportunity, "sources", remove);
  touch(world, opportunity);
}

void anonymise(World& world, Record& opportunity) {
  opportunity["isAnonymized"] = true;
  opportunity["tags"] = JsonArray();
  touch(world, opportunity);
  const auto id = text_of(opportunity, "id");
  const auto drop = [](const Record&) {};
  remove_children(world.notes, id, drop);
  remove_children(world.files, id,
                  [&](const Record& file) { world.file_bytes.erase(text_of(file, "id")); });
  const auto contact_id = text_of(opportunity, "contact");
  for (const auto& other : world.opportunities)
    if (text_of(other, "contact") == contact_id && !flag_of(other, "isAnonymized")) return;
  if (auto* contact = world.contacts.find(contact_id)) {
    for (const auto* key : {"name", "headline"}) (*contact)[key] = "";
    (*contact)["location"] = Record{{"name", ""}};
    for (const auto* key : {"emails", "phones", "links"}) (*contact)[key] = JsonArray();
    (*contact)["isAnonymized"] = true;
  }
}

void delete_candidacy(World& world, const std::string& opportunity_id, const std::string& by) {
  auto* opportunity = world.opportunities.find(opportunity_id);
  if (!opportunity) return;
  const auto now = world.now_ms();
  auto data = event_ids(*opportunity);
  data["deletedBy"] = by;
  const auto drop = [](const Record&) {};
  remove_children(world.notes, opportunity_id, drop);
  remove_children(world.feedback, opportunity_id, drop);
  remove_children(world.files, opportunity_id,
                  [&](const Record& file) { world.file_bytes.erase(text_of(file, "id")); });
  remove_children(world.applications, opportunity_id, [&](const Record& application) {
    world.deleted_applications.add({{"id", text_of(application, "id")},
                                    {"deletedAt", now},
                                    {"opportunityId", opportunity_id},
                                    {"postingId", text_of(application, "posting")}});
  });
  auto gone = *opportunity;
  gone["deletedBy"] = by;
  gone["deletedAt"] = now;
  world.opportunities.remove(opportunity_id);
  world.deleted_opportunities.add(std::move(gone));
  world.changed();
  emit(world, "candidateDeleted", std::move(data));
}

}  // namespace bascule::emulator
