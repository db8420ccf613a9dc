#include "connections/write_back.hpp"

#include <gtest/gtest.h>

#include "connections/connection_json.hpp"

namespace bascule::connections {
namespace {

const auto& catalogue() {
  static const auto all = assessments::built_in_catalogue();
  return all;
}

RatingMap map_of(std::string_view text) { return parse_rating_map(text).value(); }

ats::FeedbackForm form(std::string band) {
  ats::FeedbackForm made;
  made.headline = "Big Five: completed.";
  made.lines = {{"Conscientiousness", "T 61"}};
  made.report_url = "https://bascule.example/console/orders/ord_1";
  made.assessment = "bigfive-120";
  made.bands = {{"ES", "low"}, {"C", std::move(band)}};
  return made;
}

std::string refusal(const std::vector<std::string>& maps) {
  WriteBack write_back;
  for (const auto& text : maps) write_back.ratings.push_back(map_of(text));
  const auto checked = checked_write_back(write_back, catalogue());
  return checked ? "" : checked.error().message;
}

TEST(WriteBack, RatesNobodyByDefault) { EXPECT_FALSE(rating_of({}, form("high"))); }

TEST(WriteBack, TheOrganisationsMappingMakesABandARating) {
  WriteBack write_back;
  write_back.ratings = {map_of("bigfive-120:C:low=1,high=4")};
  EXPECT_EQ(rating_of(write_back, form("high")), 4);
  EXPECT_EQ(rating_of(write_back, form("low")), 1);
  EXPECT_FALSE(rating_of(write_back, form("middle"))) << "a band that is not named rates nobody";
  auto without = form("high");
  without.bands.pop_back();
  EXPECT_FALSE(rating_of(write_back, without)) << "an unscored dimension rates nobody";
  auto another = form("high");
  another.assessment = "reasoning";
  EXPECT_FALSE(rating_of(write_back, another)) << "a mapping is of one assessment";
}

TEST(WriteBack, AFormThatIsNotSentYetBecomesANoteWhereNotesAreChosen) {
  WriteBack write_back;
  write_back.result = WriteBack::Result::Note;
  write_back.notify = ats::Note::Notify::Followers;
  const auto chosen = as_chosen({"opp-1", "ord_1", form("high")}, write_back);
  const auto writing = ats::concrete(chosen);
  const auto& note = std::get<ats::Note>(writing.what);
  EXPECT_EQ(note.notify, ats::Note::Notify::Followers);
  EXPECT_EQ(note.text,
            "Big Five: completed.\n\nConscientiousness: T 61\n\nReport: "
            "https://bascule.example/console/orders/ord_1\nReference: ord_1");
}

TEST(WriteBack, AFormThatWasToBeANoteIsAFormAgainWhereFormsAreChosen) {
  WriteBack write_back;
  write_back.result = WriteBack::Result::Note;
  auto writing = as_chosen({"opp-1", "ord_1", form("high")}, write_back);
  write_back.result = WriteBack::Result::Form;
  write_back.ratings = {map_of("bigfive-120:C:high=4")};
  writing = ats::concrete(as_chosen(std::move(writing), write_back));
  EXPECT_EQ(std::get<ats::FeedbackForm>(writing.what).rating, 4);
}

TEST(WriteBack, AMappingIsReadAsItIsWritten) {
  const auto map = map_of(" bigfive-120 : C : low = 1, high=4");
  EXPECT_EQ(map.assessment, "bigfive-120");
  EXPECT_EQ(map.dimension, "C");
  EXPECT_EQ(rating_map_text(map), "bigfive-120:C:low=1,high=4");
  WriteBack write_back;
  write_back.ratings = {map};
  EXPECT_EQ(write_back_from_text(write_back_text(write_back)).value().ratings, write_back.ratings);
}

TEST(WriteBack, AMappingOfAnotherShapeIsRefusedWithAnExample) {
  for (const auto* text :
       {"", "bigfive-120", "bigfive-120:C", "bigfive-120:C:", "bigfive-120:C:low", "a:b:c:d",
        "bigfive-120:C:low=0", "bigfive-120:C:low=5", "bigfive-120:C:low=1x",
        "bigfive-120:C:best=1", "bigfive-120:C:low=1,low=2"}) {
    const auto read = parse_rating_map(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(read.error().message.find("bigfive-120:C:low=1,middle=3,high=4"), std::string::npos);
  }
}

TEST(WriteBack, AMappingNamesWhatThereIsAndEachAssessmentOnce) {
  EXPECT_EQ(refusal({"bigfive-120:C:low=1,middle=2,high=4"}), "");
  EXPECT_EQ(refusal({"bigfive:C:low=1"}), "there is no assessment \"bigfive\"");
  EXPECT_NE(refusal({"bigfive-120:N:low=1"}).find("has no dimension \"N\"; it has ES"),
            std::string::npos)
      << refusal({"bigfive-120:N:low=1"});
  EXPECT_EQ(refusal({"bigfive-120:C:low=1", "bigfive-120:A:low=1"}),
            "bigfive-120 is mapped to ratings twice");
}

}  // namespace
}  // namespace bascule::connections
