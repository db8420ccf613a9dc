#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/page.hpp"
#include "ports/database.hpp"
#include "rules/decision.hpp"
#include "rules/rule.hpp"

namespace bascule::rules {

// What a rule was before it was changed. Of `rule` only what it asked for is known.
struct FormerRule {
  Rule rule;
  Instant replaced_at{};
  std::string replaced_by;  // "mem_…", "key_…" or "operator".
};

class RuleStore {
 public:
  virtual ~RuleStore() = default;
  virtual void insert(ports::Tx& tx, const Rule& rule) = 0;
  virtual void save(ports::Tx& tx, const Rule& rule) = 0;
  virtual void keep_version(ports::Tx& tx, const FormerRule& former) = 0;  // Once per version.
  [[nodiscard]] virtual std::vector<FormerRule> former_versions(
      ports::Tx& tx,
      const RuleId& id) = 0;  // Newest first.
  [[nodiscard]] virtual std::optional<Rule> find(ports::Tx& tx,
                                                 const RuleId& id) = 0;  // Also every_org.
  [[nodiscard]] virtual std::vector<Rule> list(ports::Tx& tx) = 0;  // Oldest first; also every_org.
  [[nodiscard]] virtual std::vector<Rule> list_of(ports::Tx& tx,
                                                  const ConnectionId& connection) = 0;

  // False, and nothing kept, when (rule, key) is decided already.
  [[nodiscard]] virtual bool insert_decision(ports::Tx& tx, const Decision& decision) = 0;
  [[nodiscard]] virtual std::optional<Decision> find_decision(ports::Tx& tx,
                                                              const DecisionId& id) = 0;
  [[nodiscard]] virtual std::set<std::pair<RuleId, std::string>> decided(
      ports::Tx& tx, const ConnectionId& connection, const std::string& opportunity_id) = 0;
  // Newest first.
  [[nodiscard]] virtual std::vector<Decision> decisions_about(ports::Tx& tx,
                                                              const ConnectionId& connection,
                                                              const std::string& opportunity_id,
                                                              std::size_t limit) = 0;
  // Newest first; of one opportunity, or of all when it is empty.
  [[nodiscard]] virtual Page<Decision> decisions(ports::Tx& tx, const std::string& opportunity_id,
                                                 const PageRequest& page) = 0;
  [[nodiscard]] virtual std::vector<Decision> decisions_of_event(ports::Tx& tx,
                                                                 const EventId& event) = 0;
};

}  // namespace bascule::rules
