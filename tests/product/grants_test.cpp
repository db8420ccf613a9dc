// Consents on the real stores of both databases.
#include <thread>

#include "grants/fresh_tokens.hpp"
#include "product.hpp"
#include "storage/stores/grant_store.hpp"
#include "testing/pretend_token_endpoint.hpp"

namespace bascule::product {
namespace {

class Grants : public Product {
 protected:
  storage::SqlGrantStore grants{vault};
  testing::PretendTokenEndpoint remote;
  bascule::grants::TokenEndpoint endpoint{remote};

  bascule::grants::Grant a_grant() {
    bascule::grants::Grant grant;
    grant.id = ports::new_id<GrantId>(clock, random);
    grant.org = org;
    grant.provider = "lever";
    grant.environment = Environment::Sandbox;
    grant.base_url = "https://api.example/v1";
    grant.app = {.client_id = "app",
                 .client_secret = Secret("client secret"),
                 .authorize_url = "https://auth.example/authorize",
                 .token_url = "https://auth.example/token",
                 .audience = "https://api.example/v1/"};
    grant.asked_by = "mem_ada";
    grant.state_hash = "hash";
    grant.verifier = Secret("verifier");
    grant.asked_at = clock.now();
    return grant;
  }
  // Given at `clock.now()`, for an hour.
  bascule::grants::Grant given() {
    auto grant = a_grant();
    write([&](ports::Tx& tx) { grants.insert(tx, grant); });
    grant.state = bascule::grants::GrantState::Given;
    grant.state_hash.clear();
    grant.verifier = Secret{};
    grant.given_at = grant.renewed_at = clock.now();
    grant.expires_at = clock.now() + 1h;
    grant.scope = "a b";
    grant.access_token = Secret("access-0");
    grant.refresh_token = Secret("refresh-0");
    grant.refresh_token_before = Secret("refresh-before");
    remote.refresh_token = "refresh-0";
    write([&](ports::Tx& tx) { grants.save(tx, grant); });
    return grant;
  }
  bascule::grants::Grant kept(const GrantId& id) {
    return read([&](ports::Tx& tx) { return grants.find(tx, id).value(); });
  }
  ats::Account account(const bascule::grants::Grant& grant) {
    ats::Account account;
    account.org = org;
    account.grant = grant.id;
    return account;
  }
};

TEST_F(Grants, AreKeptAsTheyAreWithTheirSecretsSealed) {
  const auto asked = a_grant();
  write([&](ports::Tx& tx) { grants.insert(tx, asked); });
  const auto found = read([&](ports::Tx& tx) { return grants.find_asked(tx, "hash").value(); });
  EXPECT_EQ(found.id, asked.id);
  EXPECT_EQ(found.verifier.reveal(), "verifier");
  EXPECT_EQ(found.app.client_secret.reveal(), "client secret");
  EXPECT_EQ(found.environment, Environment::Sandbox);
  write([&](ports::Tx& tx) { grants.remove(tx, asked.id); });

  const auto grant = given();
  const auto row = kept(grant.id);
  EXPECT_EQ(row.access_token.reveal(), "access-0");
  EXPECT_EQ(row.refresh_token.reveal(), "refresh-0");
  EXPECT_EQ(row.refresh_token_before.reveal(), "refresh-before");
  EXPECT_EQ(row.expires_at, grant.expires_at);
  EXPECT_EQ(row.given_at, grant.given_at);
  EXPECT_TRUE(row.verifier.empty());
  const auto cells = read([&](ports::Tx& tx) {
    std::string all;
    for (const storage::SqlRow one : storage::sql(tx).query(
             "SELECT client_secret_sealed, access_token_sealed, refresh_token_sealed FROM grants"))
      for (std::size_t i = 0; i < 3; ++i) {
        const auto bytes = one.get<storage::Bytes>(i);
        all.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
      }
    return all;
  });
  for (const auto* secret : {"client secret", "access-0", "refresh-0"})
    EXPECT_EQ(cells.find(secret), std::string::npos) << secret;
}

TEST_F(Grants, B16_ThreadsOfTwoProcessesThatNeedANewTokenAtOnceRenewItOnce) {
  const auto grant = given();
  clock.advance(61min);
  const auto sleep = [](std::chrono::milliseconds wait) { std::this_thread::sleep_for(wait); };
  bascule::grants::FreshTokens one(*database, grants, turns, endpoint, clock, sleep);
  bascule::grants::FreshTokens other(*database, grants, turns, endpoint, clock, sleep);
  std::vector<std::string> got(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < got.size(); ++i)
      threads.emplace_back([&, i] {
        const auto token = (i % 2 == 0 ? one : other).token_for(account(grant), Secret{});
        got[i] = token ? token->value.reveal() : token.error().message;
      });
  }
  EXPECT_EQ(got, std::vector<std::string>(8, "access-1"));
  EXPECT_EQ(remote.calls, 1);
  EXPECT_EQ(kept(grant.id).refresh_token_before.reveal(), "refresh-0");
}

TEST_F(Grants, OnlyThoseThatNoConnectionWorksWithAreForgotten) {
  auto used = given();
  used.connection = connection;
  write([&](ports::Tx& tx) { grants.save(tx, used); });
  auto unused = a_grant();
  write([&](ports::Tx& tx) { grants.insert(tx, unused); });
  clock.advance(1h);
  std::size_t removed = 0;
  write([&](ports::Tx& tx) { removed = grants.remove_unused(tx, clock.now()); });
  EXPECT_EQ(removed, 1U);
  EXPECT_EQ(kept(used.id).connection, connection);
}

}  // namespace
}  // namespace bascule::product
