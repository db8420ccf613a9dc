#include <algorithm>

#include "orders/standard_words.hpp"
#include "product.hpp"

namespace bascule::product {
namespace {

using orders::LetterKind;
using orders::LetterLanguage;
using orders::LetterWords;
using orders::WhichLetter;

constexpr WhichLetter kInvitation{LetterKind::Invitation, LetterLanguage::English};
constexpr WhichLetter kAgain{LetterKind::Again, LetterLanguage::English};
constexpr WhichLetter kReminder{LetterKind::Reminder, LetterLanguage::English};
constexpr WhichLetter kFrench{LetterKind::Invitation, LetterLanguage::French};

// What letters to candidates say.
class Words : public Product {
 protected:
  static constexpr auto kTests = orders::TendLetterWords::kTestsPerHour;

  Words() {
    write([&](ports::Tx& tx) {
      EXPECT_TRUE(orgs.insert_member(tx, {.id = member,
                                          .org = org,
                                          .email = Personal("mika@northwind.example"),
                                          .password_hash = {},
                                          .created_at = clock.now(),
                                          .name = Personal("Mika Example")}));
    });
  }
  const OrgScope scope{org};
  const MemberId member = ports::new_id<MemberId>(clock, random);
  const bascule::orgs::Actor admin = bascule::orgs::the_operator();
  const LetterWords ours{"A test for {name}", "{greeting}\n\nOurs, by {due}.\n\n{link}"};
  orders::TendLetterWords& words = tend_letter_words;

  void say(const WhichLetter& which, const LetterWords& what) {
    const auto changed = words.change(scope, which, what, admin);
    ASSERT_TRUE(changed.has_value()) << changed.error().message;
  }
  LetterWords now(const WhichLetter& which) { return shown(which).words; }
  bool is_own(const WhichLetter& which) { return shown(which).changed_at.has_value(); }
  orders::TendLetterWords::Shown shown(const WhichLetter& which) {
    const auto all = words.list(scope).value();
    const auto found = std::ranges::find(all, which, &orders::TendLetterWords::Shown::which);
    return found == all.end() ? orders::TendLetterWords::Shown{} : *found;
  }
  Result<void> test(const LetterWords& what, const WhichLetter& which = kInvitation) {
    return database->write(scope,
                           [&](ports::Tx& tx) { return words.send_test(tx, which, what, member); });
  }
  std::vector<std::string> log() {
    std::vector<std::string> lines;
    for (const auto& entry :
         read([&](ports::Tx& tx) { return audit.list(tx, {.action = "letter_words."}, {}).items; }))
      lines.push_back(entry.action + " " + entry.details);
    return lines;
  }
  // Asked by hand, in this language.
  void ask_in(const std::string& language) {
    write([&](ports::Tx& tx) {
      EXPECT_TRUE(place_order
                      .place(tx,
                             {.assessment = "bigfive-120",
                              .name = Personal("Ada Example"),
                              .email = Personal("ada@example.org"),
                              .external_id = {},
                              .language = language},
                             "api")
                      .has_value());
    });
    run_due();
  }
};

TEST_F(Words, EachKindOfLetterHasItsOwn) {
  say(kReminder, {"Only a reminder", "Reminding.\n{link}"});
  invite();
  const auto first = mailer.arrived().front();
  EXPECT_TRUE(first.subject.starts_with("Northwind Robotics: ")) << first.subject;
  say(kAgain, {"Only again", "Again.\n{link}"});
  ASSERT_TRUE(tend_order.resend(scope, the_order().id, "mem_somebody").has_value());
  run_due();
  const auto again = mailer.arrived().back();
  EXPECT_EQ(again.subject, "Only again");
  EXPECT_TRUE(again.text.starts_with("Again.\n")) << again.text;
}

TEST_F(Words, AreThoseOfTheLanguageOfWhoeverIsWrittenTo) {
  say(kInvitation, ours);
  ask_in("fr-CA");
  const auto letter = mailer.arrived().front();
  EXPECT_TRUE(letter.text.starts_with("Bonjour Ada Example,\n")) << letter.text;
  say(kFrench, {"Pour {name}", "Le nôtre.\n{link}"});
  ASSERT_TRUE(tend_order.resend(scope, the_order().id, "mem_somebody").has_value());
  run_due();
  EXPECT_TRUE(mailer.arrived().back().text.starts_with("Bonjour Ada Example,\n\nVoici à nouveau"))
      << "the letter that is sent again has words of its own";
}

TEST_F(Words, OfALanguageThatWeDoNotWriteAreEnglish) {
  say(kInvitation, ours);
  ask_in("de");
  EXPECT_EQ(mailer.arrived().front().subject, "A test for Ada Example");
}

TEST_F(Words, OfALetterThatWaitsAreThoseOfWhenItLeaves) {
  ASSERT_TRUE(tend_letters.hold(scope, "", admin).has_value());
  const auto order = invite();
  const auto planned = effects_of(order.invitation.text()).front();
  say(kInvitation, ours);
  ASSERT_TRUE(tend_letters.release(scope, admin).has_value());
  run_due();
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.subject, "A test for Ada Example");
  EXPECT_EQ(letter.message_id, std::get<ports::Letter>(planned.payload).message_id);
}

// Nobody knows whether the first arrived: a mail program that has both shows one (Message-ID).
TEST_F(Words, ARepetitionInOtherWordsIsTheSameLetter) {
  mailer.next(ports::MailUnknown{"cut"});
  const auto order = invite();
  say(kInvitation, ours);
  run_for(10, 30s);
  const auto arrived = mailer.arrived();
  ASSERT_EQ(arrived.size(), 2U);
  EXPECT_EQ(arrived[0].message_id, arrived[1].message_id);
  EXPECT_NE(arrived[0].subject, arrived[1].subject);
  const auto rows = effects_of(order.invitation.text());
  EXPECT_EQ(std::ranges::count(rows, bascule::effects::kCandidateLetter, &effects::Effect::kind), 1)
      << "one row, sent twice";
}

TEST_F(Words, C14_ANameOfACandidateIsTextOfOneLineAndNothingMore) {
  auto candidate = opportunity();
  candidate.name =
      Personal("{link}<script>alert(1)</script>\r\nBcc: spy@spy.example\xe2\x80\xae{name}");
  ats.put(candidate);
  say(kInvitation, {"For {name}", "Dear {name},\n{link}"});
  invite();
  const auto letter = mailer.arrived().front();
  const std::string shown = "{link}<script>alert(1)</script>  Bcc: spy@spy.example{name}";
  EXPECT_EQ(letter.subject, "For " + shown);
  EXPECT_TRUE(letter.text.starts_with("Dear " + shown + ",\nOpen your page:\n")) << letter.text;
  EXPECT_EQ(letter.html.find("<script"), std::string::npos);
  EXPECT_NE(letter.html.find("&lt;script&gt;alert(1)&lt;/script&gt;"), std::string::npos);
}

TEST_F(Words, AreTheStandardOnesAgainAfterAReset) {
  say(kInvitation, ours);
  ASSERT_TRUE(words.reset(scope, kInvitation, admin).has_value());
  ASSERT_TRUE(words.reset(scope, kInvitation, admin).has_value());
  EXPECT_EQ(words.list(scope).value().size(), 6U);
  EXPECT_EQ(now(kInvitation), orders::standard_words(kInvitation));
  EXPECT_FALSE(is_own(kInvitation));
  EXPECT_EQ(log(), (std::vector<std::string>{
                       R"(letter_words.reset {"kind":"invitation","language":"en"})",
                       R"(letter_words.changed {"kind":"invitation","language":"en"})"}));
}

TEST_F(Words, OfOneLanguageLeaveTheOtherAlone) {
  say(kFrench, ours);
  EXPECT_TRUE(is_own(kFrench));
  EXPECT_FALSE(is_own(kInvitation));
  EXPECT_EQ(now(kInvitation), orders::standard_words(kInvitation));
}

TEST_F(Words, TheStandardOnesWrittenDownAreNoneOfItsOwn) {
  say(kAgain, orders::standard_words(kAgain));
  EXPECT_FALSE(is_own(kAgain));
  EXPECT_TRUE(log().empty());
}

TEST_F(Words, ThatAreRefusedChangeNothing) {
  say(kInvitation, ours);
  EXPECT_FALSE(words.change(scope, kInvitation, {"A", "no link"}, admin).has_value());
  EXPECT_FALSE(words.preview(scope, kInvitation, {"A", "{nobody}\n{link}"}).has_value());
  EXPECT_FALSE(test({"A", ""}).has_value());
  EXPECT_EQ(now(kInvitation), ours);
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
}

TEST_F(Words, ThatAreLookedAtAreNotSaved) {
  const auto letter = words.preview(scope, kFrench, {"Pour {name}", "{greeting}\n{link}"}).value();
  EXPECT_EQ(letter.subject, "Pour Ada Example");
  EXPECT_TRUE(letter.text.starts_with("Bonjour Ada Example,\n")) << letter.text;
  EXPECT_FALSE(is_own(kFrench));
}

TEST_F(Words, ATestGoesToOneselfSaysSoAndOpensNothing) {
  ASSERT_TRUE(tend_letters.hold(scope, "", admin).has_value());
  ASSERT_TRUE(test(ours).has_value());
  run_due();
  const auto arrived = mailer.arrived();
  ASSERT_EQ(arrived.size(), 1U) << "it is no letter to a candidate";
  EXPECT_EQ(arrived[0].to_address.reveal(), "mika@northwind.example");
  EXPECT_EQ(arrived[0].subject, "[Test] A test for Ada Example");
  const auto at = arrived[0].text.find("/t/");
  const auto token = arrived[0].text.substr(at + 3, arrived[0].text.find('\n', at) - at - 3);
  EXPECT_EQ(open_invitation.open(Secret(token), std::nullopt, "en").error().code,
            ErrorCode::NotFound);
  EXPECT_FALSE(is_own(kInvitation)) << "nothing is kept";
  EXPECT_EQ(tend_letters.look(scope)->counted, 0U) << "nor does it count for the brake";
}

TEST_F(Words, ATestIsSentTenTimesAnHourAtMost) {
  for (std::size_t i = 0; i < kTests; ++i) ASSERT_TRUE(test(ours).has_value()) << i;
  const auto refused = test(ours, kAgain);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  ASSERT_TRUE(refused.error().retry_after.has_value());
  run_due();
  EXPECT_EQ(mailer.arrived().size(), kTests);
  clock.advance(*refused.error().retry_after);
  EXPECT_TRUE(test(ours, kAgain).has_value());
}

TEST_F(Words, ATestThatWaitedForAnHourIsNotSentAnyMore) {
  ASSERT_TRUE(test(ours).has_value());
  clock.advance(1h);
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
}

TEST_F(Words, ATestToSomebodyWhoIsNoMemberAnyMoreIsNotSent) {
  ASSERT_TRUE(test(ours).has_value());
  write([&](ports::Tx& tx) {
    auto gone = orgs.find_member(tx, member).value();
    gone.deactivated_at = clock.now();
    orgs.save_member(tx, gone);
  });
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
}

TEST_F(Words, ATestIsForNobodyOfAnotherOrganisation) {
  const OrgScope other(ports::new_id<OrgId>(clock, random));
  const auto refused = database->write(
      other, [&](ports::Tx& tx) { return words.send_test(tx, kInvitation, ours, member); });
  EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::product
