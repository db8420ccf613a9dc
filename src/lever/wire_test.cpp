#include "lever/wire.hpp"

#include <gtest/gtest.h>

#include "lever/testdata.hpp"

namespace bascule::lever::wire {
namespace {

Json parsed(std::string_view text) { return *parse_json(text, {.depth_max = 64}); }

TEST(Wire, ReadsTheRecordedShapes) {
  const auto opportunity = read_opportunity(testdata::data("opportunity_expanded.json"));
  ASSERT_TRUE(opportunity) << opportunity.error().message;
  EXPECT_EQ(opportunity->stage.text, "Assessment");
  EXPECT_EQ(opportunity->contact_id, "d1b9e2a3-2222-4b4b-9c9c-000000000002");
  ASSERT_EQ(opportunity->applications.size(), 1u);
  EXPECT_EQ(opportunity->applications[0].posting_id, "9057ab1e-6666-4c4c-8d8d-000000000006");

  const auto hook = read_webhook(testdata::data("webhook_created.json"));
  ASSERT_TRUE(hook);
  EXPECT_EQ(hook->signature_token.size(), 48u);

  const auto note = read_note(testdata::data("note.json"));
  ASSERT_TRUE(note);
  EXPECT_EQ(note->values, std::vector<std::string>{"Result is in.\nord_7"});

  const auto found = read_feedback_template(testdata::data("feedback_template.json"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->created_at, from_millis(1'767'000'000'000)) << "a time as a numeric text";
  EXPECT_EQ(found->fields.back().options.front(), "4 - Strong Hire");

  const auto form = read_feedback(testdata::data("feedback.json"));
  ASSERT_TRUE(form);
  EXPECT_EQ(form->fields[1].value, "https://assess.example/r/ord_7");
  EXPECT_EQ(form->fields[2].value, "") << "an empty rating";
  EXPECT_FALSE(form->deleted_at);
}

TEST(Wire, B14_ReadsAnOpportunityWhereAlmostEverythingIsNullOrMissing) {
  const auto sparse = read_opportunity(testdata::data("opportunity_sparse.json"));
  ASSERT_TRUE(sparse) << sparse.error().message;
  EXPECT_EQ(sparse->stage.id, "lead-new") << "a stage as a mere id, and a slug";
  EXPECT_TRUE(sparse->emails.empty());
  EXPECT_TRUE(sparse->applications.empty());
  EXPECT_FALSE(sparse->is_archived);
  EXPECT_EQ(sparse->created_at, from_millis(1'767'139'200'000));
}

TEST(Wire, ReadsEveryShapeOfAnArchivedOpportunity) {
  const auto archived = [](const char* members) {
    auto read = read_opportunity(parsed(std::string(R"({"id":"o1",)") + members + "}"));
    EXPECT_TRUE(read) << members;
    return read ? *read : Opportunity{};
  };
  EXPECT_FALSE(archived(R"("archived":null)").is_archived);
  EXPECT_FALSE(archived(R"("archived":{"reason":null,"archivedAt":null})").is_archived);
  const auto nested = archived(R"("archived":{"reason":"r1","archivedAt":1767225600000})");
  EXPECT_TRUE(nested.is_archived);
  EXPECT_EQ(nested.archive_reason_id, "r1");
  EXPECT_EQ(nested.archived_at, from_millis(1'767'225'600'000));
  EXPECT_TRUE(archived(R"("archivedAt":1767225600000,"archiveReason":"r1")").is_archived);
  EXPECT_TRUE(archived(R"("archived":{"reason":"r1"})").is_archived) << "without its time";
}

TEST(Wire, UnwrapsOneEnvelopeOrTwoOrNone) {
  const auto id = [](const char* text) {
    return read_written_id(unwrapped(parsed(text))).value_or("none");
  };
  EXPECT_EQ(id(R"({"data":{"id":"a"}})"), "a");
  EXPECT_EQ(id(R"({"data":{"data":{"id":"a"}}})"), "a");
  EXPECT_EQ(id(R"({"id":"a"})"), "a");
  EXPECT_EQ(id(R"({"data":{"noteId":"n"}})"), "n");
  EXPECT_EQ(id(R"({"data":{"id":"a","data":{"id":"b"}}})"), "a") << "the thing has a field 'data'";
  EXPECT_EQ(id("{}"), "none");
  EXPECT_EQ(id("[]"), "none");
}

TEST(Wire, ReadsAPageWithItsOpaqueToken) {
  auto page = read_page(testdata::json("files_page.json"));
  ASSERT_TRUE(page);
  EXPECT_TRUE(page->has_next);
  EXPECT_EQ(page->next, "%5B3%2C1500000000000%2C%22f11e0000%22%5D");
  ASSERT_EQ(page->items.size(), 1u);
  EXPECT_EQ(read_file(page->items[0])->name, "big-five-ord_7.pdf");

  const auto bare = read_page(parsed(R"([{"id":"a"}])"));
  ASSERT_TRUE(bare);
  EXPECT_FALSE(bare->has_next);
  const auto twice = read_page(parsed(R"({"data":{"data":[1],"hasNext":true,"next":"t"}})"));
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->next, "t");
}

TEST(Wire, B11_CallsAFieldOfAnotherTypeABrokenAnswer) {
  for (const char* text : {"null",
                           "[]",
                           "7",
                           "{}",
                           R"({"id":7})",
                           R"({"id":""})",
                           R"({"id":"../.."})",
                           R"({"id":"o1","emails":"ada@example.org"})",
                           R"({"id":"o1","emails":[{"a":1}]})",
                           R"({"id":"o1","tags":{}})",
                           R"({"id":"o1","name":[]})",
                           R"({"id":"o1","createdAt":"noon"})",
                           R"({"id":"o1","createdAt":1e300})",
                           R"({"id":"o1","createdAt":-5})",
                           R"({"id":"o1","applications":[7]})",
                           R"({"id":"o1","applications":["a/b"]})",
                           R"({"id":"o1","stageChanges":[7]})",
                           R"({"id":"o1","archived":"yes"})",
                           R"({"id":"o1","dataProtection":[]})",
                           R"({"id":"o1","dataProtection":{"contact":7}})",
                           R"({"id":"o1","isAnonymized":"no"})",
                           R"({"id":"o1","contact":{"emails":7}})"}) {
    const auto read = read_opportunity(parsed(text));
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, ErrorCode::Unavailable) << text;
  }
  EXPECT_FALSE(read_page(parsed(R"({"data":{}})")));
  EXPECT_FALSE(read_page(parsed(R"({"data":[],"hasNext":"maybe"})")));
}

TEST(Wire, A19_KnowsAnIdFromAPath) {
  EXPECT_TRUE(is_id("c0a8d1f2-1111-4a4a-8b8b-000000000001"));
  EXPECT_TRUE(is_id("no-feedback"));
  EXPECT_TRUE(is_id(std::string(64, 'a')));
  EXPECT_FALSE(is_id(""));
  EXPECT_FALSE(is_id(std::string(65, 'a')));
  EXPECT_FALSE(is_id(".."));
  EXPECT_FALSE(is_id("a/b"));
  EXPECT_FALSE(is_id("a%2Fb"));
}

}  // namespace
}  // namespace bascule::lever::wire
