#include "lever/provider.hpp"

#include <gtest/gtest.h>

#include "lever/form.hpp"
#include "lever/multipart.hpp"
#include "testing/fake_call_budget.hpp"
#include "testing/fake_clock.hpp"
#include "testing/no_rival.hpp"
#include "testing/pretend_lever.hpp"

namespace bascule::lever {
namespace {

using Fault = testing::PretendLever::Fault;
using Kind = Fault::Kind;

// What only Lever does; what every provider does stands in ats/contract.
class LeverTest : public ::testing::Test {
 protected:
  testing::FakeClock clock;
  testing::PretendLever lever{clock};
  testing::FakeCallBudget budget;
  testing::NoRival rival;
  Provider provider{lever, budget, clock, rival};
  ats::Account account{.org = OrgId::trusted("org_1"),
                       .connection = ConnectionId::trusted("con_1"),
                       .environment = Environment::Production,
                       .base_url = lever.base_url(),
                       .api_key = Secret(lever.api_key()),
                       .perform_as_id = lever.user_id()};
  const std::string id = lever.add_opportunity({});

  static ats::FeedbackForm big_five() {
    return {.template_name = "Bascule · Big Five",
            .template_marker = "[bascule:bigfive-120:1]",
            .headline = "Big Five, complete",
            .lines = {{"Openness", "high"}, {"Emotional stability", "middle"}},
            .report_url = "https://assess.example/r/ord_1",
            .rating = std::nullopt};
  }
  ats::Writing form_writing(ats::FeedbackForm form = big_five()) const {
    return {.opportunity_id = id, .marker = "ord_1", .what = std::move(form)};
  }
  ats::WriteOutcome post_form(ats::FeedbackForm form = big_five()) {
    return provider.write(account, form_writing(std::move(form)));
  }
  static Error error_of(const ats::WriteOutcome& outcome) {
    const auto* refused = std::get_if<ats::NotWritten>(&outcome);
    EXPECT_TRUE(refused) << "outcome " << outcome.index();
    return refused ? refused->error : Error{};
  }
  static bool is_written(const ats::WriteOutcome& outcome) {
    if (const auto* refused = std::get_if<ats::NotWritten>(&outcome))
      ADD_FAILURE() << refused->error.message;
    return std::holds_alternative<ats::Written>(outcome);
  }
  // Ours; "No Feedback" is Lever's.
  std::vector<JsonObject> our_templates() {
    auto all = lever.templates();
    std::erase_if(all, [](const JsonObject& one) { return one.at("id") == "no-feedback"; });
    return all;
  }
  static std::string text_at(const JsonObject& object, std::string_view key) {
    return testing::PretendLeverData::text_of(object, key);
  }
  // The text in the field with this label of the newest form.
  std::string field(std::string_view label) {
    const auto forms = lever.forms(id);
    if (forms.empty()) return "(no form)";
    for (const auto& item : forms.back().at("fields").as_array())
      if (text_at(item.as_object(), "text") == label) return text_at(item.as_object(), "value");
    return "(no field)";
  }
};

TEST_F(LeverTest, IsWhereTheDocumentationSaysUnlessTheInstallationSaysOtherwise) {
  EXPECT_EQ(provider.usual_base_url(Environment::Sandbox), "https://api.sandbox.lever.co/v1");
  EXPECT_EQ(provider.usual_oauth(Environment::Production).token_url,
            "https://auth.lever.co/oauth/token");
  const Provider elsewhere{lever,
                           budget,
                           clock,
                           rival,
                           nullptr,
                           {.production = {.base_url = "https://api.eu.example/v1",
                                           .sign_in_url = "https://auth.eu.example"},
                            .sandbox = {}}};
  EXPECT_EQ(elsewhere.usual_base_url(Environment::Production), "https://api.eu.example/v1");
  const auto places = elsewhere.usual_oauth(Environment::Production);
  EXPECT_EQ(places.authorize_url, "https://auth.eu.example/authorize");
  EXPECT_EQ(places.token_url, "https://auth.eu.example/oauth/token");
  EXPECT_EQ(places.audience, "https://api.eu.example/v1/");
  EXPECT_EQ(elsewhere.usual_base_url(Environment::Sandbox), "https://api.sandbox.lever.co/v1");
}

TEST_F(LeverTest, AsksForTheFiveEventsAndNeedsTheFirst) {
  EXPECT_EQ(provider.name(), "lever");
  EXPECT_EQ(provider.hook_events().front(), "candidateStageChange");
  EXPECT_EQ(provider.hook_events().size(), 5u);
  EXPECT_EQ(provider.usual_base_url(Environment::Sandbox), "https://api.sandbox.lever.co/v1");
}

TEST_F(LeverTest, ReadsAnOpportunityInOneCallAndItsPostingInAnother) {
  const auto posting = lever.add_posting({.tags = {"assess: Big Five"}});
  const auto applicant = lever.add_opportunity({.posting_id = posting});
  const auto before = lever.calls().size();
  const auto read = provider.read_opportunity(account, applicant);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->posting->tags, std::vector<std::string>{"assess: Big Five"});
  const auto calls = lever.calls();
  ASSERT_EQ(calls.size(), before + 2);
  for (const char* part : {"applications", "stage", "contact"})
    EXPECT_TRUE(calls[before].has("expand", part)) << part;
}

TEST_F(LeverTest, B5_ReadsAnOpportunityWhosePostingItMayNotSee) {
  const auto posting = lever.add_posting({.tags = {"assess: Big Five"}});
  const auto applicant = lever.add_opportunity({.posting_id = posting});
  lever.make_confidential(posting);
  const auto read = provider.read_opportunity(account, applicant);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->posting->id, posting);
  EXPECT_EQ(read->posting->text, "");
  EXPECT_NE(std::ranges::find(read->tags, "assess: Big Five"), read->tags.end())
      << "the inherited tag still counts";
  lever.next({.path_part = "/postings", .status = 503});
  EXPECT_FALSE(provider.read_opportunity(account, applicant)) << "trouble is not a missing posting";
}

TEST_F(LeverTest, B5_SaysThatAConfidentialOpportunityMayNotBeSeen) {
  lever.make_confidential(id);
  const auto read = provider.read_opportunity(account, id);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::Forbidden);
  EXPECT_NE(read.error().message.find("confidential"), std::string::npos);
}

TEST_F(LeverTest, B11_DoesNotTakeAnotherOpportunityForTheOneAskedFor) {
  lever.next({.path_part = "/opportunities/",
              .status = 200,
              .body = R"({"data":{"id":"somebody-else","name":"Mallory"}})"});
  const auto read = provider.read_opportunity(account, id);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::Unavailable);
}

TEST_F(LeverTest, WalksThroughListsThatHaveManyPages) {
  lever.serve_pages_of(2);
  for (int i = 0; i < 7; ++i) lever.add_posting({.text = "Posting " + std::to_string(i)});
  const auto postings = provider.postings(account);
  ASSERT_TRUE(postings) << postings.error().message;
  EXPECT_EQ(postings->size(), 7u);
}

TEST_F(LeverTest, FindsADeactivatedUserOnlyWhenThereIsNoActiveOne) {
  const auto gone = lever.add_user("Gone", "shared@lever.example");
  lever.deactivate_user(gone);
  auto user = provider.find_user(account, "shared@lever.example");
  ASSERT_TRUE(user && *user);
  EXPECT_FALSE((*user)->is_active);
  const auto active = lever.add_user("Here", "shared@lever.example");
  user = provider.find_user(account, " shared@lever.example ");
  ASSERT_TRUE(user && *user);
  EXPECT_EQ((*user)->id, active);
}

// ---- hooks ----

TEST_F(LeverTest, A24_RemovesTheOrphanOfALostAnswerBeforeItMakesAHookAgain) {
  lever.next({.method = "POST", .path_part = "/webhooks", .kind = Kind::AnswerLost});
  const auto lost = provider.create_hook(account, "candidateStageChange", "https://a.example/h");
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().code, ErrorCode::Unavailable);
  ASSERT_EQ(lever.webhooks().size(), 1u) << "made, but its token is lost";
  const auto made = provider.create_hook(account, "candidateStageChange", "https://a.example/h");
  ASSERT_TRUE(made) << made.error().message;
  ASSERT_EQ(lever.webhooks().size(), 1u);
  EXPECT_EQ(lever.webhooks()[0].token, made->signing_token.reveal());
}

TEST_F(LeverTest, KeepsNoHookThatCameWithoutAToken) {
  lever.next({.method = "POST",
              .path_part = "/webhooks",
              .kind = Kind::StatusAfter,
              .status = 201,
              .body = R"({"data":{"id":"h1","event":"candidateStageChange","url":"https://a"}})"});
  EXPECT_FALSE(provider.create_hook(account, "candidateStageChange", "https://a.example/h"));
  EXPECT_EQ(lever.count("DELETE", "/webhooks/h1"), 1u);
}

// ---- feedback forms ----

TEST_F(LeverTest, MakesTheTemplateOnceAndUsesItForEveryForm) {
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(our_templates().size(), 1u);
  EXPECT_EQ(lever.forms(id).size(), 2u);
  EXPECT_EQ(field("Openness"), "high");
  EXPECT_EQ(field(kReportLabel), "https://assess.example/r/ord_1");
  EXPECT_EQ(field(kRatingLabel), "") << "a personality test hires nobody";
}

TEST_F(LeverTest, WritesAsTheUserOfTheConnection) {
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(text_at(lever.forms(id)[0], "user"), lever.user_id());
  account.perform_as_id.clear();
  EXPECT_EQ(error_of(post_form()).code, ErrorCode::InvalidInput);
  EXPECT_EQ(lever.forms(id).size(), 1u);
  EXPECT_TRUE(is_written(provider.write(
      account, {.opportunity_id = id, .marker = "ord_1", .what = ats::Note{.text = "x\nord_1"}})))
      << "a note needs no author";
}

TEST_F(LeverTest, B14_SaysWhatLeverSaysWhenTheUserWasDeactivated) {
  lever.deactivate_user(lever.user_id());
  const auto error = error_of(provider.write(
      account, {.opportunity_id = id, .marker = "ord_1", .what = ats::Note{.text = "x\nord_1"}}));
  EXPECT_EQ(error.code, ErrorCode::InvalidInput);
  EXPECT_NE(error.message.find("perform_as is not valid"), std::string::npos) << error.message;
}

TEST_F(LeverTest, NamesTheTwoWaysOutWhenLeverInsistsOnARating) {
  lever.insist_on_rating();
  const auto error = error_of(post_form());
  EXPECT_EQ(error.code, ErrorCode::InvalidInput);
  EXPECT_NE(error.message.find("map bands to ratings"), std::string::npos) << error.message;
  EXPECT_NE(error.message.find("as a note"), std::string::npos) << error.message;
  EXPECT_NE(error.message.find("Rating is required"), std::string::npos) << error.message;
  EXPECT_TRUE(lever.forms(id).empty());
  auto rated = big_five();
  rated.rating = 2;
  EXPECT_TRUE(is_written(post_form(rated)));
  EXPECT_EQ(field(kRatingLabel), "2 - No Hire");
}

TEST_F(LeverTest, B14_ReadsTheTemplateRightBeforeWritingBecauseEveryEditChangesItsIds) {
  EXPECT_TRUE(is_written(post_form()));
  const auto template_id = text_at(our_templates()[0], "id");
  lever.edit_template(template_id, [](JsonArray&) {});
  EXPECT_TRUE(is_written(post_form()));
  lever.edit_template(template_id, [](JsonArray& fields) {
    fields.at(1).as_object()["text"] = "Openness to experience";
  });
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(our_templates().size(), 1u) << "the admin's edit is respected";
  EXPECT_EQ(field(kHeadlineLabel), "Big Five, complete\nOpenness: high") << "nothing is lost";
  EXPECT_EQ(field("Emotional stability"), "middle");
}

TEST_F(LeverTest, B14_MakesASuccessorOfATemplateThatCannotCarryTheFormAnyMore) {
  EXPECT_TRUE(is_written(post_form()));
  const auto break_newest = [&] {
    lever.edit_template(text_at(our_templates().back(), "id"), [](JsonArray& fields) {
      fields.push_back(JsonObject{{"type", "yes-no"}, {"text", "Would you?"}, {"required", true}});
    });
  };
  break_newest();
  EXPECT_TRUE(is_written(post_form()));
  ASSERT_EQ(our_templates().size(), 2u);
  EXPECT_NE(text_at(our_templates()[1], "instructions").find("[bascule:bigfive-120:1/2]"),
            std::string::npos);
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(our_templates().size(), 2u) << "the successor is found again";
  const auto found = provider.look_for(account, form_writing());
  ASSERT_TRUE(found && *found) << "whichever version a form was made from";
  for (int version = 2; version <= kTemplateVersionsMax; ++version) {
    break_newest();
    if (version < kTemplateVersionsMax) {
      EXPECT_TRUE(is_written(post_form())) << version;
    }
  }
  EXPECT_EQ(error_of(post_form()).code, ErrorCode::InvalidInput) << "a person must look";
  EXPECT_EQ(our_templates().size(), static_cast<std::size_t>(kTemplateVersionsMax));
}

TEST_F(LeverTest, B9_TakesTheOlderOfTwoTemplatesAndTheOtherOnceThatIsDeleted) {
  EXPECT_TRUE(is_written(post_form()));
  clock.advance(1s);
  lever.lag(2);  // Neither list shows the first one yet.
  EXPECT_TRUE(is_written(post_form()));
  ASSERT_EQ(our_templates().size(), 2u);
  const auto older = text_at(our_templates()[0], "id"), younger = text_at(our_templates()[1], "id");
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(text_at(lever.forms(id).back(), "baseTemplateId"), older);
  lever.delete_template(older);
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(text_at(lever.forms(id).back(), "baseTemplateId"), younger);
  EXPECT_EQ(our_templates().size(), 1u);
}

TEST_F(LeverTest, NeverTakesATemplateWithTheNameButWithoutTheMarker) {
  lever.edit_template("no-feedback", [](JsonArray&) {});
  auto form = big_five();
  form.template_name = "No Feedback";
  EXPECT_TRUE(is_written(post_form(form)));
  EXPECT_EQ(our_templates().size(), 1u);
}

TEST_F(LeverTest, B7_ATemplateWhoseAnswerWasLostIsFoundAndNotMadeAgain) {
  lever.next({.method = "POST", .path_part = "/feedback_templates", .kind = Kind::AnswerLost});
  const auto error = error_of(post_form());
  EXPECT_EQ(error.code, ErrorCode::Unavailable) << "the form itself was certainly not written";
  EXPECT_TRUE(lever.forms(id).empty());
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(our_templates().size(), 1u);
}

TEST_F(LeverTest, B7_TwoFirstResultsAtTheSameMomentMakeOneTemplate) {
  rival.before_us = [&] { EXPECT_TRUE(is_written(post_form())); };
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(our_templates().size(), 1u);
  EXPECT_EQ(lever.forms(id).size(), 2u);
  ASSERT_EQ(rival.names.size(), 2u);
  EXPECT_EQ(rival.names.at(0), rival.names.at(1)) << "or neither would wait for the other";
}

TEST_F(LeverTest, WhereTheTemplateIsThereNobodyWaitsForAnybody) {
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_EQ(rival.names.size(), 1u);
}

TEST_F(LeverTest, B7_TwentyOfTwentyLostAnswersLeaveExactlyOneForm) {
  ASSERT_TRUE(is_written(post_form())) << "so that the template is there";
  for (int round = 0; round < 20; ++round) {
    const auto one = lever.add_opportunity({});
    ats::Writing writing = form_writing();
    writing.opportunity_id = one;
    lever.next({.method = "POST", .path_part = "/feedback", .kind = Kind::AnswerLost});
    ASSERT_TRUE(std::holds_alternative<ats::WriteUnknown>(provider.write(account, writing)));
    const auto found = provider.look_for(account, writing);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->remote_id, text_at(lever.forms(one)[0], "id"));
    EXPECT_EQ(lever.forms(one).size(), 1u);
  }
}

TEST_F(LeverTest, B9_AListThatLagsDoesNotShowTheFormYet) {
  EXPECT_TRUE(is_written(post_form()));
  lever.lag(1);
  const auto early = provider.look_for(account, form_writing());
  ASSERT_TRUE(early);
  EXPECT_FALSE(*early);
  const auto later = provider.look_for(account, form_writing());
  ASSERT_TRUE(later);
  EXPECT_TRUE(*later);
}

TEST_F(LeverTest, B9_AdoptsTheOlderOfTwo) {
  EXPECT_TRUE(is_written(post_form()));
  clock.advance(1s);
  EXPECT_TRUE(is_written(post_form()));
  const auto found = provider.look_for(account, form_writing());
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((*found)->remote_id, text_at(lever.forms(id)[0], "id"));
}

TEST_F(LeverTest, B10_TellsAFormAndANoteThatAPersonDeleted) {
  const ats::Writing note{
      .opportunity_id = id, .marker = "ord_1", .what = ats::Note{.text = "x\nord_1"}};
  EXPECT_TRUE(is_written(post_form()));
  EXPECT_TRUE(is_written(provider.write(account, note)));
  lever.delete_by_a_person(text_at(lever.forms(id)[0], "id"));
  lever.delete_by_a_person(text_at(lever.notes(id)[0], "id"));
  lever.show_deleted();
  for (const auto& writing : {form_writing(), note}) {
    const auto found = provider.look_for(account, writing);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->was, ats::Found::Was::DeletedByAPerson);
  }
}

TEST_F(LeverTest, FindsAFormOnEveryPageOfTheList) {
  EXPECT_TRUE(is_written(post_form()));
  for (int i = 2; i < 9; ++i) {
    auto other = big_five();
    other.report_url = "https://assess.example/r/ord_x" + std::to_string(i);
    EXPECT_TRUE(is_written(post_form(other)));
  }
  lever.serve_pages_of(3);
  auto last = form_writing();
  last.marker = "ord_x8";
  const auto found = provider.look_for(account, last);
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((*found)->remote_id, text_at(lever.forms(id).back(), "id"));
}

// ---- notes, links, tags, files ----

TEST_F(LeverTest, ANoteFindsItsMarkerInTheLastLineOnly) {
  const auto note = [&](const char* text) {
    return ats::Writing{.opportunity_id = id, .marker = "ord_1", .what = ats::Note{.text = text}};
  };
  EXPECT_TRUE(is_written(provider.write(account, note("about ord_1:\nnothing yet"))));
  const auto quoted = provider.look_for(account, note(""));
  ASSERT_TRUE(quoted);
  EXPECT_FALSE(*quoted) << "somebody only speaks of it";
  EXPECT_TRUE(is_written(provider.write(account, note("done\nReference: ord_1\n\n"))));
  const auto found = provider.look_for(account, note(""));
  ASSERT_TRUE(found);
  EXPECT_TRUE(*found);
}

TEST_F(LeverTest, NotifiesFollowersOnlyWhenTold) {
  for (const auto notify : {ats::Note::Notify::NoOne, ats::Note::Notify::Followers})
    EXPECT_TRUE(is_written(
        provider.write(account, {.opportunity_id = id,
                                 .marker = "ord_1",
                                 .what = ats::Note{.text = "x\nord_1", .notify = notify}})));
  EXPECT_EQ(lever.notes(id)[0].at("notified"), false);
  EXPECT_EQ(lever.notes(id)[1].at("notified"), true);
}

TEST_F(LeverTest, ATagChangeThatStoppedHalfWayIsNotTakenForDone) {
  const ats::Writing tags{.opportunity_id = id,
                          .marker = "ord_1",
                          .what = ats::Tags{.add = {"b: done"}, .remove = {"b: invited"}}};
  lever.change(id, [](JsonObject& one) { one["tags"] = JsonArray{"b: invited"}; });
  lever.next({.path_part = "/removeTags", .kind = Kind::CallLost});
  EXPECT_TRUE(std::holds_alternative<ats::WriteUnknown>(provider.write(account, tags)));
  auto found = provider.look_for(account, tags);
  ASSERT_TRUE(found);
  EXPECT_FALSE(*found);
  EXPECT_TRUE(is_written(provider.write(account, tags)));
  found = provider.look_for(account, tags);
  ASSERT_TRUE(found);
  EXPECT_TRUE(*found);
  EXPECT_TRUE(is_written(
      provider.write(account, {.opportunity_id = id, .marker = "ord_1", .what = ats::Tags{}})));
}

TEST_F(LeverTest, SendsAFileWholeAndItsNameHarmless) {
  std::string every_byte;
  for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
  const ats::File file{.name = "a\"\r\nb-ord_1.pdf",
                       .content_type = "application/pdf\r\nX-Evil: 1",
                       .bytes = every_byte};
  const auto part = multipart_of(file);
  EXPECT_NE(part.body.find("filename=\"a%22%0D%0Ab-ord_1.pdf\""), std::string::npos);
  EXPECT_EQ(part.body.find("X-Evil"), std::string::npos);
  EXPECT_NE(part.body.find("\r\n\r\n" + every_byte + "\r\n--"), std::string::npos);
  EXPECT_EQ(multipart_of(file).body, part.body) << "the same file, the same bytes";
  EXPECT_TRUE(
      is_written(provider.write(account, {.opportunity_id = id, .marker = "ord_1", .what = file})));
  EXPECT_EQ(text_at(lever.files(id)[0], "size"), "256");
}

TEST_F(LeverTest, DoesNotEvenSendAFileThatIsTooBig) {
  const auto before = lever.calls().size();
  const auto error =
      error_of(provider.write(account, {.opportunity_id = id,
                                        .marker = "ord_1",
                                        .what = ats::File{.name = "ord_1",
                                                          .content_type = "application/pdf",
                                                          .bytes = std::string(30'000'001, 'x')}}));
  EXPECT_EQ(error.code, ErrorCode::InvalidInput);
  EXPECT_EQ(lever.calls().size(), before);
}

// ---- permissions ----

TEST_F(LeverTest, TriesEachPermissionOnceAndNamesTheMissingOnesInLeversWords) {
  for (const char* scope : {"feedback_templates:read:admin", "webhooks:write:admin"})
    lever.forbid(scope);
  const auto missing = provider.missing_permissions(account);
  ASSERT_TRUE(missing) << missing.error().message;
  std::vector<std::string> names;
  for (const auto& one : *missing) names.push_back(one.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"Create a webhook (webhooks:write:admin)",
                                      "Delete a webhook (webhooks:write:admin)",
                                      "Find all feedback templates (feedback_templates:read:admin)",
                                      "Find a feedback template (feedback_templates:read:admin)"}));
  EXPECT_TRUE(our_templates().empty());
  EXPECT_TRUE(lever.webhooks().empty());
  EXPECT_TRUE(lever.notes(id).empty());
}

TEST_F(LeverTest, CannotSayWhatIsMissingWhileLeverIsNotWell) {
  lever.next({.path_part = "/stages", .status = 503});
  const auto missing = provider.missing_permissions(account);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::Unavailable);
}

TEST_F(LeverTest, RefusesToBeCalledWithABearerKey) {
  ports::HttpCall call{.url = lever.base_url() + "/stages"};
  call.bearer = Secret(lever.api_key());
  EXPECT_EQ(std::get<ports::HttpAnswer>(lever.send(call)).status, 401)
      << "as some guides would have it; the pretended Lever refuses it as the real one does";
}

}  // namespace
}  // namespace bascule::lever
