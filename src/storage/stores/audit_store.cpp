#include "storage/stores/audit_store.hpp"

#include <charconv>
#include <limits>

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orgs::AuditEntry;

constexpr std::string_view kColumns =
    "SELECT seq, at, actor, action, about, details, previous, hash FROM audit ";

AuditEntry entry_of(const SqlRow& row) {
  return {.seq = row.get<std::uint64_t>(0),
          .at = row.get<Instant>(1),
          .actor = row.get<std::string>(2),
          .action = row.get<std::string>(3),
          .about = row.get<std::string>(4),
          .details = row.get<std::string>(5),
          .previous = row.get<std::string>(6),
          .hash = row.get<std::string>(7)};
}

// The line before which a page begins; what is no number begins at the newest.
std::int64_t before(const std::string& after) {
  std::int64_t seq = std::numeric_limits<std::int64_t>::max();
  (void)std::from_chars(after.data(), after.data() + after.size(), seq);
  return seq;
}

}  // namespace

orgs::AuditStore::Head SqlAuditStore::head(ports::Tx& tx, const OrgId& org) {
  const auto rows =
      sql(tx).query("SELECT seq, hash FROM audit WHERE org_id = $1 ORDER BY seq DESC LIMIT 1", org);
  if (rows.empty()) return {};
  return {rows.front().get<std::uint64_t>(0), rows.front().get<std::string>(1)};
}

void SqlAuditStore::insert(ports::Tx& tx, const OrgId& org, const AuditEntry& entry) {
  must_be_own(tx, org);
  sql(tx).execute("INSERT INTO audit VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", org, entry.seq,
                  entry.at, entry.actor, entry.action, entry.about, entry.details, entry.previous,
                  entry.hash);
}

Page<AuditEntry> SqlAuditStore::list(ports::Tx& tx, const orgs::AuditFilter& filter,
                                     const PageRequest& page) {
  // One kind of deed is a range of words: "key." up to "key/".
  const bool is_kind = filter.action.ends_with('.');
  const std::string kind_end =
      is_kind ? filter.action.substr(0, filter.action.size() - 1) + '/' : "";
  Page<AuditEntry> found;
  for (const SqlRow row : sql(tx).query(
           std::string(kColumns) +
               "WHERE org_id = $1 AND seq < $2 AND ($3 = '' OR actor = $3) AND "
               "($4 = '' OR action = $4 OR ($5 <> '' AND action >= $4 AND action < $5)) AND "
               "($6 = '' OR about = $6) AND at >= $7 AND at < $8 ORDER BY seq DESC LIMIT $9",
           tx.org(), before(page.after), filter.actor, filter.action, kind_end, filter.about,
           to_millis(filter.from.value_or(from_millis(0))),
           filter.until ? to_millis(*filter.until) : std::numeric_limits<std::int64_t>::max(),
           page.limit + 1))
    found.items.push_back(entry_of(row));
  if (found.items.size() > page.limit) {
    found.items.resize(page.limit);
    found.next = std::to_string(found.items.back().seq);
  }
  return found;
}

std::vector<AuditEntry> SqlAuditStore::from(ports::Tx& tx, std::uint64_t seq,
                                            std::size_t rows_max) {
  std::vector<AuditEntry> found;
  for (const SqlRow row : sql(tx).query(
           std::string(kColumns) + "WHERE org_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3",
           tx.org(), seq, rows_max))
    found.push_back(entry_of(row));
  return found;
}

}  // namespace bascule::storage
