#include "emulator/expand.hpp"

#include "emulator/access.hpp"
#include "emulator/candidacy.hpp"

namespace bascule::emulator {
namespace {

// The fields of an opportunity that the person brings along.
constexpr std::string_view kTexts[] = {"name", "headline"};
constexpr std::string_view kLists[] = {"phones", "emails", "links"};

void put_contact(Record& out, const Record* contact, ContactFields fields) {
  const bool is_blank = fields == ContactFields::Blank || contact == nullptr;
  for (const auto key : kTexts) out[key] = is_blank ? std::string() : text_of(*contact, key);
  const auto* location = is_blank ? nullptr : object_of(*contact, "location");
  out["location"] = location ? text_of(*location, "name") : std::string();
  for (const auto key : kLists) {
    const auto* value = is_blank ? nullptr : contact->if_contains(key);
    out[key] = value ? *value : Json(JsonArray());
  }
}

// What of a contact's data protection belongs to its opportunities: all but the interview part.
Json opportunity_protection(const Record* contact) {
  const auto* protection = contact ? object_of(*contact, "dataProtection") : nullptr;
  if (!protection) return nullptr;
  Record out;
  for (const auto* key : {"store", "contact"})
    if (const auto* part = object_of(*protection, key)) out[key] = *part;
  return out.empty() ? Json(nullptr) : Json(std::move(out));
}

const Record* user_or_null(const Collection& from, const Json& id) {
  const auto* text = id.if_string();
  return text ? from.find(std::string_view(text->data(), text->size())) : nullptr;
}

}  // namespace

void expand(const Call& call, Record& record, std::string_view field, const Collection& from) {
  if (!holds(call.queries("expand"), field)) return;
  auto* value = record.if_contains(field);
  if (!value) return;
  if (auto* ids = value->if_array()) {
    for (auto& id : *ids)
      if (const auto* object = user_or_null(from, id)) id = shown(*object);
  } else if (const auto* object = user_or_null(from, *value)) {
    *value = shown(*object);
  }
}

Record contact_on_wire(const Record& contact) {
  auto out = shown(contact);
  out.erase("links");  // Kept with the contact, shown on its opportunities.
  return out;
}

Record opportunity_on_wire(const World& world, const Record& current,
                           ContactFields contact_fields) {
  const auto& opportunity = as_read(world, current);
  const auto* newest_contact = world.contacts.find(text_of(opportunity, "contact"));
  const auto* contact = newest_contact ? &as_read(world, *newest_contact) : nullptr;
  auto out = shown(opportunity);
  put_contact(out, contact, contact_fields);
  out["tags"] = array_of(all_tags(world, opportunity));
  out["dataProtection"] = opportunity_protection(contact);
  out["urls"] = Record{{"list", world.public_url + "/candidates"},
                       {"show", world.public_url + "/candidates/" + text_of(opportunity, "id")}};
  return out;
}

Record show_opportunity(const World& world, const Call& call, const Record& opportunity,
                        ContactFields contact_fields) {
  auto out = opportunity_on_wire(world, opportunity, contact_fields);
  if (call.request.method == "GET" && !has(out, "opportunityLocation")) {
    if (const auto* posting = posting_of(world, opportunity))
      if (const auto* categories = object_of(*posting, "categories"))
        out["opportunityLocation"] = text_of(*categories, "location");
  } else if (call.request.method != "GET") {
    out.erase("opportunityLocation");  // Recorded: answers to writes do not have it.
  }
  expand(call, out, "stage", world.stages);
  for (const auto* user : {"owner", "followers", "sourcedBy"}) expand(call, out, user, world.users);
  if (holds(call.queries("expand"), "contact"))
    if (const auto* contact = world.contacts.find(text_of(out, "contact")))
      out["contact"] = contact_on_wire(as_read(world, *contact));
  expand(call, out, "applications", world.applications);
  return included(call, std::move(out));
}

Record show_application(const World& world, const Call& call, const Record& application) {
  auto out = shown(application);
  expand(call, out, "posting", world.postings);
  for (const auto* user : {"postingOwner", "postingHiringManager", "user"})
    expand(call, out, user, world.users);
  return included(call, std::move(out));
}

Record show_posting(const World& world, const Call& call, const Record& posting) {
  auto out = shown(posting);
  for (const auto* user : {"user", "owner", "hiringManager", "followers"})
    expand(call, out, user, world.users);
  return included(call, std::move(out));
}

}  // namespace bascule::emulator
