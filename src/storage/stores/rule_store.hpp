#pragma once

#include "crypto/pseudonym.hpp"
#include "rules/rule_store.hpp"

namespace bascule::storage {

// Decisions that were purged are found by the pseudonyms of their ids.
class SqlRuleStore final : public rules::RuleStore {
 public:
  explicit SqlRuleStore(const crypto::Pseudonyms& pseudonyms) : pseudonyms_(pseudonyms) {}
  void insert(ports::Tx& tx, const rules::Rule& rule) override;
  void save(ports::Tx& tx, const rules::Rule& rule) override;
  void keep_version(ports::Tx& tx, const rules::FormerRule& former) override;
  [[nodiscard]] std::vector<rules::FormerRule> former_versions(ports::Tx& tx,
                                                               const RuleId& id) override;
  [[nodiscard]] std::optional<rules::Rule> find(ports::Tx& tx, const RuleId& id) override;
  [[nodiscard]] std::vector<rules::Rule> list(ports::Tx& tx) override;
  [[nodiscard]] std::vector<rules::Rule> list_of(ports::Tx& tx,
                                                 const ConnectionId& connection) override;
  [[nodiscard]] bool insert_decision(ports::Tx& tx, const rules::Decision& decision) override;
  [[nodiscard]] std::optional<rules::Decision> find_decision(ports::Tx& tx,
                                                             const DecisionId& id) override;
  [[nodiscard]] std::set<std::pair<RuleId, std::string>> decided(
      ports::Tx& tx, const ConnectionId& connection, const std::string& opportunity_id) override;
  [[nodiscard]] std::vector<rules::Decision> decisions_about(ports::Tx& tx,
                                                             const ConnectionId& connection,
                                                             const std::string& opportunity_id,
                                                             std::size_t limit) override;
  [[nodiscard]] Page<rules::Decision> decisions(ports::Tx& tx, const std::string& opportunity_id,
                                                const PageRequest& page) override;
  [[nodiscard]] std::vector<rules::Decision> decisions_of_event(ports::Tx& tx,
                                                                const EventId& event) override;

 private:
  const crypto::Pseudonyms& pseudonyms_;
};

}  // namespace bascule::storage
