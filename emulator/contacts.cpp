#include "emulator/access.hpp"
#include "emulator/candidacy.hpp"
#include "emulator/expand.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

Result<Record*> contact_of(World& world, const Call& call) {
  auto* contact = world.contacts.find(call.at("id"));
  if (!contact) return not_found("contacts", call.at("id"));
  return contact;
}

Answered read_contact(World& world, const Call& call) {
  const auto* contact = TRY(contact_of(world, call));
  return one(included(call, contact_on_wire(as_read(world, *contact))));
}

// Recorded: fields that are not named stay, and the answer has neither isAnonymized nor
// dataProtection.
Answered change_contact(World& world, const Call& call) {
  auto* contact = TRY(contact_of(world, call));
  if (flag_of(*contact, "isAnonymized"))
    return bad_request("an anonymized contact cannot be updated");
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  const auto name = TRY(reader.optional_text("name"));
  const auto headline = TRY(reader.optional_text("headline"));
  const auto location = TRY(reader.optional_text("location"));
  const auto emails = TRY(reader.texts("emails"));
  const auto* phones = reader.has("phones") ? TRY(reader.array("phones")) : nullptr;
  if (name) (*contact)["name"] = *name;
  if (headline) (*contact)["headline"] = *headline;
  if (location) (*contact)["location"] = Record{{"name", *location}};
  if (reader.has("emails")) (*contact)["emails"] = array_of(emails);
  if (phones) (*contact)["phones"] = *phones;
  contact_changed(world, *contact);
  auto out = contact_on_wire(*contact);
  out.erase("isAnonymized");
  out.erase("dataProtection");
  return one(std::move(out));
}

}  // namespace

void add_contact_routes(Routes& routes) {
  routes.add("GET", "contacts/:id", "contact:read", read_contact);
  routes.add("PUT", "contacts/:id", "contact:write", change_contact);
}

}  // namespace bascule::emulator
