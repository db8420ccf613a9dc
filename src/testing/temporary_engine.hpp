#pragma once

#include <memory>
#include <stdexcept>

#include "storage/sqlite/database.hpp"
#include "testing/temporary_directory.hpp"
#include "testing/temporary_postgres.hpp"

namespace bascule::testing {

// A database with the whole schema, for one test: on SQLite, or on PostgreSQL when a server for
// tests is there. A test that uses it links bascule_storage.
class TemporaryEngine {
 public:
  enum class Kind { AsAsked, Sqlite };

  explicit TemporaryEngine(const ports::Clock& clock, Kind kind = Kind::AsAsked) {
    if (kind == Kind::Sqlite || TemporaryPostgres::server().empty()) {
      engine_ =
          opened(storage::SqliteDatabase::open({.path = directory_.path() / "bascule.db",
                                                .sync = storage::SqliteConnectOptions::Sync::Off},
                                               clock));
      return;
    }
    // The schema is made once and copied.
    static const TemporaryPostgres& ready = *[&] {
      auto* made = new TemporaryPostgres();  // Lives as long as the server.
      (void)opened(storage::PostgresDatabase::open({.url = Secret(made->url())}, clock));
      return made;
    }();
    postgres_ = std::make_unique<TemporaryPostgres>(ready.name());
    engine_ = opened(storage::PostgresDatabase::open({.url = Secret(postgres_->url())}, clock));
  }

  [[nodiscard]] storage::Engine& operator*() { return *engine_; }
  [[nodiscard]] storage::Engine* operator->() { return engine_.get(); }
  // Of the kind Sqlite.
  [[nodiscard]] storage::SqliteDatabase& sqlite() {
    return dynamic_cast<storage::SqliteDatabase&>(*engine_);
  }

 private:
  template <class Database>
  static std::unique_ptr<Database> opened(Result<std::unique_ptr<Database>> result) {
    if (!result) throw std::runtime_error(result.error().message);
    return std::move(*result);
  }

  TemporaryDirectory directory_;
  std::unique_ptr<TemporaryPostgres> postgres_;
  std::unique_ptr<storage::Engine> engine_;
};

}  // namespace bascule::testing
