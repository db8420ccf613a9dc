#pragma once

#include <span>

#include "ports/clock.hpp"
#include "storage/migrations.hpp"
#include "storage/postgres/connection.hpp"

namespace bascule::storage {

// Brings a PostgreSQL database up to the last of `known`, each step in one transaction, one process
// at a time; then sees to it that every table with an organisation in it has row-level security,
// forced, and that the role under which the product runs may use the tables and owns none of them
// (case F9). Changes nothing that is as it should be. Conflict as `migrate`; InvalidInput, with the
// statements to run, when our user may not make that role. Also SqlError.
[[nodiscard]] Result<void> prepare_schema(PgConnection& connection,
                                          std::span<const Migration> known,
                                          const ports::Clock& clock);

}  // namespace bascule::storage
