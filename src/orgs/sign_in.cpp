#include "orgs/sign_in.hpp"

#include "base/ip.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {
namespace {

constexpr std::size_t kPasswordBytesMax = 1024;  // Case G4: capped before hashing.

Failure refused() { return fail(ErrorCode::Unauthenticated, "address or password is wrong"); }

// Of a fixed size, whatever somebody sends as an address.
std::string account_key(const std::string& email) {
  return crypto::sha256_hex(ascii_lower(trimmed(email)));
}

}  // namespace

SignIn::SignIn(ports::Database& database, OrgStore& store, AuditStore& audit,
               crypto::PasswordHasher& hasher, const ports::Clock& clock, ports::Random& random)
    : database_(database),
      store_(store),
      audit_(audit),
      hasher_(hasher),
      clock_(clock),
      random_(random) {}

Result<SignedIn> SignIn::run(const std::string& email, const Secret& password, const From& from) {
  const std::string account = account_key(email);
  const std::string address = network_of(from.remote_address);
  const auto wait = throttle_.with([&](SignInThrottle& throttle) {
    return throttle.admit(account, address, clock_.monotonic());
  });
  if (wait) {
    log_warning("sign_in_throttled", {{"wait_ms", wait->count()}});
    return fail(
        Error{ErrorCode::RateLimited, "too many tries; wait a little and try again", {}, *wait});
  }
  auto signed_in = try_it(email, password, from.agent);
  const bool was_wrong = !signed_in && signed_in.error().code == ErrorCode::Unauthenticated;
  throttle_.with([&](SignInThrottle& throttle) {
    if (signed_in)
      throttle.succeeded(account, address, clock_.monotonic());
    else if (!was_wrong)
      throttle.take_back(account, address, clock_.monotonic());
  });
  if (signed_in)
    log_info("signed_in", {{"member", signed_in->member.id.text()}});
  else if (was_wrong)
    log_info("sign_in_refused");
  return signed_in;
}

Result<SignedIn> SignIn::try_it(const std::string& email, const Secret& password,
                                const std::string& agent) {
  const auto address = checked_email(email);
  std::optional<Member> member;
  if (address)
    member = TRY(
        database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<Member>> {
          return store_.find_member_by_email(tx, *address);
        }));
  // The same work for everybody, also for nobody and for nonsense.
  const bool is_too_long = password.reveal().size() > kPasswordBytesMax;
  const bool is_right = TRY(hasher_.verify(is_too_long ? Secret("too long") : password,
                                           member ? member->password_hash : std::string()));
  if (!is_right || is_too_long || !member || member->deactivated_at) return refused();

  std::string renewed;
  if (hasher_.is_outdated(member->password_hash)) renewed = TRY(hasher_.hash(password));
  return database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<SignedIn> {
    const auto row = store_.find_member(tx, member->id);
    // Gone, or another password by now.
    if (!row || row->password_hash != member->password_hash || row->deactivated_at)
      return refused();
    if (!renewed.empty()) store_.set_password(tx, row->id, renewed);
    auto signed_in = begin_session(tx, store_, *row, agent, clock_, random_);
    audit_.add(
        tx, row->org, clock_.now(),
        {row->id.text(), "session.began", signed_in.session.id.text(), {{"by", "password"}}});
    return signed_in;
  });
}

}  // namespace bascule::orgs
