#pragma once

#include "ats/provider.hpp"
#include "base/result.hpp"
#include "base/secret.hpp"

namespace bascule::ats {

// What a call under a grant carries.
struct AccessToken {
  Secret value;
  // False until the provider has accepted it once: the pair before is kept so long (case B16).
  bool is_proven = true;
};

// Where calls of accounts with a grant get their access token. Blocks while one is renewed. Any
// thread.
class AccessTokens {
 public:
  virtual ~AccessTokens() = default;

  // A token that should work now. `refused`: the one that the provider has just turned down, so
  // that another is needed; empty otherwise. Unauthenticated when the consent is over: somebody has
  // to give it again. Unavailable when the provider's token endpoint does not answer.
  [[nodiscard]] virtual Result<AccessToken> token_for(const Account& account,
                                                      const Secret& refused) = 0;
  // The provider accepted one that was not proven yet.
  virtual void worked(const Account& account, const AccessToken& token) = 0;
};

}  // namespace bascule::ats
