// What the server answers and what docs/api/openapi.yaml says that it does.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "app/openapi.hpp"
#include "app/web.hpp"
#include "base/text.hpp"
#include "testing/temporary_directory.hpp"

namespace bascule::app {
namespace {

using Operations = std::set<std::string>;  // "POST /api/v1/orders/{}"

// A path whose parameters have no names: the router and the document may call them differently.
std::string nameless(std::string_view path) {
  std::string text;
  bool is_name = false;
  for (const char c : path) {
    if (!is_name) text += c;
    if (c == '{') is_name = true;
    if (c == '}') {
      text += c;
      is_name = false;
    }
  }
  return text;
}

// The document is written by hand with two spaces a level, which the linter of `make check` keeps
// so: its paths stand at the second level and their methods at the third.
Operations documented() {
  Operations found;
  std::string path;
  bool is_in_paths = false;
  for (const auto line : split(openapi_text(), '\n')) {
    if (!line.empty() && line[0] != ' ' && line[0] != '#') is_in_paths = line == "paths:";
    if (!is_in_paths || !line.ends_with(':')) continue;
    if (line.starts_with("  /")) path = nameless(line.substr(2, line.size() - 3));
    for (const auto* method : {"get", "post", "put", "patch", "delete"})
      if (line == fmt::format("    {}:", method)) {
        std::string upper(method);
        for (char& c : upper) c = static_cast<char>(c - 'a' + 'A');
        found.insert(upper + " " + path);
      }
  }
  return found;
}

Operations without(const Operations& all, const Operations& some) {
  Operations rest;
  std::ranges::set_difference(all, some, std::inserter(rest, rest.end()));
  return rest;
}

// The pages: they are for browsers, and what they ask for is in the document.
bool is_page(std::string_view pattern) {
  return pattern == "/" || pattern == "/t" || pattern == "/r" || pattern.starts_with("/console") ||
         pattern.starts_with("/t/");
}

TEST(Routes, AreThoseOfTheDocumentAndNoOthers) {
  testing::TemporaryDirectory directory;
  const std::map<std::string, std::string> settings{
      {"BASCULE_DATA_DIR", (directory.path() / "data").string()},
      {"BASCULE_MAIL_SMTP_URL", "smtp://127.0.0.1:25"},
      {"BASCULE_MAIL_FROM", "bascule@example.org"}};
  const auto config = *load_config({}, [&](const std::string& name) {
    const auto set = settings.find(name);
    return set == settings.end() ? std::nullopt : std::optional(set->second);
  });
  auto adapters = Adapters::open(config);
  ASSERT_TRUE(adapters) << adapters.error().message;
  Parts parts(config, std::move(*adapters));
  const auto pages = directory.path() / "pages";
  std::filesystem::create_directory(pages);
  Web web(parts, std::move(*http::StaticFiles::load(pages)), [] {});

  Operations served;
  for (const auto& route : web.router.routes())
    if (!is_page(route.pattern)) served.insert(route.method + " " + nameless(route.pattern));
  // One route takes the hooks of every provider; the document names those that there are.
  EXPECT_EQ(served.erase("POST /hooks/{}/{}"), 1U);
  served.insert("POST /hooks/lever/{}");
  EXPECT_GT(served.size(), 50U);
  EXPECT_EQ(without(served, documented()), Operations{}) << "are not in the document";
  EXPECT_EQ(without(documented(), served), Operations{}) << "are not served";
}

}  // namespace
}  // namespace bascule::app
