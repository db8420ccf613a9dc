#include "orders/letter.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/zone.hpp"
#include "orgs/letter_frame.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kNameMax = 200;

std::string greeting(const Subject& subject) {
  const auto name = cut(one_line(subject.name.reveal()), kNameMax);
  return trimmed(name).empty() ? "Hello," : fmt::format("Hello {},", trimmed(name));
}

std::string asked_line(const LetterFacts::Asked& asked) {
  return fmt::format("{} (about {} minutes, no clock)", one_line(asked.name), asked.minutes);
}

std::string opening_line(LetterFacts::Kind kind, const std::string& org, bool several) {
  const auto asked = several ? "the following" : "one questionnaire";
  switch (kind) {
    case LetterFacts::Kind::Invitation:
      break;
    case LetterFacts::Kind::Again:
      return fmt::format(
          "Here is your link again. As part of your application, {} asks you for {}:", org, asked);
    case LetterFacts::Kind::Reminder:
      return fmt::format(
          "A reminder, in case it slipped your mind: as part of your application, {} asks you for "
          "{}. What you have answered already is kept.",
          org, asked);
  }
  return fmt::format("As part of your application, {} asks you for {}:", org, asked);
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
  const auto org = cut(one_line(facts.org_name), kNameMax);
  const auto due = in_words(facts.due_at, facts.time_zone);
  const bool several = facts.asked.size() > 1;
  const bool reminds = facts.kind == LetterFacts::Kind::Reminder;
  const auto what = several ? fmt::format("{} questionnaires for you", facts.asked.size())
                    : facts.asked.empty() ? std::string()
                                          : one_line(facts.asked[0].name);
  const auto headline = fmt::format("{}{}: {}", reminds ? "Reminder: " : "", org, what);
  const auto opening = opening_line(facts.kind, org, several);
  auto footer = fmt::format(
      "You receive this letter because {} is considering your application and is responsible for "
      "it. The link is "
      "yours alone: please do not pass it on.",
      org);
  if (!facts.org_contact.empty())
    footer += fmt::format(" If you need more time or another format, write to {}.",
                          one_line(facts.org_contact));

  std::string asked_text, asked_html;
  for (const auto& asked : facts.asked) {
    asked_text += fmt::format("  - {}\n", asked_line(asked));
    asked_html += fmt::format("<li>{}</li>", html_escaped(asked_line(asked)));
  }
  orgs::LetterParts parts{
      .subject = headline,
      .greeting = greeting(subject),
      .body_text =
          fmt::format("{}\n\n{}\nPlease finish by {}. You can stop and go on later, on any "
                      "device.\n\n",
                      opening, asked_text, due),
      .body_html = fmt::format(
          R"({}<ul style="margin:0 0 16px;padding-left:20px">{}</ul>)"
          R"(<p style="margin:0 0 20px">Please finish by <strong>{}</strong>. You can stop and go )"
          R"(on later, on any device.</p>)",
          orgs::html_paragraph(opening), asked_html, html_escaped(due)),
      .button = "Open your page",
      .link = facts.link,
      .footer = footer};
  if (!facts.accent.empty()) parts.look = orgs::LetterParts::Look{org, facts.accent};

  ports::Letter letter;
  letter.message_id = facts.message_id;
  letter.from_name = facts.from_name.empty() ? org : cut(one_line(facts.from_name), kNameMax);
  letter.reply_to = facts.org_contact;
  letter.to_address = subject.email;
  letter.to_name = Personal(cut(one_line(subject.name.reveal()), kNameMax));
  letter.subject = headline;
  letter.text = orgs::letter_text(parts);
  letter.html = orgs::letter_html(parts);
  return letter;
}

}  // namespace bascule::orders
