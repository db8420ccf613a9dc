#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/secret.hpp"
#include "storage/sql.hpp"

struct pg_conn;
struct pg_result;

namespace bascule::storage {

// How one connection to PostgreSQL is opened.
struct PgConnectOptions {
  Secret url;  // postgresql://…, may hold a password; every parameter of libpq is allowed in it.
  enum class Target {
    Primary,  // Of several hosts in the URL the one that writes.
    Any,
  } target = Target::Primary;
};

// A connection to PostgreSQL and the statements prepared on it. One thread at a time. Every failure
// is an SqlError, except those of `open`. Never reconnects: whoever holds it opens a new one.
class PgConnection {
 public:
  // Unavailable, with libpq's words, when the server cannot be reached or refuses us.
  [[nodiscard]] static Result<std::unique_ptr<PgConnection>> open(const PgConnectOptions& options);
  ~PgConnection();
  PgConnection(const PgConnection&) = delete;
  PgConnection& operator=(const PgConnection&) = delete;

  // Runs one statement with $1, $2, … bound; `visit` may be null. Returns the rows it changed.
  // The rows come all at once, whatever `visit` then asks for.
  std::int64_t run(std::string_view sql, std::span<const SqlValue> params,
                   const std::function<Walk(const SqlRow&)>* visit);

  // Sends one statement and does not wait for its answer (libpq's pipeline mode), which the next
  // `settle` or `run` looks at. `changes` is told the rows it changed. With `unless_one` it must
  // change exactly one, else that is what is thrown.
  void post(std::string_view sql, std::span<const SqlValue> params, std::int64_t* changes,
            const Error* unless_one);

  // Waits for the answers of all that was posted; throws the first that is not good.
  void settle();

  // The same, and nobody asks how it went: the transaction is going to be rolled back.
  void abandon();

  // Any number of statements without parameters, in one round trip. Not kept.
  void script(const std::string& sql);

  // Quoted for a script.
  [[nodiscard]] std::string quoted(std::string_view text);

  // What the failures since the last `forget_failure` mean for the transaction.
  enum class Failure {
    None,
    Statement,  // The transaction takes no more statements until it is rolled back.
    Collided,   // With another transaction (40001, 40P01); the same again may succeed.
    Cut,        // The connection is gone, and with it whatever was not committed.
  };
  [[nodiscard]] Failure failure() const { return failure_; }
  void forget_failure();
  [[nodiscard]] bool is_cut() const { return failure_ == Failure::Cut; }
  [[nodiscard]] bool in_transaction() const;

 private:
  struct Close {
    void operator()(pg_conn* connection) const;
  };
  struct Clear {
    void operator()(pg_result* result) const;
  };
  using Answer = std::unique_ptr<pg_result, Clear>;
  // A statement is prepared once for each combination of its parameters' types (NULL has none).
  struct Prepared {
    std::string types;
    std::string name;
    std::string_view sql;  // As it is kept.
  };
  struct Posted {
    std::string_view sql;  // As it is kept: statements are forgotten when nothing is under way.
    std::int64_t* changes = nullptr;
    std::optional<Error> unless_one;
  };

  explicit PgConnection(pg_conn* connection) : connection_(connection) {}
  [[nodiscard]] const Prepared& kept(std::string_view sql, std::span<const SqlValue> params);
  void send(const std::string& name, std::span<const SqlValue> params);
  [[nodiscard]] Answer next_answer();
  [[nodiscard]] Answer collect(std::optional<std::string_view> last);
  [[nodiscard]] Answer checked(pg_result* result, std::string_view doing);

  std::unique_ptr<pg_conn, Close> connection_;
  std::unordered_map<std::string, std::vector<Prepared>> statements_;
  std::size_t prepared_ = 0;    // Ever; numbers the names.
  std::size_t known_ = 0;       // Now.
  std::vector<Posted> posted_;  // While there are any, the connection is in pipeline mode.
  Failure failure_ = Failure::None;
};

}  // namespace bascule::storage
