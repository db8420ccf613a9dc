#include "orgs/letter_frame.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::orgs {
namespace {

constexpr std::string_view kHtml = R"(<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{subject}</title></head>
<body style="margin:0;background:#f4f5f7;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5;color:#1b1f27">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #dfe2e8;{edge}border-radius:8px"><tr><td style="padding:28px">
{head}{body}<p style="margin:0;padding-top:16px;border-top:1px solid #dfe2e8;font-size:14px;color:#4a5160">{footer}</p>
</td></tr></table></td></tr></table></body></html>
)";
constexpr std::string_view kButton =
    R"(<p style="margin:0 0 20px"><a href="{link}" style="display:inline-block;background:{accent};color:#ffffff;text-decoration:none;padding:12px 22px;border-radius:6px">{words}</a></p>
<p style="margin:0 0 16px;font-size:14px">{or_copy}<br><a href="{link}" style="color:{accent};word-break:break-all">{link}</a></p>
)";
constexpr const char* kAccent = "#1f4fa3";
constexpr std::string_view kOrCopy = "Or copy this link into a browser:";

}  // namespace

std::string letter_text(const LetterParts& parts) {
  return fmt::format("{}\n\n{}{}:\n{}\n\n-- \n{}\n", parts.greeting, parts.body_text, parts.button,
                     parts.link, parts.footer);
}

std::string letter_html(const LetterParts& parts) {
  return html_document(
      {.subject = parts.subject,
       .body_html =
           html_paragraph(parts.greeting) + "\n" + parts.body_html + "\n" +
           html_button(
               {.words = parts.button, .or_copy = kOrCopy, .link = parts.link, .accent = {}}),
       .footer = parts.footer,
       .accent = {},
       .head = {}});
}

std::string html_document(const LetterDocument& document) {
  const bool has_head = !document.accent.empty();
  const auto head = fmt::format("<p style=\"margin:0 0 16px;font-weight:600;color:{}\">{}</p>\n",
                                document.accent, html_escaped(document.head));
  return fmt::format(
      fmt::runtime(kHtml), fmt::arg("language", document.language),
      fmt::arg("subject", html_escaped(document.subject)),
      fmt::arg("edge",
               has_head ? fmt::format("border-top:4px solid {};", document.accent) : std::string()),
      fmt::arg("head", has_head ? head : std::string()), fmt::arg("body", document.body_html),
      fmt::arg("footer", html_escaped(document.footer)));
}

std::string html_button(const LetterButton& button) {
  return fmt::format(fmt::runtime(kButton), fmt::arg("link", html_escaped(button.link)),
                     fmt::arg("accent", button.accent.empty() ? kAccent : button.accent.c_str()),
                     fmt::arg("words", html_escaped(button.words)),
                     fmt::arg("or_copy", html_escaped(button.or_copy)));
}

std::string message_id(std::string_view local, std::string_view public_url) {
  if (const auto scheme = public_url.find("://"); scheme != std::string_view::npos)
    public_url.remove_prefix(scheme + 3);
  return fmt::format("{}@{}", local, public_url.substr(0, public_url.find_first_of(":/")));
}

std::string html_paragraph(const std::string& text) {
  return fmt::format(R"(<p style="margin:0 0 16px">{}</p>)", html_escaped(text));
}

}  // namespace bascule::orgs
