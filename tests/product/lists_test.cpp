// Lists of orders where there are more than a page may look through.
#include "storage/sql.hpp"
#include "tests/product/product.hpp"

namespace bascule::product {
namespace {

constexpr std::int64_t kMany = orders::OrderStore::kLookedThroughMax;

class Lists : public Product {
 protected:
  // Older than the order that is there, and of somebody else.
  void add_the_oldest(const std::string& name) {
    write([&](ports::Tx& tx) {
      auto subject = orders.find_subject(tx, newest.subject).value();
      subject.id = ports::new_id<SubjectId>(clock, random);
      subject.name = Personal(name);
      subject.ats.reset();
      orders.insert_subject(tx, subject);
      auto order = newest;
      order.id = OrderId::trusted("ord_0000" + newest.id.text().substr(8));
      order.subject = subject.id;
      EXPECT_TRUE(orders.insert(tx, order));
    });
  }
  // As many again as that, of the person who is there; all of them newer.
  void add_many(std::int64_t count) {
    write([&](ports::Tx& tx) {
      storage::sql(tx).execute(
          "INSERT INTO orders (id, org_id, environment, subject_id, invitation_id, position, "
          "assessment_id, assessment_version, round, state, resume_state, reason, rule_id, "
          "decision_id, created_at, due_at) "
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) "
          "SELECT 'ord_z' || CAST(100000000000 + i AS TEXT), org_id, environment, subject_id, "
          "invitation_id, position, assessment_id, assessment_version, i + 1, state, "
          "resume_state, reason, rule_id, decision_id, created_at, due_at FROM n, orders WHERE id "
          "= $2",
          count, newest.id);
    });
  }
  [[nodiscard]] Page<orders::Order> find(const std::string& name, const std::string& after = {}) {
    orders::OrderFilter filter;
    filter.search = name;
    return read([&](ports::Tx& tx) { return orders.list(tx, filter, {50, after}); });
  }

  [[nodiscard]] std::string their_name() {
    return read([&](ports::Tx& tx) {
      return std::string(orders.find_subject(tx, newest.subject).value().name.reveal());
    });
  }

  const orders::Order newest = invite();
};

TEST_F(Lists, ANameIsFoundBehindMoreOrdersThanAPageLooksThrough) {
  add_the_oldest("Zoe Rarely");
  add_many(kMany - 1);
  const auto first = find("zoe r");
  EXPECT_TRUE(first.items.empty());
  ASSERT_TRUE(first.next.has_value());
  const auto second = find("zoe r", *first.next);
  ASSERT_EQ(second.items.size(), 1U);
  EXPECT_EQ(second.next, std::nullopt);
}

TEST_F(Lists, WhoIsFoundAtTheEndOfWhatAPageLooksThroughIsShownOnce) {
  add_the_oldest("Zoe Rarely");
  add_many(kMany - 2);
  const auto first = find("zoe r");
  ASSERT_EQ(first.items.size(), 1U);
  ASSERT_TRUE(first.next.has_value());
  const auto second = find("zoe r", *first.next);
  EXPECT_TRUE(second.items.empty());
  EXPECT_EQ(second.next, std::nullopt);
}

TEST_F(Lists, PagesOfANameThatAllHaveShowEveryOrderOnce) {
  add_many(kMany + 30);
  const auto name = their_name();
  std::size_t seen = 0;
  std::string last = "~", after;
  for (int pages = 0; pages < 1'000; ++pages) {
    const auto page = find(name, after);
    for (const auto& order : page.items) {
      EXPECT_LT(order.id.text(), last);
      last = order.id.text();
    }
    seen += page.items.size();
    if (!page.next) break;
    after = *page.next;
  }
  EXPECT_EQ(seen, static_cast<std::size_t>(kMany) + 31);
}

TEST_F(Lists, AStateIsCountedAsFarAsItMatters) {
  add_many(kMany + 30);
  const auto counts = read([&](ports::Tx& tx) { return orders.count(tx); });
  ASSERT_EQ(counts.by_state.size(), 1U);
  EXPECT_EQ(counts.by_state.front().second, orders::OrderCounts::kCountedMax);
}

}  // namespace
}  // namespace bascule::product
