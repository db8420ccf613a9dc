#include "api/idempotent.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::api {
namespace {

constexpr std::size_t kKeyBytesMax = 200;

}  // namespace

Result<Idempotent> Idempotent::of(const http::Request& request) {
  Idempotent once;
  const auto header = request.headers.find("Idempotency-Key");
  if (!header) return once;
  if (header->empty() || header->size() > kKeyBytesMax || one_line(*header) != *header)
    return fail(ErrorCode::InvalidInput, "an Idempotency-Key has 1 to 200 printable characters");
  once.key_ = *header;
  once.hash_ = to_hex(crypto::sha256(request.method + " " + request.path + "\n" + request.body));
  return once;
}

Result<std::optional<ports::RememberedAnswer>> Idempotent::earlier(
    ports::Tx& tx, ports::IdempotencyStore& store, const ports::Clock& clock) const {
  std::optional<ports::RememberedAnswer> none;
  if (key_.empty()) return none;
  auto known = store.find(tx, key_);
  if (!known || known->created_at + ports::kIdempotencyKept <= clock.now()) return none;
  if (known->request_hash != hash_)
    return fail(ErrorCode::InvalidInput, "this Idempotency-Key was used for another request");
  return known;
}

void Idempotent::remember(ports::Tx& tx, ports::IdempotencyStore& store, const ports::Clock& clock,
                          int status, const std::string& body) const {
  if (!key_.empty()) store.remember(tx, key_, {hash_, status, body, clock.now()});
}

}  // namespace bascule::api
