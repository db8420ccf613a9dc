#pragma once

#include "crypto/pseudonym.hpp"
#include "orders/order_store.hpp"

namespace bascule::storage {

// What was purged is found by the pseudonyms of its ids.
class SqlOrderStore final : public orders::OrderStore {
 public:
  explicit SqlOrderStore(const crypto::Pseudonyms& pseudonyms) : pseudonyms_(pseudonyms) {}
  void insert_subject(ports::Tx& tx, const orders::Subject& subject) override;
  void save_subject(ports::Tx& tx, const orders::Subject& subject) override;
  [[nodiscard]] std::optional<orders::Subject> find_subject(ports::Tx& tx,
                                                            const SubjectId& id) override;
  [[nodiscard]] std::optional<orders::Subject> find_subject_by_external_id(
      ports::Tx& tx, const std::string& external_id) override;
  [[nodiscard]] std::optional<orders::Subject> find_subject_by_email(
      ports::Tx& tx, const Personal& email) override;
  [[nodiscard]] std::optional<orders::Subject> find_subject_by_opportunity(
      ports::Tx& tx, const ConnectionId& connection, const std::string& opportunity_id) override;
  void insert_invitation(ports::Tx& tx, const orders::Invitation& invitation) override;
  void save_invitation(ports::Tx& tx, const orders::Invitation& invitation) override;
  [[nodiscard]] std::optional<orders::Invitation> find_invitation(ports::Tx& tx,
                                                                  const InvitationId& id) override;
  [[nodiscard]] std::optional<orders::Invitation> find_invitation_by_token(
      ports::Tx& tx, const std::string& token_hash) override;
  [[nodiscard]] bool insert(ports::Tx& tx, const orders::Order& order) override;
  void save(ports::Tx& tx, const orders::Order& order) override;
  void want_purge(ports::Tx& tx, const OrderId& id, orders::PurgeWhy why) override;
  [[nodiscard]] std::optional<orders::Order> find(ports::Tx& tx, const OrderId& id) override;
  [[nodiscard]] std::vector<orders::Order> orders_of(ports::Tx& tx,
                                                     const InvitationId& invitation) override;
  [[nodiscard]] std::vector<orders::Order> orders_about(ports::Tx& tx,
                                                        const ConnectionId& connection,
                                                        const std::string& opportunity_id) override;
  [[nodiscard]] bool has_kept(ports::Tx& tx, const ConnectionId& connection) override;
  [[nodiscard]] std::vector<orders::Order> orders_of_subject(ports::Tx& tx,
                                                             const SubjectId& subject) override;
  [[nodiscard]] Page<orders::Order> list(ports::Tx& tx, const orders::OrderFilter& filter,
                                         const PageRequest& page) override;
  [[nodiscard]] orders::OrderCounts count(ports::Tx& tx) override;
  void add_to_timeline(ports::Tx& tx, const OrderId& order,
                       const orders::TimelineEntry& entry) override;
  [[nodiscard]] std::vector<orders::TimelineEntry> timeline(ports::Tx& tx,
                                                            const OrderId& order) override;
  void insert_result(ports::Tx& tx, const orders::StoredResult& result) override;
  [[nodiscard]] std::optional<orders::StoredResult> find_result(ports::Tx& tx,
                                                                const ResultId& id) override;
  [[nodiscard]] std::vector<orders::StoredResult> results_after(ports::Tx& tx,
                                                                const std::string& after,
                                                                std::size_t limit) override;

 private:
  const crypto::Pseudonyms& pseudonyms_;
};

}  // namespace bascule::storage
