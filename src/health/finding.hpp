#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "connections/connection.hpp"
#include "connections/look.hpp"
#include "grants/grant.hpp"
#include "jobs/job_store.hpp"
#include "rules/rule.hpp"

namespace bascule::health {

// One thing that is wrong with a connection, or soon will be.
struct Finding {
  std::string code;   // "perform_as_gone": for programs, and to know it again.
  std::string about;  // Which of several; with its version where it has one. May be empty.
  std::string what;   // One sentence.
  std::string fix;    // What to do, in one sentence.
  friend bool operator==(const Finding&, const Finding&) = default;
};

// What we know without asking anybody.
struct Known {
  connections::Connection connection;
  std::vector<connections::Hook> hooks;
  connections::Look look;
  std::optional<grants::Grant> grant;
  std::optional<jobs::LaneHold> hold;  // Why nothing is sent to the provider for now.
  std::size_t parked = 0;              // Pieces of its work that wait for a person.
  std::chrono::milliseconds look_every{};
};
[[nodiscard]] std::vector<Finding> findings(const Known& known, Instant now);

// What the provider said when it was asked. None: it may not be read with this credential.
struct Asked {
  std::optional<std::vector<ats::Stage>> stages;
  std::optional<std::vector<ats::Posting>> postings;
  std::optional<std::vector<ats::User>> users;  // The active ones.
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

// What a letter is written for: not what ends by itself, nor what harms nobody.
[[nodiscard]] std::vector<Finding> worth_a_letter(std::vector<Finding> findings);

// Those that are not in `before`.
[[nodiscard]] std::vector<Finding> news(const std::vector<Finding>& now,
                                        const std::vector<Finding>& before);

[[nodiscard]] JsonArray to_json(const std::vector<Finding>& findings);
[[nodiscard]] Result<std::vector<Finding>> findings_from(const Json& json);

}  // namespace bascule::health
