#include "api/relay_reports.hpp"

#include <gtest/gtest.h>

namespace bascule::api {
namespace {

using Said = orders::LetterReport::Said;

orders::LetterReport the_one(std::string_view body) {
  const auto reports = relay_reports(body);
  EXPECT_TRUE(reports) << reports.error().message;
  EXPECT_EQ(reports->size(), 1U);
  return reports && !reports->empty() ? reports->front() : orders::LetterReport{};
}

TEST(RelayReports, OursNamesTheLetterAndWhatBecameOfIt) {
  const auto report =
      the_one(R"({"message_id":"inv_1.2@b.example","event":"delayed","reason":"451 later"})");
  EXPECT_EQ(report.message_id, "inv_1.2@b.example");
  EXPECT_EQ(report.said, Said::Delayed);
  EXPECT_EQ(report.why, "451 later");
}

TEST(RelayReports, SendGridsListGivesBouncesDropsDelaysAndComplaintsAndNothingElse) {
  const auto reports = relay_reports(R"([
    {"event":"processed","smtp-id":"<a@x>"}, {"event":"open","smtp-id":"<a@x>"},
    {"event":"bounce","smtp-id":"<b@x>","type":"bounce","reason":"550 nobody"},
    {"event":"dropped","smtp-id":"<c@x>","reason":"Bounced Address"},
    {"event":"deferred","smtp-id":"<d@x>","response":"400 later"},
    {"event":"spamreport","smtp-id":"<e@x>"}])");
  ASSERT_TRUE(reports);
  std::vector<std::pair<std::string, Said>> got;
  for (const auto& one : *reports) got.emplace_back(one.message_id + one.why, one.said);
  EXPECT_EQ(got,
            (std::vector<std::pair<std::string, Said>>{{"<b@x>550 nobody", Said::Returned},
                                                       {"<c@x>Bounced Address", Said::Returned},
                                                       {"<d@x>400 later", Said::Delayed},
                                                       {"<e@x>", Said::Complained}}));
}

TEST(RelayReports, MailgunsFailureIsForGoodOrADelay) {
  const auto failed = [](const std::string& severity) {
    return the_one(R"({"signature":{},"event-data":{"event":"failed","severity":")" + severity +
                   R"(","message":{"headers":{"message-id":"a@x"}},)"
                   R"("delivery-status":{"code":550,"message":"no such user"}}})");
  };
  EXPECT_EQ(failed("permanent").said, Said::Returned);
  EXPECT_EQ(failed("temporary").said, Said::Delayed);
  EXPECT_EQ(failed("permanent").message_id, "a@x");
  EXPECT_EQ(failed("permanent").why, "no such user");
}

TEST(RelayReports, MailgunsOtherEventsArePassedOver) {
  const auto reports = relay_reports(R"({"event-data":{"event":"delivered"}})");
  ASSERT_TRUE(reports);
  EXPECT_TRUE(reports->empty());
}

TEST(RelayReports, A17_FieldsOfAnotherTypeAreAsIfTheyWereNotThere) {
  EXPECT_EQ(the_one(R"([{"event":"bounce","smtp-id":7,"reason":{"a":1}}])").message_id, "");
  EXPECT_EQ(the_one(R"({"event-data":{"event":"complained","message":"none"}})").message_id, "");
}

TEST(RelayReports, A17_WhatIsNoneOfTheThreeIsRefused) {
  for (const auto* body : {"", "7", "[7]", "[{}]", "{}", R"({"event-data":7})",
                           R"({"message_id":"a@x","event":"eaten"})",
                           R"({"message_id":"a@x","event":"returned","org_id":"org_1"})"})
    EXPECT_EQ(relay_reports(body).error().code, ErrorCode::InvalidInput) << body;
}

}  // namespace
}  // namespace bascule::api
