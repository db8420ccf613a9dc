#pragma once

#include <atomic>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "storage/postgres/database.hpp"

namespace bascule::testing {

// A PostgreSQL database of a test's own, on the server that scripts/with_postgres.sh started.
class TemporaryPostgres {
 public:
  // The server's URL; empty: there is none, and tests run on SQLite.
  [[nodiscard]] static std::string server() {
    const char* url = std::getenv("TEST_POSTGRES");
    return url ? url : "";
  }

  explicit TemporaryPostgres(const std::string& made_from = "template0") {
    static std::atomic<int> count = 0;
    name_ = fmt::format("test_{}_{}", ::getpid(), ++count);
    on_server(fmt::format("CREATE DATABASE {} TEMPLATE {}", name_, made_from));
  }
  ~TemporaryPostgres() {
    try {
      on_server(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", name_));
    } catch (const std::exception&) {  // The whole server goes when the command ends.
    }
  }
  TemporaryPostgres(const TemporaryPostgres&) = delete;
  TemporaryPostgres& operator=(const TemporaryPostgres&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string url() const { return url_of(name_); }
  [[nodiscard]] static std::string url_of(const std::string& database) {
    std::string url = server();
    const std::string old = "/postgres?";
    return url.replace(url.find(old), old.size(), "/" + database + "?");
  }
  // A connection past the product, as its owner's own shell would have one.
  [[nodiscard]] std::unique_ptr<storage::PgConnection> shell() const { return connect(url()); }

  static void on_server(const std::string& sql) { connect(server())->script(sql); }

 private:
  static std::unique_ptr<storage::PgConnection> connect(const std::string& url) {
    auto opened = storage::PgConnection::open({.url = Secret(url)});
    if (!opened) throw std::runtime_error(opened.error().message);
    return std::move(*opened);
  }
  std::string name_;
};

}  // namespace bascule::testing
