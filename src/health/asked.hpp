#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ats/provider.hpp"
#include "connections/connection.hpp"
#include "health/finding.hpp"
#include "rules/rule.hpp"

namespace bascule::health {

// Which lists hold something that rules or the writing of results name. No other is asked for: each
// costs calls.
struct ListsNeeded {
  bool stages = false, postings = false, users = false;
};
// `rules`: of this connection.
[[nodiscard]] ListsNeeded lists_needed(const connections::Connection& connection,
                                       const std::vector<rules::Rule>& rules);

// What the provider said when it was asked. None: nobody needed it, it may not be read with this
// credential, or is too long to be read.
struct Asked {
  std::optional<std::vector<ats::Stage>> stages;
  std::optional<std::vector<ats::Posting>> postings;
  std::optional<std::vector<ats::User>> users;  // The active ones.
  std::optional<std::vector<std::string>> origins;
  std::optional<std::vector<ats::RemoteHook>> hooks;
  std::vector<ats::MissingPermission> permissions_missing;
};
// `rules`: of this connection.
[[nodiscard]] std::vector<Finding> findings(const Asked& asked,
                                            const connections::Connection& connection,
                                            const std::vector<rules::Rule>& rules);
// Those of our hooks that are not at the provider any more. A list holds what this credential made:
// where none of ours is in it, another made them, and nothing is known.
[[nodiscard]] std::vector<HookId> gone_hooks(const Asked& asked,
                                             const std::vector<connections::Hook>& hooks);

// What of those that the provider told may still be so: the others are about what has been changed
// here since.
[[nodiscard]] std::vector<Finding> still_standing(const std::vector<Finding>& told,
                                                  const connections::Connection& connection,
                                                  const std::vector<rules::Rule>& rules);

}  // namespace bascule::health
