#include "storage/postgres/batch_connection.hpp"

#include <random>
#include <thread>

#include <fmt/format.h>

#include "base/log.hpp"

namespace bascule::storage {
namespace {

// While the server is away, callers are refused at once instead of each waiting for a connection.
constexpr auto kTryEvery = 500ms;
// How long the outcome of a COMMIT is asked for. A hook is answered within 5 s in every case (P5).
constexpr auto kResolveMax = 4s;
constexpr std::int64_t kKeysKeptMs = 60 * 60 * 1000;
// The server's clock: those of the processes may be hours apart, and none may sweep what another
// one still asks about (case E13).
constexpr std::string_view kNowMs = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";
constexpr std::uint64_t kSweepEvery = 10'000;  // Commits.

std::string fresh_name() {
  std::random_device source;
  return fmt::format("{:08x}{:08x}{:08x}", source(), source(), source());
}

}  // namespace

PgBatchConnection::PgBatchConnection(PgConnectOptions options,
                                     std::unique_ptr<PgConnection> connection)
    : options_(std::move(options)), connection_(std::move(connection)), name_(fresh_name()) {}

void PgBatchConnection::open_if_cut() {
  if (connection_ && !connection_->is_cut()) return;
  connection_.reset();
  const auto now = std::chrono::steady_clock::now();
  if (now < next_try_)
    throw SqlError(Error{ErrorCode::Unavailable, "the database is not available", {}, 5s});
  auto opened = PgConnection::open(options_);
  if (!opened) {
    next_try_ = std::chrono::steady_clock::now() + kTryEvery;
    throw SqlError(opened.error());
  }
  connection_ = std::move(*opened);
  log_info("database_connected");
}

void PgBatchConnection::begin() {
  open_ = false;
  cut_off_ = CutOff::No;
  scope_.clear();
  // Every statement of ours is served by an index in its order: while no statistics of a young
  // table say so, PostgreSQL would rather read all that wait and sort them. A plan that costs no
  // more than one for the very values is kept, which spares the planning.
  const auto text = fmt::format(
      "BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL ROLE {}; "
      "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; "
      "SET LOCAL enable_sort = off; SET LOCAL plan_cache_mode = auto; SET LOCAL jit = off; "
      "SET LOCAL statement_timeout = 15000; SET LOCAL lock_timeout = 100",
      kAppRole);
  open_if_cut();
  connection_->forget_failure();
  try {
    connection_->script(text);
  } catch (const SqlError&) {
    if (!connection_->is_cut()) throw;  // It was cut while nothing was going on: once more.
    open_if_cut();
    connection_->script(text);
  }
  open_ = true;
  posting_ = PgTx::Posting::Yes;
}

void PgBatchConnection::settle() { connection_->settle(); }

void PgBatchConnection::commit() {
  settle();
  const auto key = fmt::format("{}-{}", name_, ++commits_);
  try {
    connection_->script(
        fmt::format("INSERT INTO commits (id, at) SELECT '{}', {} "
                    "WHERE pg_current_xact_id_if_assigned() IS NOT NULL; COMMIT",
                    key, kNowMs));
  } catch (const SqlError&) {
    if (!connection_->is_cut()) throw;
    cut_off_ = CutOff::Unknown;
    if (!was_committed(key)) {
      cut_off_ = CutOff::ProvedNotKept;
      throw;
    }
    cut_off_ = CutOff::No;
  }
  open_ = false;
  if (commits_ % kSweepEvery == 1) sweep_keys();
}

// Throws when nobody could be asked.
bool PgBatchConnection::was_committed(const std::string& key) {
  const auto until = std::chrono::steady_clock::now() + kResolveMax;
  log_warning("commit_cut_off");
  for (;;) {
    try {
      open_if_cut();
      const auto added = connection_->run(
          fmt::format("INSERT INTO commits (id, at) VALUES ($1, {}) ON CONFLICT (id) DO NOTHING",
                      kNowMs),
          std::array<SqlValue, 1>{to_sql(key)}, nullptr);
      log_warning("commit_resolved", {{"committed", added == 0}});
      return added == 0;
    } catch (const SqlError& error) {
      if (std::chrono::steady_clock::now() + kTryEvery > until)
        throw SqlError(
            Error{ErrorCode::Unavailable,
                  "it is not known whether the change was kept: " + error.error().message,
                  {},
                  5s});
      std::this_thread::sleep_for(kTryEvery);
    }
  }
}

void PgBatchConnection::sweep_keys() {
  try {
    (void)connection_->run(fmt::format("DELETE FROM commits WHERE at < {} - $1", kNowMs),
                           std::array<SqlValue, 1>{to_sql(kKeysKeptMs)}, nullptr);
  } catch (const SqlError& error) {
    log_warning("commit_keys_not_swept", {{"why", error.what()}});
    connection_->forget_failure();
  }
}

void PgBatchConnection::savepoint() {
  posting_ = PgTx::Posting::No;
  connection_->script("SAVEPOINT closure");
}

void PgBatchConnection::undo_to_savepoint() {
  connection_->script("ROLLBACK TO closure");
  connection_->forget_failure();
  scope_.clear();  // Settings go back with it.
}

void PgBatchConnection::release_savepoint() { connection_->script("RELEASE closure"); }

void PgBatchConnection::set_scope(const OrgScope& scope) {
  const auto setting = setting_of(scope);
  if (scope_ == setting) return;
  (void)connection_->run("SELECT set_config('app.org', $1, true)",
                         std::array<SqlValue, 1>{to_sql(setting)}, nullptr);
  scope_ = setting;
}

Result<void> PgBatchConnection::run(const OrgScope& scope, const Body& body) {
  set_scope(scope);
  PgTx tx(*connection_, scope, &counted_, posting_);
  return body(tx);
}

void PgBatchConnection::forget() {
  open_ = false;
  scope_.clear();
  if (!connection_) return;
  connection_->abandon();
  if (connection_->is_cut()) return;
  try {
    if (connection_->in_transaction()) connection_->script("ROLLBACK");
    connection_->forget_failure();
  } catch (const SqlError& error) {
    log_warning("rollback_failed", {{"why", error.what()}});
  }
}

BatchConnection::State PgBatchConnection::state() const {
  if (cut_off_ != CutOff::No) return cut_off_ == CutOff::Unknown ? State::Unknown : State::Repeat;
  if (!open_ || !connection_) return State::Lost;
  switch (connection_->failure()) {
    case PgConnection::Failure::None:
    case PgConnection::Failure::Statement:
      return State::Usable;
    default:
      return State::Repeat;
  }
}

}  // namespace bascule::storage
