#include "storage/master_key.hpp"

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/log.hpp"
#include "storage/files.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

Failure refuse(const fs::path& path, std::string_view why) {
  return fail(ErrorCode::Unavailable, fmt::format("the master key {} {}", path.string(), why));
}

Result<crypto::MasterKey> read(const fs::path& path, const struct stat& found) {
  if (!S_ISREG(found.st_mode)) return refuse(path, "is not a file");
  if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return refuse(path, "can be read by others; allow only its owner (chmod 600)");
  std::array<char, 128> text{};
  std::ifstream file(path, std::ios::binary);
  file.read(text.data(), text.size());
  if (file.bad() || !file.is_open()) return refuse(path, "cannot be read");
  auto key = crypto::MasterKey::parse(
      Secret(std::string(text.data(), static_cast<std::size_t>(file.gcount()))));
  if (!key) return refuse(path, "is damaged: " + key.error().message);
  return key;
}

}  // namespace

Result<crypto::MasterKey> load_or_make_master_key(const fs::path& path, MissingKey missing,
                                                  ports::Random& random) {
  struct stat found {};
  if (::stat(path.c_str(), &found) == 0) return read(path, found);
  if (errno != ENOENT)
    return refuse(path, "cannot be read: " + std::generic_category().message(errno));
  if (missing == MissingKey::Refuse)
    return refuse(path,
                  "is missing, but the database is there: put the key back; without it the stored "
                  "credentials cannot be opened");
  auto key = crypto::MasterKey::make(random);
  const auto made = create_private_file(path, key.text().reveal() + "\n");
  if (!made && made.error().code == ErrorCode::Conflict && ::stat(path.c_str(), &found) == 0)
    return read(path, found);  // Another process that starts beside us was quicker.
  if (!made) return Failure(made.error());
  log_info("master_key_made", {{"fingerprint", key.fingerprint()}});
  return key;
}

Result<bool> is_sealed(ports::Database& database) {
  return database.read(OrgScope::every_org(), [](ports::Tx& tx) -> Result<bool> {
    return !sql(tx).query("SELECT one FROM master_key").empty();
  });
}

Result<void> check_master_key(ports::Database& database, const crypto::MasterKey& key,
                              const ports::Clock& clock) {
  return database.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    sql(tx).execute(
        "INSERT INTO master_key (one, fingerprint, first_used_at) VALUES (1, $1, $2) "
        "ON CONFLICT (one) DO NOTHING",
        key.fingerprint(), clock.now());
    const auto rows = sql(tx).query("SELECT fingerprint FROM master_key WHERE one = 1");
    const std::string sealed_by = rows.front().get<std::string>(0);
    if (sealed_by == key.fingerprint()) return {};
    return fail(
        ErrorCode::Conflict,
        fmt::format("the database was sealed with the master key {}, the file holds {}: put "
                    "the right file back",
                    sealed_by, key.fingerprint()));
  });
}

std::optional<std::vector<std::byte>> SqlDataKeyStore::find(ports::Tx& tx, const OrgId& org) {
  const auto rows = sql(tx).query("SELECT wrapped FROM data_keys WHERE org_id = $1", org);
  if (rows.empty()) return std::nullopt;
  return rows.front().get<Bytes>(0);
}

void SqlDataKeyStore::add(ports::Tx& tx, const OrgId& org, std::span<const std::byte> wrapped) {
  sql(tx).execute(
      "INSERT INTO data_keys (org_id, wrapped) VALUES ($1, $2) ON CONFLICT (org_id) DO NOTHING",
      org, wrapped);
}

}  // namespace bascule::storage
