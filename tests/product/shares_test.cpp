#include "product.hpp"
#include "shares/open_shared.hpp"
#include "shares/share_result.hpp"
#include "storage/sql.hpp"
#include "storage/stores/result_link_store.hpp"

namespace bascule::product {
namespace {

using shares::LinkState;
using shares::ResultLink;
using namespace std::chrono_literals;

constexpr const char* kAddress = "192.0.2.7";

// A result and the links to it that are given to people without an account.
class Shares : public Product {
 protected:
  Shares() {
    const auto order = invite();
    answer_all(open(order));
    run_due();
    result = the_order().result.value();
  }

  ResultLink make(shares::ShareResult::Wish wish = {}) {
    return share.make(scope, result, wish, recruiter).value();
  }
  Secret token_of(const ResultLink& link) { return addresses.token(link.id); }
  Result<shares::SharedResult> open_link(const Secret& token) {
    return open_shared.open(token, kAddress);
  }
  // What whoever opens it is told: the same for whatever reason it does not work.
  std::string told(const Secret& token) {
    const auto opened = open_link(token);
    if (opened) return "opened";
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
    const auto report = open_shared.report(token, kAddress);
    if (report) return "gave the report";
    EXPECT_EQ(report.error().message, opened.error().message);
    return opened.error().message;
  }
  Secret url_of(const ResultLink& link) {
    return read([&](ports::Tx& tx) { return share.url_of(tx, link); });
  }
  ResultLink stored(const ResultLink& link) {
    return read([&](ports::Tx& tx) { return result_links.find(tx, link.id).value(); });
  }
  void purge() {
    write([&](ports::Tx& tx) {
      const auto row = orders.find(tx, the_order_id()).value();
      (void)retention.purge_order(tx, row, {orders::PurgeWhy::Deleted, 0, clock.now()});
    });
  }
  OrderId the_order_id() { return order_id_; }
  void SetUp() override { order_id_ = the_order().id; }
  std::vector<orgs::AuditEntry> audit_lines() {
    return read([&](ports::Tx& tx) { return audit.list(tx, {}, {}).items; });
  }

  const OrgScope scope{org};
  const orgs::Actor recruiter{.id = "mem_recruiter",
                              .may = orgs::permissions_of(orgs::Role::Recruiter),
                              .member = std::nullopt,
                              .role = orgs::Role::Recruiter};
  storage::SqlResultLinkStore result_links;
  shares::ResultAddresses addresses{Secret("a key for shared results"), public_url};
  shares::ShareResult share{*database, result_links, orders, audit, addresses, clock, random};
  reports::PdfPrinter printer;
  reports::MakeReport make_report{*database, orders, orgs, catalogue, public_url, printer};
  shares::OpenShared open_shared{*database, result_links, orders, orgs,
                                 catalogue, make_report,  clock,  random};
  ResultId result;

 private:
  OrderId order_id_;
};

TEST_F(Shares, AreGoodForFourteenDaysWhereNobodySaysMore) {
  const auto link = make();
  EXPECT_EQ(link.expires_at - link.made_at, 14 * 24h);
}

TEST_F(Shares, ShowTheResultAndNothingElseOfTheOrganisationThanItsName) {
  const auto shared =
      open_link(token_of(make({.days = 7, .note = "Grace, hiring manager"}))).value();
  EXPECT_EQ(shared.candidate.reveal(), "Ada Example");
  EXPECT_EQ(shared.org_name, "Northwind Robotics");
  EXPECT_EQ(shared.assessment_name, "Big Five");
  const auto in_console =
      read([&](ports::Tx& tx) { return orders.find_result(tx, result).value(); });
  EXPECT_EQ(shared.envelope, in_console.envelope);
}

TEST_F(Shares, GiveTheSameReportAsTheConsole) {
  const auto file = open_shared.report(token_of(make()), kAddress).value();
  const auto ours = make_report.run(scope, result).value();
  EXPECT_TRUE(file.bytes == std::get<reports::ReportFile>(ours).bytes);
}

TEST_F(Shares, CountHowOftenAndSayWhenTheyWereLastOpened) {
  const auto link = make();
  ASSERT_EQ(told(token_of(link)), "opened");
  clock.advance(5min);
  ASSERT_EQ(told(token_of(link)), "opened");
  EXPECT_EQ(stored(link).opens, 2);
  EXPECT_EQ(stored(link).opened_at, clock.now());
  ASSERT_TRUE(open_shared.report(token_of(link), kAddress));
  EXPECT_EQ(stored(link).opens, 2) << "a report is no further opening";
}

TEST_F(Shares, EndOfThemselves) {
  const auto link = make({.days = 1, .note = ""});
  clock.advance(24h - 1ms);
  EXPECT_EQ(told(token_of(link)), "opened");
  clock.advance(1ms);
  EXPECT_NE(told(token_of(link)), "opened");
  EXPECT_EQ(shares::state_of(stored(link), clock.now()), LinkState::Expired);
}

TEST_F(Shares, AreRevokedFromTheNextRequestOn) {
  const auto link = make();
  const auto other = make();
  ASSERT_TRUE(share.revoke(scope, link.id, recruiter));
  EXPECT_NE(told(token_of(link)), "opened");
  EXPECT_EQ(told(token_of(other)), "opened") << "and no other with it";
  EXPECT_EQ(stored(link).revoked_by, "mem_recruiter");
}

TEST_F(Shares, AreRevokedOnce) {
  const auto link = make();
  const auto first = share.revoke(scope, link.id, recruiter).value();
  clock.advance(1h);
  const auto second = share.revoke(scope, link.id, orgs::the_operator()).value();
  EXPECT_EQ(second.revoked_at, first.revoked_at);
  EXPECT_EQ(second.revoked_by, "mem_recruiter");
  EXPECT_EQ(audit_lines().size(), 2U) << "made and revoked";
}

TEST_F(Shares, D1_TellTheSameWhetherUnknownExpiredRevokedOrWithoutAResult) {
  const auto expired = make({.days = 1, .note = ""});
  clock.advance(48h);
  const auto revoked = make();
  ASSERT_TRUE(share.revoke(scope, revoked.id, recruiter));
  const auto of_a_purged_one = make();
  purge();
  const auto unknown = told(Secret("a token that nobody has ever made, of its length"));
  EXPECT_EQ(unknown, "this link is no longer valid; ask whoever sent it to you for a new one");
  for (const auto& link : {expired, revoked, of_a_purged_one})
    EXPECT_EQ(told(token_of(link)), unknown);
}

TEST_F(Shares, D1_MakeAnAddressWaitThatTriesOneTokenAfterTheOther) {
  for (int i = 0; i < 30; ++i) (void)open_link(Secret(fmt::format("guess {}", i)));
  const auto link = make();
  const auto refused = open_link(token_of(link));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  EXPECT_TRUE(open_shared.open(token_of(link), "198.51.100.7")) << "another address does not wait";
  clock.advance(1min);
  EXPECT_TRUE(open_link(token_of(link)));
}

TEST_F(Shares, H1_HoldNothingInTheDatabaseThatOpensThem) {
  const auto link = make();
  const auto token = token_of(link).reveal();
  EXPECT_EQ(token.size(), 43U) << "256 bits";
  const auto url = url_of(link).reveal();
  EXPECT_EQ(url, public_url + "/r#" + token);
  read([&](ports::Tx& tx) {
    for (const std::string table : {"result_links", "audit", "results", "orders"})
      for (const storage::SqlRow row : storage::sql(tx).query("SELECT * FROM " + table))
        for (const auto& cell : row.cells()) {
          const auto* text = std::get_if<std::string_view>(&cell);
          EXPECT_TRUE(!text || text->find(token) == std::string_view::npos) << table;
        }
    return true;
  });
  const shares::ResultAddresses stranger(Secret("another key"), public_url);
  EXPECT_NE(told(stranger.token(link.id)), "opened") << "ids and code are not enough";
}

TEST_F(Shares, HaveNoAddressOnceTheyOpenNothing) {
  const auto link = make();
  const auto revoked = share.revoke(scope, link.id, recruiter).value();
  EXPECT_TRUE(url_of(revoked).empty());
  const auto expired = make({.days = 1, .note = ""});
  clock.advance(24h);
  EXPECT_TRUE(url_of(expired).empty());
}

TEST_F(Shares, HaveNoAddressWhileTheirResultIsToBeDeleted) {
  const auto link = make();
  write([&](ports::Tx& tx) { orders.want_purge(tx, the_order_id(), orders::PurgeWhy::Deleted); });
  EXPECT_TRUE(url_of(link).empty());
}

// Each opening is something to be kept.
TEST_F(Shares, E17_OpenThirtyTimesAMinuteAndThenWait) {
  const auto link = make();
  for (std::uint32_t i = 0; i < MissThrottle::kMissesMax; ++i)
    ASSERT_TRUE(open_link(token_of(link)));
  EXPECT_EQ(open_link(token_of(link)).error().code, ErrorCode::RateLimited);
  EXPECT_TRUE(open_link(token_of(make()))) << "another link does not wait";
  clock.advance(1min);
  EXPECT_TRUE(open_link(token_of(link)));
}

TEST_F(Shares, CountAReportThatWasFetchedWithoutThePage) {
  const auto link = make();
  ASSERT_TRUE(open_shared.report(token_of(link), kAddress));
  EXPECT_EQ(stored(link).opens, 1);
  EXPECT_EQ(stored(link).opened_at, clock.now());
}

TEST_F(Shares, GoWithTheResultWhenThePersonIsDeleted) {
  const auto link = make({.days = 90, .note = "for Ada’s future team"});
  purge();
  EXPECT_NE(told(token_of(link)), "opened");
  EXPECT_TRUE(share.list(scope, result).value().empty()) << "nor is the note kept";
}

TEST_F(Shares, ShowNothingFromTheMomentTheDeletionIsAskedFor) {
  const auto link = make();
  write(
      [&](ports::Tx& tx) { orders.want_purge(tx, the_order_id(), orders::PurgeWhy::Anonymised); });
  EXPECT_NE(told(token_of(link)), "opened");
}

TEST_F(Shares, AreNotMadeOfAResultThatIsToBeDeleted) {
  write([&](ports::Tx& tx) { orders.want_purge(tx, the_order_id(), orders::PurgeWhy::Asked); });
  const auto refused = share.make(scope, result, {}, recruiter);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
}

TEST_F(Shares, LiveOneToNinetyDays) {
  for (const int days : {0, -1, 91}) {
    const auto refused = share.make(scope, result, {.days = days, .note = ""}, recruiter);
    ASSERT_FALSE(refused) << days;
    EXPECT_EQ(refused.error().pointer, "/days");
  }
  EXPECT_EQ(make({.days = 90, .note = ""}).expires_at, clock.now() + 90 * 24h);
}

TEST_F(Shares, TakeANoteOfOneShortLine) {
  for (const std::string& note : {std::string("two\nlines"), std::string(401, 'a')}) {
    const auto refused = share.make(scope, result, {.days = 14, .note = note}, recruiter);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().pointer, "/note");
  }
  EXPECT_EQ(make({.days = 14, .note = "  Grace  "}).note, "Grace");
}

TEST_F(Shares, AreTwentyAtMostOfThoseThatOpenSomething) {
  std::vector<ResultLink> all;
  for (int i = 0; i < 20; ++i) all.push_back(make());
  const auto refused = share.make(scope, result, {}, recruiter);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
  ASSERT_TRUE(share.revoke(scope, all.front().id, recruiter));
  EXPECT_TRUE(share.make(scope, result, {}, recruiter));
}

TEST_F(Shares, H7_AreLinesOfTheAuditLogWhenMadeAndWhenRevoked) {
  const auto link = make({.days = 30, .note = "Grace, hiring manager"});
  ASSERT_TRUE(share.revoke(scope, link.id, orgs::the_operator()));
  const auto lines = audit_lines();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].action, "result_link.made");
  EXPECT_EQ(lines[1].actor, "mem_recruiter");
  EXPECT_EQ(lines[1].about, link.id.text());
  EXPECT_EQ(lines[0].action, "result_link.revoked");
  EXPECT_EQ(lines[0].actor, "operator");
  for (const auto& line : lines) EXPECT_EQ(line.details.find("Grace"), std::string::npos);
}

TEST_F(Shares, F6_OfAnotherOrganisationAreNotThere) {
  const auto link = make();
  const OrgScope stranger(ports::new_id<OrgId>(clock, random));
  EXPECT_EQ(share.make(stranger, result, {}, recruiter).error().code, ErrorCode::NotFound);
  EXPECT_EQ(share.list(stranger, result).error().code, ErrorCode::NotFound);
  EXPECT_EQ(share.revoke(stranger, link.id, recruiter).error().code, ErrorCode::NotFound);
  EXPECT_EQ(told(token_of(link)), "opened") << "and it was not revoked";
}

}  // namespace
}  // namespace bascule::product
