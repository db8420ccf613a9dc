#include "orgs/check_second_factor.hpp"

#include "base/log.hpp"
#include "crypto/hash.hpp"
#include "crypto/totp.hpp"

namespace bascule::orgs {
namespace {

Failure refused(const char* why) { return fail(ErrorCode::Unauthenticated, why, "/code"); }

}  // namespace

Result<std::string> CheckSecondFactor::run(ports::Tx& tx, const Member& member,
                                           std::string_view code) {
  auto factor = factors_.find(tx, member.id);
  if (!factor || !factor->confirmed_at) return std::string("none");
  if (code.empty()) return refused("a code of the authenticator app is needed, too");
  const auto plain = plain_code(code);
  if (const auto step =
          crypto::totp_match(factor->secret, plain, clock_.now(), factor->last_step)) {
    factor->last_step = *step;
    factors_.save(tx, *factor);
    return std::string("code");
  }
  if (std::erase(factor->recovery_hashes, crypto::sha256_hex(plain)) == 0)
    return refused("this code is wrong, or was used already; wait for the next one");
  factors_.save(tx, *factor);
  audit_.add(tx, member.org, clock_.now(),
             {member.id.text(),
              "second_factor.recovery_code_used",
              member.id.text(),
              {{"left", factor->recovery_hashes.size()}}});
  log_info("recovery_code_used", {{"member", member.id.text()}});
  return std::string("recovery code");
}

}  // namespace bascule::orgs
