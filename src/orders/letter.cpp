#include "orders/letter.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/zone.hpp"
#include "orders/letter_body.hpp"
#include "orders/standard_words.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kNameMax = 200;
constexpr std::size_t kSubjectMax = 500;  // Bytes, names filled in: more is in no list of letters.

std::string name_of(const Subject& subject) {
  return std::string(trimmed(cut(one_line(subject.name.reveal()), kNameMax)));
}

std::vector<std::string> asked_lines(const LetterFacts& facts, const LetterPhrases& phrases) {
  std::vector<std::string> lines;
  for (const auto& asked : facts.asked)
    lines.push_back(
        filled(asked.is_optional ? phrases.asked_optional : phrases.asked,
               {{"assessment", one_line(asked.name)}, {"minutes", std::to_string(asked.minutes)}}));
  return lines;
}

LetterValues values_of(const Subject& subject, const LetterFacts& facts,
                       const LetterPhrases& phrases) {
  const auto name = name_of(subject);
  const auto org = cut(one_line(facts.org_name), kNameMax);
  const auto several =
      filled(phrases.questionnaires, {{"count", std::to_string(facts.asked.size())}});
  const bool is_one = facts.asked.size() == 1;
  int minutes = 0;
  for (const auto& asked : facts.asked) minutes += asked.minutes;
  LetterValues values{{"name", name},
                      {"organisation", org},
                      {"assessments", is_one ? one_line(facts.asked[0].name) : several},
                      {"questionnaires", is_one ? std::string(phrases.one_questionnaire) : several},
                      {"minutes", std::to_string(minutes)},
                      {"due", facts.which.language == LetterLanguage::French
                                  ? in_french_words(facts.due_at, facts.time_zone)
                                  : in_words(facts.due_at, facts.time_zone)},
                      {"contact", facts.org_contact.empty() ? org : one_line(facts.org_contact)}};
  values.emplace("greeting",
                 filled(name.empty() ? phrases.greeting_of_nobody : phrases.greeting, values));
  return values;
}

}  // namespace

LetterFacts facts_about(const orgs::Org& org) {
  LetterFacts facts;
  facts.org_name = orgs::shown_name(org);
  facts.from_name = orgs::sender_name(org);
  if (const auto& accent = org.branding.accent) facts.accent = orgs::to_string(accent->light);
  facts.org_contact = orgs::candidate_contact(org);
  facts.time_zone = org.time_zone;
  return facts;
}

ports::Letter compose_invitation(const Subject& subject, const LetterFacts& facts) {
  const auto& said = phrases(facts.which.language);
  const auto& words = facts.words ? *facts.words : standard_words(facts.which);
  const bool is_trial = facts.purpose == LetterFacts::Purpose::Trial;
  const auto values = values_of(subject, facts, said);
  const auto& org = values.at("organisation");
  const LetterBlocks blocks{.link = {.words = said.button,
                                     .or_copy = said.or_copy,
                                     .link = facts.link,
                                     .accent = facts.accent},
                            .link_follows = said.link_follows,
                            .asked = asked_lines(facts, said)};
  const auto notice = is_trial ? std::string(said.trial_notice) + "\n\n" : std::string();
  const auto body = letter_body(notice + words.body, values, blocks);
  auto footer = filled(said.footer, values);
  if (!facts.org_contact.empty()) footer += filled(said.footer_asks, values);

  ports::Letter letter;
  letter.message_id = facts.message_id;
  letter.from_name = facts.from_name.empty() ? org : cut(one_line(facts.from_name), kNameMax);
  letter.reply_to = facts.org_contact;
  letter.to_address = subject.email;
  letter.to_name = Personal(name_of(subject));
  letter.subject = (is_trial ? std::string(said.trial_subject) : "") +
                   cut(filled(words.subject, values), kSubjectMax);
  letter.text = fmt::format("{}\n-- \n{}\n", body.text, footer);
  letter.html = orgs::html_document({.language = to_string(facts.which.language),
                                     .subject = letter.subject,
                                     .body_html = body.html,
                                     .footer = footer,
                                     .accent = facts.accent,
                                     .head = org});
  return letter;
}

}  // namespace bascule::orders
