#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>

#include "base/guarded.hpp"
#include "emulator/record.hpp"
#include "emulator/switches.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::emulator {

// One call of the API as it was answered.
struct JournalRow {
  std::int64_t at_ms = 0;  // When it arrived.
  std::string key_id;      // Empty: no known key.
  std::string method, path, query;
  int status = 0;  // 0: the connection was closed without an answer.
  std::int64_t took_ms = 0;
  std::string fault;  // What was done to it on purpose, or empty.
};

// What is left of one key's calls.
struct CallBucket {
  double calls = 0;
  std::int64_t at_ms = 0;  // Monotonic.
};

// Everything this Lever account holds. Plain data without a lock of its own; `SharedWorld` is the
// one lock around it. Times inside are milliseconds since 1970.
struct World {
  World(ports::Clock& the_clock, ports::Random& the_random)
      : clock(the_clock), random(the_random) {}

  ports::Clock& clock;
  ports::Random& random;

  Collection stages, archive_reasons, users, postings, templates;
  Collection contacts, opportunities, applications, notes, feedback, files, uploads;
  Collection deleted_opportunities, deleted_applications;
  Collection webhooks, deliveries, keys, faults;
  // Applications that partners registered, what was accepted for them, and the codes and tokens
  // that came of it.
  Collection oauth_apps, oauth_grants, oauth_tokens;
  std::map<std::string, std::string> file_bytes;  // By id of a file or an upload.
  std::set<std::string> tags, sources;            // Known ones; more come with their use.
  Switches switches;

  std::string public_url;  // Where the page is; profile links begin with it.
  std::string account_id;
  std::uint64_t version = 0;  // Grows with every change, so that the page knows when to redraw.

  // Not part of the saved state.
  std::deque<JournalRow> journal;
  std::map<std::string, CallBucket> buckets;

  // This Lever's own idea of the time: the machine's, and the skew of the switch.
  [[nodiscard]] std::int64_t now_ms() const;
  [[nodiscard]] std::string new_id();                        // UUID version 4.
  [[nodiscard]] std::string new_token(std::size_t n_bytes);  // Hex.
  [[nodiscard]] bool happens(double probability);
  void changed() { ++version; }

  // The state as one value, for the state file; the journal and the call budgets are not in it.
  [[nodiscard]] JsonObject to_json() const;
  // InvalidInput when it is not a state.
  [[nodiscard]] Result<void> from_json(const Json& state);
  void clear();  // All but credentials, switches and faults.
};

using SharedWorld = Guarded<World>;

}  // namespace bascule::emulator
