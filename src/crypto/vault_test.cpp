#include "crypto/vault.hpp"

#include <map>

#include <gtest/gtest.h>

#include "testing/fake_random.hpp"

namespace bascule::crypto {
namespace {

using Bytes = std::vector<std::byte>;

class KeysInMemory final : public DataKeyStore {
 public:
  std::optional<Bytes> find(ports::Tx&, const OrgId& org) override {
    const auto found = kept.find(org);
    return found == kept.end() ? std::nullopt : std::optional(found->second);
  }
  void add(ports::Tx&, const OrgId& org, std::span<const std::byte> wrapped) override {
    kept.emplace(org, Bytes(wrapped.begin(), wrapped.end()));
  }
  std::map<OrgId, Bytes> kept;
};

class NoTx final : public ports::Tx {
 public:
  [[nodiscard]] const OrgScope& scope() const override { return scope_; }

 private:
  OrgScope scope_ = OrgScope::every_org();
};

class VaultTest : public ::testing::Test {
 protected:
  [[nodiscard]] SealedPlace place() const { return {acme, "connections", "api_key", "con_1"}; }

  testing::FakeRandom random;
  KeysInMemory keys;
  NoTx tx;
  MasterKey master = MasterKey::make(random);
  Vault vault{master, keys, random};
  OrgId acme = OrgId::trusted("org_acme");
  OrgId other = OrgId::trusted("org_other");
  Secret secret{"the key to the candidates"};
};

TEST_F(VaultTest, OpensWhatItSealed) {
  const Bytes sealed = vault.seal(tx, secret, place());
  EXPECT_EQ(vault.open(tx, sealed, place())->reveal(), secret.reveal());
  EXPECT_EQ(sealed.size(), 1 + 24 + secret.reveal().size() + 16);
}

TEST_F(VaultTest, SealsAnEmptySecretAndALongOne) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{100'000}}) {
    const Secret text(std::string(size, 'x'));
    EXPECT_EQ(vault.open(tx, vault.seal(tx, text, place()), place())->reveal(), text.reveal());
  }
}

TEST_F(VaultTest, H3_NeverSealsTheSameWayTwice) {
  EXPECT_NE(vault.seal(tx, secret, place()), vault.seal(tx, secret, place()));
}

TEST_F(VaultTest, H1_AValueMovedToAnotherPlaceDoesNotOpen) {
  const Bytes sealed = vault.seal(tx, secret, place());
  (void)vault.seal(tx, secret, {other, "connections", "api_key", "con_1"});
  const SealedPlace elsewhere[] = {{other, "connections", "api_key", "con_1"},
                                   {acme, "hooks", "api_key", "con_1"},
                                   {acme, "connections", "signing_token", "con_1"},
                                   {acme, "connections", "api_key", "con_2"},
                                   {acme, "connections", "api_keyc", "on_1"}};
  for (const SealedPlace& wrong : elsewhere)
    EXPECT_FALSE(vault.open(tx, sealed, wrong).has_value())
        << wrong.org.text() << wrong.table << wrong.column << wrong.row;
}

TEST_F(VaultTest, H3_AnyChangedOrMissingByteIsAnError) {
  const Bytes sealed = vault.seal(tx, secret, place());
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    Bytes tampered = sealed;
    tampered[i] ^= std::byte{0x40};
    EXPECT_FALSE(vault.open(tx, tampered, place()).has_value()) << "byte " << i;
    const auto shortened = std::span(sealed).first(i);
    EXPECT_FALSE(vault.open(tx, shortened, place()).has_value()) << i << " bytes";
  }
}

TEST_F(VaultTest, H1_OrganisationsDoNotShareADataKeyAndMayNotSwapThem) {
  const Bytes sealed = vault.seal(tx, secret, place());
  (void)vault.seal(tx, secret, {other, "connections", "api_key", "con_1"});
  ASSERT_EQ(keys.kept.size(), 2u);
  std::swap(keys.kept.at(acme), keys.kept.at(other));
  EXPECT_FALSE(vault.open(tx, sealed, place()).has_value());
}

TEST_F(VaultTest, ADeletedDataKeyMakesItsValuesUnreadable) {
  const Bytes sealed = vault.seal(tx, secret, place());
  keys.kept.clear();
  EXPECT_FALSE(vault.open(tx, sealed, place()).has_value());
}

TEST_F(VaultTest, H2_AnotherMasterKeyOpensNothing) {
  const Bytes sealed = vault.seal(tx, secret, place());
  const MasterKey another = MasterKey::make(random);
  EXPECT_NE(another.fingerprint(), master.fingerprint());
  Vault wrong(another, keys, random);
  EXPECT_EQ(wrong.open(tx, sealed, place()).error().code, ErrorCode::Internal);
}

TEST_F(VaultTest, TheMasterKeyRoundTripsThroughItsText) {
  const auto read = MasterKey::parse(Secret(master.text().reveal() + "\n"));
  EXPECT_EQ(read->fingerprint(), master.fingerprint());
  EXPECT_EQ(read->derive("links").reveal(), master.derive("links").reveal());
  EXPECT_NE(master.derive("links").reveal(), master.derive("cookies").reveal());
}

TEST_F(VaultTest, H2_AKeyOfTheWrongLengthOrAlphabetIsRefused) {
  const std::string good = master.text().reveal();
  for (const std::string& bad : {std::string(), good.substr(2), good + "00", good + "\n\n",
                                 "zz" + good.substr(2), std::string(64, 'F')})
    EXPECT_EQ(MasterKey::parse(Secret(bad)).error().code, ErrorCode::InvalidInput) << bad.size();
}

}  // namespace
}  // namespace bascule::crypto
