#pragma once

#include <chrono>
#include <string>

#include "storage/batch_connection.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/postgres/tx.hpp"

namespace bascule::storage {

// The one connection through which a process writes to PostgreSQL. Every transaction is
// SERIALIZABLE, so that a closure sees what it would see if it were alone, as on SQLite; processes
// that get in each other's way (40001, 40P01) repeat their batch.
//
// A connection that is cut while COMMIT is under way leaves the outcome open (case E10). Each
// transaction that changes something therefore writes a key of its own into `commits`, and a new
// connection inserts the same key: if that is refused the transaction is committed, if it succeeds
// the transaction is not and can never be, however late its messages arrive.
class PgBatchConnection final : public BatchConnection {
 public:
  PgBatchConnection(PgConnectOptions options, std::unique_ptr<PgConnection> connection);

  void begin() override;
  void commit() override;
  void savepoint() override;
  void undo_to_savepoint() override;
  void release_savepoint() override;
  [[nodiscard]] Result<void> run(const OrgScope& scope, const Body& body) override;
  void settle() override;
  void forget() override;
  [[nodiscard]] State state() const override;
  [[nodiscard]] std::int64_t changes() const override { return counted_.changes; }
  [[nodiscard]] std::int64_t written() const override { return counted_.written; }

 private:
  void open_if_cut();
  void set_scope(const OrgScope& scope);
  [[nodiscard]] bool was_committed(const std::string& key);
  void sweep_keys();

  const PgConnectOptions options_;
  std::unique_ptr<PgConnection> connection_;
  const std::string name_;  // Of this writer; no two have the same.
  std::uint64_t commits_ = 0;
  PgTx::Counted counted_;
  bool open_ = false;  // A transaction is.
  PgTx::Posting posting_ = PgTx::Posting::No;
  // What became of a COMMIT that was cut off.
  enum class CutOff { No, ProvedNotKept, Unknown } cut_off_ = CutOff::No;
  std::string scope_;                                 // As set in the transaction that is open.
  std::chrono::steady_clock::time_point next_try_{};  // Of connecting, after it failed.
};

}  // namespace bascule::storage
