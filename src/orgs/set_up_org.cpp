#include "orgs/set_up_org.hpp"

#include "base/log.hpp"
#include "crypto/hash.hpp"
#include "orgs/signed_in.hpp"

namespace bascule::orgs {
namespace {

// What a first integration needs. More is asked for by name: `bascule keys make`.
constexpr Permissions kFirstKey{Permission::ReadOrders, Permission::WriteOrders,
                                Permission::ReadResults, Permission::ReadSetup};

}  // namespace

SetUpOrg::SetUpOrg(ports::Database& database, OrgStore& store, ApiKeyStore& keys, AuditStore& audit,
                   const ports::Clock& clock, ports::Random& random)
    : database_(database),
      store_(store),
      keys_(keys),
      audit_(audit),
      clock_(clock),
      random_(random) {}

Result<SetUpOrg::Made> SetUpOrg::run(const std::string& name, const std::string& owner_email) {
  const std::string checked_name = TRY(checked_org_name(name));
  const Personal email = TRY(checked_email(owner_email));
  auto made = database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Made> {
    const Instant now = clock_.now();
    const Org org{.id = ports::new_id<OrgId>(clock_, random_),
                  .name = checked_name,
                  .contact_email = email.reveal(),
                  .created_at = now};
    if (!store_.insert(tx, org))
      return fail(ErrorCode::Conflict, "there is an organisation of this name", "/name");
    const Member owner{.id = ports::new_id<MemberId>(clock_, random_),
                       .org = org.id,
                       .email = email,
                       .role = Role::Owner,
                       .password_hash = {},
                       .created_at = now};
    if (!store_.insert_member(tx, owner))
      return fail(ErrorCode::Conflict, "this address belongs to somebody already", "/email");
    Secret key = new_api_key(random_);
    const ApiKey first_key{.id = ports::new_id<ApiKeyId>(clock_, random_),
                           .org = org.id,
                           .name = "First key",
                           .key_hash = crypto::sha256_hex(key.reveal()),
                           .hint = key.reveal().substr(key.reveal().size() - 4),
                           .permissions = kFirstKey,
                           .made_by = {},
                           .created_at = now,
                           .expires_at = {},
                           .last_used_at = {},
                           .revoked_at = {}};
    keys_.insert(tx, first_key);
    audit_.add(tx, org.id, now,
               {"operator", "org.set_up", org.id.text(), {{"owner", owner.id.text()}}});
    audit_.add(tx, org.id, now,
               {"operator",
                "key.made",
                first_key.id.text(),
                {{"permissions", to_string(first_key.permissions)}}});
    NewLink link = make_link(tx, store_, owner, clock_, random_);
    return Made{.org = org.id,
                .owner = owner.id,
                .api_key = std::move(key),
                .owner_link_token = std::move(link.token)};
  });
  if (made) log_info("org_set_up", {{"org", made->org.text()}});
  return made;
}

}  // namespace bascule::orgs
