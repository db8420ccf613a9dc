#include "app/config.hpp"

#include <fstream>
#include <map>

#include <gtest/gtest.h>

#include "testing/temporary_directory.hpp"

namespace bascule::app {
namespace {

Result<Config> with(const std::map<std::string, std::string>& variables) {
  return load_config(std::nullopt, [&](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  });
}
std::string url_of(const std::string& text) {
  const auto config = with({{"BASCULE_SERVER_PUBLIC_URL", text}});
  return config ? config->public_url : "refused: " + config.error().message;
}
std::string refusal(const std::string& name, const std::string& value) {
  const auto config = with({{name, value}});
  return config ? "" : config.error().message;
}

TEST(Config, ThePublicUrlIsKeptAsABrowserWritesAnOrigin) {
  EXPECT_EQ(url_of("https://Bascule.Example"), "https://bascule.example");
  EXPECT_EQ(url_of("HTTPS://bascule.example:443/"), "https://bascule.example");
  EXPECT_EQ(url_of("http://127.0.0.1:80"), "http://127.0.0.1");
  EXPECT_EQ(url_of("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
  EXPECT_EQ(url_of("http://[::1]:8080"), "http://[::1]:8080");
}

TEST(Config, APublicUrlThatIsNoneIsRefusedByName) {
  for (const auto* url : {"", "bascule.example", "ftp://bascule.example", "https://", "https://a/b",
                          "https://a?b", "https://a#b", "https://me@a", "http://host:notaport",
                          "http://host:0", "https://a\"b<script>", "https://a b"})
    EXPECT_TRUE(url_of(url).starts_with("refused: server.public_url: ")) << url_of(url);
}

TEST(Config, WhereLeverIsCanBeSaidForAccountsThatAreElsewhere) {
  const auto config = with({{"BASCULE_LEVER_PRODUCTION_URL", "https://api.eu.lever.example/v1/"}});
  ASSERT_TRUE(config);
  EXPECT_EQ(config->lever_production_url, "https://api.eu.lever.example/v1");
  EXPECT_EQ(config->lever_sandbox_url, "");
  for (const auto* url :
       {"", "api.lever.example", "ftp://lever.example", "https://me@lever.example",
        "https://lever.example/?a", "https://lever.example/#a"})
    EXPECT_TRUE(refusal("BASCULE_LEVER_SANDBOX_URL", url).starts_with("lever.sandbox_url: "))
        << url;
}

TEST(Config, ADirectoryIsNoConfigurationFile) {
  testing::TemporaryDirectory directory;
  const auto config =
      load_config(directory.path(), [](const std::string&) { return std::nullopt; });
  ASSERT_FALSE(config);
  EXPECT_NE(config.error().message.find("not a file"), std::string::npos);
}

TEST(Config, AnUnknownKeyStopsTheStart) {
  testing::TemporaryDirectory directory;
  const auto file = directory.path() / "bascule.toml";
  std::ofstream(file) << "[mail]\nsmpt_url = \"smtp://127.0.0.1\"\n";
  const auto config = load_config(file, [](const std::string&) { return std::nullopt; });
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().message, "unknown setting: mail.smpt_url");
}

TEST(Config, AnUnknownNameOfAnyBytesIsToldAsText) {
  const auto none = [](const std::string&) { return std::nullopt; };
  const auto config = load_config(std::nullopt, none, {"BASCULE_\xff\n"});
  ASSERT_FALSE(config.has_value());
  EXPECT_EQ(config.error().message, "unknown setting in the environment: BASCULE_%FF%0A");
}

TEST(Config, ADatabaseIsAFileOrAServer) {
  EXPECT_TRUE(database_file(*with({})).has_value());
  const auto server = with({{"BASCULE_DATABASE_URL", "postgresql://bascule:secret@db/bascule"}});
  ASSERT_TRUE(server);
  EXPECT_FALSE(database_file(*server).has_value());
}

TEST(Config, AnUnknownVariableStopsTheStartLikeAnUnknownKey) {
  const auto none = [](const std::string&) { return std::nullopt; };
  const auto config =
      load_config(std::nullopt, none, {"BASCULE_DATA_DIR", "BASCULE_MAIL_SMPT_URL"});
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().message, "unknown setting in the environment: BASCULE_MAIL_SMPT_URL");
  EXPECT_TRUE(load_config(std::nullopt, none, {"BASCULE_DATA_DIR", "BASCULE_JOBS_LEASE"}));
}

TEST(Config, ADatabaseIsAFileAndTheDataDirectoryHasAName) {
  for (const auto* url : {"sqlite:", "sqlite::memory:", "mysql://x"})
    EXPECT_NE(refusal("BASCULE_DATABASE_URL", url).find("database.url"), std::string::npos) << url;
  EXPECT_NE(refusal("BASCULE_DATA_DIR", "").find("data.dir"), std::string::npos);
}

}  // namespace
}  // namespace bascule::app
