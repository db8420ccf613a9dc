#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/page.hpp"
#include "orders/order.hpp"
#include "orders/result.hpp"
#include "orders/subject.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

struct OrderFilter {
  std::vector<OrderState> states;  // Any of these; empty: all.
  std::optional<Environment> environment;
  std::string external_id;  // Of the subject; empty: any.
  std::string search;       // Part of the subject's name or address; wildcards are literal.
  std::string opportunity_id;
};

struct OrderCounts {
  // A state with so many may have more: nobody needs to know, and a million take long to count.
  static constexpr std::size_t kCountedMax = 10'000;
  std::vector<std::pair<OrderState, std::size_t>> by_state;
};

// What is kept of subjects, invitations, orders, their timelines and results.
class OrderStore {
 public:
  virtual ~OrderStore() = default;

  virtual void insert_subject(ports::Tx& tx, const Subject& subject) = 0;
  virtual void save_subject(ports::Tx& tx, const Subject& subject) = 0;
  [[nodiscard]] virtual std::optional<Subject> find_subject(ports::Tx& tx, const SubjectId& id) = 0;
  [[nodiscard]] virtual std::optional<Subject> find_subject_by_external_id(
      ports::Tx& tx, const std::string& external_id) = 0;
  // Of those without an ATS.
  [[nodiscard]] virtual std::optional<Subject> find_subject_by_email(ports::Tx& tx,
                                                                     const Personal& email) = 0;
  [[nodiscard]] virtual std::optional<Subject> find_subject_by_opportunity(
      ports::Tx& tx, const ConnectionId& connection, const std::string& opportunity_id) = 0;

  virtual void insert_invitation(ports::Tx& tx, const Invitation& invitation) = 0;
  virtual void save_invitation(ports::Tx& tx, const Invitation& invitation) = 0;
  [[nodiscard]] virtual std::optional<Invitation> find_invitation(ports::Tx& tx,
                                                                  const InvitationId& id) = 0;
  // Wants OrgScope::every_org().
  [[nodiscard]] virtual std::optional<Invitation> find_invitation_by_token(
      ports::Tx& tx, const std::string& token_hash) = 0;

  // False, and nothing kept, when (org, subject, assessment, round) is ordered already.
  [[nodiscard]] virtual bool insert(ports::Tx& tx, const Order& order) = 0;
  virtual void save(ports::Tx& tx, const Order& order) = 0;
  // Its data is to be deleted as soon as nothing stands in the way; the first reason stays.
  virtual void want_purge(ports::Tx& tx, const OrderId& id, PurgeWhy why) = 0;
  [[nodiscard]] virtual std::optional<Order> find(ports::Tx& tx,
                                                  const OrderId& id) = 0;  // Also every_org.
  [[nodiscard]] virtual std::vector<Order> orders_of(
      ports::Tx& tx, const InvitationId& invitation) = 0;  // By position.
  [[nodiscard]] virtual std::vector<Order> orders_about(ports::Tx& tx,
                                                        const ConnectionId& connection,
                                                        const std::string& opportunity_id) = 0;
  // Whether any that came from this connection still holds what is known about a person.
  [[nodiscard]] virtual bool has_kept(ports::Tx& tx, const ConnectionId& connection) = 0;
  [[nodiscard]] virtual std::vector<Order> orders_of_subject(ports::Tx& tx,
                                                             const SubjectId& subject) = 0;
  // Newest first; also every_org. A search by name looks through so many orders a page: it may
  // have fewer than were asked for, even none, and go on all the same.
  static constexpr std::size_t kLookedThroughMax = 10'000;
  [[nodiscard]] virtual Page<Order> list(ports::Tx& tx, const OrderFilter& filter,
                                         const PageRequest& page) = 0;
  [[nodiscard]] virtual OrderCounts count(ports::Tx& tx) = 0;

  virtual void add_to_timeline(ports::Tx& tx, const OrderId& order, const TimelineEntry& entry) = 0;
  [[nodiscard]] virtual std::vector<TimelineEntry> timeline(
      ports::Tx& tx, const OrderId& order) = 0;  // Oldest first.

  virtual void insert_result(ports::Tx& tx, const StoredResult& result) = 0;
  [[nodiscard]] virtual std::optional<StoredResult> find_result(
      ports::Tx& tx, const ResultId& id) = 0;  // Also every_org.
  // Oldest first, ids after `after`, without those that were purged; also every_org.
  [[nodiscard]] virtual std::vector<StoredResult> results_after(ports::Tx& tx,
                                                                const std::string& after,
                                                                std::size_t limit) = 0;
};

}  // namespace bascule::orders
