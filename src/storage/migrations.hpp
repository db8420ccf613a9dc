#pragma once

#include <span>
#include <string_view>

#include "ports/clock.hpp"
#include "storage/sqlite/connection.hpp"

namespace bascule::storage {

// One step of the schema, from src/storage/migrations/NNNN_name.sql. Never edited once released;
// what is wrong with it is mended by the next one.
struct Migration {
  int version = 0;  // 1, 2, 3, … without a gap.
  std::string_view name;
  std::string_view sql;
};

// Every step this program knows, in order; put into it when it is built (cmake/migrations.cmake).
[[nodiscard]] std::span<const Migration> all_migrations();

// Brings the schema up to the last of `known`, each step in one transaction, so that a crash leaves
// the schema before it or after it (case E2). Writes down what was applied, with SHA-256 of its
// text. Conflict, without any change: the database has a step that this program does not know (it
// was used by a newer version, case E20), or one whose text was different. Also SqlError.
[[nodiscard]] Result<void> migrate(SqliteConnection& connection, std::span<const Migration> known,
                                   const ports::Clock& clock);

}  // namespace bascule::storage
