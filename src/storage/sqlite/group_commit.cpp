#include "storage/sqlite/group_commit.hpp"

#include <future>
#include <utility>

#include "base/check.hpp"
#include "base/log.hpp"
#include "storage/sqlite/tx.hpp"

namespace bascule::storage {
namespace {

Failure refused_full() {
  return fail(Error{ErrorCode::Unavailable, "too much is waiting to be written", {}, 1s});
}
Failure refused_stopped() {
  return fail(
      Error{ErrorCode::Unavailable, "the database has stopped writing; it is restarting", {}, 5s});
}

}  // namespace

GroupCommit::GroupCommit(SqliteConnection connection, const BatchLimits& limits, OnFatal on_fatal)
    : connection_(std::move(connection)), limits_(limits), on_fatal_(std::move(on_fatal)) {
  writer_ = std::thread([this] { run_writer(); });
}

GroupCommit::~GroupCommit() {
  {
    const std::scoped_lock lock(mutex_);
    closing_ = true;
  }
  wake_.notify_one();
  writer_.join();
}

Result<void> GroupCommit::write(const OrgScope& scope, const Body& body) {
  check(std::this_thread::get_id() != writer_.get_id(), "no write from inside a write");
  std::promise<Outcome> promise;
  auto future = promise.get_future();
  Pending pending;
  pending.scope = &scope;
  pending.body = &body;
  pending.done = [&promise](Outcome outcome) { promise.set_value(std::move(outcome)); };
  if (!enqueue(std::move(pending))) return refused_full();
  Outcome outcome = future.get();
  if (outcome.thrown) std::rethrow_exception(outcome.thrown);
  return std::move(outcome.result);
}

void GroupCommit::write_async(const OrgScope& scope, Body body, Done done) {
  Pending pending;
  pending.owned = std::make_unique<Owned>(Owned{scope, std::move(body)});
  pending.scope = &pending.owned->scope;
  pending.body = &pending.owned->body;
  pending.done = [done](Outcome outcome) {
    if (!outcome.thrown) return done(std::move(outcome.result));
    log_error("write_threw");
    done(fail(ErrorCode::Internal, "a write failed unexpectedly"));
  };
  if (!enqueue(std::move(pending))) done(refused_full());
}

BatchCounts GroupCommit::counts() const {
  const std::scoped_lock lock(mutex_);
  BatchCounts counts = counts_;
  counts.waiting = queue_.size();
  return counts;
}

bool GroupCommit::enqueue(Pending pending) {
  {
    const std::scoped_lock lock(mutex_);
    if (closing_ || refusing_ || queue_.size() >= limits_.queue_max) {
      ++counts_.refused;
      return false;
    }
    queue_.push_back(std::move(pending));
    if (queue_.size() > 1) return true;  // The writer has been woken by the first one.
  }
  wake_.notify_one();
  return true;
}

// Moves what waits, up to one batch. False: closing, and nothing is left.
bool GroupCommit::take(std::deque<Pending>& into) {
  std::unique_lock lock(mutex_);
  if (into.empty()) wake_.wait(lock, [&] { return closing_ || !queue_.empty(); });
  while (!queue_.empty() && into.size() < limits_.closures_max) {
    into.push_back(std::move(queue_.front()));
    queue_.pop_front();
  }
  return !into.empty();
}

void GroupCommit::run_writer() {
  std::deque<Pending> taken;  // Of the last take; what time did not allow stays for the next batch.
  while (take(taken)) run_batch(taken);
}

void GroupCommit::run_batch(std::deque<Pending>& queue) {
  Batch batch;
  const auto move_next = [&]() -> Pending& {
    batch.push_back(std::move(queue.front()));
    queue.pop_front();
    return batch.back();
  };
  const auto answer_all = [&](const Failure& failure) {
    while (!queue.empty()) move_next();
    for (Pending& pending : batch) pending.outcome = {failure, nullptr};
    answer(batch);
  };
  if (stopped_) return answer_all(refused_stopped());

  batch.reserve(queue.size());
  try {
    connection_.run("BEGIN IMMEDIATE", {}, nullptr);
  } catch (const SqlError& error) {
    forget_transaction();
    answer_all(fail(error.error()));
    return stop_if_broken();
  }

  const auto started = std::chrono::steady_clock::now();
  bool lost = false;
  while (!queue.empty() && !lost) {
    run_in_savepoint(move_next());
    lost = connection_.in_autocommit() || connection_.is_broken();
    if (std::chrono::steady_clock::now() - started >= limits_.time_max) break;
  }

  if (lost) {
    forget_transaction();
    log_error("write_batch_lost", {{"closures", batch.size()}});
    const std::scoped_lock lock(mutex_);
    ++counts_.batches_lost;
  } else {
    try {
      connection_.run("COMMIT", {}, nullptr);
    } catch (const SqlError& error) {
      log_error("commit_failed", {{"closures", batch.size()}, {"why", error.what()}});
      forget_transaction();
      if (connection_.is_broken()) {
        lost = true;
      } else {
        for (Pending& pending : batch) run_alone(pending);
        const std::scoped_lock lock(mutex_);
        ++counts_.batches_retried;
      }
    }
  }
  if (lost) {
    const Failure unavailable = fail(
        Error{ErrorCode::Unavailable, "the change could not be written; nothing was kept", {}, 5s});
    for (Pending& pending : batch) pending.outcome = {unavailable, nullptr};
  }
  {
    const std::scoped_lock lock(mutex_);
    ++counts_.batches;
    counts_.closures += batch.size();
  }
  answer(batch);
  stop_if_broken();
}

void GroupCommit::run_in_savepoint(Pending& pending) {
  try {
    connection_.run("SAVEPOINT closure", {}, nullptr);
    pending.outcome = run_body(pending);
    if (connection_.in_autocommit()) return;  // The batch is lost; there is no savepoint any more.
    if (pending.outcome.thrown || !pending.outcome.result)
      connection_.run("ROLLBACK TO closure", {}, nullptr);
    connection_.run("RELEASE closure", {}, nullptr);
  } catch (const SqlError& error) {  // Of the savepoint itself: no half of a batch is kept.
    log_error("savepoint_failed", {{"why", error.what()}});
    forget_transaction();
  }
}

// A transaction of its own, after a COMMIT of many has failed.
void GroupCommit::run_alone(Pending& pending) {
  try {
    connection_.run("BEGIN IMMEDIATE", {}, nullptr);
    pending.outcome = run_body(pending);
    if (pending.outcome.thrown || !pending.outcome.result) return forget_transaction();
    connection_.run("COMMIT", {}, nullptr);
  } catch (const SqlError& error) {
    forget_transaction();
    pending.outcome = {fail(error.error()), nullptr};
  }
}

GroupCommit::Outcome GroupCommit::run_body(Pending& pending) {
  Outcome outcome;
  try {
    SqliteTx tx(connection_, *pending.scope, SqliteTx::May::ReadAndWrite);
    outcome.result = (*pending.body)(tx);
  } catch (const SqlError& error) {
    outcome.result = fail(error.error());
  } catch (...) {
    outcome.thrown = std::current_exception();
  }
  connection_.reset_all();
  return outcome;
}

void GroupCommit::forget_transaction() {
  connection_.reset_all();
  if (connection_.in_autocommit()) return;
  try {
    connection_.run("ROLLBACK", {}, nullptr);
  } catch (const SqlError& error) {
    log_error("rollback_failed", {{"why", error.what()}});
  }
}

void GroupCommit::answer(Batch& batch) {
  for (Pending& pending : batch) pending.done(std::move(pending.outcome));
  batch.clear();
}

void GroupCommit::stop_if_broken() {
  if (stopped_ || !connection_.is_broken()) return;
  stopped_ = true;
  {
    const std::scoped_lock lock(mutex_);
    refusing_ = true;
  }
  log_error("database_stopped");
  if (on_fatal_) on_fatal_("the database's disk failed; restart when it is mended");
}

}  // namespace bascule::storage
