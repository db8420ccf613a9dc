#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/simulation/world.hpp"

namespace bascule::simulation {

// A candidate as the world outside knows them: what they did, and what they were told was kept.
struct Candidate {
  std::string name, email, opportunity;
  bool will_finish = true;  // Else they start and leave.
  struct Saved {
    int value = 0;
    std::int64_t version = 0;
  };
  std::map<std::string, Saved> saved;  // By item: the newest answer that was acknowledged.
  bool was_told_submitted = false;
};

// What the world outside knows for sure; the checks hold the product to it.
struct Truth {
  std::vector<Candidate> candidates;
  std::set<std::string> acknowledged;  // Tokens of webhooks that were answered 200.
  bool wants_note = false;             // How this connection wants its results.
  bool wants_short_note = false;
};

}  // namespace bascule::simulation
