#include "storage/files.hpp"

#include <csignal>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "testing/temporary_directory.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

TEST(DataDir, E11_ASecondProcessIsRefusedUntilTheFirstEnds) {
  testing::TemporaryDirectory directory;
  {
    const auto first = DataDir::take(directory.path() / "data");
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(DataDir::take(directory.path() / "data").error().code, ErrorCode::Conflict);
  }
  EXPECT_TRUE(DataDir::take(directory.path() / "data").has_value());
}

TEST(DataDir, IsMadeForItsOwnerAlone) {
  testing::TemporaryDirectory directory;
  const auto taken = DataDir::take(directory.path() / "deep" / "data");
  ASSERT_TRUE(taken.has_value());
  EXPECT_EQ(fs::status(taken->path()).permissions(), fs::perms::owner_all);
}

TEST(DataDir, SaysWhyItCannotBeTaken) {
  testing::TemporaryDirectory directory;
  std::ofstream(directory.path() / "file") << "x";
  const auto answer = DataDir::take(directory.path() / "file");
  EXPECT_EQ(answer.error().code, ErrorCode::Unavailable);
  EXPECT_NE(answer.error().message.find("Not a directory"), std::string::npos);
}

TEST(Files, APrivateFileIsNeverOverwritten) {
  testing::TemporaryDirectory directory;
  const fs::path path = directory.path() / "secret";
  ASSERT_TRUE(create_private_file(path, "one").has_value());
  EXPECT_EQ(create_private_file(path, "two").error().code, ErrorCode::Conflict);
  std::string content;
  std::ifstream(path) >> content;
  EXPECT_EQ(content, "one");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

// A limit on the size of files ends this process in the middle of its write, as a crash does.
void die_while_making(const fs::path& path) {
  const rlimit ten_bytes{10, 10};
  setrlimit(RLIMIT_FSIZE, &ten_bytes);
  (void)create_private_file(path, "more than ten bytes");
}

TEST(Files, E2_WhoDiesWhileMakingAPrivateFileLeavesNoHalfOfIt) {
  testing::TemporaryDirectory directory;
  const fs::path path = directory.path() / "secret";
  EXPECT_EXIT(die_while_making(path), ::testing::KilledBySignal(SIGXFSZ), "");
  EXPECT_FALSE(fs::exists(path));
  ASSERT_TRUE(create_private_file(path, "whole").has_value());
  std::string content;
  std::ifstream(path) >> content;
  EXPECT_EQ(content, "whole");
  EXPECT_EQ(std::distance(fs::directory_iterator(directory.path()), {}), 1) << "nothing beside it";
}

}  // namespace
}  // namespace bascule::storage
