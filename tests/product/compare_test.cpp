#include "orders/compare_results.hpp"
#include "product.hpp"

namespace bascule::product {
namespace {

using bascule::orders::CompareResults;

// Results of several candidates, set side by side.
class SideBySide : public Product {
 protected:
  // Somebody in the stage who answered everything alike; the result.
  ResultId answered(const std::string& id, const std::string& posting, int value) {
    if (rules_there_ == 0) add_rule();
    ++rules_there_;
    auto candidate = opportunity();
    candidate.id = id;
    candidate.contact_id = "contact of " + id;
    candidate.name = Personal(id);
    candidate.emails = {Personal(id + "@candidates.example")};
    candidate.posting->id = posting;
    candidate.posting->text = "Posting " + posting;
    ats.put(candidate);
    tell(bascule::ats::EventKind::StageChanged, id);
    run_due();
    answer_all(open(order_of(id)), value);
    run_due();
    return order_of(id).result.value();
  }
  orders::Order order_of(const std::string& id) {
    for (const auto& order : all_orders())
      if (order.ats && order.ats->opportunity_id == id) return order;
    ADD_FAILURE() << "no order of " << id;
    return {};
  }
  Result<CompareResults::Compared> side_by_side(const std::vector<ResultId>& results) {
    auto looked = compare.look(OrgScope(org), results);
    if (!looked) return looked;
    return compare.compare(OrgScope(org), std::move(*looked));
  }

  CompareResults compare{*database, kept, find_provider};

 private:
  int rules_there_ = 0;
};

TEST_F(SideBySide, AreCandidatesOfOnePostingAsTheyWereAskedFor) {
  const auto ada = answered("ada", "p1", 5);
  const auto bo = answered("bo", "p1", 3);
  const auto compared = side_by_side({bo, ada}).value();
  EXPECT_EQ(compared.why_not, "");
  EXPECT_EQ(compared.posting, "Posting p1");
  EXPECT_EQ(compared.people[0].name.reveal(), "bo");
  EXPECT_EQ(compared.people[1].name.reveal(), "ada");
  ASSERT_EQ(compared.scales.size(), 5U);
  for (const auto& scale : compared.scales) EXPECT_EQ(scale.differences.size(), 1U) << scale.id;
}

TEST_F(SideBySide, AreNotCandidatesOfTwoPostings) {
  const auto ada = answered("ada", "p1", 5);
  const auto bo = answered("bo", "p2", 3);
  const auto compared = side_by_side({ada, bo}).value();
  EXPECT_TRUE(compared.why_not.starts_with("Only candidates of one posting"));
  EXPECT_TRUE(compared.scales.empty());
  EXPECT_EQ(compared.posting, "");
}

TEST_F(SideBySide, AreNobodyWhoseCandidacyIsGone) {
  const auto ada = answered("ada", "p1", 5);
  const auto bo = answered("bo", "p1", 3);
  ats.remove_opportunity("bo");
  const auto compared = side_by_side({ada, bo}).value();
  EXPECT_NE(compared.why_not, "");
  EXPECT_TRUE(compared.scales.empty());
}

TEST_F(SideBySide, AreAskedOfTheProviderOnlyWhenNothingElseIsAgainstIt) {
  const auto ada = answered("ada", "p1", 5);
  const auto bo = answered("bo", "p1", 3);
  ats.break_down();
  const auto unknown = ResultId::trusted("res_00000000000000000000000000");
  EXPECT_EQ(compare.look(OrgScope(org), {ada, unknown}).error().code, ErrorCode::NotFound);
  EXPECT_TRUE(compare.look(OrgScope(org), {ada, bo}));
  const auto failed = side_by_side({ada, bo});
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::Unavailable);
}

TEST_F(SideBySide, AreTwoToEightDifferentResults) {
  const auto ada = answered("ada", "p1", 5);
  const auto pointer = [&](const std::vector<ResultId>& results) {
    return compare.look(OrgScope(org), results).error().pointer;
  };
  EXPECT_EQ(pointer({ada}), "/results");
  EXPECT_EQ(pointer({ada, ada}), "/results");
  EXPECT_EQ(pointer(std::vector<ResultId>(9, ada)), "/results");
}

TEST_F(SideBySide, F6_AreNobodyOfAnotherOrganisation) {
  const auto ada = answered("ada", "p1", 5);
  const auto bo = answered("bo", "p1", 3);
  const OrgScope stranger(ports::new_id<OrgId>(clock, random));
  EXPECT_EQ(compare.look(stranger, {ada, bo}).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::product
