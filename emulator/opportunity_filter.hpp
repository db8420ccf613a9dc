#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "emulator/call.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// Inclusive milliseconds; an open end is not set.
struct Span {
  std::optional<std::int64_t> from, to;
  [[nodiscard]] bool is_set() const { return from || to; }
  [[nodiscard]] bool holds(std::int64_t at) const {
    return (!from || at >= *from) && (!to || at <= *to);
  }
};

// The filters of GET /opportunities (Lever developer documentation, "List all opportunities").
// Repeated ones are a union; all together must hold.
struct OpportunityFilter {
  std::vector<std::string> tags, emails, origins, sources, stages, postings, archived_postings,
      archive_reasons, contacts, locations;
  Span created, updated, advanced, archived_at;
  std::optional<bool> archived, snoozed;
  bool with_confidential = false, with_open = true;
};

// InvalidInput for a value that cannot be read; Forbidden when confidential rows are asked for
// without the grant.
[[nodiscard]] Result<OpportunityFilter> read_opportunity_filter(const Call& call);
[[nodiscard]] bool matches(const OpportunityFilter& filter, const World& world,
                           const Record& opportunity);

}  // namespace bascule::emulator
