#pragma once

#include <memory>
#include <stdexcept>

#include "storage/sqlite/database.hpp"
#include "testing/temporary_directory.hpp"

namespace bascule::testing {

// A real database with the whole schema in a directory of its own, without syncing: what unit tests
// run their stores and verbs on. A test that uses it links bascule_storage.
class TemporaryDatabase {
 public:
  explicit TemporaryDatabase(const ports::Clock& clock) {
    storage::SqliteOptions options{.path = directory_.path() / "bascule.db"};
    options.sync = storage::SqliteConnectOptions::Sync::Off;
    auto opened = storage::SqliteDatabase::open(options, clock);
    if (!opened) throw std::runtime_error(opened.error().message);
    database_ = std::move(*opened);
  }

  [[nodiscard]] storage::SqliteDatabase& operator*() { return *database_; }
  [[nodiscard]] storage::SqliteDatabase* operator->() { return database_.get(); }

 private:
  TemporaryDirectory directory_;
  std::unique_ptr<storage::SqliteDatabase> database_;
};

}  // namespace bascule::testing
