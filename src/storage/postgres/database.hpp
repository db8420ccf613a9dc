#pragma once

#include <memory>
#include <span>

#include "ports/clock.hpp"
#include "storage/engine.hpp"
#include "storage/migrations.hpp"
#include "storage/postgres/read_pool.hpp"

namespace bascule::storage {

struct PostgresOptions {
  Secret url;  // postgresql://…
  std::span<const Migration> migrations = all_migrations();
  BatchLimits batch{};
};

// A PostgreSQL database as the one durable place, for any number of processes at once: each writes
// through one connection in groups (GroupCommit) and reads through a few more (PgReadPool).
class PostgresDatabase final : public Engine {
 public:
  // Connects, brings the schema up to date and takes the rights we do not need from ourselves.
  // Unavailable when the server cannot be reached; otherwise as `prepare_schema`. `clock` outlives
  // the database.
  [[nodiscard]] static Result<std::unique_ptr<PostgresDatabase>> open(
      const PostgresOptions& options, const ports::Clock& clock);

  void write_async(const OrgScope& scope, GroupCommit::Body body, GroupCommit::Done done) override {
    writer_.write_async(scope, std::move(body), std::move(done));
  }
  [[nodiscard]] BatchCounts counts() const override { return writer_.counts(); }
  [[nodiscard]] bool is_failing() const override { return writer_.is_failing(); }

 protected:
  Result<void> run_write(const OrgScope& scope,
                         const std::function<Result<void>(ports::Tx&)>& body) override {
    return writer_.write(scope, body);
  }
  Result<void> run_read(const OrgScope& scope,
                        const std::function<Result<void>(ports::Tx&)>& body) override {
    return readers_.read(scope, body);
  }

 private:
  PostgresDatabase(std::unique_ptr<BatchConnection> writer, const PostgresOptions& options);
  GroupCommit writer_;
  PgReadPool readers_;
};

}  // namespace bascule::storage
