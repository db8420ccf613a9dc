#include "storage/stores/second_factor_store.hpp"

#include "storage/stores/sealed.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orgs::SecondFactor;

crypto::SealedPlace secret_place(const OrgId& org, const MemberId& member) {
  return {org, "second_factors", "secret", member.text()};
}

}  // namespace

std::optional<SecondFactor> SqlSecondFactorStore::find(ports::Tx& tx, const MemberId& member) {
  const auto rows = sql(tx).query(
      "SELECT org_id, secret_sealed, begun_at, confirmed_at, last_step, recovery_hashes FROM "
      "second_factors WHERE member_id = $1 AND (org_id = $2 OR $2 = '')",
      member, tx.org());
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  const auto org = row.get<OrgId>(0);
  return SecondFactor{.member = member,
                      .org = org,
                      .secret = opened(vault_, tx, secret_place(org, member), row, 1),
                      .begun_at = row.get<Instant>(2),
                      .confirmed_at = row.get<std::optional<Instant>>(3),
                      .last_step = row.get<std::int64_t>(4),
                      .recovery_hashes = list_of(row.text(5))};
}

void SqlSecondFactorStore::save(ports::Tx& tx, const SecondFactor& factor) {
  must_be_own(tx, factor.org);
  sql(tx).execute(
      "INSERT INTO second_factors (member_id, org_id, secret_sealed, begun_at, confirmed_at, "
      "last_step, recovery_hashes) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (member_id) DO "
      "UPDATE SET secret_sealed = excluded.secret_sealed, begun_at = excluded.begun_at, "
      "confirmed_at = excluded.confirmed_at, last_step = excluded.last_step, recovery_hashes = "
      "excluded.recovery_hashes WHERE second_factors.org_id = excluded.org_id",
      factor.member, factor.org,
      sealed(vault_, tx, secret_place(factor.org, factor.member), factor.secret), factor.begun_at,
      factor.confirmed_at, factor.last_step, list_text(factor.recovery_hashes));
}

bool SqlSecondFactorStore::remove(ports::Tx& tx, const MemberId& member) {
  return sql(tx).execute(
             "DELETE FROM second_factors WHERE member_id = $1 AND (org_id = $2 OR $2 = '')", member,
             tx.org()) == 1;
}

}  // namespace bascule::storage
