#include "lever/mapping.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "lever/testdata.hpp"

namespace bascule::lever {
namespace {

const Instant kNow = from_millis(1'767'225'700'000);

wire::Opportunity recorded() {
  return *wire::read_opportunity(testdata::data("opportunity_expanded.json"));
}

ats::Opportunity mapped(const wire::Opportunity& opportunity, Instant now = kNow) {
  return to_opportunity(opportunity, std::nullopt, now);
}

TEST(Mapping, MapsARecordedOpportunityWithItsPosting) {
  const auto posting = wire::read_posting(testdata::data("posting.json"));
  ASSERT_TRUE(posting);
  const auto out = to_opportunity(recorded(), *posting, kNow);
  EXPECT_EQ(out.id, "c0a8d1f2-1111-4a4a-8b8b-000000000001");
  EXPECT_EQ(out.name.reveal(), "Ada Example");
  ASSERT_EQ(out.emails.size(), 2u);
  EXPECT_EQ(out.emails[0].reveal(), "ada@example.org");
  EXPECT_EQ(out.stage_id, "7e57ab1e-3333-4c4c-8d8d-000000000003");
  EXPECT_EQ(out.stage_text, "Assessment");
  EXPECT_EQ(out.stage_entered_at, from_millis(1'767'225'600'123));
  EXPECT_FALSE(out.archived_at);
  EXPECT_EQ(out.tags.front(), "assess: Big Five");
  EXPECT_EQ(out.origin, "applied");
  EXPECT_EQ(out.application_id, "ab5e1f00-5555-4f4f-8a8a-000000000005");
  ASSERT_TRUE(out.posting);
  EXPECT_EQ(out.posting->text, "C++ Engineer");
  EXPECT_EQ(out.posting->tags, std::vector<std::string>{"assess: Big Five"});
  EXPECT_EQ(out.posting->department, "R&D");
  EXPECT_EQ(out.confidentiality, ats::Confidentiality::NonConfidential);
  EXPECT_TRUE(out.may_be_contacted);
  EXPECT_TRUE(out.may_be_stored);
  EXPECT_EQ(out.profile_url,
            "https://hire.lever.co/candidates/c0a8d1f2-1111-4a4a-8b8b-000000000001");
}

TEST(Mapping, NamesThePostingThatMayNotBeRead) {
  const auto out = mapped(recorded());
  ASSERT_TRUE(out.posting);
  EXPECT_EQ(out.posting->id, "9057ab1e-6666-4c4c-8d8d-000000000006");
  EXPECT_EQ(out.posting->text, "");
}

TEST(Mapping, CallsAnOpportunityWithoutApplicationALead) {
  const auto out = mapped(*wire::read_opportunity(testdata::data("opportunity_sparse.json")));
  EXPECT_EQ(out.application_id, "");
  EXPECT_FALSE(out.posting);
  EXPECT_EQ(out.stage_entered_at, out.created_at) << "no change: it was born there";
  EXPECT_TRUE(out.may_be_contacted) << "no policy applies";
}

TEST(Mapping, TakesTheNewestEntryIntoTheStageItIsIn) {
  wire::Opportunity opportunity;
  opportunity.id = "o1";
  opportunity.stage.id = "b";
  opportunity.stage_changes = {{"a", from_millis(1)},
                               {"b", from_millis(2)},
                               {"a", from_millis(3)},
                               {"b", from_millis(4)},
                               {"a", from_millis(9)}};
  EXPECT_EQ(mapped(opportunity).stage_entered_at, from_millis(4));
  opportunity.stage.id = "c";
  EXPECT_EQ(mapped(opportunity).stage_entered_at, from_millis(9)) << "the list lags behind";
}

TEST(Mapping, LetsAConsentRunOut) {
  auto opportunity = recorded();
  const auto expiry = *opportunity.may_store->expires_at;
  EXPECT_TRUE(mapped(opportunity, expiry - 1ms).may_be_stored);
  EXPECT_FALSE(mapped(opportunity, expiry).may_be_stored);
  opportunity.may_contact = wire::Consent{.allowed = false, .expires_at = {}};
  EXPECT_FALSE(mapped(opportunity).may_be_contacted);
}

TEST(Mapping, ReadsAnUnknownConfidentialityAsTheCarefulOne) {
  auto opportunity = recorded();
  opportunity.confidentiality = "confidential";
  EXPECT_EQ(mapped(opportunity).confidentiality, ats::Confidentiality::Confidential);
  opportunity.confidentiality = "top-secret";
  EXPECT_EQ(mapped(opportunity).confidentiality, ats::Confidentiality::Confidential);
  opportunity.confidentiality = "";
  EXPECT_EQ(mapped(opportunity).confidentiality, ats::Confidentiality::NonConfidential);
}

TEST(Mapping, TakesNameAndMailFromTheContactWhenTheOpportunityHasNone) {
  auto opportunity = recorded();
  opportunity.name.clear();
  opportunity.emails.clear();
  const auto out = mapped(opportunity);
  EXPECT_EQ(out.name.reveal(), "Ada Example");
  EXPECT_EQ(out.emails.size(), 2u);
  opportunity.contact->is_anonymized = true;
  EXPECT_TRUE(mapped(opportunity).is_anonymized);
}

TEST(Mapping, DropsWhatCannotBeAnAddressAndCleansTexts) {
  auto opportunity = recorded();
  opportunity.emails = {"no address", "a@b.example\r\nBcc: x@y.example", " ada@example.org ",
                        "a@example.org,b@example.org", std::string(400, 'a') + "@example.org"};
  opportunity.name =
      "Ada\n\xE2\x80\xAE"
      "Example" +
      std::string(2'000, 'x');
  opportunity.show_url = "javascript:alert(1)";
  const auto out = mapped(opportunity);
  ASSERT_EQ(out.emails.size(), 1u);
  EXPECT_EQ(out.emails[0].reveal(), "ada@example.org");
  EXPECT_TRUE(out.name.reveal().starts_with("Ada Example"));
  EXPECT_LE(out.name.reveal().size(), kTextBytesMax);
  EXPECT_EQ(out.profile_url, "");
}

TEST(Mapping, KeepsTagsLetterForLetter) {
  auto opportunity = recorded();
  opportunity.tags = {"Assess: Big Five", "assess: big five", "  spaced  ", ""};
  EXPECT_EQ(mapped(opportunity).tags,
            (std::vector<std::string>{"Assess: Big Five", "assess: big five", "  spaced  "}));
}

TEST(Mapping, LetsNobodyBeCalledThroughANote) {
  const auto body =
      to_text(note_body({.text = "by @boss and a@b.example", .notify = ats::Note::Notify::NoOne}));
  EXPECT_EQ(body,
            "{\"value\":\"by @\xE2\x80\x8B"
            "boss and a@\xE2\x80\x8B"
            "b.example\",\"notifyFollowers\":false}");
  EXPECT_NE(to_text(note_body({.text = "x", .notify = ats::Note::Notify::Followers}))
                .find("\"notifyFollowers\":true"),
            std::string::npos);
}

TEST(Mapping, B3_QuotesLeverOnOneLineWithoutMarkupAndShort) {
  EXPECT_EQ(lever_says(R"({"code":"BadRequestError","message":"perform_as is required"})"),
            "perform_as is required");
  EXPECT_EQ(lever_says("<html>\n<b>502</b>"), "‹html› ‹b›502‹/b›");
  EXPECT_EQ(lever_says(""), "");
  const auto long_words = lever_says(R"({"message":")" + std::string(5'000, 'x') + R"("})");
  EXPECT_LE(long_words.size(), 500u);
  EXPECT_TRUE(is_utf8(lever_says("\xFF\xFE\x00z")));
}

}  // namespace
}  // namespace bascule::lever
