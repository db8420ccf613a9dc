#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "ats/contract/far_side.hpp"

// What every `ats::Provider` must do, whatever is behind it. A provider's test includes this once
// and names its far sides:
//
//   INSTANTIATE_TEST_SUITE_P(Lever, ProviderContract, testing::Values(
//       FarSideMaker{"PretendLever", [] { return std::make_unique<PretendSide>(); }}));
namespace bascule::ats::contract {

struct FarSideMaker {
  std::string name;
  std::function<std::unique_ptr<FarSide>()> make;
  friend std::ostream& operator<<(std::ostream& out, const FarSideMaker& maker) {
    return out << maker.name;
  }
};

class ProviderContract : public ::testing::TestWithParam<FarSideMaker> {
 protected:
  using Trouble = FarSide::Trouble;

  void SetUp() override { far_ = GetParam().make(); }

  FarSide& far() { return *far_; }
  Provider& provider() { return far_->provider(); }
  Account account() { return far_->account(); }

  static FeedbackForm form(const std::string& order = "ord_1") {
    return {.template_name = "Bascule · Contract",
            .template_marker = "[bascule:contract:1]",
            .headline = "Contract test, complete",
            .lines = {{"Openness", "high, T 63"}, {"Emotional stability", "middle, T 51"}},
            .report_url = "https://assess.example/r/" + order,
            .rating = std::nullopt};
  }
  static Note note(const std::string& order = "ord_1") {
    return {.text = "The result is in.\n" + order, .notify = Note::Notify::NoOne};
  }
  static Link link(const std::string& order = "ord_1") {
    return {.url = "https://assess.example/l/" + order};
  }
  static Tags tags() { return {.add = {"bascule: completed"}, .remove = {"bascule: invited"}}; }
  static File file(const std::string& order = "ord_1") {
    return {.name = "report-" + order + ".pdf",
            .content_type = "application/pdf",
            .bytes = std::string("%PDF-1.7\n\0\r\n--\xFF", 16)};
  }
  static Writing writing(const std::string& opportunity, decltype(Writing::what) what,
                         const std::string& order = "ord_1") {
    return {.opportunity_id = opportunity, .marker = order, .what = std::move(what)};
  }
  // One of each kind that can be there twice.
  static std::vector<Writing> countable_writings(const std::string& opportunity) {
    return {writing(opportunity, form()), writing(opportunity, note()),
            writing(opportunity, link()), writing(opportunity, file())};
  }
  static std::vector<Writing> writings(const std::string& opportunity) {
    auto all = countable_writings(opportunity);
    all.push_back(writing(opportunity, tags()));
    return all;
  }

  std::size_t count(const Writing& one) {
    const auto& id = one.opportunity_id;
    if (std::holds_alternative<FeedbackForm>(one.what)) return far().forms(id).size();
    if (std::holds_alternative<Note>(one.what)) return far().notes(id).size();
    if (std::holds_alternative<Link>(one.what)) return far().links(id).size();
    if (std::holds_alternative<File>(one.what)) return far().files(id).size();
    const auto all = far().tags(id);
    return static_cast<std::size_t>(std::count(all.begin(), all.end(), "bascule: completed"));
  }

  // The error of a NotWritten; a failed test and Internal otherwise.
  static ErrorCode refusal(const WriteOutcome& outcome) {
    const auto* refused = std::get_if<NotWritten>(&outcome);
    EXPECT_TRUE(refused) << "outcome " << outcome.index();
    return refused ? refused->error.code : ErrorCode::Internal;
  }
  static std::string written_id(const WriteOutcome& outcome) {
    const auto* done = std::get_if<Written>(&outcome);
    EXPECT_TRUE(done) << "outcome " << outcome.index();
    if (const auto* refused = std::get_if<NotWritten>(&outcome))
      ADD_FAILURE() << refused->error.message;
    if (const auto* unknown = std::get_if<WriteUnknown>(&outcome)) ADD_FAILURE() << unknown->why;
    return done ? done->remote_id : std::string();
  }
  // What a look found, by id; "" for nothing.
  std::string found_id(const Writing& one) {
    const auto found = provider().look_for(account(), one);
    EXPECT_TRUE(found) << (found ? "" : found.error().message);
    if (!found || !*found) return {};
    EXPECT_EQ((*found)->was, Found::Was::There);
    return (*found)->remote_id;
  }

 private:
  std::unique_ptr<FarSide> far_;
};

// ---- reading ----

TEST_P(ProviderContract, ReadsAnOpportunityAsItIsNow) {
  const auto id = far().add_opportunity({.name = "Ada Example",
                                         .emails = {"ada@example.org"},
                                         .tags = {"own tag"},
                                         .posting_tags = std::vector<std::string>{"posting tag"}});
  const auto born = provider().read_opportunity(account(), id);
  ASSERT_TRUE(born) << born.error().message;
  EXPECT_EQ(born->id, id);
  EXPECT_EQ(born->name.reveal(), "Ada Example");
  ASSERT_EQ(born->emails.size(), 1u);
  EXPECT_EQ(born->emails[0].reveal(), "ada@example.org");
  EXPECT_EQ(born->stage_id, far().first_stage());
  EXPECT_FALSE(born->application_id.empty());
  ASSERT_TRUE(born->posting);
  EXPECT_EQ(born->posting->tags, std::vector<std::string>{"posting tag"});
  EXPECT_EQ(std::count(born->tags.begin(), born->tags.end(), "own tag"), 1);
  EXPECT_EQ(std::count(born->tags.begin(), born->tags.end(), "posting tag"), 1) << "inherited";
  EXPECT_FALSE(born->archived_at);
  EXPECT_TRUE(born->may_be_contacted);

  far().move(id, far().later_stage());
  const auto moved = provider().read_opportunity(account(), id);
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->stage_id, far().later_stage());
  EXPECT_FALSE(moved->stage_text.empty());
  EXPECT_GE(moved->stage_entered_at, born->stage_entered_at);
}

TEST_P(ProviderContract, B14_ReadsAPersonWithoutAnyAddress) {
  const auto id = far().add_opportunity({.emails = {}});
  const auto read = provider().read_opportunity(account(), id);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->emails.empty());
}

TEST_P(ProviderContract, TellsALeadFromAnApplicant) {
  const auto lead =
      provider().read_opportunity(account(), far().add_opportunity({.posting_tags = std::nullopt}));
  ASSERT_TRUE(lead);
  EXPECT_TRUE(lead->application_id.empty());
  EXPECT_FALSE(lead->posting);
}

TEST_P(ProviderContract, A12_SaysWhenItIsArchivedAnonymizedOrGone) {
  const auto id = far().add_opportunity({});
  far().archive(id);
  const auto archived = provider().read_opportunity(account(), id);
  ASSERT_TRUE(archived);
  EXPECT_TRUE(archived->archived_at);
  far().anonymize(id);
  const auto anonymized = provider().read_opportunity(account(), id);
  ASSERT_TRUE(anonymized);
  EXPECT_TRUE(anonymized->is_anonymized);
  far().remove(id);
  const auto gone = provider().read_opportunity(account(), id);
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
}

TEST_P(ProviderContract, A19_NeverPutsAHostileIdIntoAPath) {
  for (const std::string id : {"", "..", "../users", "a/b", "a?b", "a b", "a%2Fb", "a\r\nb"}) {
    const auto read = provider().read_opportunity(account(), id);
    ASSERT_FALSE(read) << id;
    EXPECT_EQ(read.error().code, ErrorCode::InvalidInput) << id;
    EXPECT_EQ(refusal(provider().write(account(), writing(id, note()))), ErrorCode::InvalidInput);
  }
}

TEST_P(ProviderContract, A25_ListsWhoChangedInAStageAndNobodyElse) {
  const auto before = far().now() - std::chrono::minutes{1};
  const auto elsewhere = far().add_opportunity({.name = "Elsewhere Example"});
  const auto moved = far().add_opportunity({.name = "Moved Example"});
  const auto archived = far().add_opportunity({.name = "Archived Example"});
  far().move(moved, far().later_stage());
  far().move(archived, far().later_stage());
  far().archive(archived);
  const auto window = [&](Instant from) {
    return OpportunityQuery{.from = from,
                            .until = far().now() + std::chrono::hours{2},
                            .stages = {far().later_stage()}};
  };
  const auto changed = provider().opportunities(account(), window(before));
  ASSERT_TRUE(changed) << changed.error().message;
  ASSERT_EQ(changed->size(), 1u);
  const auto& one = changed->front();
  EXPECT_EQ(one.id, moved);
  EXPECT_EQ(one.stage_id, far().later_stage());
  EXPECT_EQ(one.stage_entered_at, provider().read_opportunity(account(), moved)->stage_entered_at)
      << "the same entry, whoever tells of it";
  EXPECT_FALSE(one.application_id.empty());
  const auto later =
      provider().opportunities(account(), window(far().now() + std::chrono::hours{1}));
  EXPECT_TRUE(later && later->empty());
}

TEST_P(ProviderContract, A25_ListsWhoWasCreatedInAWindowInWhateverStage) {
  const auto before = far().now() - std::chrono::minutes{1};
  const auto born = far().add_opportunity({.name = "Born Example"});
  const auto moved = far().add_opportunity({.name = "Moved On Example"});
  far().move(moved, far().later_stage());
  const auto created =
      provider().opportunities(account(), {.by = OpportunityQuery::By::Creation,
                                           .from = before,
                                           .until = far().now() + std::chrono::minutes{1},
                                           .stages = {}});
  ASSERT_TRUE(created) << created.error().message;
  for (const auto& id : {born, moved}) {
    const auto found = std::ranges::find(*created, id, &Opportunity::id);
    ASSERT_NE(found, created->end());
    EXPECT_FALSE(found->application_id.empty());
    EXPECT_GE(found->created_at, before);
  }
  const auto earlier = provider().opportunities(account(), {.by = OpportunityQuery::By::Creation,
                                                            .from = before - std::chrono::hours{2},
                                                            .until = before - std::chrono::hours{1},
                                                            .stages = {}});
  ASSERT_TRUE(earlier) << earlier.error().message;
  EXPECT_EQ(std::ranges::count(*earlier, born, &Opportunity::id), 0) << "nobody from outside it";
}

TEST_P(ProviderContract, A25_ListsWhoIsArchivedApart) {
  const auto before = far().now() - std::chrono::minutes{1};
  const auto active = far().add_opportunity({.name = "Active Example"});
  const auto archived = far().add_opportunity({.name = "Archived Example"});
  far().archive(archived);
  const auto listed =
      provider().opportunities(account(), {.which = OpportunityQuery::Which::Archived,
                                           .from = before,
                                           .until = far().now() + std::chrono::minutes{1},
                                           .stages = {}});
  ASSERT_TRUE(listed) << listed.error().message;
  EXPECT_EQ(std::ranges::count(*listed, archived, &Opportunity::id), 1);
  EXPECT_EQ(std::ranges::count(*listed, active, &Opportunity::id), 0);
}

TEST_P(ProviderContract, A25_ListsWhatWasDeleted) {
  const auto before = far().now() - std::chrono::minutes{1};
  const auto stays = far().add_opportunity({.name = "Stays Example"});
  const auto gone = far().add_opportunity({.name = "Gone Example"});
  far().remove(gone);
  const auto deleted = provider().deleted(account(), before, far().now() + std::chrono::minutes{1});
  ASSERT_TRUE(deleted) << deleted.error().message;
  const auto found = std::ranges::find(*deleted, gone, &Deletion::opportunity_id);
  ASSERT_NE(found, deleted->end());
  EXPECT_GE(found->at, before);
  EXPECT_EQ(std::ranges::count(*deleted, gone, &Deletion::opportunity_id), 1);
  EXPECT_EQ(std::ranges::count(*deleted, stays, &Deletion::opportunity_id), 0);
}

TEST_P(ProviderContract, ListsStagesAndPostings) {
  const auto stages = provider().stages(account());
  ASSERT_TRUE(stages);
  const auto has = [&](const std::string& id) {
    return std::any_of(stages->begin(), stages->end(),
                       [&](const Stage& stage) { return stage.id == id && !stage.text.empty(); });
  };
  EXPECT_TRUE(has(far().first_stage()));
  EXPECT_TRUE(has(far().later_stage()));
  const auto id = far().add_opportunity({.posting_tags = std::vector<std::string>{"only here"}});
  const auto opportunity = provider().read_opportunity(account(), id);
  ASSERT_TRUE(opportunity && opportunity->posting);
  const auto postings = provider().postings(account());
  ASSERT_TRUE(postings);
  EXPECT_TRUE(std::any_of(postings->begin(), postings->end(), [&](const Posting& posting) {
    return posting.id == opportunity->posting->id && posting.text == opportunity->posting->text &&
           posting.tags == std::vector<std::string>{"only here"};
  }));
}

TEST_P(ProviderContract, ListsTheTagsOfCandidatesAndPostingsOnce) {
  far().add_opportunity({.tags = {"of two"}});
  far().add_opportunity(
      {.tags = {"of two"}, .posting_tags = std::vector<std::string>{"of a posting"}});
  const auto tags = provider().tags(account());
  ASSERT_TRUE(tags) << tags.error().message;
  EXPECT_EQ(std::ranges::count(*tags, "of two"), 1);
  EXPECT_EQ(std::ranges::count(*tags, "of a posting"), 1);
}

TEST_P(ProviderContract, ListsTheUsersWhoAreActive) {
  const auto users = provider().users(account());
  ASSERT_TRUE(users) << users.error().message;
  EXPECT_EQ(std::ranges::count(*users, far().user_email(), &User::email), 1);
  EXPECT_TRUE(std::ranges::all_of(*users, &User::is_active));
}

TEST_P(ProviderContract, FindsAUserWhateverTheCapitals) {
  std::string shouted = far().user_email();
  for (char& c : shouted) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (const auto& email : {far().user_email(), shouted}) {
    const auto user = provider().find_user(account(), email);
    ASSERT_TRUE(user) << user.error().message;
    ASSERT_TRUE(*user) << email;
    EXPECT_FALSE((*user)->id.empty());
    EXPECT_TRUE((*user)->is_active);
  }
  const auto nobody = provider().find_user(account(), "nobody@nowhere.example");
  ASSERT_TRUE(nobody);
  EXPECT_FALSE(*nobody);
}

TEST_P(ProviderContract, B4_SaysThatTheCredentialIsDead) {
  const auto id = far().add_opportunity({});
  auto dead = account();
  dead.api_key = Secret("revoked");
  const auto code = [](const auto& result) {
    return result ? ErrorCode::Internal : result.error().code;
  };
  EXPECT_EQ(code(provider().read_opportunity(dead, id)), ErrorCode::Unauthenticated);
  EXPECT_EQ(code(provider().missing_permissions(dead)), ErrorCode::Unauthenticated);
  EXPECT_EQ(code(provider().hooks(dead)), ErrorCode::Unauthenticated);
  EXPECT_EQ(refusal(provider().write(dead, writing(id, note()))), ErrorCode::Unauthenticated);
  EXPECT_TRUE(far().notes(id).empty());
}

TEST_P(ProviderContract, B5_NamesThePermissionThatIsMissingAndWhatItCosts) {
  const auto before = provider().missing_permissions(account());
  ASSERT_TRUE(before) << before.error().message;
  EXPECT_TRUE(before->empty()) << before->front().name;
  far().forbid_forms();
  const auto after = provider().missing_permissions(account());
  ASSERT_TRUE(after) << after.error().message;
  ASSERT_FALSE(after->empty());
  for (const auto& missing : *after) {
    EXPECT_FALSE(missing.name.empty());
    EXPECT_FALSE(missing.feature.empty());
  }
  const auto id = far().add_opportunity({});
  EXPECT_TRUE(far().forms(id).empty()) << "trying a permission writes nothing";
  const auto outcome = provider().write(account(), writing(id, form()));
  EXPECT_EQ(refusal(outcome), ErrorCode::Forbidden);
  EXPECT_FALSE(written_id(provider().write(account(), writing(id, note()))).empty())
      << "the others go on";
}

// ---- hooks ----

TEST_P(ProviderContract, A1_ReadsWhatItsOwnHookDelivers) {
  const std::string url = "https://assess.example/hooks/1";
  const auto hook = provider().create_hook(account(), provider().hook_events().front(), url);
  ASSERT_TRUE(hook) << hook.error().message;
  EXPECT_FALSE(hook->signing_token.empty());
  const auto id = far().add_opportunity({});
  far().move(id, far().later_stage());
  const auto bodies = far().take_deliveries(url);
  ASSERT_EQ(bodies.size(), 1u);
  const auto read = provider().read_event(bodies[0], &hook->signing_token, far().now());
  ASSERT_TRUE(read) << read.error().message;
  const auto& event = std::get<Event>(*read);
  EXPECT_EQ(event.kind, EventKind::StageChanged);
  EXPECT_EQ(event.opportunity_id, id);
  EXPECT_EQ(event.to_stage_id, far().later_stage());
  EXPECT_FALSE(event.delivery_token.empty());

  const Secret wrong("the token of another hook");
  const auto refused = provider().read_event(bodies[0], &wrong, far().now());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Unauthenticated);
  EXPECT_EQ(refused.error().kind, kForeignSignature);
  const auto stale = provider().read_event(bodies[0], &wrong, far().now() + 24h * 15);
  ASSERT_FALSE(stale);
  EXPECT_NE(stale.error().kind, kForeignSignature) << "no call of now";
  const auto without = provider().read_event(bodies[0], nullptr, far().now());
  ASSERT_TRUE(without);
  EXPECT_TRUE(std::get<Unsigned>(*without).has_data);
}

TEST_P(ProviderContract, A24_NeverLeavesTwoLiveHooksForOneEventAndAddress) {
  const auto event = provider().hook_events().front();
  const std::string url = "https://assess.example/hooks/1";
  const auto first = provider().create_hook(account(), event, url);
  const auto second = provider().create_hook(account(), event, url);
  const auto other = provider().create_hook(account(), event, url + "/other");
  ASSERT_TRUE(first && second && other);
  const auto hooks = provider().hooks(account());
  ASSERT_TRUE(hooks);
  EXPECT_EQ(std::count_if(hooks->begin(), hooks->end(),
                          [&](const RemoteHook& hook) { return hook.url == url; }),
            1);
  EXPECT_EQ(hooks->size(), 2u);
  const auto id = far().add_opportunity({});
  far().move(id, far().later_stage());
  const auto bodies = far().take_deliveries(url);
  ASSERT_EQ(bodies.size(), 1u);
  EXPECT_TRUE(provider().read_event(bodies[0], &second->signing_token, far().now()));
}

TEST_P(ProviderContract, DeletesAHookOnceOrTwice) {
  const auto hook = provider().create_hook(account(), provider().hook_events().front(),
                                           "https://assess.example/hooks/1");
  ASSERT_TRUE(hook);
  EXPECT_TRUE(provider().delete_hook(account(), hook->id));
  EXPECT_TRUE(provider().delete_hook(account(), hook->id)) << "gone already is fine";
  const auto hooks = provider().hooks(account());
  ASSERT_TRUE(hooks);
  EXPECT_TRUE(hooks->empty());
}

// ---- writing ----

TEST_P(ProviderContract, WritesAFormWithEveryLineAndNoRating) {
  const auto id = far().add_opportunity({});
  EXPECT_FALSE(written_id(provider().write(account(), writing(id, form()))).empty());
  const auto forms = far().forms(id);
  ASSERT_EQ(forms.size(), 1u);
  ASSERT_EQ(forms[0].fields.size(), 4u);
  EXPECT_EQ(forms[0].fields[0].text, "Contract test, complete") << "the headline comes first";
  EXPECT_EQ(forms[0].fields[1].label, "Openness");
  EXPECT_EQ(forms[0].fields[1].text, "high, T 63");
  EXPECT_EQ(forms[0].fields[2].text, "middle, T 51");
  EXPECT_EQ(forms[0].fields[3].text, "https://assess.example/r/ord_1");
  EXPECT_EQ(forms[0].rating, "");
}

TEST_P(ProviderContract, WritesARatingOnlyWhenThereIsOne) {
  const auto id = far().add_opportunity({});
  auto rated = form();
  rated.rating = 3;
  EXPECT_FALSE(written_id(provider().write(account(), writing(id, rated))).empty());
  ASSERT_EQ(far().forms(id).size(), 1u);
  EXPECT_TRUE(far().forms(id)[0].rating.starts_with("3")) << far().forms(id)[0].rating;
}

TEST_P(ProviderContract, FindsEachThingItWroteAndNothingElse) {
  const auto id = far().add_opportunity({.tags = {"bascule: invited"}});
  for (const auto& one : writings(id)) {
    EXPECT_EQ(found_id(one), "") << "kind " << one.what.index();
    const auto remote = written_id(provider().write(account(), one));
    EXPECT_FALSE(remote.empty());
    EXPECT_EQ(found_id(one), remote) << "kind " << one.what.index();
    EXPECT_EQ(count(one), 1u);
  }
  const auto others = {writing(id, form("ord_2"), "ord_2"), writing(id, note("ord_2"), "ord_2"),
                       writing(id, link("ord_2"), "ord_2"), writing(id, file("ord_2"), "ord_2"),
                       writing(id, note("ord_12"), "ord_12")};
  for (const auto& other : others)
    EXPECT_EQ(found_id(other), "") << "another order's, kind " << other.what.index();
  const auto tags = far().tags(id);
  EXPECT_EQ(std::count(tags.begin(), tags.end(), "bascule: invited"), 0);
}

TEST_P(ProviderContract, ChangesTagsTwiceWithoutHarm) {
  const auto id = far().add_opportunity({.tags = {"bascule: invited", "theirs"}});
  for (int i = 0; i < 2; ++i)
    EXPECT_FALSE(written_id(provider().write(account(), writing(id, tags()))).empty());
  const auto all = far().tags(id);
  EXPECT_EQ(std::count(all.begin(), all.end(), "bascule: completed"), 1);
  EXPECT_EQ(std::count(all.begin(), all.end(), "bascule: invited"), 0);
  EXPECT_EQ(std::count(all.begin(), all.end(), "theirs"), 1);
}

TEST_P(ProviderContract, B7_AfterALostAnswerItFindsTheOneThingThatWasMade) {
  const auto id = far().add_opportunity({});
  for (const auto& one : writings(id)) {
    far().next_write(Trouble::AnswerLost);
    EXPECT_TRUE(std::holds_alternative<WriteUnknown>(provider().write(account(), one)))
        << "kind " << one.what.index();
    EXPECT_EQ(count(one), 1u) << "it is there once";
    EXPECT_NE(found_id(one), "") << "kind " << one.what.index();
  }
}

TEST_P(ProviderContract, B7_AfterAGarbledAnswerItFindsTheOneThingThatWasMade) {
  const auto id = far().add_opportunity({});
  for (const auto& one : writings(id)) {
    far().next_write(Trouble::Garbled);
    EXPECT_TRUE(std::holds_alternative<WriteUnknown>(provider().write(account(), one)))
        << "kind " << one.what.index();
    EXPECT_NE(found_id(one), "") << "kind " << one.what.index();
  }
}

TEST_P(ProviderContract, B7_AfterALostCallItFindsNothingAndMayWriteAgain) {
  const auto id = far().add_opportunity({});
  for (const auto trouble : {Trouble::CallLost, Trouble::Failed}) {
    const std::string order = trouble == Trouble::Failed ? "ord_2" : "ord_1";
    const auto one = writing(id, note(order), order);
    far().next_write(trouble);
    EXPECT_TRUE(std::holds_alternative<WriteUnknown>(provider().write(account(), one)));
    EXPECT_EQ(found_id(one), "");
    EXPECT_FALSE(written_id(provider().write(account(), one)).empty());
    EXPECT_NE(found_id(one), "");
  }
  EXPECT_EQ(far().notes(id).size(), 2u);
}

TEST_P(ProviderContract, B9_SeesEveryCopyOfOneWritingAndTakesTheYoungerAway) {
  const auto id = far().add_opportunity({});
  for (const auto& one : {writing(id, form()), writing(id, note()), writing(id, file())}) {
    const auto older = written_id(provider().write(account(), one));
    const auto younger = written_id(provider().write(account(), one));
    EXPECT_EQ(provider().copies_of(account(), one).value().size(), 2u) << one.what.index();
    const auto other = writing(id, note("ord_2"), "ord_2");
    EXPECT_TRUE(provider().copies_of(account(), other).value().empty());
    EXPECT_TRUE(provider().remove_copy(account(), one, younger));
    EXPECT_EQ(provider().copies_of(account(), one).value(), std::vector<std::string>{older});
    EXPECT_EQ(found_id(one), older);
    EXPECT_TRUE(provider().remove_copy(account(), one, younger)) << "gone already is fine";
    EXPECT_EQ(count(one), 1u);
  }
}

TEST_P(ProviderContract, B9_WhatCannotBeThereTwiceHasOneCopy) {
  const auto id = far().add_opportunity({});
  for (const auto& one : {writing(id, link()), writing(id, tags())}) {
    EXPECT_TRUE(provider().copies_of(account(), one).value().empty());
    for (int i = 0; i < 2; ++i) EXPECT_FALSE(written_id(provider().write(account(), one)).empty());
    EXPECT_EQ(provider().copies_of(account(), one).value().size(), 1u) << one.what.index();
  }
}

TEST_P(ProviderContract, B8_NeverTakesAFailedLookForNothingThere) {
  const auto id = far().add_opportunity({});
  for (const auto& one : writings(id)) {
    EXPECT_FALSE(written_id(provider().write(account(), one)).empty());
    for (const auto trouble : {Trouble::Failed, Trouble::Garbled}) {
      far().next_read(trouble);
      const auto look = provider().look_for(account(), one);
      ASSERT_FALSE(look) << "kind " << one.what.index();
      EXPECT_EQ(look.error().code, ErrorCode::Unavailable);
    }
    far().next_read(Trouble::CallLost);
    const auto look = provider().look_for(account(), one);
    // A lost read may be repeated below us; then it finds what is there.
    EXPECT_TRUE(look ? look->has_value() : look.error().code == ErrorCode::Unavailable)
        << "kind " << one.what.index();
  }
}

TEST_P(ProviderContract, B3_SaysThatTheContentWasRefused) {
  const auto id = far().add_opportunity({});
  for (const auto& one : countable_writings(id)) {
    far().next_write(Trouble::Refused);
    EXPECT_EQ(refusal(provider().write(account(), one)), ErrorCode::InvalidInput);
    EXPECT_EQ(count(one), 0u);
  }
}

TEST_P(ProviderContract, B1_SaysHowLongToWaitWhenThereWereTooManyCalls) {
  const auto id = far().add_opportunity({});
  far().next_write(Trouble::Throttled);
  const auto outcome = provider().write(account(), writing(id, note()));
  EXPECT_EQ(refusal(outcome), ErrorCode::RateLimited);
  if (const auto* refused = std::get_if<NotWritten>(&outcome)) {
    ASSERT_TRUE(refused->error.retry_after);
    EXPECT_GT(*refused->error.retry_after, 0ms);
  }
  EXPECT_TRUE(far().notes(id).empty());
}

TEST_P(ProviderContract, B2_SaysThatNothingWasWrittenWhenNobodyCouldBeReached) {
  const auto id = far().add_opportunity({});
  for (const auto& one : writings(id)) {
    far().next_write(Trouble::Unreachable);
    EXPECT_EQ(refusal(provider().write(account(), one)), ErrorCode::Unavailable);
  }
}

TEST_P(ProviderContract, B21_SaysThatTheOpportunityIsGone) {
  const auto id = far().add_opportunity({});
  // Once before, so that what the form needs around it is there.
  EXPECT_FALSE(written_id(provider().write(account(), writing(id, form()))).empty());
  far().remove(id);
  for (const auto& one : writings(id)) {
    EXPECT_EQ(refusal(provider().write(account(), one)), ErrorCode::NotFound)
        << "kind " << one.what.index();
    const auto look = provider().look_for(account(), one);
    ASSERT_FALSE(look);
    EXPECT_EQ(look.error().code, ErrorCode::NotFound);
  }
}

TEST_P(ProviderContract, B10_NeverCallsAFormThatAPersonDeletedThere) {
  const auto id = far().add_opportunity({});
  const auto one = writing(id, form());
  const auto form_id = written_id(provider().write(account(), one));
  far().delete_form(id, form_id);
  const auto look = provider().look_for(account(), one);
  ASSERT_TRUE(look);
  if (*look) {  // Where the provider still shows it.
    EXPECT_EQ((*look)->was, Found::Was::DeletedByAPerson);
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(ProviderContract);

}  // namespace bascule::ats::contract
