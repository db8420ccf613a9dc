#include "emulator/lever_test.hpp"

namespace bascule::emulator {
namespace {

JsonObject small_template() {
  return {{"text", "Result"},
          {"fields",
           JsonArray{JsonObject{{"type", "score-system"}, {"text", "Rating"}, {"required", false}},
                     JsonObject{{"type", "textarea"}, {"text", "Summary"}}}}};
}

class Forms : public ::testing::Test {
 protected:
  Forms() {
    made = lever.data("POST", "/v1/feedback_templates", small_template(), 201);
    path = "/v1/opportunities/" + lever.opportunity("Ada Example") + "/feedback";
    as = "?perform_as=" + lever.user();
  }
  std::string field(std::size_t i) { return text_of(made.at("fields").at(i).as_object(), "id"); }
  std::string template_id() { return text_of(made.as_object(), "id"); }
  JsonObject form(const Json& value, std::size_t at = 1) {
    return {{"baseTemplateId", template_id()},
            {"fieldValues", JsonArray{JsonObject{{"id", field(at)}, {"value", value}}}}};
  }

  LeverUnderTest lever;
  Json made;
  std::string path, as;
};

TEST_F(Forms, ATemplateHasExactlyOneRatingAndLeverFillsItsOptionsIn) {
  EXPECT_EQ(made.at("fields").at(0).at("options").at(0).at("text"), "4 - Strong Hire");
  EXPECT_EQ(made.at("fields").at(0).at("prompt"), "Select one");
  auto without = small_template();
  without["fields"].as_array().erase(without["fields"].as_array().begin());
  lever.refusal("POST", "/v1/feedback_templates", without, 400);
  auto twice = small_template();
  twice["fields"].as_array().push_back(JsonObject{{"type", "score-system"}, {"text", "Again"}});
  lever.refusal("POST", "/v1/feedback_templates", twice, 400);
}

TEST_F(Forms, AChangedTemplateHasNewIdsInEveryField) {
  const auto after = lever.data("PUT", "/v1/feedback_templates/" + template_id(), small_template());
  for (std::size_t i = 0; i < 2; ++i) EXPECT_NE(after.at("fields").at(i).at("id"), Json(field(i)));
  EXPECT_NE(lever.refusal("POST", path + as, form("late"), 400).find(field(1)), std::string::npos);
}

TEST_F(Forms, OnlyTemplatesOfTheApiAreChangedOrDeletedThroughIt) {
  lever.refusal("PUT", "/v1/feedback_templates/no-feedback", small_template(), 403);
  lever.refusal("DELETE", "/v1/feedback_templates/no-feedback", {}, 403);
  EXPECT_EQ(lever.send("DELETE", "/v1/feedback_templates/" + template_id()).status, 204);
}

TEST_F(Forms, AreFilledInReadChangedAndSoftlyDeleted) {
  const auto form_made = lever.data("POST", path + as, form("82 %"), 201);
  EXPECT_EQ(form_made.at("fields").at(0).at("value"), nullptr);
  EXPECT_EQ(form_made.at("fields").at(1).at("value"), "82 %");
  EXPECT_EQ(form_made.at("user"), Json(lever.user()));
  const auto one = path + "/" + text_of(form_made.as_object(), "id");
  const auto inner =
      lever.data("PUT", one + as,
                 {{"fieldValues", JsonArray{JsonObject{{"id", field(1)}, {"value", "83 %"}}}}});
  EXPECT_EQ(inner.at("fields").at(0).at("type"), "score") << "an update answers in another shape";
  EXPECT_EQ(lever.data("GET", one).at("fields").at(1).at("value"), "83 %");
  EXPECT_EQ(lever.send("DELETE", one + as).status, 204);
  EXPECT_TRUE(lever.data("GET", path).as_array().empty());
  EXPECT_TRUE(lever.data("GET", one).at("deletedAt").is_int64());
  EXPECT_EQ(lever.send("DELETE", one + as).status, 404);
}

TEST_F(Forms, NeedAUserWhoWritesThem) {
  lever.refusal("POST", path, form("x"), 400);
  lever.refusal("POST", path + "?perform_as=nobody", form("x"), 400);
}

TEST_F(Forms, TakePanelAndInterviewOnlyTogether) {
  auto with_panel = form("x");
  with_panel["panel"] = "p";
  lever.refusal("POST", path + as, with_panel, 400);
  with_panel["interview"] = "i";
  lever.refusal("POST", path + as, with_panel, 404);
}

TEST_F(Forms, RefuseAnUnknownFieldAndAnOptionThatIsNone) {
  auto unknown = form("x");
  unknown["fieldValues"].as_array()[0].as_object()["id"] = "nothing";
  lever.refusal("POST", path + as, unknown, 400);
  lever.refusal("POST", path + as, form("5 - Superb", 0), 400);
  lever.data("POST", path + as, form("3 - Hire", 0), 201);
}

TEST_F(Forms, MayLeaveTheRatingEmptyUnlessTheSwitchSaysOtherwise) {
  lever.data("POST", path + as, form("no rating"), 201);
  lever.set({{"require_rating", true}});
  lever.refusal("POST", path + as, form("no rating"), 400);
  lever.set({{"require_rating", false}});
  const JsonObject without{{"baseTemplateId", template_id()}};
  lever.data("POST", path + as, without, 201);
}

TEST_F(Forms, MustHaveWhatTheTemplateRequiresUnlessTheSwitchIsOff) {
  auto strict = small_template();
  strict["fields"].as_array()[1].as_object()["required"] = true;
  made = lever.data("POST", "/v1/feedback_templates", strict, 201);
  lever.refusal("POST", path + as, form(nullptr), 400);
  lever.refusal("POST", path + as, form(""), 400);
  lever.set({{"require_required_fields", false}});
  lever.data("POST", path + as, form(nullptr), 201);
}

TEST_F(Forms, CheckTheValueOfEveryKindOfField) {
  made = lever.data("GET", "/v1/feedback_templates/" +
                               lever.first(&World::templates, "text", "Every kind of field"));
  const JsonArray scores{JsonObject{{"score", 3}, {"comment", "clear"}},
                         JsonObject{{"score", nullptr}, {"comment", nullptr}}};
  const std::map<std::string, std::pair<Json, Json>> right_and_wrong{
      {"score-system", {"2 - No Hire", "2"}},
      {"score", {4, 5}},
      {"scorecard", {scores, JsonArray{JsonObject{{"score", 3}}}}},
      {"yes-no", {"yes", "maybe"}},
      {"text", {"one line", 1}},
      {"textarea", {"more", false}},
      {"code", {"int main() {}", JsonArray()}},
      {"dropdown", {"In part", "in part"}},
      {"multiple-choice", {"Not at all", JsonArray{"Not at all"}}},
      {"multiple-select", {JsonArray{"In part", "Not at all"}, "In part"}},
      {"date", {1767225600000, "2026-01-01"}},
      {"currency", {98'000.5, "98000"}}};
  const auto& fields = made.at("fields").as_array();
  ASSERT_EQ(fields.size(), right_and_wrong.size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto type = text_of(fields[i].as_object(), "type");
    SCOPED_TRACE(type);
    lever.data("POST", path + as, form(right_and_wrong.at(type).first, i), 201);
    lever.refusal("POST", path + as, form(right_and_wrong.at(type).second, i), 400);
  }
}

TEST(Notes, AnswerWithTheWholeNoteAndItsIdTwice) {
  LeverUnderTest lever;
  const auto path = "/v1/opportunities/" + lever.opportunity("Ada Example") + "/notes";
  const auto note = lever.data("POST", path, {{"value", "Result: 82 %"}}, 201);
  EXPECT_EQ(note.at("id"), note.at("noteId"));
  EXPECT_EQ(note.at("user"), nullptr) << "without perform_as there is no author";
  const auto one = path + "/" + text_of(note.as_object(), "id");
  lever.data("POST", path + "?note_id=" + text_of(note.as_object(), "id"), {{"value", "and more"}},
             201);
  EXPECT_EQ(lever.data("GET", one).at("fields").as_array().size(), 2U);
  lever.data("PUT", one, {{"values", JsonArray{JsonObject{{"value", "83 %"}}}}});
  EXPECT_EQ(lever.data("GET", path).at(0).at("fields").at(0).at("value"), "83 %");
  EXPECT_EQ(lever.send("DELETE", one).status, 204);
  EXPECT_EQ(lever.send("GET", one).status, 404);
}

TEST(Notes, AreRefusedInTheFutureWithoutValueAndWhenAPersonWroteThem) {
  LeverUnderTest lever;
  const auto path = "/v1/opportunities/" + lever.opportunity("Ada Example") + "/notes";
  lever.refusal("POST", path, {{"secret", true}}, 400);
  lever.refusal("POST", path, {{"value", "x"}, {"createdAt", to_millis(lever.clock.now()) + 1'000}},
                400);
  lever.refusal("POST", path, {{"value", "x"}, {"score", 5}}, 400);
  const auto offered = "/v1/opportunities/" + lever.opportunity("Jonas Muster") + "/notes";
  const auto by_hand = text_of(lever.data("GET", offered).at(0).as_object(), "id");
  lever.refusal("DELETE", offered + "/" + by_hand, {}, 403);
}

TEST(Files, AreUploadedListedDownloadedAndDeleted) {
  LeverUnderTest lever;
  const auto path = "/v1/opportunities/" + lever.opportunity("Ada Example") + "/files";
  const auto as = "?perform_as=" + lever.user();
  const auto upload = [&](const std::string& content, const std::string& query) {
    return lever.send("POST", path + query,
                      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.pdf\"\r\n"
                      "Content-Type: application/pdf\r\n\r\n" +
                          content + "\r\n--b--\r\n",
                      LeverUnderTest::kKey, "multipart/form-data; boundary=b");
  };
  EXPECT_EQ(upload("%PDF", "").status, 400) << "perform_as is required";
  EXPECT_EQ(upload(std::string(30 * 1024 * 1024 + 1, 'x'), as).status, 413);
  const auto made = upload("%PDF\r\n\r\n-1.7", as);
  ASSERT_EQ(made.status, 201) << made.body;
  const auto file = parse_json(made.body)->at("data");
  EXPECT_EQ(file.at("status"), "processing");
  EXPECT_EQ(file.at("ext"), ".pdf");
  lever.clock.advance(1s);
  const auto one = path + "/" + text_of(file.as_object(), "id");
  EXPECT_EQ(lever.data("GET", one).at("status"), "processed");
  EXPECT_EQ(lever.send("GET", one + "/download").body, "%PDF\r\n\r\n-1.7");
  EXPECT_EQ(lever.data("GET", path).as_array().size(), 1U);
  EXPECT_EQ(lever.send("DELETE", one + as).status, 204);
  EXPECT_EQ(lever.send("GET", one + "/download").status, 404);
  lever.refusal("GET", path + "?uploaded_at_start=soon", {}, 400);
}

}  // namespace
}  // namespace bascule::emulator
