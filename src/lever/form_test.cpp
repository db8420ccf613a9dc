#include "lever/form.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "lever/testdata.hpp"

namespace bascule::lever {
namespace {

const std::string kMarker = "[bascule:bigfive-120:1]";

ats::FeedbackForm big_five() {
  return {.template_name = "Bascule · Big Five",
          .template_marker = kMarker,
          .headline = "Big Five, complete, evidence: published norms",
          .lines = {{"Openness", "high, T 63 (58–68)"},
                    {"Emotional stability", "middle, T 51 (46–56)"}},
          .report_url = "https://assess.example/r/ord_7",
          .rating = std::nullopt};
}

wire::FeedbackTemplate recorded() {
  return *wire::read_feedback_template(testdata::data("feedback_template.json"));
}

Json filled(const wire::FeedbackTemplate& found, const ats::FeedbackForm& form) {
  const auto body = form_body(found, form);
  EXPECT_TRUE(body && std::holds_alternative<Json>(*body));
  return body && std::holds_alternative<Json>(*body) ? std::get<Json>(*body) : Json(JsonObject{});
}

// The value that goes into the field with this id, or "(none)".
std::string value_in(const Json& body, std::string_view field_id) {
  for (const auto& item : body.at("fieldValues").as_array())
    if (item.at("id").as_string() == field_id) return std::string(item.at("value").as_string());
  return "(none)";
}

bool needs_successor(const wire::FeedbackTemplate& found) {
  const auto body = form_body(found, big_five());
  return body && std::holds_alternative<NeedsSuccessor>(*body);
}

TEST(Form, MakesATemplateWithOneRatingThatIsNotRequired) {
  const auto body = new_template_body(big_five(), 1);
  EXPECT_EQ(body.at("text").as_string(), "Bascule · Big Five");
  EXPECT_NE(body.at("instructions").as_string().find(kMarker), std::string::npos);
  const auto& fields = body.at("fields").as_array();
  ASSERT_EQ(fields.size(), 5u);
  EXPECT_EQ(fields[0].at("text").as_string(), kHeadlineLabel);
  EXPECT_EQ(fields[0].at("type").as_string(), "textarea");
  EXPECT_EQ(fields[1].at("text").as_string(), "Openness");
  EXPECT_EQ(fields[2].at("text").as_string(), "Emotional stability");
  EXPECT_EQ(fields[3].at("text").as_string(), kReportLabel);
  EXPECT_EQ(fields[4].at("type").as_string(), "score-system");
  for (const auto& field : fields) EXPECT_FALSE(field.at("required").as_bool());
}

TEST(Form, PutsEachLineIntoItsFieldAndLeavesTheRatingEmpty) {
  const auto body = filled(recorded(), big_five());
  EXPECT_EQ(body.at("baseTemplateId").as_string(), "7e3b1a7e-7777-4c4c-8d8d-000000000007");
  EXPECT_EQ(body.at("fieldValues").as_array().size(), 4u);
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000001"), big_five().headline);
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000003"), "middle, T 51 (46–56)");
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000004"), big_five().report_url);
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000005"), "(none)");
}

TEST(Form, PicksTheRatingByItsLeadingDigit) {
  auto form = big_five();
  form.rating = 3;
  auto found = recorded();
  EXPECT_EQ(value_in(filled(found, form), "f1e1d000-0001-4000-8000-000000000005"), "3 - Hire");
  found.fields.back().options = {"40 - no rating", "4 - Oui fort", "3 - Oui"};
  EXPECT_EQ(value_in(filled(found, form), "f1e1d000-0001-4000-8000-000000000005"), "3 - Oui");
  form.rating = 4;
  EXPECT_EQ(value_in(filled(found, form), "f1e1d000-0001-4000-8000-000000000005"), "4 - Oui fort");
  form.rating = 2;
  const auto body = form_body(found, form);
  ASSERT_FALSE(body);
  EXPECT_EQ(body.error().code, ErrorCode::InvalidInput);
}

TEST(Form, B14_LosesNothingWhenAnAdminRenamesOrRemovesFields) {
  auto found = recorded();
  found.fields[1].text = "Openness to experience";  // Renamed.
  found.fields.erase(found.fields.begin() + 3);     // The report's field is gone.
  const auto body = filled(found, big_five());
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000001"),
            big_five().headline +
                "\nOpenness: high, T 63 (58–68)\nFull report: https://assess.example/r/ord_7");
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000003"), "middle, T 51 (46–56)");
}

TEST(Form, B14_PutsTheHeadlineIntoARenamedFieldRatherThanTheReportsOne) {
  auto found = recorded();
  found.fields[0].text = "Zusammenfassung";
  const auto body = filled(found, big_five());
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000001"), big_five().headline);
  EXPECT_EQ(value_in(body, "f1e1d000-0001-4000-8000-000000000004"), big_five().report_url);
}

TEST(Form, B14_FillsAnyTextFieldWhenEveryLabelWasChanged) {
  auto found = recorded();
  for (auto& field : found.fields) field.text = "?" + field.text;
  const auto body = filled(found, big_five());
  const auto all = value_in(body, "f1e1d000-0001-4000-8000-000000000001");
  for (const char* piece : {"Big Five, complete", "Openness: high", "Emotional stability: middle",
                            "Full report: https://assess.example/r/ord_7"})
    EXPECT_NE(all.find(piece), std::string::npos) << piece;
}

TEST(Form, AsksForASuccessorOnlyWhenTheTemplateCannotCarryTheForm) {
  EXPECT_FALSE(needs_successor(recorded()));
  auto extra = recorded();
  extra.fields.push_back({.id = "x",
                          .type = "yes-no",
                          .text = "Nice?",
                          .is_required = false,
                          .options = {},
                          .value = {}});
  EXPECT_FALSE(needs_successor(extra));
  extra.fields.back().is_required = true;
  EXPECT_TRUE(needs_successor(extra));
  auto required_rating = recorded();
  required_rating.fields.back().is_required = true;
  EXPECT_FALSE(needs_successor(required_rating)) << "Lever has the last word on the rating";
  auto no_text = recorded();
  no_text.fields.erase(no_text.fields.begin(), no_text.fields.begin() + 4);
  EXPECT_TRUE(needs_successor(no_text));
}

TEST(Form, TellsTheVersionsOfATemplateApart) {
  EXPECT_EQ(versioned_marker(kMarker, 1), kMarker);
  EXPECT_EQ(versioned_marker(kMarker, 2), "[bascule:bigfive-120:1/2]");
  EXPECT_EQ(version_in("text " + kMarker, kMarker), 1);
  EXPECT_EQ(version_in("text [bascule:bigfive-120:1/3].", kMarker), 3);
  EXPECT_EQ(version_in("text [bascule:bigfive-120:2]", kMarker), std::nullopt);
  EXPECT_EQ(version_in("", kMarker), std::nullopt);
  EXPECT_EQ(version_in("anything", ""), std::nullopt);
  EXPECT_EQ(version_in(versioned_marker("bare", 4), "bare"), 4);
}

TEST(Form, KnowsItsOwnFormByTemplateAndMarker) {
  auto found = *wire::read_feedback(testdata::data("feedback.json"));
  EXPECT_TRUE(carries(found, big_five(), "ord_7"));
  EXPECT_FALSE(carries(found, big_five(), "ord_")) << "a part of a marker";
  EXPECT_FALSE(carries(found, big_five(), "ord_71"));
  EXPECT_FALSE(carries(found, big_five(), ""));
  found.text = "Phone screen";
  found.instructions = "";
  EXPECT_FALSE(carries(found, big_five(), "ord_7")) << "a colleague quotes our link";
}

TEST(Form, FindsAMarkerOnlyAsAWholeWord) {
  EXPECT_TRUE(holds_marker("ord_1", "ord_1"));
  EXPECT_TRUE(holds_marker("x/ord_1?y", "ord_1"));
  EXPECT_TRUE(holds_marker("ord_12 ord_1", "ord_1"));
  EXPECT_FALSE(holds_marker("ord_12", "ord_1"));
  EXPECT_FALSE(holds_marker("word_1", "ord_1"));
}

}  // namespace
}  // namespace bascule::lever
