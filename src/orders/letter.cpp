#include "orders/letter.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/zone.hpp"

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

// One column, 16 px, one button plus the naked link; nothing is loaded from anywhere.
constexpr std::string_view kHtml = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{subject}</title></head>
<body style="margin:0;background:#f4f5f7;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5;color:#1b1f27">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #dfe2e8;border-radius:8px"><tr><td style="padding:28px">
<p style="margin:0 0 16px">{greeting}</p>
<p style="margin:0 0 16px">{opening}</p>
<ul style="margin:0 0 16px;padding-left:20px">{asked}</ul>
<p style="margin:0 0 20px">Please finish by <strong>{due}</strong>. You can stop and go on later, on any device.</p>
<p style="margin:0 0 20px"><a href="{link}" style="display:inline-block;background:#1f4fa3;color:#ffffff;text-decoration:none;padding:12px 22px;border-radius:6px">Open your page</a></p>
<p style="margin:0 0 16px;font-size:14px">Or copy this link into a browser:<br><a href="{link}" style="color:#1f4fa3;word-break:break-all">{link}</a></p>
<p style="margin:0;padding-top:16px;border-top:1px solid #dfe2e8;font-size:14px;color:#4a5160">{footer}</p>
</td></tr></table></td></tr></table></body></html>
)";

}  // namespace

ports::Letter compose_invitation(const Subject& subject, const LetterFacts& facts) {
  const auto org = cut(one_line(facts.org_name), kNameMax);
  const auto due = in_words(facts.due_at, facts.time_zone);
  const bool several = facts.asked.size() > 1;
  const auto headline =
      several
          ? fmt::format("{}: {} questionnaires for you", org, facts.asked.size())
          : fmt::format("{}: {}", org, facts.asked.empty() ? "" : one_line(facts.asked[0].name));
  const auto opening =
      fmt::format("{}As part of your application, {} asks you for {}:",
                  facts.kind == LetterFacts::Kind::Again ? "Here is your link again. " : "", org,
                  several ? "the following" : "one questionnaire");
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

  ports::Letter letter;
  letter.message_id = facts.message_id;
  letter.from_name = org;
  letter.reply_to = facts.org_contact;
  letter.to_address = subject.email;
  letter.to_name = Personal(cut(one_line(subject.name.reveal()), kNameMax));
  letter.subject = headline;
  letter.text = fmt::format(
      "{}\n\n{}\n\n{}\nPlease finish by {}. You can stop and go on later, on any device.\n\nOpen "
      "your page:\n{}\n\n-- "
      "\n{}\n",
      greeting(subject), opening, asked_text, due, facts.link, footer);
  letter.html =
      fmt::format(fmt::runtime(kHtml), fmt::arg("subject", html_escaped(headline)),
                  fmt::arg("greeting", html_escaped(greeting(subject))),
                  fmt::arg("opening", html_escaped(opening)), fmt::arg("asked", asked_html),
                  fmt::arg("due", html_escaped(due)), fmt::arg("link", html_escaped(facts.link)),
                  fmt::arg("footer", html_escaped(footer)));
  return letter;
}

}  // namespace bascule::orders
