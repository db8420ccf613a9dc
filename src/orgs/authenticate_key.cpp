#include "orgs/authenticate_key.hpp"

#include "base/log.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {
namespace {

using std::chrono::days;
using std::chrono::floor;

Failure refused() {
  return fail(ErrorCode::Unauthenticated,
              "this API key is not valid; keys start with bsk_ and go into the header "
              "Authorization: Bearer");
}

}  // namespace

AuthenticateKey::AuthenticateKey(ports::Database& database, ApiKeyStore& keys, OrgStore& orgs,
                                 AuditStore& audit, const ports::Clock& clock)
    : database_(database), keys_(keys), orgs_(orgs), audit_(audit), clock_(clock) {}

Result<AuthenticateKey::Known> AuthenticateKey::run(const Secret& key) {
  if (!looks_like_api_key(key.reveal())) return refused();
  const Instant now = clock_.now();
  const auto known =
      TRY(database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<Known>> {
        auto row = keys_.find_by_hash(tx, crypto::sha256_hex(key.reveal()));
        if (!row || !is_good(*row, now)) return std::optional<Known>{};
        Actor actor{.id = row->id.text(), .may = row->permissions, .member = row->made_by};
        if (row->made_by) {
          const auto maker = orgs_.find_member(tx, *row->made_by);
          if (!maker || maker->deactivated_at) return std::optional<Known>{};
          actor.role = maker->role;
          actor.may = actor.may & permissions_of(maker->role);
        }
        return std::optional(Known{std::move(*row), std::move(actor)});
      }));
  if (!known) return refused();
  const auto& last = known->key.last_used_at;
  if (!last || now - *last >= kTouchEvery || floor<days>(*last) != floor<days>(now))
    touch(known->key, now);
  return *known;
}

void AuthenticateKey::touch(const ApiKey& key, Instant now) {
  const auto kept = database_.write(OrgScope(key.org), [&](ports::Tx& tx) -> Result<void> {
    auto row = keys_.find(tx, key.id);
    if (!row) return {};
    if (!row->last_used_at || floor<days>(*row->last_used_at) != floor<days>(now))
      audit_.add(tx, row->org, now, {key.id.text(), "key.used", key.id.text(), {}});
    row->last_used_at = now;
    keys_.save(tx, *row);
    return {};
  });
  // A storage that is not available for writing keeps nobody from reading.
  if (!kept) log_warning("key_not_touched", {{"why", to_string(kept.error().code)}});
}

}  // namespace bascule::orgs
