#include "orgs/letter_frame.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::orgs {
namespace {

constexpr std::string_view kHtml = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{subject}</title></head>
<body style="margin:0;background:#f4f5f7;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5;color:#1b1f27">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #dfe2e8;{edge}border-radius:8px"><tr><td style="padding:28px">
{head}<p style="margin:0 0 16px">{greeting}</p>
{body}
<p style="margin:0 0 20px"><a href="{link}" style="display:inline-block;background:{accent};color:#ffffff;text-decoration:none;padding:12px 22px;border-radius:6px">{button}</a></p>
<p style="margin:0 0 16px;font-size:14px">Or copy this link into a browser:<br><a href="{link}" style="color:{accent};word-break:break-all">{link}</a></p>
<p style="margin:0;padding-top:16px;border-top:1px solid #dfe2e8;font-size:14px;color:#4a5160">{footer}</p>
</td></tr></table></td></tr></table></body></html>
)";
constexpr const char* kAccent = "#1f4fa3";

std::string head_of(const LetterParts::Look& look) {
  return fmt::format(R"(<p style="margin:0 0 16px;font-weight:600;color:{}">{}</p>)"
                     "\n",
                     look.accent, html_escaped(look.name));
}

}  // namespace

std::string letter_text(const LetterParts& parts) {
  return fmt::format("{}\n\n{}{}:\n{}\n\n-- \n{}\n", parts.greeting, parts.body_text, parts.button,
                     parts.link, parts.footer);
}

std::string letter_html(const LetterParts& parts) {
  return fmt::format(
      fmt::runtime(kHtml), fmt::arg("subject", html_escaped(parts.subject)),
      fmt::arg("greeting", html_escaped(parts.greeting)), fmt::arg("body", parts.body_html),
      fmt::arg("button", html_escaped(parts.button)), fmt::arg("link", html_escaped(parts.link)),
      fmt::arg("footer", html_escaped(parts.footer)),
      fmt::arg("accent", parts.look ? parts.look->accent : kAccent),
      fmt::arg("edge",
               parts.look ? fmt::format("border-top:4px solid {};", parts.look->accent) : ""),
      fmt::arg("head", parts.look ? head_of(*parts.look) : ""));
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
