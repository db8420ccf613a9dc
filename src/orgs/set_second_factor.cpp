#include "orgs/set_second_factor.hpp"

#include <array>

#include <fmt/format.h>

#include "base/log.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "crypto/totp.hpp"

namespace bascule::orgs {
namespace {

template <std::size_t Bytes>
std::array<std::byte, Bytes> random_bytes(ports::Random& random) {
  std::array<std::byte, Bytes> bytes{};
  random.fill(bytes);
  return bytes;
}

// "ABCD-EFGH-JKLM-NOPQ"
Secret in_groups(const std::string& letters) {
  std::string text;
  for (std::size_t at = 0; at < letters.size(); at += 4)
    text += (at > 0 ? "-" : "") + letters.substr(at, 4);
  return Secret(std::move(text));
}

// The format that authenticator apps read: Google Authenticator's wiki, "Key Uri Format".
Secret uri_for(const std::string& secret, const Org& org, const Member& member) {
  const auto issuer = percent_encoded("Bascule, " + org.name);
  return Secret(
      fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}&algorithm=SHA1&digits={}&period={}",
                  issuer, percent_encoded(member.email.reveal()), secret, issuer,
                  crypto::kTotpDigits, crypto::kTotpStep.count()));
}

bool is_on(const std::optional<SecondFactor>& factor) { return factor && factor->confirmed_at; }

}  // namespace

SetSecondFactor::SetSecondFactor(ports::Database& database, OrgStore& orgs,
                                 SecondFactorStore& factors, AuditStore& audit,
                                 const ports::Clock& clock, ports::Random& random)
    : database_(database),
      orgs_(orgs),
      factors_(factors),
      audit_(audit),
      clock_(clock),
      random_(random) {}

void SetSecondFactor::note(ports::Tx& tx, const SecondFactor& factor, const std::string& actor,
                           const std::string& action) {
  audit_.add(tx, factor.org, clock_.now(), {actor, action, factor.member.text(), {}});
  log_info("second_factor", {{"member", factor.member.text()}, {"by", actor}, {"what", action}});
}

std::vector<Secret> SetSecondFactor::make_codes(SecondFactor& factor) {
  std::vector<Secret> codes;
  factor.recovery_hashes.clear();
  for (std::size_t i = 0; i < kRecoveryCodes; ++i) {
    const auto letters = to_base32(random_bytes<kRecoveryCodeBytes>(random_));
    factor.recovery_hashes.push_back(crypto::sha256_hex(letters));
    codes.push_back(in_groups(letters));
  }
  return codes;
}

Result<SetSecondFactor::Begun> SetSecondFactor::begin(const OrgScope& scope, const MemberId& id) {
  const auto bytes = random_bytes<crypto::kTotpSecretBytes>(random_);
  const Secret raw(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Begun> {
    if (is_on(factors_.find(tx, id)))
      return fail(ErrorCode::Conflict, "a second factor is on already; remove it first");
    const auto member = orgs_.find_member(tx, id);
    const auto org = member ? orgs_.find(tx, member->org) : std::nullopt;
    if (!org) return fail(ErrorCode::NotFound, "there is no such member");
    factors_.save(tx, {.member = id, .org = org->id, .secret = raw, .begun_at = clock_.now()});
    const auto letters = to_base32(bytes);
    return Begun{Secret(letters), uri_for(letters, *org, *member)};
  });
}

Result<std::vector<Secret>> SetSecondFactor::confirm(const OrgScope& scope, const MemberId& id,
                                                     std::string_view code) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<std::vector<Secret>> {
    auto factor = factors_.find(tx, id);
    if (factor && factor->confirmed_at)
      return fail(ErrorCode::Conflict, "a second factor is on already");
    if (!factor || factor->begun_at + kSetUpTime <= clock_.now())
      return fail(ErrorCode::Conflict, "this took too long, or was not begun; start again");
    const auto step =
        crypto::totp_match(factor->secret, plain_code(code), clock_.now(), factor->last_step);
    if (!step)
      return fail(ErrorCode::InvalidInput,
                  "this is not the code of now; is the clock of your phone right?", "/code");
    factor->last_step = *step;
    factor->confirmed_at = clock_.now();
    auto codes = make_codes(*factor);
    factors_.save(tx, *factor);
    note(tx, *factor, id.text(), "second_factor.on");
    return codes;
  });
}

Result<std::vector<Secret>> SetSecondFactor::renew_codes(const OrgScope& scope,
                                                         const MemberId& id) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<std::vector<Secret>> {
    auto factor = factors_.find(tx, id);
    if (!is_on(factor)) return fail(ErrorCode::Conflict, "there is no second factor");
    auto codes = make_codes(*factor);
    factors_.save(tx, *factor);
    note(tx, *factor, id.text(), "second_factor.codes_renewed");
    return codes;
  });
}

Result<void> SetSecondFactor::remove(const OrgScope& scope, const MemberId& id) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    const auto factor = factors_.find(tx, id);
    if (!factor || !factors_.remove(tx, id)) return {};
    if (is_on(factor)) note(tx, *factor, id.text(), "second_factor.off");
    return {};
  });
}

Result<void> SetSecondFactor::reset(const OrgScope& scope, const MemberId& id, const Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    const auto member = orgs_.find_member(tx, id);
    if (!member) return fail(ErrorCode::NotFound, "there is no such member");
    // An open browser, or a key that they made, must not be enough.
    if (by.member == id)
      return fail(ErrorCode::Forbidden, "your own is removed under “Your account”");
    if (!may_manage(by, member->role))
      return fail(ErrorCode::Forbidden, "you may not manage somebody who may more than you");
    const auto factor = factors_.find(tx, id);
    if (!is_on(factor) || !factors_.remove(tx, id))
      return fail(ErrorCode::Conflict, "this member has no second factor");
    orgs_.delete_sessions_of(tx, id);
    note(tx, *factor, by.id, "second_factor.reset");
    return {};
  });
}

}  // namespace bascule::orgs
