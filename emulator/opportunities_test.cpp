#include "emulator/lever_test.hpp"

namespace bascule::emulator {
namespace {

std::string create_path(LeverUnderTest& lever) {
  return "/v1/opportunities?perform_as=" + lever.user();
}

std::int64_t now_ms(LeverUnderTest& lever) { return to_millis(lever.clock.now()); }

TEST(CreateOpportunity, MakesAPersonAnOpportunityAndAnApplication) {
  LeverUnderTest lever;
  const auto posting = lever.first(&World::postings, "text", "Robotics Engineer");
  const auto answer = lever.ask("POST", create_path(lever),
                                {{"name", "Nora Neu"},
                                 {"emails", {"nora@example.org"}},
                                 {"postings", JsonArray{posting}},
                                 {"tags", {"imported"}}},
                                201);
  EXPECT_EQ(answer.at("deduped"), false);
  const auto& made = answer.at("data").as_object();
  EXPECT_EQ(made.at("stage"), "lead-new");
  EXPECT_EQ(made.at("origin"), "sourced");
  EXPECT_EQ(made.at("sourcedBy"), Json(lever.user()));
  EXPECT_EQ(made.at("applications").as_array().size(), 1U);
  const auto tags = texts_of(made, "tags");
  for (const auto* tag : {"imported", "Robotics Engineer", "robotics", "Motion", "Zurich"})
    EXPECT_TRUE(holds(tags, tag)) << tag;
}

TEST(CreateOpportunity, FindsAKnownPersonByTheAddressAndKeepsWhatIsKnown) {
  LeverUnderTest lever;
  const auto answer = lever.ask("POST", create_path(lever),
                                {{"name", "Somebody Else"}, {"emails", {" ADA@example.org"}}}, 201);
  EXPECT_EQ(answer.at("deduped"), true);
  EXPECT_EQ(answer.at("data").at("name"), "Ada Example");
}

TEST(CreateOpportunity, RefusesWhatLeverRefuses) {
  LeverUnderTest lever;
  const auto path = create_path(lever);
  const auto p1 = lever.first(&World::postings, "text", "Robotics Engineer");
  const auto p2 = lever.first(&World::postings, "text", "Field Technician");
  const auto reason = lever.first(&World::archive_reasons, "text", "Withdrew");
  const auto now = now_ms(lever);
  lever.refusal("POST", "/v1/opportunities", {{"name", "X"}}, 400);
  lever.refusal("POST", "/v1/opportunities?perform_as=nobody", {{"name", "X"}}, 400);
  const auto gone = lever.first(&World::users, "name", "Gordon Gone");
  lever.refusal("POST", "/v1/opportunities?perform_as=" + gone, {{"name", "X"}}, 400);
  lever.refusal("POST", path, {{"postings", JsonArray{p1, p2}}}, 400);
  lever.refusal("POST", path, {{"createdAt", now + 1}}, 400);
  const JsonObject archived{{"reason", reason}, {"archivedAt", now - 1'000}};
  lever.refusal("POST", path, {{"archived", archived}}, 400);
  lever.refusal("POST", path, {{"archived", archived}, {"createdAt", now - 500}}, 400);
  lever.data("POST", path, {{"archived", archived}, {"createdAt", now - 2'000}}, 201);
  lever.refusal("POST", path, {{"stage", "nowhere"}}, 400);
  lever.refusal("POST", path, {{"origin", "heaven"}}, 400);
  lever.refusal("POST", path, {{"name", 17}}, 400);
}

TEST(CreateOpportunity, ReadsAFormWithItsFiles) {
  LeverUnderTest lever;
  const std::string body =
      "--cut\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nForma Lär\r\n"
      "--cut\r\nContent-Disposition: form-data; name=\"emails[]\"\r\n\r\nforma@example.org\r\n"
      "--cut\r\nContent-Disposition: form-data; name=\"emails[]\"\r\n\r\nforma2@example.org\r\n"
      "--cut\r\nContent-Disposition: form-data; name=\"phones[0][value]\"\r\n\r\n+41 1\r\n"
      "--cut\r\nContent-Disposition: form-data; name=\"createdAt\"\r\n\r\n1800000000000\r\n"
      "--cut\r\nContent-Disposition: form-data; name=\"resumeFile\"; filename=\"cv.txt\"\r\n"
      "Content-Type: text/plain\r\n\r\nline\r\n--not the boundary\r\n"
      "--cut--\r\n";
  const auto response = lever.send("POST", create_path(lever), body, LeverUnderTest::kKey,
                                   "multipart/form-data; boundary=cut");
  ASSERT_EQ(response.status, 201) << response.body;
  const auto made = parse_json(response.body)->at("data");
  EXPECT_EQ(made.at("emails").as_array().size(), 2U);
  EXPECT_EQ(made.at("phones").at(0).at("value"), "+41 1");
  EXPECT_EQ(made.at("createdAt"), 1800000000000);
  const auto id = text_of(made.as_object(), "id");
  const auto files = lever.data("GET", "/v1/opportunities/" + id + "/files").as_array();
  ASSERT_EQ(files.size(), 1U);
  const auto path =
      "/v1/opportunities/" + id + "/files/" + text_of(files[0].as_object(), "id") + "/download";
  EXPECT_EQ(lever.send("GET", path).body, "line\r\n--not the boundary");
}

TEST(Opportunities, ExpandsWhatIsAskedFor) {
  LeverUnderTest lever;
  const auto one = lever.data("GET", "/v1/opportunities/" + lever.opportunity("Ada Example") +
                                         "?expand=stage&expand=contact&expand=owner"
                                         "&expand=applications");
  EXPECT_EQ(one.at("stage").at("text"), "New applicant");
  EXPECT_EQ(one.at("contact").at("name"), "Ada Example");
  EXPECT_EQ(one.at("owner").at("accessRole"), "team member");
  EXPECT_EQ(one.at("applications").at(0).at("type"), "posting");
}

TEST(Opportunities, ShowsOnlyTheFieldsThatIncludeNames) {
  LeverUnderTest lever;
  const auto one =
      lever.data("GET", "/v1/opportunities/" + lever.opportunity("Ada Example") + "?include=name");
  EXPECT_EQ(one.as_object().size(), 2U);
}

TEST(Opportunities, AreFilteredByEverythingLeverNames) {
  LeverUnderTest lever;
  const auto count = [&](const std::string& filter) {
    return lever.data("GET", "/v1/opportunities?limit=100&confidentiality=all&" + filter)
        .as_array()
        .size();
  };
  const auto all = count("limit=100");
  EXPECT_EQ(count("archived=true") + count("archived=false"), all);
  EXPECT_EQ(count("archived=true"), 1U);
  EXPECT_EQ(count("email=BRUNO.B@example.net"), 1U);
  EXPECT_EQ(count("stage_id=offer"), 1U);
  EXPECT_EQ(count("stage_id=offer&stage_id=lead-new"), 2U) << "repeated: a union";
  EXPECT_EQ(count("tag=strong"), 1U);
  EXPECT_EQ(count("tag=Strong"), 0U) << "case counts";
  EXPECT_EQ(count("tag=robotics&origin=sourced"), 0U) << "different ones: all must hold";
  EXPECT_EQ(count("confidentiality=confidential"), all) << "the first one of a doubled parameter";
  EXPECT_EQ(count("updated_at_start=" + std::to_string(now_ms(lever) + 1)), 0U);
  lever.refusal("GET", "/v1/opportunities?created_at_start=yesterday", {}, 400);
  lever.refusal("GET", "/v1/opportunities?archived=maybe", {}, 400);
}

TEST(Opportunities, AnswerAStageChangeWithBlankContactFieldsAndLinksWithFilledOnes) {
  LeverUnderTest lever;
  const auto path = "/v1/opportunities/" + lever.opportunity("Ada Example");
  const auto moved =
      lever.data("PUT", path + "/stage?perform_as=" + lever.user(), {{"stage", "offer"}});
  EXPECT_EQ(moved.at("name"), "");
  EXPECT_TRUE(moved.at("emails").as_array().empty());
  EXPECT_EQ(moved.at("stageChanges").as_array().back().at("userId"), Json(lever.user()));
  const auto linked = lever.data("POST", path + "/addLinks", {{"links", {"https://a.example"}}});
  EXPECT_EQ(linked.at("name"), "Ada Example");
  lever.set({{"blank_contact_in_mutations", false}});
  EXPECT_EQ(lever.data("PUT", path + "/stage", {{"stage", "lead-new"}}).at("name"), "Ada Example");
}

TEST(Opportunities, ShareLinksThroughTheContactButNotTags) {
  LeverUnderTest lever;
  std::vector<std::string> both;
  lever.world.with([&](World& world) {
    for (const auto& one : world.opportunities)
      if (text_of(*world.contacts.find(text_of(one, "contact")), "name") == "Fatou Doppel")
        both.push_back(text_of(one, "id"));
  });
  ASSERT_EQ(both.size(), 2U);
  lever.data("POST", "/v1/opportunities/" + both[0] + "/addLinks",
             {{"links", {"https://a.example"}}});
  lever.data("POST", "/v1/opportunities/" + both[0] + "/addTags", {{"tags", {"mine"}}});
  const auto other = lever.data("GET", "/v1/opportunities/" + both[1]).as_object();
  EXPECT_TRUE(holds(texts_of(other, "links"), "https://a.example"));
  EXPECT_FALSE(holds(texts_of(other, "tags"), "mine"));
  lever.data("POST", "/v1/opportunities/" + both[1] + "/removeLinks",
             {{"links", {"https://a.example"}}});
  EXPECT_TRUE(
      texts_of(lever.data("GET", "/v1/opportunities/" + both[0]).as_object(), "links").empty());
}

TEST(Opportunities, InheritATagThatIsPutOnTheirPosting) {
  LeverUnderTest lever;
  const auto path = "/v1/opportunities/" + lever.opportunity("Bruno Beispiel");
  const auto posting = lever.first(&World::postings, "text", "Site Reliability Engineer");
  lever.world.with(
      [&](World& world) { (*world.postings.find(posting))["tags"] = JsonArray{"assess-me"}; });
  EXPECT_TRUE(holds(texts_of(lever.data("GET", path).as_object(), "tags"), "assess-me"));
}

TEST(Opportunities, LeaveARowInTheDeletedLists) {
  LeverUnderTest lever;
  const auto id = lever.opportunity("Ada Example");
  lever.world.with([&](World& world) { delete_candidacy(world, id, "somebody"); });
  lever.refusal("GET", "/v1/opportunities/" + id, {}, 404);
  const auto deleted = lever.data("GET", "/v1/opportunities/deleted");
  ASSERT_EQ(deleted.as_array().size(), 1U);
  EXPECT_EQ(deleted.at(0).at("deletedBy"), "somebody");
  const auto now = now_ms(lever);
  const auto window = [&](std::int64_t days) {
    return "/v1/applications/deleted?deleted_at_end=" + std::to_string(now) +
           "&deleted_at_start=" + std::to_string(now - days * 86'400'000);
  };
  EXPECT_EQ(lever.data("GET", window(30)).at(0).at("opportunityId"), Json(id));
  lever.refusal("GET", window(31), {}, 400);
  lever.refusal("GET", "/v1/applications/deleted", {}, 400);
}

TEST(Contacts, MergeWhatIsGivenAndRefuseAnAnonymousOne) {
  LeverUnderTest lever;
  const auto contact = [&](std::string_view name) {
    return "/v1/contacts/" +
           text_of(lever.data("GET", "/v1/opportunities/" + lever.opportunity(name)).as_object(),
                   "contact");
  };
  const auto changed = lever.data("PUT", contact("Ada Example"), {{"headline", "Engineer"}});
  EXPECT_EQ(changed.at("name"), "Ada Example");
  EXPECT_EQ(changed.at("headline"), "Engineer");
  EXPECT_FALSE(changed.as_object().contains("isAnonymized"));
  lever.refusal("PUT", contact(""), {{"name", "Back"}}, 400);
}

TEST(Postings, TakeAnApplicationAsACareersPageDoes) {
  LeverUnderTest lever;
  const auto posting = lever.first(&World::postings, "text", "Robotics Engineer");
  const JsonObject form{{"personalInformation",
                         JsonArray{JsonObject{{"name", "fullName"}, {"value", "Apple Y"}},
                                   JsonObject{{"name", "email"}, {"value", "y@example.org"}}}}};
  const auto made = lever.data("POST", "/v1/postings/" + posting + "/apply", form, 201);
  const auto id = lever.opportunity("Apple Y");
  const auto opportunity = lever.data("GET", "/v1/opportunities/" + id);
  EXPECT_EQ(opportunity.at("stage"), "applicant-new");
  EXPECT_EQ(opportunity.at("applications").at(0), made.at("applicationId"));
  const auto draft = lever.first(&World::postings, "state", "draft");
  lever.refusal("POST", "/v1/postings/" + draft + "/apply", form, 400);
}

}  // namespace
}  // namespace bascule::emulator
