#include "http/static_files.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "testing/tls.hpp"

namespace bascule::http {
namespace {

class StaticFilesTest : public ::testing::Test {
 protected:
  void write(const std::string& name, std::string_view bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  std::optional<Response> serve(std::string_view path, std::string accepted = "",
                                std::string known = "") const {
    Request request;
    if (!accepted.empty()) request.headers.add("Accept-Encoding", std::move(accepted));
    if (!known.empty()) request.headers.add("If-None-Match", std::move(known));
    return StaticFiles::load(folder_.path()).value().serve(path, request);
  }

  testing::TempFolder folder_;
};

TEST_F(StaticFilesTest, ServesAFileWithTypeTagAndCaching) {
  write("index.html", "<p>hi");
  write("assets/app-1a2b.js", "run()");
  const auto page = serve("/index.html").value();
  EXPECT_EQ(page.body, "<p>hi");
  EXPECT_EQ(page.headers.find("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(page.headers.find("Cache-Control"), "no-cache");
  const auto script = serve("/assets/app-1a2b.js").value();
  EXPECT_EQ(script.headers.find("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_FALSE(serve("/").has_value());
  EXPECT_FALSE(serve("/assets").has_value());
  EXPECT_FALSE(serve("index.html").has_value());
}

TEST_F(StaticFilesTest, ServesWhatTheClientCanUnpack) {
  write("a.js", "plain");
  write("a.js.gz", "zipped");
  write("a.js.br", "brotli");
  EXPECT_EQ(serve("/a.js")->body, "plain");
  EXPECT_EQ(serve("/a.js", "gzip, deflate")->body, "zipped");
  const auto best = serve("/a.js", "gzip, deflate, br").value();
  EXPECT_EQ(best.body, "brotli");
  EXPECT_EQ(best.headers.find("Content-Encoding"), "br");
  EXPECT_EQ(best.headers.find("Vary"), "Accept-Encoding");
  EXPECT_EQ(best.headers.find("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(serve("/a.js", "br;q=0, gzip;q=0.5")->body, "zipped");
  EXPECT_EQ(serve("/a.js", "br; q=0.0")->body, "plain");
  EXPECT_FALSE(serve("/a.js.br").has_value()) << "no file of its own";
}

TEST_F(StaticFilesTest, AKnownTagIs304AndEachCodingHasItsOwn) {
  write("a.css", "p{}");
  write("a.css.gz", "zipped");
  const std::string plain(*serve("/a.css")->headers.find("ETag"));
  const std::string zipped(*serve("/a.css", "gzip")->headers.find("ETag"));
  EXPECT_NE(plain, zipped);
  EXPECT_EQ(serve("/a.css", "", plain)->status, 304);
  EXPECT_EQ(serve("/a.css", "", "\"other\", W/" + plain)->status, 304);
  EXPECT_EQ(serve("/a.css", "", "*")->status, 304);
  EXPECT_EQ(serve("/a.css", "", zipped)->status, 200);
  EXPECT_TRUE(serve("/a.css", "", plain)->body.empty());
  write("a.css", "p{ }");
  EXPECT_EQ(serve("/a.css", "", plain)->status, 200) << "a changed file has a new tag";
}

TEST_F(StaticFilesTest, F10_OnlyFilesOfTheFolderAreThere) {
  write("site/a.txt", "inside");
  write("secret.txt", "outside");
  std::filesystem::create_symlink(folder_ / "secret.txt", folder_ / "site" / "link.txt");
  const auto files = StaticFiles::load(folder_ / "site").value();
  for (const char* path : {"/../secret.txt", "/link.txt", "/a.txt/../../secret.txt", "//secret.txt",
                           "/./a.txt", "/%2e%2e/secret.txt"})
    EXPECT_FALSE(files.serve(path, {}).has_value()) << path;
  EXPECT_TRUE(files.serve("/a.txt", {}).has_value());
}

TEST_F(StaticFilesTest, AMissingFolderIsNotFound) {
  EXPECT_EQ(StaticFiles::load(folder_ / "nothing").error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::http
