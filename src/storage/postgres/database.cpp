#include "storage/postgres/database.hpp"

#include "storage/postgres/batch_connection.hpp"
#include "storage/postgres/schema.hpp"

namespace bascule::storage {
namespace {

Failure refuse(const Error& error) {
  return fail(
      Error{error.code, "the PostgreSQL database cannot be used: " + error.message, {}, {}});
}

}  // namespace

PostgresDatabase::PostgresDatabase(std::unique_ptr<BatchConnection> writer,
                                   const PostgresOptions& options)
    : writer_(std::move(writer), options.batch, {}), readers_({.url = options.url}) {}

Result<std::unique_ptr<PostgresDatabase>> PostgresDatabase::open(const PostgresOptions& options,
                                                                 const ports::Clock& clock) {
  const PgConnectOptions connect{.url = options.url};
  auto connection = PgConnection::open(connect);
  if (!connection) return refuse(connection.error());
  try {
    if (const auto ready = prepare_schema(**connection, options.migrations, clock); !ready)
      return refuse(ready.error());
  } catch (const SqlError& error) {
    return refuse(error.error());
  }
  return std::unique_ptr<PostgresDatabase>(new PostgresDatabase(
      std::make_unique<PgBatchConnection>(connect, std::move(*connection)), options));
}

}  // namespace bascule::storage
