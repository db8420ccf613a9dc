#pragma once

#include "emulator/call.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// Replaces the id in `field` (or each id of an array) by the object of that id, when the call asks
// for it with ?expand=. An id without an object stays as it is.
void expand(const Call& call, Record& record, std::string_view field, const Collection& from);

// An opportunity as the API shows it: the person's data from the contact, tags of its own and lent
// ones, links to the page; expanded as the call asks.
enum class ContactFields { Filled, Blank };
[[nodiscard]] Record show_opportunity(const World& world, const Call& call,
                                      const Record& opportunity,
                                      ContactFields contact_fields = ContactFields::Filled);

// As `show_opportunity`, for the page: everything filled and nothing expanded.
[[nodiscard]] Record opportunity_on_wire(const World& world, const Record& opportunity,
                                         ContactFields contact_fields = ContactFields::Filled);

[[nodiscard]] Record contact_on_wire(const Record& contact);
[[nodiscard]] Record show_application(const World& world, const Call& call,
                                      const Record& application);
[[nodiscard]] Record show_posting(const World& world, const Call& call, const Record& posting);

}  // namespace bascule::emulator
