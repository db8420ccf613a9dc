#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>

#include "ats/access_tokens.hpp"
#include "base/guarded.hpp"
#include "grants/grant_store.hpp"
#include "grants/token_endpoint.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/turns.hpp"

namespace bascule::grants {

// Access tokens that are renewed before they run out, by one thread of one process at a time (case
// B16). A new pair is kept before it is used; the refresh token of before is kept until the new
// pair has worked once. Where the provider refuses both, the grant has ended: somebody has to give
// the consent again, and nothing asks on and on.
class FreshTokens final : public ats::AccessTokens {
 public:
  // How long one renewal may take, in every case.
  static constexpr std::chrono::seconds kTurnFor{45};
  // How long a call waits for somebody else's renewal.
  static constexpr std::chrono::seconds kWaitMax{20};

  using Sleep = std::function<void(std::chrono::milliseconds)>;

  FreshTokens(ports::Database& database, GrantStore& store, ports::Turns& turns,
              TokenEndpoint& endpoint, const ports::Clock& clock, Sleep sleep)
      : database_(database),
        store_(store),
        turns_(turns),
        endpoint_(endpoint),
        clock_(clock),
        sleep_(std::move(sleep)) {}

  [[nodiscard]] Result<ats::AccessToken> token_for(const ats::Account& account,
                                                   const Secret& refused) override;
  void worked(const ats::Account& account, const ats::AccessToken& token) override;

 private:
  struct Received {     // A pair that the provider gave and the disk has not taken yet.
    Secret instead_of;  // The refresh token of the row it takes the place of.
    Secret used;        // The one it was given for: that, or the one before it.
    Tokens tokens;
    Instant at{};
  };

  [[nodiscard]] Result<Grant> grant_of(const ats::Account& account);
  // Ours to renew, read again inside the turn. None: somebody else is at it.
  [[nodiscard]] Result<std::optional<Grant>> take_turn(const Grant& grant);
  void end_turn(const Grant& grant);
  [[nodiscard]] Result<Grant> renew(Grant grant);
  [[nodiscard]] Result<Received> received(const Grant& grant);
  [[nodiscard]] Result<Grant> keep(const Grant& grant, const Received& received);
  [[nodiscard]] Error end(const Grant& grant, Error why);

  ports::Database& database_;
  GrantStore& store_;
  ports::Turns& turns_;
  TokenEndpoint& endpoint_;
  const ports::Clock& clock_;
  Sleep sleep_;
  Guarded<std::map<GrantId, Received>> unkept_;
};

}  // namespace bascule::grants
