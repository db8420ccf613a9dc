#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/sqlite/connection.hpp"

namespace bascule::storage {

// Connections that only read, opened as they are needed and lent out one call at a time: each call
// sees one snapshot, that of its first statement. Any thread.
class ReadPool {
 public:
  // As many as the server has threads that read (16 for handlers, 16 for jobs) and a few; each
  // holds up to 2 MB of pages.
  static constexpr std::size_t kConnectionsMax = 36;

  ReadPool(std::string path, SqliteConnectOptions options);

  using Body = std::function<Result<void>(ports::Tx&)>;
  // Throws what the body threw. Unavailable when no connection came free for 5 s.
  [[nodiscard]] Result<void> read(const OrgScope& scope, const Body& body);

 private:
  using Connection = std::unique_ptr<SqliteConnection>;
  [[nodiscard]] Result<Connection> borrow();
  void give_back(Connection connection);

  const std::string path_;
  const SqliteConnectOptions options_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Connection> idle_;
  std::size_t open_ = 0;
};

}  // namespace bascule::storage
