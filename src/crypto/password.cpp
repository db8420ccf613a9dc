#include "crypto/password.hpp"

#include <stdexcept>
#include <utility>

#include <sodium.h>

#include "base/time.hpp"

namespace bascule::crypto {
namespace {

constexpr std::size_t kPasswordBytesMax = 1'024;

Result<void> checked_length(const Secret& password) {
  if (password.reveal().size() > kPasswordBytesMax)
    return fail(ErrorCode::InvalidInput, "a password has at most 1,024 bytes", "/password");
  return {};
}

}  // namespace

// The right to hash, until it goes out of scope.
class PasswordHasher::Turn {
 public:
  [[nodiscard]] static Result<Turn> take(PasswordHasher& hasher) {
    std::unique_lock lock(hasher.mutex_);
    if (hasher.running_ >= hasher.crowd_.running_max) {
      if (hasher.waiting_ >= hasher.crowd_.waiting_max)
        return fail(Error{ErrorCode::Unavailable, "too many are signing in at once", {}, 1s});
      ++hasher.waiting_;
      hasher.freed_.wait(lock, [&] { return hasher.running_ < hasher.crowd_.running_max; });
      --hasher.waiting_;
    }
    ++hasher.running_;
    return Turn(hasher);
  }
  ~Turn() {
    if (hasher_ == nullptr) return;
    {
      const std::scoped_lock lock(hasher_->mutex_);
      --hasher_->running_;
    }
    hasher_->freed_.notify_one();
  }
  Turn(Turn&& other) noexcept : hasher_(std::exchange(other.hasher_, nullptr)) {}
  Turn& operator=(Turn&&) = delete;

 private:
  explicit Turn(PasswordHasher& hasher) : hasher_(&hasher) {}
  PasswordHasher* hasher_;
};

PasswordHasher::PasswordHasher(const HashCost& cost, const HashCrowd& crowd)
    : cost_(cost), crowd_(crowd) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
  std::string unknown(32, '\0');
  randombytes_buf(unknown.data(), unknown.size());
  auto made = hash_now(unknown);
  if (!made) throw std::runtime_error(made.error().message);
  nobody_ = std::move(*made);
}

Result<std::string> PasswordHasher::hash_now(std::string_view password) const {
  std::string out(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost_.passes,
                            cost_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(ErrorCode::Unavailable, "not enough memory to hash a password");
  out.resize(out.find('\0'));
  return out;
}

Result<std::string> PasswordHasher::hash(const Secret& password) {
  TRY_VOID(checked_length(password));
  const Turn turn = TRY(Turn::take(*this));
  return hash_now(password.reveal());
}

Result<bool> PasswordHasher::verify(const Secret& password, const std::string& stored) {
  TRY_VOID(checked_length(password));
  const Turn turn = TRY(Turn::take(*this));
  const std::string& against = stored.empty() ? nobody_ : stored;
  const bool fits = crypto_pwhash_str_verify(against.c_str(), password.reveal().data(),
                                             password.reveal().size()) == 0;
  return fits && !stored.empty();
}

bool PasswordHasher::is_outdated(const std::string& stored) const {
  return crypto_pwhash_str_needs_rehash(stored.c_str(), cost_.passes, cost_.memory_bytes) != 0;
}

}  // namespace bascule::crypto
