#include "storage/stores/invite_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orgs::Invite;

constexpr std::string_view kSelect =
    "SELECT id, org_id, email, role, token_hash, invited_by, created_at, expires_at FROM "
    "member_invites ";

Invite invite_of(const SqlRow& row) {
  return {.id = row.get<InviteId>(0),
          .org = row.get<OrgId>(1),
          .email = row.get<Personal>(2),
          .role = word_of(orgs::parse_role(row.text(3)), row.text(3)),
          .token_hash = row.get<std::string>(4),
          .invited_by = row.get<std::string>(5),
          .created_at = row.get<Instant>(6),
          .expires_at = row.get<Instant>(7)};
}

std::optional<Invite> first(const SqlRows& rows) {
  if (rows.empty()) return std::nullopt;
  return invite_of(rows.front());
}

}  // namespace

void SqlInviteStore::insert(ports::Tx& tx, const Invite& invite) {
  must_be_own(tx, invite.org);
  sql(tx).execute("INSERT INTO member_invites VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", invite.id,
                  invite.org, invite.email, orgs::to_string(invite.role), invite.token_hash,
                  invite.invited_by, invite.created_at, invite.expires_at);
}

std::optional<Invite> SqlInviteStore::find(ports::Tx& tx, const InviteId& id) {
  return first(sql(tx).query(std::string(kSelect) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')",
                             id, tx.org()));
}

std::optional<Invite> SqlInviteStore::find_by_email(ports::Tx& tx, const Personal& email) {
  return first(
      sql(tx).query(std::string(kSelect) + "WHERE org_id = $1 AND email = $2", tx.org(), email));
}

std::optional<Invite> SqlInviteStore::find_by_token(ports::Tx& tx, const std::string& token_hash) {
  return first(sql(tx).query(std::string(kSelect) + "WHERE token_hash = $1", token_hash));
}

std::vector<Invite> SqlInviteStore::list(ports::Tx& tx) {
  std::vector<Invite> found;
  for (const SqlRow row :
       sql(tx).query(std::string(kSelect) + "WHERE org_id = $1 ORDER BY id DESC", tx.org()))
    found.push_back(invite_of(row));
  return found;
}

bool SqlInviteStore::remove(ports::Tx& tx, const InviteId& id) {
  return sql(tx).execute("DELETE FROM member_invites WHERE id = $1 AND (org_id = $2 OR $2 = '')",
                         id, tx.org()) == 1;
}

}  // namespace bascule::storage
