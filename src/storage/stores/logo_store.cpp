#include "storage/stores/logo_store.hpp"

#include "base/text.hpp"

namespace bascule::storage {

using orgs::LogoFile;

void SqlLogoStore::save(ports::Tx& tx, const LogoFile& logo, Instant made_at) {
  sql(tx).execute(
      "INSERT INTO logos (org_id, key, content_type, width, height, bytes, made_at) VALUES ($1, "
      "$2, $3, $4, $5, $6, $7) ON CONFLICT (org_id) DO UPDATE SET key = $2, content_type = $3, "
      "width = $4, height = $5, bytes = $6, made_at = $7",
      tx.org(), logo.key, logo.picture.content_type, logo.picture.width, logo.picture.height,
      bytes_of(logo.bytes), made_at);
}

bool SqlLogoStore::remove(ports::Tx& tx) {
  return sql(tx).execute("DELETE FROM logos WHERE org_id = $1", tx.org()) == 1;
}

std::optional<LogoFile> SqlLogoStore::find(ports::Tx& tx, const std::string& key) {
  const auto rows = sql(tx).query(
      "SELECT key, content_type, width, height, bytes FROM logos WHERE key = $1 AND (org_id = $2 "
      "OR $2 = '')",
      key, tx.org());
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  const auto bytes = row.get<Bytes>(4);
  return LogoFile{row.get<std::string>(0),
                  {row.get<std::string>(1), row.get<int>(2), row.get<int>(3)},
                  std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())};
}

}  // namespace bascule::storage
