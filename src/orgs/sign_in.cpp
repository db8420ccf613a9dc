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

// Right so far: what is missing is only asked for.
bool is_asked_for_a_code(const Error& error, const SignIn::Shown& shown) {
  return error.pointer == "/code" && shown.code.empty();
}

}  // namespace

SignIn::SignIn(ports::Database& database, OrgStore& store, CheckSecondFactor& second_factor,
               AuditStore& audit, crypto::PasswordHasher& hasher, const ports::Clock& clock,
               ports::Random& random)
    : database_(database),
      store_(store),
      second_factor_(second_factor),
      audit_(audit),
      hasher_(hasher),
      clock_(clock),
      random_(random) {}

Result<SignedIn> SignIn::run(const Shown& shown, const From& from) {
  std::optional<SignedIn> signed_in;
  const auto done =
      throttled(shown, from, [&](ports::Tx& tx, const Member& member, const std::string& by) {
        signed_in = begin_session(tx, store_, member, from.agent, clock_, random_);
        audit_.add(tx, member.org, clock_.now(),
                   {member.id.text(), "session.began", signed_in->session.id.text(), {{"by", by}}});
      });
  if (!done) return fail(done.error());
  log_info("signed_in", {{"member", signed_in->member.id.text()}});
  return std::move(*signed_in);
}

Result<void> SignIn::again(const Member& member, const Secret& password, const std::string& code,
                           const From& from) {
  return throttled({member.email.reveal(), password, code}, from,
                   [](ports::Tx&, const Member&, const std::string&) {});
}

Result<void> SignIn::throttled(const Shown& shown, const From& from, const Then& then) {
  const std::string account = account_key(shown.email);
  const std::string address = network_of(from.remote_address);
  const auto wait = throttle_.with([&](SignInThrottle& throttle) {
    return throttle.admit(account, address, clock_.monotonic());
  });
  if (wait) {
    log_warning("sign_in_throttled", {{"wait_ms", wait->count()}});
    return fail(
        Error{ErrorCode::RateLimited, "too many tries; wait a little and try again", {}, *wait});
  }
  auto done = try_it(shown, then);
  const bool was_wrong = !done && done.error().code == ErrorCode::Unauthenticated &&
                         !is_asked_for_a_code(done.error(), shown);
  throttle_.with([&](SignInThrottle& throttle) {
    if (done)
      throttle.succeeded(account, address, clock_.monotonic());
    else if (!was_wrong)
      throttle.take_back(account, address, clock_.monotonic());
  });
  if (was_wrong) log_info("sign_in_refused");
  return done;
}

Result<void> SignIn::try_it(const Shown& shown, const Then& then) {
  const auto address = checked_email(shown.email);
  std::optional<Member> member;
  if (address)
    member = TRY(
        database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<Member>> {
          return store_.find_member_by_email(tx, *address);
        }));
  // The same work for everybody, also for nobody and for nonsense.
  const bool is_too_long = shown.password.reveal().size() > kPasswordBytesMax;
  const bool is_right = TRY(hasher_.verify(is_too_long ? Secret("too long") : shown.password,
                                           member ? member->password_hash : std::string()));
  if (!is_right || is_too_long || !member || member->deactivated_at) return refused();

  std::string renewed;
  if (hasher_.is_outdated(member->password_hash)) renewed = TRY(hasher_.hash(shown.password));
  return database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    const auto row = store_.find_member(tx, member->id);
    // Gone, or another password by now.
    if (!row || row->password_hash != member->password_hash || row->deactivated_at)
      return refused();
    const std::string code = TRY(second_factor_.run(tx, *row, shown.code));
    if (!renewed.empty()) store_.set_password(tx, row->id, renewed);
    then(tx, *row, code == "none" ? "password" : "password and " + code);
    return {};
  });
}

}  // namespace bascule::orgs
