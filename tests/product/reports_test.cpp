#include "product.hpp"
#include "reports/make_report.hpp"

namespace bascule::product {
namespace {

using effects::EffectState;
using orders::OrderState;
using Fate = testing::FakeProvider::Fate;
using File = bascule::ats::File;

// The report of a result: asked for, and as a file on the profile.
class Reports : public Product {
 protected:
  Reports() {
    perform_effect.draw_files_by([this](const OrgScope& scope, const effects::Effect& effect) {
      return fresh_file(scope, effect);
    });
  }
  using Fresh = std::variant<std::string, effects::NotWanted>;
  Result<Fresh> fresh_file(const OrgScope& scope, const effects::Effect& effect) {
    const auto made = TRY(make_report.of_order(scope, TRY(OrderId::parse(effect.group))));
    if (const auto* purged = std::get_if<reports::Purged>(&made))
      return Fresh(effects::NotWanted{purged->why});
    return Fresh(std::get<reports::ReportFile>(made).bytes);
  }
  void want_files() {
    change_connection([](auto& row) { row.write_back.also_file = true; });
  }
  // The scores are computed and the effects planned; none is made, because nobody answers.
  orders::Order scored() {
    const auto order = invite();
    answer_all(open(order));
    ats.break_down();
    run_due();
    ats.mend();
    return the_order();
  }
  void carry_on() { run_for(10, 30s); }
  effects::Effect file_of(const orders::Order& order) {
    for (const auto& effect : effects_of(order.id.text()))
      if (effect.kind == "file") return effect;
    ADD_FAILURE() << "no file is planned";
    return {};
  }
  std::vector<File> files() {
    std::vector<File> found;
    for (const auto& thing : ats.things<File>(kOpportunity))
      found.push_back(std::get<File>(thing.writing.what));
    return found;
  }

  reports::PdfPrinter printer;
  reports::MakeReport make_report{*database, orders, orgs, catalogue, public_url, printer};
};

TEST_F(Reports, AResultIsDrawnForItsOwnOrganisationAlone) {
  const auto order = scored();
  const auto made = make_report.run(OrgScope(org), order.result.value());
  ASSERT_TRUE(made) << made.error().message;
  const auto& file = std::get<reports::ReportFile>(*made);
  EXPECT_TRUE(file.bytes.starts_with("%PDF-"));
  EXPECT_EQ(file.name, fmt::format("Ada Example - Big Five - {}.pdf", order.id.text()));
  EXPECT_EQ(file.plain_name, fmt::format("bigfive-120-{}.pdf", order.id.text()));

  const OrgScope stranger(ports::new_id<OrgId>(clock, random));
  const auto refused = make_report.run(stranger, order.result.value());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
}

TEST_F(Reports, OfAPurgedResultOnlyTheRuleIsTold) {
  const auto order = scored();
  carry_on();
  write([&](ports::Tx& tx) {
    auto row = orders.find(tx, order.id).value();
    (void)retention.purge_order(tx, row, {orders::PurgeWhy::Retention, 90, clock.now()});
  });
  const auto made = make_report.run(OrgScope(org), order.result.value());
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(std::get<reports::Purged>(*made).why,
            "Name, address, answers and result were deleted under your retention of 90 days.");
}

TEST_F(Reports, GoToTheProfileOnlyWhereThatIsChosen) {
  scored();
  carry_on();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_TRUE(files().empty());
}

TEST_F(Reports, AreOneFileOnTheProfileTheSameAsOnTheScreen) {
  want_files();
  const auto order = scored();
  carry_on();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  const auto all = files();
  ASSERT_EQ(all.size(), 1u);
  const auto& file = all.front();
  EXPECT_EQ(file.name, fmt::format("Big Five - {}.pdf", order.id.text())) << "the marker is a word";
  EXPECT_EQ(file.content_type, "application/pdf");
  const auto asked = make_report.run(OrgScope(org), order.result.value()).value();
  EXPECT_TRUE(file.bytes == std::get<reports::ReportFile>(asked).bytes);
}

TEST_F(Reports, LeaveNothingOfThePersonInTheLedger) {
  want_files();
  const auto order = scored();
  const auto nothing = [&] {
    const auto file = std::get<File>(std::get<bascule::ats::Writing>(file_of(order).payload).what);
    return file.bytes.empty() && file.name.find("Ada") == std::string::npos;
  };
  EXPECT_TRUE(nothing());
  carry_on();
  EXPECT_EQ(file_of(order).state, EffectState::Done);
  EXPECT_TRUE(nothing()) << "nor after it was sent";
}

TEST_F(Reports, B7_AFileWhoseAnswerWasLostIsFoundAndAdopted) {
  want_files();
  const auto order = scored();
  for (int i = 0; i < 4; ++i) ats.next("write", Fate::AnswerLost);
  carry_on();
  EXPECT_EQ(files().size(), 1u);
  EXPECT_EQ(file_of(order).state, EffectState::Done);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Reports, B7_AFileThatNeverArrivedIsSentOnceMore) {
  want_files();
  const auto order = scored();
  for (int i = 0; i < 4; ++i) ats.next("write", Fate::CallLost);
  carry_on();
  EXPECT_EQ(files().size(), 1u);
  EXPECT_EQ(file_of(order).sends, 2);
}

TEST_F(Reports, B10_AFileThatAPersonDeletedIsNotMadeAgain) {
  want_files();
  const auto order = scored();
  carry_on();
  ats.delete_by_a_person(file_of(order).remote_id);
  for (int i = 0; i < 4; ++i) {
    clock.advance(24h);
    run_due();
  }
  EXPECT_TRUE(files().empty());
  EXPECT_EQ(file_of(order).state, EffectState::Done);
}

TEST_F(Reports, ThatCannotBeDrawnKeepNothingElseBack) {
  want_files();
  perform_effect.draw_files_by([](const OrgScope&, const effects::Effect&) -> Result<Fresh> {
    return fail(ErrorCode::InvalidInput, "the report would have more than 30 pages");
  });
  const auto order = scored();
  carry_on();
  EXPECT_EQ(file_of(order).state, EffectState::Parked);
  EXPECT_EQ(file_of(order).reason, "the report would have more than 30 pages");
  EXPECT_EQ(file_of(order).sends, 0);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  ASSERT_EQ(parked().size(), 1u) << "where a person finds it";

  perform_effect.draw_files_by([this](const OrgScope& scope, const effects::Effect& effect) {
    return fresh_file(scope, effect);
  });
  ASSERT_TRUE(tend_jobs.run_again(OrgScope(org), parked().front().id));
  carry_on();
  EXPECT_EQ(files().size(), 1u);
}

TEST_F(Reports, WaitForFontsAndAreDrawnOnceThereAreSome) {
  want_files();
  bool has_fonts = false;
  perform_effect.draw_files_by(
      [&](const OrgScope& scope, const effects::Effect& effect) -> Result<Fresh> {
        if (!has_fonts) return fail(ErrorCode::Unavailable, "this machine has no fonts");
        return fresh_file(scope, effect);
      });
  const auto order = scored();
  carry_on();
  EXPECT_EQ(file_of(order).state, EffectState::Planned);
  has_fonts = true;
  run_for(4, 1h);
  EXPECT_EQ(files().size(), 1u);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Reports, OfWhomNothingIsKnownAnyMoreAreNotMade) {
  want_files();
  perform_effect.draw_files_by([](const OrgScope&, const effects::Effect&) -> Result<Fresh> {
    return Fresh(effects::NotWanted{"It was deleted."});
  });
  const auto order = scored();
  carry_on();
  EXPECT_TRUE(files().empty());
  EXPECT_EQ(file_of(order).state, EffectState::Dropped);
  EXPECT_EQ(file_of(order).reason, "It was deleted.");
}

}  // namespace
}  // namespace bascule::product
