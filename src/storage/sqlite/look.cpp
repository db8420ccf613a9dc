#include "storage/sqlite/look.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "storage/migrations.hpp"
#include "storage/sqlite/database.hpp"

namespace bascule::storage {
namespace {

Failure bad(std::string_view why) {
  return fail(ErrorCode::Unavailable,
              fmt::format("{}: restore a backup (bascule restore --from FILE --replace)", why));
}

DatabaseLook read_all(SqliteConnection& file) {
  DatabaseLook look;
  look.schema = static_cast<int>(file.number("SELECT max(version) FROM schema_migrations"));
  look.schema_known = all_migrations().empty() ? 0 : all_migrations().back().version;
  look.key_fingerprint = file.text("SELECT fingerprint FROM master_key");
  look.newest_entry = from_millis(file.number("SELECT max(applied_at) FROM schema_migrations"));
  if (look.schema >= 2) {
    look.jobs_parked =
        static_cast<std::size_t>(file.number("SELECT count(*) FROM jobs WHERE state = 'parked'"));
    const auto newest_job =
        from_millis(file.number("SELECT created_at FROM jobs ORDER BY id DESC LIMIT 1"));
    look.newest_entry = std::max(look.newest_entry, newest_job);
  }
  if (file.number("SELECT count(*) FROM sqlite_schema WHERE name = 'restores'") > 0 &&
      file.number("SELECT count(*) FROM restores WHERE resumed_at IS NULL") > 0)
    look.muted_since_copy_of = from_millis(file.number("SELECT max(taken_at) FROM restores"));
  return look;
}

}  // namespace

Result<DatabaseLook> look_at_database(const std::filesystem::path& path, Depth depth) {
  std::error_code failed;
  if (const auto bytes = std::filesystem::file_size(path, failed); failed || bytes == 0)
    return bad("the database file is gone or empty");
  try {
    auto file = SqliteConnection::open(path.string(), {.mode = SqliteConnectOptions::Mode::Read});
    if (!file) return bad("the database " + file.error().message);
    if (file->number("PRAGMA application_id") != kApplicationId)
      return bad("the database is not one of this program");
    if (depth == Depth::Everything)
      if (const auto found = file->text("PRAGMA integrity_check(1)"); found != "ok")
        return bad("the database is damaged: " + found);
    return read_all(*file);
  } catch (const SqlError& error) {
    return bad(error.what());
  }
}

}  // namespace bascule::storage
