#pragma once

#include <optional>
#include <string>
#include <vector>

#include "emulator/world.hpp"

namespace bascule::emulator {

// What happens to a candidacy, whoever does it: a call of the API, a visitor of a careers page, or
// somebody at the board. Each changes the world and emits the events that Lever emits for it.

struct NewCandidacy {
  std::string name, headline, location;
  std::vector<std::string> emails, links, tags, sources, followers;
  JsonArray phones;
  std::string contact;  // An existing person; empty: found by e-mail, else new.
  std::string stage = "lead-new";
  std::string origin = "sourced";
  std::string posting;  // Empty: a lead without application.
  std::string owner, performer;
  std::string application_type = "user";
  std::string opportunity_location;
  std::optional<std::int64_t> created_at_ms;
  std::string archive_reason;  // Empty: active.
  std::optional<std::int64_t> archived_at_ms;
  bool is_confidential = false;
};

struct BegunCandidacy {
  Record* opportunity = nullptr;
  std::string application;  // Empty: none.
  bool is_known_person = false;
};

// Finds the person by e-mail (case ignored) or makes one, then the opportunity and, with a posting,
// its application. What is known of a person wins over what is given.
BegunCandidacy begin_candidacy(World& world, NewCandidacy given);

void move_to_stage(World& world, Record& opportunity, const std::string& stage,
                   const std::string& performer);
// An empty reason brings it back.
void archive(World& world, Record& opportunity, const std::string& reason);
void change_links(World& world, Record& opportunity, const std::vector<std::string>& add,
                  const std::vector<std::string>& remove);
void change_tags(World& world, Record& opportunity, const std::vector<std::string>& add,
                 const std::vector<std::string>& remove);
void change_sources(World& world, Record& opportunity, const std::vector<std::string>& add,
                    const std::vector<std::string>& remove);
void contact_changed(World& world, Record& contact);
// Removes what names the person; a contact counts as anonymous once all its opportunities are.
void anonymise(World& world, Record& opportunity);
// With notes, forms, files and application; leaves a row in the deleted lists.
void delete_candidacy(World& world, const std::string& opportunity_id, const std::string& by);

[[nodiscard]] Record* contact_by_email(World& world, std::string_view email);
[[nodiscard]] std::string canonical_email(std::string_view email);
// Own tags and those that the posting lends: its title, tags, team, department, location,
// commitment.
[[nodiscard]] std::vector<std::string> all_tags(const World& world, const Record& opportunity);
[[nodiscard]] const Record* application_of(const World& world, const Record& opportunity);
[[nodiscard]] const Record* posting_of(const World& world, const Record& opportunity);
// 0-based place of a stage in the pipeline; -1 when there is none.
[[nodiscard]] std::int64_t stage_index(const World& world, std::string_view stage);

}  // namespace bascule::emulator
