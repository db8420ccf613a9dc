// Inviting people, what they may, and who they are no more.
#include <gtest/gtest.h>

#include "orgs/accept_invite.hpp"
#include "orgs/authenticate_key.hpp"
#include "orgs/authenticate_session.hpp"
#include "orgs/change_member.hpp"
#include "orgs/invite_member.hpp"
#include "orgs/make_api_key.hpp"
#include "orgs/redeem_link.hpp"
#include "orgs/set_up_org.hpp"
#include "orgs/sign_in.hpp"
#include "orgs/sign_out.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/memory_api_key_store.hpp"
#include "testing/memory_audit_store.hpp"
#include "testing/memory_invite_store.hpp"
#include "testing/memory_org_store.hpp"
#include "testing/memory_second_factor_store.hpp"

namespace bascule::orgs {
namespace {

const Secret kPassword("a heron stands in shallow water");
const SignIn::From kHome{"203.0.113.7", "A browser"};

struct Members : ::testing::Test {
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::MemoryDatabase database;
  testing::MemoryOrgStore store{database};
  testing::MemoryApiKeyStore keys{database};
  testing::MemoryInviteStore invites{database};
  testing::MemoryAuditStore audit{database};
  crypto::PasswordHasher hasher{{.memory_bytes = 8192, .passes = 1}};
  std::vector<ports::Letter> letters;
  InviteMember invite{database,
                      store,
                      invites,
                      audit,
                      [this](ports::Tx&, const Invite&, ports::Letter letter) {
                        letters.push_back(std::move(letter));
                      },
                      "https://bascule.example",
                      clock,
                      random};
  AcceptInvite accept{database, store, invites, audit, hasher, clock, random};
  ChangeMember change{database, store, audit, clock};
  SetUpOrg set_up{database, store, keys, audit, clock, random};
  RedeemLink redeem{database, store, audit, hasher, clock, random};
  testing::MemorySecondFactorStore factors{database};
  CheckSecondFactor check{factors, audit, clock};
  SignIn sign_in{database, store, check, audit, hasher, clock, random};
  SignOut sign_out{database, store, audit, clock};
  AuthenticateSession session_of{database, store, clock};
  AuthenticateKey key_of{database, keys, store, audit, clock};
  MakeApiKey make_key{database, keys, audit, clock, random};

  const SetUpOrg::Made made = std::move(*set_up.run("Ada & Co", "ada@example.org"));
  const OrgScope scope{made.org};
  const Member ada = redeem.run(made.owner_link_token, kPassword)->member;
  const Actor owner = actor_of(ada);

  Secret token_of_last_letter() const {
    const auto& text = letters.back().text;
    const auto at = text.find("/console/join#") + 14;
    return Secret(text.substr(at, text.find('\n', at) - at));
  }
  Member joined(const std::string& email, Role role) {
    EXPECT_TRUE(invite.run(scope, email, role, owner));
    const auto signed_in = accept.run(token_of_last_letter(), "Bob Example", kPassword, "");
    EXPECT_TRUE(signed_in) << signed_in.error().message;
    return signed_in->member;
  }
  std::string last_deed() { return (*audit.lines)[made.org].back().action; }
};

TEST_F(Members, JoinByALetterThatIsAnsweredToWhoeverInvited) {
  ASSERT_TRUE(invite.run(scope, "Bob@Example.org", Role::Recruiter, owner));
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters[0].to_address.reveal(), "bob@example.org");
  EXPECT_EQ(letters[0].reply_to, "ada@example.org");
  EXPECT_EQ(letters[0].from_name, "Ada & Co");
  const auto seen = accept.look(token_of_last_letter());
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->org_name, "Ada & Co");
  EXPECT_EQ(seen->role, Role::Recruiter);

  const auto bob = accept.run(token_of_last_letter(), " Bob Example ", kPassword, "Firefox");
  ASSERT_TRUE(bob) << bob.error().message;
  EXPECT_EQ(bob->member.role, Role::Recruiter);
  EXPECT_EQ(bob->member.name.reveal(), "Bob Example");
  EXPECT_EQ(session_of.run(bob->token)->member.org, made.org);
  EXPECT_TRUE(sign_in.run({"bob@example.org", kPassword, ""}, kHome));
}

TEST_F(Members, G5_AnInvitesLinkWorksOnceForSevenDaysAndNotAfterItWasWithdrawnOrMadeAnew) {
  const auto gone = [&](const Secret& token) {
    const auto seen = accept.look(token);
    return !seen && seen.error().code == ErrorCode::NotFound;
  };
  joined("bob@example.org", Role::Viewer);
  EXPECT_TRUE(gone(token_of_last_letter())) << "used";

  ASSERT_TRUE(invite.run(scope, "eve@example.org", Role::Viewer, owner));
  const auto first = token_of_last_letter();
  const auto again = invite.run(scope, "eve@example.org", Role::Admin, owner);
  EXPECT_TRUE(gone(first)) << "made anew";
  EXPECT_EQ(accept.look(token_of_last_letter())->role, Role::Admin);
  ASSERT_TRUE(invite.withdraw(scope, again->id, owner));
  EXPECT_TRUE(gone(token_of_last_letter())) << "withdrawn";

  ASSERT_TRUE(invite.run(scope, "eve@example.org", Role::Viewer, owner));
  clock.advance(7 * 24h - 1s);
  EXPECT_FALSE(gone(token_of_last_letter()));
  clock.advance(1s);
  EXPECT_TRUE(gone(token_of_last_letter())) << "expired";
}

TEST_F(Members, AWeakPasswordOrNoNameLeavesTheLinkGood) {
  ASSERT_TRUE(invite.run(scope, "bob@example.org", Role::Viewer, owner));
  const auto token = token_of_last_letter();
  EXPECT_EQ(accept.run(token, "Bob", Secret("short"), "").error().pointer, "/password");
  EXPECT_EQ(accept.run(token, "  ", kPassword, "").error().pointer, "/name");
  EXPECT_TRUE(accept.run(token, "Bob", kPassword, ""));
}

TEST_F(Members, G2_AnInviteSaysNothingAboutAnotherOrganisationsPeopleExceptToTheirMailbox) {
  ASSERT_TRUE(set_up.run("Other & Co", "eve@example.org"));
  const auto known = invite.run(scope, "eve@example.org", Role::Viewer, owner);
  const auto unknown = invite.run(scope, "nobody@example.org", Role::Viewer, owner);
  ASSERT_TRUE(known && unknown);
  EXPECT_EQ(letters.size(), 2u) << "both are written to";
  letters.pop_back();
  const auto refused = accept.run(token_of_last_letter(), "Eve", kPassword, "");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
}

TEST_F(Members, WhoIsAMemberAlreadyIsNotInvited) {
  EXPECT_EQ(invite.run(scope, "ADA@example.org", Role::Admin, owner).error().code,
            ErrorCode::Conflict);
  EXPECT_EQ(invite.run(scope, "ada@", Role::Admin, owner).error().pointer, "/email");
  EXPECT_TRUE(letters.empty());
}

TEST_F(Members, F7_AnAdminMakesNoOwnerAndTouchesNone) {
  const auto admin = actor_of(joined("bob@example.org", Role::Admin));
  EXPECT_EQ(invite.run(scope, "eve@example.org", Role::Owner, admin).error().code,
            ErrorCode::Forbidden);
  EXPECT_EQ(change.set_role(scope, ada.id, Role::Viewer, admin).error().code, ErrorCode::Forbidden);
  EXPECT_EQ(change.deactivate(scope, ada.id, admin).error().code, ErrorCode::Forbidden);
  EXPECT_EQ(change.set_role(scope, *admin.member, Role::Owner, admin).error().code,
            ErrorCode::Forbidden);
  const auto viewer = joined("eve@example.org", Role::Viewer);
  EXPECT_EQ(change.set_role(scope, viewer.id, Role::Recruiter, admin)->role, Role::Recruiter);
}

TEST_F(Members, F7_AKeyThatMayInviteRaisesNobodyAboveItself) {
  // Of an owner, for a script that keeps the members in step with a directory.
  const Actor script{.id = "key_x",
                     .may = {Permission::ReadPeople, Permission::WritePeople},
                     .member = ada.id,
                     .role = Role::Owner};
  const auto bob = joined("bob@example.org", Role::Interviewer);
  for (const Role role : {Role::Owner, Role::Admin, Role::Recruiter, Role::Viewer}) {
    EXPECT_EQ(invite.run(scope, "eve@example.org", role, script).error().code,
              ErrorCode::Forbidden);
    EXPECT_EQ(change.set_role(scope, bob.id, role, script).error().code, ErrorCode::Forbidden);
  }
  EXPECT_EQ(change.deactivate(scope, ada.id, script).error().code, ErrorCode::Forbidden);
  EXPECT_TRUE(invite.run(scope, "eve@example.org", Role::Interviewer, script));
}

TEST_F(Members, F7_AnInviteThatGivesMoreIsNeitherWithdrawnNorReplacedByWhoMayLess) {
  const auto admin = actor_of(joined("bob@example.org", Role::Admin));
  const auto asked = invite.run(scope, "eve@example.org", Role::Owner, owner);
  EXPECT_EQ(invite.withdraw(scope, asked->id, admin).error().code, ErrorCode::Forbidden);
  EXPECT_EQ(invite.run(scope, "eve@example.org", Role::Viewer, admin).error().code,
            ErrorCode::Forbidden);
  EXPECT_TRUE(accept.look(token_of_last_letter()));
}

TEST_F(Members, F16_AnInviteGivesNoMoreThanItsInviterMayStillGive) {
  const auto bob = joined("bob@example.org", Role::Admin);
  ASSERT_TRUE(invite.run(scope, "eve@example.org", Role::Admin, actor_of(bob)));
  ASSERT_TRUE(change.deactivate(scope, bob.id, owner));
  EXPECT_EQ(accept.run(token_of_last_letter(), "Eve", kPassword, "").error().code,
            ErrorCode::NotFound);
  ASSERT_TRUE(change.reactivate(scope, bob.id, owner));
  EXPECT_TRUE(accept.look(token_of_last_letter()));
}

TEST_F(Members, TheLastOwnerStaysOne) {
  EXPECT_EQ(change.set_role(scope, ada.id, Role::Admin, owner).error().code, ErrorCode::Conflict);
  EXPECT_EQ(change.deactivate(scope, ada.id, owner).error().code, ErrorCode::Conflict);
  const auto second = joined("bob@example.org", Role::Owner);
  ASSERT_TRUE(change.deactivate(scope, second.id, owner));
  EXPECT_EQ(change.set_role(scope, ada.id, Role::Admin, owner).error().code, ErrorCode::Conflict)
      << "a deactivated owner is none";
  ASSERT_TRUE(change.reactivate(scope, second.id, owner));
  EXPECT_TRUE(change.set_role(scope, ada.id, Role::Admin, owner));
}

TEST_F(Members, G3_AnotherRoleEndsAllSessions) {
  joined("bob@example.org", Role::Admin);
  const auto signed_in = sign_in.run({"bob@example.org", kPassword, ""}, kHome);
  ASSERT_TRUE(session_of.run(signed_in->token));
  ASSERT_TRUE(change.set_role(scope, signed_in->member.id, Role::Viewer, owner));
  EXPECT_FALSE(session_of.run(signed_in->token));
  EXPECT_EQ(last_deed(), "member.role_changed");
}

TEST_F(Members, F16_WhoIsDeactivatedIsNobodyAndNorAreTheirKeysUntilTheyAreBack) {
  const auto bob = joined("bob@example.org", Role::Admin);
  const auto signed_in = sign_in.run({"bob@example.org", kPassword, ""}, kHome);
  const auto key = make_key.run(scope, {"Export", {Permission::ReadOrders}, {}}, actor_of(bob));
  ASSERT_TRUE(signed_in && key && key_of.run(key->key));

  ASSERT_TRUE(change.deactivate(scope, bob.id, owner));
  EXPECT_FALSE(session_of.run(signed_in->token));
  EXPECT_FALSE(key_of.run(key->key));
  const auto refused = sign_in.run({"bob@example.org", kPassword, ""}, kHome);
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      refused.error().message,
      sign_in.run({"bob@example.org", Secret("no such phrase here"), ""}, kHome).error().message);

  ASSERT_TRUE(change.reactivate(scope, bob.id, owner));
  EXPECT_TRUE(sign_in.run({"bob@example.org", kPassword, ""}, kHome));
  EXPECT_TRUE(key_of.run(key->key));
}

TEST_F(Members, F7_AKeyMayNoMoreThanItsMakerMayNow) {
  const auto bob = joined("bob@example.org", Role::Admin);
  const auto key = make_key.run(
      scope, {"Export", {Permission::ReadOrders, Permission::WriteKeys}, {}}, actor_of(bob));
  ASSERT_TRUE(change.set_role(scope, bob.id, Role::Viewer, owner));
  EXPECT_EQ(key_of.run(key->key)->actor.may, Permissions{Permission::ReadOrders});
}

TEST_F(Members, SeeTheirOwnSessionsAndEndThemOneByOneOrAllOthers) {
  const auto phone = sign_in.run({"ada@example.org", kPassword, ""}, {"203.0.113.7", "Phone"});
  const auto desk = sign_in.run({"ada@example.org", kPassword, ""}, {"203.0.113.7", "Desk"});
  const auto bob = joined("bob@example.org", Role::Viewer);
  EXPECT_EQ(sign_out.end(scope, bob.id, phone->session.id).error().code, ErrorCode::NotFound);
  ASSERT_TRUE(session_of.run(phone->token));
  ASSERT_TRUE(sign_out.end(scope, ada.id, phone->session.id));
  EXPECT_FALSE(session_of.run(phone->token));
  EXPECT_EQ(sign_out.end_others(scope, desk->session), 1u) << "the one of the set-up link";
  EXPECT_TRUE(session_of.run(desk->token));
  EXPECT_EQ(desk->session.agent, "Desk");
}

TEST_F(Members, OfAnotherOrganisationAreNotThere) {
  const auto other = set_up.run("Other & Co", "eve@example.org");
  const OrgScope theirs(other->org);
  EXPECT_EQ(change.deactivate(theirs, ada.id, the_operator()).error().code, ErrorCode::NotFound);
  const auto asked = invite.run(scope, "bob@example.org", Role::Viewer, owner);
  EXPECT_EQ(invite.withdraw(theirs, asked->id, the_operator()).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::orgs
