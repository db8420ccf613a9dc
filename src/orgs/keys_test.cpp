// API keys (case F16) and the audit log (case H7).
#include <gtest/gtest.h>

#include "orgs/authenticate_key.hpp"
#include "orgs/make_api_key.hpp"
#include "orgs/revoke_api_key.hpp"
#include "orgs/set_up_org.hpp"
#include "orgs/verify_audit.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/memory_api_key_store.hpp"
#include "testing/memory_audit_store.hpp"
#include "testing/memory_org_store.hpp"

namespace bascule::orgs {
namespace {

using enum Permission;

struct Keys : ::testing::Test {
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::MemoryDatabase database;
  testing::MemoryOrgStore store{database};
  testing::MemoryApiKeyStore keys{database};
  testing::MemoryAuditStore audit{database};
  MakeApiKey make{database, keys, audit, clock, random};
  RevokeApiKey revoke{database, keys, audit, clock};
  AuthenticateKey key_of{database, keys, store, audit, clock};
  VerifyAudit verify{database, audit};
  const OrgId org =
      SetUpOrg(database, store, keys, audit, clock, random).run("Ada & Co", "ada@example.org")->org;
  const OrgScope scope{org};

  MemberId new_member(Role role) {
    const Member member{.id = ports::new_id<MemberId>(clock, random),
                        .org = org,
                        .email = Personal(std::string(to_string(role)) + "@example.org"),
                        .role = role,
                        .password_hash = {},
                        .created_at = clock.now()};
    EXPECT_TRUE(database.write(
        scope, [&](ports::Tx& tx) -> Result<bool> { return store.insert_member(tx, member); }));
    return member.id;
  }
  Actor as(Role role) { return {"mem", permissions_of(role), new_member(role), role}; }
  std::vector<std::string> deeds() {
    std::vector<std::string> found;
    for (const auto& line : (*audit.lines)[org]) found.push_back(line.actor + " " + line.action);
    return found;
  }
};

TEST_F(Keys, MayWhatTheyWereMadeWithAndAreShownOnce) {
  const auto made =
      make.run(scope, {" Nightly export ", {ReadOrders, ReadResults}, {}}, as(Role::Admin));
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->row.name, "Nightly export");
  EXPECT_EQ(made->row.key_hash.find(made->key.reveal().substr(4)), std::string::npos);
  const auto known = key_of.run(made->key);
  ASSERT_TRUE(known);
  EXPECT_EQ(known->actor.may, (Permissions{ReadOrders, ReadResults}));
  EXPECT_EQ(known->actor.id, made->row.id.text());
}

TEST_F(Keys, AreNotMadeWithoutANameOrAPermissionOrForThePast) {
  const auto wrong = [&](MakeApiKey::Wish wish) {
    const auto made = make.run(scope, wish, the_operator());
    return made ? "" : made.error().pointer;
  };
  EXPECT_EQ(wrong({"", {ReadOrders}, {}}), "/name");
  EXPECT_EQ(wrong({std::string(81, 'x'), {ReadOrders}, {}}), "/name");
  EXPECT_EQ(wrong({"two\nlines", {ReadOrders}, {}}), "/name");
  EXPECT_EQ(wrong({"Export", {}, {}}), "/permissions");
  EXPECT_EQ(wrong({"Export", {ReadOrders}, clock.now()}), "/expires_at");
  EXPECT_EQ(wrong({"Export", {ReadOrders}, clock.now() + 1s}), "");
}

TEST_F(Keys, F7_NobodyMakesAKeyThatMayMoreThanTheyMay) {
  const auto more = make.run(scope, {"Mine", {ReadOrders, WriteSetup}, {}}, as(Role::Recruiter));
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().pointer, "/permissions");
  EXPECT_TRUE(make.run(scope, {"Mine", {ReadOrders}, {}}, as(Role::Viewer)));
}

TEST_F(Keys, F16_AnExpiredARevokedAndAnUnknownOneAreRefusedAlike) {
  const auto expiring = make.run(scope, {"One", {ReadOrders}, clock.now() + 1h}, the_operator());
  const auto revoked = make.run(scope, {"Two", {ReadOrders}, {}}, the_operator());
  ASSERT_TRUE(key_of.run(expiring->key) && key_of.run(revoked->key));
  ASSERT_TRUE(revoke.run(scope, revoked->row.id, the_operator()));
  clock.advance(1h);
  const auto unknown = key_of.run(new_api_key(random));
  for (const auto* key : {&expiring->key, &revoked->key}) {
    const auto refused = key_of.run(*key);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unauthenticated);
    EXPECT_EQ(refused.error().message, unknown.error().message);
  }
}

TEST_F(Keys, RevokingAgainAnswersTheSameAndAnotherOrganisationsKeyIsNotThere) {
  const auto made = make.run(scope, {"One", {ReadOrders}, {}}, the_operator());
  const auto at = revoke.run(scope, made->row.id, the_operator())->revoked_at;
  clock.advance(1h);
  EXPECT_EQ(revoke.run(scope, made->row.id, the_operator())->revoked_at, at);
  const OrgScope other(ports::new_id<OrgId>(clock, random));
  EXPECT_EQ(revoke.run(other, made->row.id, the_operator()).error().code, ErrorCode::NotFound);
}

TEST_F(Keys, ThereAreAtMostAHundredThatAreNotRevoked) {
  std::optional<ApiKeyId> last;
  for (std::size_t i = 1; i < kApiKeysMax; ++i)  // One was there.
    last = make.run(scope, {"Key", {ReadOrders}, {}}, the_operator())->row.id;
  EXPECT_EQ(make.run(scope, {"Key", {ReadOrders}, {}}, the_operator()).error().code,
            ErrorCode::Conflict);
  ASSERT_TRUE(revoke.run(scope, *last, the_operator()));
  EXPECT_TRUE(make.run(scope, {"Key", {ReadOrders}, {}}, the_operator()));
}

TEST_F(Keys, SayWhenTheyWereUsedToTheHourAndOnceADayInTheLog) {
  const auto made = make.run(scope, {"One", {ReadOrders}, {}}, the_operator());
  const auto used_at = [&] {
    return database
        .read(scope, [&](ports::Tx& tx) -> Result<ApiKey> { return *keys.find(tx, made->row.id); })
        ->last_used_at;
  };
  const auto used = [&] {
    const auto all = deeds();
    return std::ranges::count(all, made->row.id.text() + " key.used");
  };
  clock.set(std::chrono::sys_days{std::chrono::year{2030} / 1 / 1} + 12h);
  const auto noon = clock.now();
  ASSERT_TRUE(key_of.run(made->key));
  clock.advance(59min);
  ASSERT_TRUE(key_of.run(made->key));
  EXPECT_EQ(used_at(), noon);
  clock.advance(1min);
  ASSERT_TRUE(key_of.run(made->key));
  EXPECT_EQ(used_at(), noon + 1h);
  EXPECT_EQ(used(), 1);
  clock.advance(24h);
  ASSERT_TRUE(key_of.run(made->key));
  EXPECT_EQ(used(), 2);
}

TEST_F(Keys, AreGoodWhileTheStorageCanOnlyBeRead) {
  const auto made = make.run(scope, {"One", {ReadOrders}, {}}, the_operator());
  database.refuse_writes();
  EXPECT_TRUE(key_of.run(made->key));
}

TEST_F(Keys, H7_AnAuditLogThatNobodyTouchedIsWhole) {
  const auto made = make.run(scope, {"One", {ReadOrders}, {}}, the_operator());
  ASSERT_TRUE(revoke.run(scope, made->row.id, the_operator()));
  const auto report = verify.run(scope);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->wrong, "");
  EXPECT_EQ(report->lines, 4u) << "set up, its first key, this key made and revoked";
  EXPECT_EQ(deeds().back(), "operator key.revoked");
}

TEST_F(Keys, H7_ALineThatWasChangedTakenOutOrSlippedInShows) {
  for (int i = 0; i < 5; ++i)
    ASSERT_TRUE(make.run(scope, {"One", {ReadOrders}, {}}, the_operator()));
  auto& log = (*audit.lines)[org];
  const auto whole = log;
  const auto fault = [&] { return verify.run(scope)->wrong; };

  log[3].actor = "mem_somebody_else";
  EXPECT_NE(fault().find("line 4 was changed"), std::string::npos) << fault();
  log = whole;
  log[3].hash = chain_hash(org, log[3] = {.seq = 4,
                                          .at = {},
                                          .actor = "system",
                                          .action = "nothing",
                                          .about = "",
                                          .details = "{}",
                                          .previous = whole[2].hash,
                                          .hash = ""});
  EXPECT_NE(fault().find("line 5 does not follow"), std::string::npos) << fault();
  log = whole;
  log.erase(log.begin() + 2);
  EXPECT_NE(fault().find("line 3 is missing"), std::string::npos) << fault();
  log = whole;
  EXPECT_EQ(fault(), "");
}

TEST_F(Keys, H7_NewestLinesThatWereCutOffShowByALineWrittenDownElsewhere) {
  ASSERT_TRUE(make.run(scope, {"One", {ReadOrders}, {}}, the_operator()));
  auto& log = (*audit.lines)[org];
  const VerifyAudit::Witness witness{log.back().seq, log.back().hash};
  EXPECT_EQ(verify.run(scope, witness)->wrong, "");
  log.pop_back();
  EXPECT_EQ(verify.run(scope)->wrong, "") << "a chain alone cannot know";
  EXPECT_NE(verify.run(scope, witness)->wrong.find("not there any more"), std::string::npos);
  ASSERT_TRUE(make.run(scope, {"Another", {ReadOrders}, {}}, the_operator()));
  EXPECT_NE(verify.run(scope, witness)->wrong.find("written down earlier"), std::string::npos);
}

TEST(Permissions, AreReadBackAsTheyWereWritten) {
  for (const auto permission : kPermissions) {
    EXPECT_EQ(parse_permission(to_string(permission)), permission);
    EXPECT_EQ(parse_permissions(to_string(Permissions{permission})), Permissions{permission});
  }
  EXPECT_EQ(parse_permissions(to_string(Permissions::all())), Permissions::all());
  EXPECT_EQ(parse_permissions(""), Permissions{});
  for (const auto* wrong :
       {"orders", "orders:read orders", " ", "orders:read  orders:write", "ALL"})
    EXPECT_EQ(parse_permissions(wrong), std::nullopt) << wrong;
}

TEST(Roles, F7_EachMayNoMoreThanTheOneBeforeIt) {
  for (std::size_t i = 1; i < kRoles.size(); ++i) {
    const auto more = permissions_of(kRoles[i - 1]), less = permissions_of(kRoles[i]);
    EXPECT_EQ(more & less, less) << to_string(kRoles[i]);
  }
  EXPECT_TRUE(permissions_of(Role::Interviewer).empty());
  EXPECT_FALSE(may_manage(Role::Admin, Role::Owner));
  EXPECT_FALSE(may_manage(Role::Recruiter, Role::Viewer));
}

}  // namespace
}  // namespace bascule::orgs
