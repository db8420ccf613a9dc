#include "orders/letter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bascule::orders {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

LetterFacts some_facts() {
  LetterFacts facts;
  facts.org_name = "Northwind";
  facts.time_zone = "UTC";
  facts.asked = {{"Big Five", 12}};
  facts.due_at = from_millis(1'796'403'600'000);  // 2026-12-04 17:00 UTC
  facts.link = "https://bascule.northwind.example/t/abc";
  return facts;
}
LetterFacts french_facts(LetterKind kind = LetterKind::Invitation) {
  auto facts = some_facts();
  facts.time_zone = "Europe/Paris";
  facts.which = {kind, LetterLanguage::French};
  return facts;
}
ports::Letter composed(const LetterFacts& facts, const std::string& name = "Ada Example") {
  Subject subject;
  subject.name = Personal(name);
  return compose_invitation(subject, facts);
}
ports::Letter in_words_of(const std::string& body, LetterFacts facts = some_facts(),
                          const std::string& name = "Ada Example") {
  facts.words = checked_words({"{organisation}: {assessments}", body}).value();
  return composed(facts, name);
}

TEST(Letter, BothPartsSayTheSame) {
  const auto letter = in_words_of(
      "{greeting}\n\nFirst line\nsecond line\n\n- {organisation}\n- {minutes} minutes\n"
      "\n{assessments}\n\nBy {due}.\n\n{link}\n\nYours");
  EXPECT_EQ(letter.subject, "Northwind: Big Five");
  EXPECT_THAT(letter.text,
              StartsWith("Hello Ada Example,\n\nFirst line\nsecond line\n\n  - Northwind\n"
                         "  - 12 minutes\n\n  - Big Five (about 12 minutes, no clock)\n\nBy "));
  EXPECT_THAT(
      letter.text,
      HasSubstr("Open your page:\nhttps://bascule.northwind.example/t/abc\n\nYours\n\n-- \n"));
  for (const auto* part :
       {">Hello Ada Example,</p>", ">First line<br>second line</p>",
        "<li>Northwind</li><li>12 minutes</li></ul>",
        "<li>Big Five (about 12 minutes, no clock)</li></ul>", "By <strong>",
        "<a href=\"https://bascule.northwind.example/t/abc\" style=\"display:inline-block",
        ">Yours</p>"})
    EXPECT_THAT(letter.html, HasSubstr(part));
}

TEST(Letter, InFrenchIsFrenchInEveryPart) {
  const auto letter = composed(french_facts());
  EXPECT_EQ(letter.subject, "Northwind\u00a0: Big Five");
  EXPECT_EQ(letter.text,
            "Bonjour Ada Example,\n\n"
            "Dans le cadre de votre candidature, Northwind vous invite à remplir un "
            "questionnaire\u00a0:\n\n"
            "  - Big Five (environ 12 minutes, sans chronomètre)\n\n"
            "Merci de terminer au plus tard le vendredi 4 décembre 2026 à 18\u00a0h\u00a000 "
            "(Europe/Paris, CET). Vous pouvez vous interrompre et reprendre plus tard, sur "
            "l’appareil de votre choix.\n\n"
            "Ouvrir votre page\u00a0:\nhttps://bascule.northwind.example/t/abc\n\n-- \n"
            "Vous recevez ce message parce que Northwind examine votre candidature et en est "
            "responsable. Ce lien vous est personnel\u00a0: merci de ne pas le transmettre.\n");
  EXPECT_THAT(letter.html, StartsWith("<!doctype html>\n<html lang=\"fr\">"));
  EXPECT_THAT(letter.html, HasSubstr("Ou copiez ce lien dans un navigateur"));
}

TEST(Letter, InFrenchNamesWhomToAsk) {
  auto facts = french_facts(LetterKind::Reminder);
  facts.org_contact = "emploi@northwind.example";
  const auto letter = composed(facts);
  EXPECT_EQ(letter.subject, "Rappel – Northwind\u00a0: Big Five");
  for (const auto& part : {letter.text, letter.html})
    EXPECT_THAT(part, HasSubstr("écrivez à l’adresse emploi@northwind.example."));
}

TEST(Letter, EveryKindInEveryLanguageHasTheLinkAndTheDate) {
  for (const auto kind : kLetterKinds)
    for (const auto language : kLetterLanguages) {
      auto facts = some_facts();
      facts.which = {kind, language};
      const auto letter = composed(facts);
      for (const auto& part : {letter.text, letter.html}) {
        EXPECT_THAT(part, HasSubstr(facts.link));
        EXPECT_THAT(part, HasSubstr("2026"));
        EXPECT_THAT(part, HasSubstr("Ada Example"));
      }
    }
}

TEST(Letter, WhoIsResponsibleAndWhomToAskStandsBelowWhateverIsWritten) {
  auto facts = some_facts();
  facts.org_contact = "jobs@northwind.example";
  const auto letter = in_words_of("{link}", facts);
  for (const auto& part : {letter.text, letter.html}) {
    EXPECT_THAT(part,
                HasSubstr("Northwind is considering your application and is responsible for it"));
    EXPECT_THAT(part, HasSubstr("write to jobs@northwind.example."));
  }
}

TEST(Letter, WhomToAskIsTheOrganisationWhereThereIsNoAddress) {
  EXPECT_THAT(in_words_of("Ask {contact}.\n{link}").text, StartsWith("Ask Northwind.\n"));
  auto facts = some_facts();
  facts.org_contact = "jobs@northwind.example";
  EXPECT_THAT(in_words_of("Ask {contact}.\n{link}", facts).text,
              StartsWith("Ask jobs@northwind.example.\n"));
}

TEST(Letter, D14_MarkupInWordsAndValuesIsText) {
  const auto letter = in_words_of("<b>{name}</b> & \"you\"\n- <i>{organisation}</i>\n{link}",
                                  some_facts(), "<script>alert(1)</script>");
  for (const auto* tag : {"<script", "<b>", "<i>"}) EXPECT_THAT(letter.html, Not(HasSubstr(tag)));
  EXPECT_THAT(letter.html,
              HasSubstr("&lt;b&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;/b&gt; &amp; "));
  EXPECT_THAT(letter.html, HasSubstr("<li>&lt;i&gt;Northwind&lt;/i&gt;</li>"));
}

TEST(Letter, F21_WhatLooksLikeANameInAValueIsText) {
  auto facts = some_facts();
  facts.org_name = "{link}";
  facts.asked = {{"{due}", 12}};
  const auto letter = in_words_of("{name}\n{organisation}\n{greeting}\n{assessments}\n{link}",
                                  facts, "{link} {due} {");
  EXPECT_EQ(letter.subject, "{link}: {due}");
  EXPECT_THAT(letter.text, StartsWith("{link} {due} {\n{link}\nHello {link} {due} {,\n"
                                      "  - {due} (about 12 minutes, no clock)\n"));
  EXPECT_THAT(letter.text, HasSubstr("because {link} is considering"));
}

TEST(Letter, C14_LinesAndDirectionsInNamesAreFlattened) {
  auto facts = some_facts();
  facts.org_name = "North\r\nBcc: spy@spy.example";
  const auto letter = in_words_of("{name}\n{link}", facts,
                                  "Ada\r\n\r\n-- \r\nBcc: x\xe2\x80\xae\xe2\x80\xa8"
                                  "Example");
  EXPECT_EQ(letter.subject, "North  Bcc: spy@spy.example: Big Five");
  EXPECT_THAT(letter.text, StartsWith("Ada    --   Bcc: x Example\nOpen your page:"));
  EXPECT_EQ(letter.to_name.reveal(), "Ada    --   Bcc: x Example");
}

TEST(Letter, AHugeNameIsCutAndSoIsASubjectOfHugeNames) {
  auto facts = some_facts();
  facts.words = LetterWords{"{name}{name}{name}{name}", "{name}\n{link}"};
  const auto letter = composed(facts, std::string(10'000, 'a'));
  EXPECT_LE(letter.subject.size(), 500U);
  EXPECT_THAT(letter.text, StartsWith(std::string(197, 'a') + "…\n"));
}

TEST(Letter, ATrialSaysSoAboveEverythingElse) {
  auto facts = some_facts();
  facts.purpose = LetterFacts::Purpose::Trial;
  const auto letter = in_words_of("{greeting}\n{link}", facts);
  EXPECT_EQ(letter.subject, "[Test] Northwind: Big Five");
  EXPECT_THAT(letter.text, StartsWith("This is a test letter, to you alone."));
  EXPECT_LT(letter.html.find("This is a test letter"), letter.html.find("Hello Ada"));
  facts.which.language = LetterLanguage::French;
  EXPECT_THAT(composed(facts).text, StartsWith("Ceci est un message d’essai"));
}

TEST(Letter, CountsWhatIsAskedWhereItIsSeveral) {
  auto facts = some_facts();
  facts.asked = {{"Big Five", 12}, {"Another", 8}};
  const auto letter = in_words_of("{questionnaires}, {minutes}\n{assessments}\n{link}", facts);
  EXPECT_EQ(letter.subject, "Northwind: 2 questionnaires");
  EXPECT_THAT(letter.text, StartsWith("2 questionnaires, 20\n  - Big Five (about 12 minutes, no "
                                      "clock)\n  - Another (about 8 "));
}

TEST(Letter, GreetsNobodyByNameWhoseNameIsNotKnown) {
  EXPECT_THAT(composed(some_facts(), " ").text, StartsWith("Hello,\n\nAs part"));
  EXPECT_THAT(composed(french_facts(), "").text, StartsWith("Bonjour,\n\nDans"));
}

}  // namespace
}  // namespace bascule::orders
