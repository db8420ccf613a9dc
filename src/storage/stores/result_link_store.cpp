#include "storage/stores/result_link_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using shares::ResultLink;

constexpr std::string_view kSelect =
    "SELECT id, org_id, result_id, token_hash, note, made_by, made_at, expires_at, revoked_at, "
    "revoked_by, opened_at, opens FROM result_links ";

std::vector<ResultLink> links_of(const SqlRows& rows) {
  std::vector<ResultLink> links;
  for (const SqlRow row : rows)
    links.push_back({.id = row.get<ResultLinkId>(0),
                     .org = row.get<OrgId>(1),
                     .result = row.get<ResultId>(2),
                     .token_hash = row.get<std::string>(3),
                     .note = row.get<std::string>(4),
                     .made_by = row.get<std::string>(5),
                     .made_at = row.get<Instant>(6),
                     .expires_at = row.get<Instant>(7),
                     .revoked_at = row.get<std::optional<Instant>>(8),
                     .revoked_by = row.get<std::string>(9),
                     .opened_at = row.get<std::optional<Instant>>(10),
                     .opens = row.get<int>(11)});
  return links;
}

std::optional<ResultLink> first(const SqlRows& rows) {
  auto links = links_of(rows);
  if (links.empty()) return std::nullopt;
  return std::move(links.front());
}

}  // namespace

void SqlResultLinkStore::insert(ports::Tx& tx, const ResultLink& link) {
  must_be_own(tx, link.org);
  sql(tx).execute(
      "INSERT INTO result_links (id, org_id, result_id, token_hash, note, made_by, made_at, "
      "expires_at, revoked_at, revoked_by, opened_at, opens) VALUES ($1, $2, $3, $4, $5, $6, $7, "
      "$8, $9, $10, $11, $12)",
      link.id, link.org, link.result, link.token_hash, link.note, link.made_by, link.made_at,
      link.expires_at, link.revoked_at, link.revoked_by, link.opened_at, link.opens);
}

void SqlResultLinkStore::save(ports::Tx& tx, const ResultLink& link) {
  must_be_own(tx, link.org);
  sql(tx).execute(
      "UPDATE result_links SET revoked_at = $3, revoked_by = $4, opened_at = $5, opens = $6 WHERE "
      "id = $1 AND org_id = $2",
      link.id, link.org, link.revoked_at, link.revoked_by, link.opened_at, link.opens);
}

std::optional<ResultLink> SqlResultLinkStore::find(ports::Tx& tx, const ResultLinkId& id) {
  return first(sql(tx).query(std::string(kSelect) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')",
                             id, tx.org()));
}

std::optional<ResultLink> SqlResultLinkStore::find_by_token(ports::Tx& tx,
                                                            const std::string& token_hash) {
  return first(sql(tx).query(std::string(kSelect) + "WHERE token_hash = $1", token_hash));
}

std::vector<ResultLink> SqlResultLinkStore::of_result(ports::Tx& tx, const ResultId& result) {
  return links_of(
      sql(tx).query(std::string(kSelect) + "WHERE org_id = $1 AND result_id = $2 ORDER BY id DESC",
                    tx.org(), result));
}

}  // namespace bascule::storage
