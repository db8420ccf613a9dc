#include "emulator/faults.hpp"

#include "emulator/journal.hpp"
#include "emulator/lever_test.hpp"

namespace bascule::emulator {
namespace {

class Faults : public ::testing::Test {
 protected:
  Faults() {
    opportunity = "/v1/opportunities/" + lever.opportunity("Ada Example");
    path = opportunity + "/feedback";
  }
  http::Response post() {
    return lever.send("POST", path + "?perform_as=" + lever.user(),
                      R"({"baseTemplateId":"no-feedback"})");
  }
  std::size_t forms() { return lever.data("GET", path).as_array().size(); }
  void strike_post(std::string_view kind, JsonObject more = {}) {
    more["kind"] = kind;
    more["method"] = "POST";
    more["path"] = "opportunities/*/feedback";
    if (!more.contains("next")) more["next"] = 1;
    lever.fault(more);
  }
  LeverUnderTest lever;
  std::string opportunity, path;
};

TEST_F(Faults, ADroppedAnswerAfterTheCommitLeavesExactlyOneForm) {
  strike_post("drop_after");
  EXPECT_EQ(post().sent, http::Sent::Nothing);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(post().status, 201);
  EXPECT_EQ(forms(), 2U) << "nothing in Lever recognises the second one";
}

TEST_F(Faults, ADroppedCallLeavesNothing) {
  strike_post("drop");
  EXPECT_EQ(post().sent, http::Sent::Nothing);
  EXPECT_EQ(forms(), 0U);
}

TEST_F(Faults, AStatusComesBeforeOrAfterTheEffect) {
  strike_post("status", {{"status", 429}, {"next", 2}});
  EXPECT_EQ(post().status, 429);
  EXPECT_EQ(post().status, 429);
  EXPECT_EQ(forms(), 0U);
  strike_post("status_after", {{"status", 502}});
  EXPECT_EQ(post().status, 502);
  EXPECT_EQ(forms(), 1U);
}

TEST_F(Faults, GarbageAndAHalfAnswerComeAfterTheEffect) {
  strike_post("garbage");
  const auto garbage = post();
  EXPECT_EQ(garbage.status, 200);
  EXPECT_FALSE(parse_json(garbage.body));
  strike_post("truncate");
  EXPECT_EQ(post().sent, http::Sent::HalfTheBody);
  EXPECT_EQ(forms(), 2U);
}

TEST_F(Faults, ADelayedReadShowsTheFormOnlyLater) {
  strike_post("delayed_read", {{"ms", 500}});
  EXPECT_EQ(post().status, 201);
  EXPECT_EQ(forms(), 0U);
  lever.clock.advance(499ms);
  EXPECT_EQ(forms(), 0U);
  lever.clock.advance(1ms);
  EXPECT_EQ(forms(), 1U);
}

TEST_F(Faults, TheReadLagHidesATagAStageAndALinkToo) {
  lever.set({{"read_lag_ms", 300}});
  lever.data("POST", opportunity + "/addTags", {{"tags", {"late"}}});
  lever.data("POST", opportunity + "/addLinks", {{"links", {"https://late.example"}}});
  lever.data("PUT", opportunity + "/stage", {{"stage", "offer"}});
  const auto before = lever.data("GET", opportunity).as_object();
  EXPECT_FALSE(holds(texts_of(before, "tags"), "late"));
  EXPECT_TRUE(texts_of(before, "links").empty());
  EXPECT_EQ(before.at("stage"), "applicant-new");
  lever.clock.advance(300ms);
  const auto after = lever.data("GET", opportunity).as_object();
  EXPECT_TRUE(holds(texts_of(after, "tags"), "late"));
  EXPECT_FALSE(texts_of(after, "links").empty());
  EXPECT_EQ(after.at("stage"), "offer");
}

TEST_F(Faults, StrikeOnlyTheirMethodPathAndKey) {
  EXPECT_TRUE(path_matches("opportunities/*/feedback", "/opportunities/x/feedback/"));
  EXPECT_TRUE(path_matches("/v1/opportunities/**", "opportunities/x/feedback"));
  EXPECT_FALSE(path_matches("opportunities/*", "opportunities/x/feedback"));
  EXPECT_FALSE(path_matches("opportunities/*/feedback", "opportunities/x"));
  lever.fault({{"kind", "status"}, {"path", "**"}, {"key", "another"}, {"next", 1}});
  EXPECT_EQ(post().status, 201);
}

TEST_F(Faults, WithAProbabilityStrikeAboutThatOften) {
  lever.fault({{"kind", "status"}, {"path", "stages"}, {"probability", 0.25}});
  int struck = 0;
  for (int i = 0; i < 1'000; ++i) struck += lever.send("GET", "/v1/stages").status == 503 ? 1 : 0;
  EXPECT_NEAR(struck, 250, 60);  // More than four standard deviations.
}

TEST_F(Faults, ThatCannotBeAreRefused) {
  lever.world.with([](World& world) {
    for (const JsonObject& wrong :
         {JsonObject{{"kind", "earthquake"}}, JsonObject{{"kind", "status"}, {"status", 200}},
          JsonObject{{"kind", "slow"}, {"ms", -1}}, JsonObject{{"kind", "drop"}, {"next", 0}},
          JsonObject{{"kind", "drop"}, {"probability", 1.5}}, JsonObject{{"knd", "drop"}}})
      EXPECT_FALSE(add_fault(world, Json(wrong))) << to_text(Json(wrong));
  });
}

TEST_F(Faults, StandInTheJournalWithEveryOtherCall) {
  strike_post("drop_after");
  post();
  post();
  lever.send("GET", "/v1/stages?limit=3", "", "unknown");
  const auto rows = lever.world.with([](World& world) { return journal_rows(world, {}); });
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].at("status"), 0);
  EXPECT_EQ(rows[0].at("fault"), "drop_after");
  EXPECT_EQ(rows[1].at("status"), 201);
  EXPECT_EQ(rows[2].at("status"), 401);
  EXPECT_EQ(rows[2].at("query"), "limit=3");
}

TEST(Journal, CountsTheBusiestSecondWhereverItBegins) {
  LeverUnderTest lever;
  lever.clock.advance(900ms);
  for (int i = 0; i < 5; ++i) lever.send("GET", "/v1/stages");
  lever.clock.advance(200ms);
  for (int i = 0; i < 4; ++i) lever.send("GET", "/v1/users");
  const auto rates = [&](const JournalFilter& filter) {
    return lever.world.with([&](World& world) { return journal_rates(world, filter); });
  };
  EXPECT_EQ(rates({}).at("busiest_second"), 9);
  EXPECT_EQ(rates({}).at("seconds").as_array().size(), 2U);
  EXPECT_EQ(rates({.path = "users"}).at("total"), 4);
  EXPECT_EQ(rates({.key_id = "nobody's"}).at("total"), 0);
}

}  // namespace
}  // namespace bascule::emulator
