#include "storage/master_key.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/temporary_database.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

class MasterKeyFile : public ::testing::Test {
 protected:
  [[nodiscard]] auto load(MissingKey missing = MissingKey::Refuse) {
    return load_or_make_master_key(path, missing, random);
  }
  void write(std::string_view text) {
    std::ofstream(path, std::ios::trunc) << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  }

  testing::TemporaryDirectory directory;
  testing::FakeRandom random;
  fs::path path = directory.path() / "master.key";
};

TEST_F(MasterKeyFile, IsMadeOnceForItsOwnerAloneAndReadBack) {
  const auto made = load(MissingKey::Make);
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(load(MissingKey::Make)->fingerprint(), made->fingerprint());
}

TEST_F(MasterKeyFile, H2_IsNotMadeForADatabaseThatIsThere) {
  EXPECT_EQ(load(MissingKey::Refuse).error().code, ErrorCode::Unavailable);
  EXPECT_FALSE(fs::exists(path));
}

TEST_F(MasterKeyFile, H2_IsRefusedWhenOthersCanReadIt) {
  ASSERT_TRUE(load(MissingKey::Make).has_value());
  for (const auto perms : {fs::perms::group_read, fs::perms::others_read, fs::perms::group_write}) {
    fs::permissions(path, fs::perms::owner_read | perms);
    EXPECT_NE(load().error().message.find("chmod 600"), std::string::npos);
  }
  fs::permissions(path, fs::perms::owner_read);
  EXPECT_TRUE(load().has_value()) << "a key that is mounted read-only";
}

TEST_F(MasterKeyFile, H2_IsRefusedWhenItIsNoKey) {
  const std::string good(64, 'a');
  for (const std::string& bad : {std::string(), good.substr(1), good + "a", good + "\n\n",
                                 std::string(64, 'g'), std::string(10'000, 'a')}) {
    write(bad);
    EXPECT_NE(load().error().message.find("damaged"), std::string::npos) << bad.size();
  }
  write(good);
  EXPECT_TRUE(load().has_value());
}

TEST_F(MasterKeyFile, H2_ADatabaseRefusesAnyOtherKeyThanItsFirst) {
  testing::FakeClock clock;
  testing::TemporaryDatabase database(clock);
  const auto first = crypto::MasterKey::make(random);
  const auto other = crypto::MasterKey::make(random);
  ASSERT_TRUE(check_master_key(*database, first, clock).has_value());
  EXPECT_TRUE(check_master_key(*database, first, clock).has_value());
  EXPECT_EQ(check_master_key(*database, other, clock).error().code, ErrorCode::Conflict);
}

TEST_F(MasterKeyFile, DataKeysOutliveTheTransactionThatMadeThemOnlyIfItDoes) {
  testing::FakeClock clock;
  testing::TemporaryDatabase database(clock);
  SqlDataKeyStore keys;
  const auto master = crypto::MasterKey::make(random);
  crypto::Vault vault(master, keys, random);
  const OrgId acme = OrgId::trusted("org_acme");
  const OrgScope scope(acme);
  const crypto::SealedPlace place{acme, "connections", "api_key", "con_1"};

  const auto rolled_back = database->write(scope, [&](ports::Tx& tx) -> Result<void> {
    (void)vault.seal(tx, Secret("lost"), place);
    return fail(ErrorCode::Conflict, "changed our mind");
  });
  EXPECT_FALSE(rolled_back.has_value());
  const auto sealed = database->write(
      scope, [&](ports::Tx& tx) -> Result<Bytes> { return vault.seal(tx, Secret("kept"), place); });
  const auto opened = database->read(
      scope, [&](ports::Tx& tx) -> Result<Secret> { return vault.open(tx, *sealed, place); });
  EXPECT_EQ(opened->reveal(), "kept");
}

}  // namespace
}  // namespace bascule::storage
