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

// A step that a database has, as it wrote it down.
struct AppliedMigration {
  int version = 0;
  std::string name;
  std::string checksum;
};

// SHA-256 of a step's text, in hexadecimal.
[[nodiscard]] std::string checksum_of(const Migration& migration);

// Whether what a database has is the beginning of what this program knows. Conflict, in words for
// the operator, when it is not: used by a newer version (case E20), or another text.
[[nodiscard]] Result<void> check_applied(std::span<const AppliedMigration> applied,
                                         std::span<const Migration> known);

// Brings a SQLite file's schema up to the last of `known`, each step in one transaction, so that a
// crash leaves the schema before it or after it (case E2). Writes down what was applied. Conflict,
// without any change, as `check_applied`. Also SqlError.
[[nodiscard]] Result<void> migrate(SqliteConnection& connection, std::span<const Migration> known,
                                   const ports::Clock& clock);

}  // namespace bascule::storage
