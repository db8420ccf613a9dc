#include "emulator/consent_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "emulator/oauth_apps.hpp"

namespace bascule::emulator {
namespace {

// The one way a text from outside gets into the page.
std::string safe(std::string_view text) { return html_escaped(one_line(text)); }

std::string whole_page(std::string_view title, std::string_view main) {
  return fmt::format(R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{0} – Lever emulator</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<div class="tape" aria-hidden="true"></div>
<main class="panel consent">
<p class="quiet"><span class="mark">emulator</span> An invented Lever account. Nothing here is real.</p>
<h1>{0}</h1>
{1}
</main>
</body>
</html>
)",
                     safe(title), main);
}

http::Response html(int status, std::string body) {
  http::Response response;
  response.status = status;
  response.headers.set("Content-Type", "text/html; charset=utf-8");
  response.headers.set("Cache-Control", "no-store");
  // Browsers hold a form also to where its answer redirects: the application's address, and on.
  response.headers.set("Content-Security-Policy",
                       "default-src 'none'; style-src 'self'; img-src 'self'; "
                       "form-action 'self' http: https:; base-uri 'none'; frame-ancestors 'none'");
  // With "no-referrer" a browser sends this page's own form with `Origin: null`.
  response.headers.set("Referrer-Policy", "same-origin");
  response.body = std::move(body);
  return response;
}

std::string in_words(std::string_view scope) {
  if (scope == kOfflineAccess) return "Stay connected while nobody is signed in";
  if (scope == kConfidentialAccess) return "See confidential postings and candidates";
  std::string resource(scope.substr(0, scope.find(':')));
  std::replace(resource.begin(), resource.end(), '_', ' ');
  return (scope.ends_with(":write:admin") ? "See and change " : "See ") + resource;
}

std::string scope_list(const Authorization& asked) {
  if (asked.scopes.empty()) return "<p class=\"none\">Nothing.</p>\n";
  std::string rows;
  for (const auto& scope : asked.scopes)
    rows += fmt::format("<li>{} <code>{}</code></li>\n", safe(in_words(scope)), safe(scope));
  return "<ul class=\"plain\" id=\"scopes\">\n" + rows + "</ul>\n";
}

std::string remarks(const Authorization& asked) {
  std::string out;
  if (!asked.is_audience_right)
    out +=
        "<p class=\"error\">The audience is missing or wrong: it must be the address of the API "
        "with a slash at its end, such as https://api.lever.co/v1/. All other scopes are left "
        "out.</p>\n";
  std::string names;
  for (const auto& scope : asked.left_out)
    names += fmt::format("{}<code>{}</code>", names.empty() ? "" : " ", safe(scope));
  if (!names.empty())
    out += "<p class=\"quiet\">Also asked for, but the application is not registered for it: " +
           names + "</p>\n";
  return out;
}

// Everybody, so that it can be seen whom Lever refuses. The first who may accept is chosen.
std::string user_choice(const World& world) {
  std::string rows;
  bool is_chosen = false;
  for (const auto& user : world.users) {
    const bool is_active = !has(user, "deactivatedAt");
    const bool is_first = !is_chosen && is_active && text_of(user, "accessRole") == "super admin";
    is_chosen = is_chosen || is_first;
    rows += fmt::format(
        "<label class=\"check\"><input type=\"radio\" name=\"user\" value=\"{}\" required{}> "
        "<span>{} <span class=\"quiet\">{}{}</span></span></label>\n",
        safe(text_of(user, "id")), is_first ? " checked" : "", safe(text_of(user, "name")),
        safe(text_of(user, "accessRole")), is_active ? "" : ", deactivated");
  }
  return "<fieldset>\n<legend>Signed in as</legend>\n" + rows + "</fieldset>\n";
}

}  // namespace

http::Response consent_page(const World& world, const Authorization& asked) {
  const auto name = text_of(*asked.app, "name");
  // Without an `action`, the form goes to this very address: the request travels byte for byte.
  const auto main = fmt::format(
      R"(<p><strong>{}</strong> asks for access to this Lever account, for the whole organisation. Only a super admin can accept.</p>
<h2>It would be able to</h2>
{}{}<form method="post">
{}<div class="actions">
<button class="main" name="decision" value="accept">Accept</button>
<button name="decision" value="deny" formnovalidate>Deny</button>
</div>
</form>
<p class="quiet">Afterwards the browser goes to <code>{}</code></p>)",
      safe(name), scope_list(asked), remarks(asked), user_choice(world), safe(asked.redirect_uri));
  return html(200, whole_page("Accept “" + name + "”?", main));
}

http::Response refusal_page(int status, std::string_view title, std::string_view why,
                            std::string_view back) {
  auto main = fmt::format("<p role=\"alert\">{}</p>", safe(why));
  if (!back.empty()) main += fmt::format("\n<p><a href=\"{}\">Back</a></p>", html_escaped(back));
  return html(status, whole_page(title, main));
}

}  // namespace bascule::emulator
