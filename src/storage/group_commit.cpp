#include "storage/group_commit.hpp"

#include <utility>

#include "base/check.hpp"
#include "base/log.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {
namespace {

// A failure seldom comes alone: a rule that is broken twice, a client that repeats itself.
constexpr int kCarefulBatches = 16;
// Of one batch whose transaction collided with others': some seconds in all.
constexpr int kTriesMax = 40;
constexpr std::chrono::milliseconds kFirstWait{2};
constexpr std::chrono::milliseconds kWaitMax{100};

Failure refused_full() {
  return fail(Error{ErrorCode::Unavailable, "too much is waiting to be written", {}, 1s});
}
Failure refused_lost() {
  return fail(
      Error{ErrorCode::Unavailable, "the change could not be written; nothing was kept", {}, 5s});
}
Failure refused_unknown() {
  return fail(Error{ErrorCode::Unavailable,
                    "the database went away; it is not known whether the change was kept",
                    {},
                    5s});
}
Failure refused_stopped() {
  return fail(
      Error{ErrorCode::Unavailable, "the database has stopped writing; it is restarting", {}, 5s});
}

}  // namespace

GroupCommit::GroupCommit(std::unique_ptr<BatchConnection> connection, const BatchLimits& limits,
                         OnFatal on_fatal)
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

Result<void> GroupCommit::between_batches(const Upkeep& work) {
  check(std::this_thread::get_id() != writer_.get_id(), "no upkeep from inside a write");
  std::promise<Result<void>> promise;
  auto future = promise.get_future();
  {
    const std::scoped_lock lock(mutex_);
    if (closing_ || refusing_) return refused_stopped();
    upkeep_.push_back({&work, &promise});
  }
  wake_.notify_one();
  return future.get();
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

// Moves what waits, up to one batch; upkeep alone gives an empty one. False: closing, and nothing
// is left.
bool GroupCommit::take(std::deque<Pending>& into) {
  std::unique_lock lock(mutex_);
  if (into.empty())
    wake_.wait(lock, [&] { return closing_ || !queue_.empty() || !upkeep_.empty(); });
  while (!queue_.empty() && into.size() < limits_.closures_max) {
    into.push_back(std::move(queue_.front()));
    queue_.pop_front();
  }
  return !into.empty() || !upkeep_.empty();
}

void GroupCommit::run_writer() {
  std::deque<Pending> taken;  // Of the last take; what time did not allow stays for the next batch.
  while (take(taken)) {
    if (!taken.empty()) run_batch(taken);
    run_upkeep();
  }
}

// One piece, however many wait: writes go first.
void GroupCommit::run_upkeep() {
  PendingUpkeep next;
  {
    const std::scoped_lock lock(mutex_);
    if (upkeep_.empty()) return;
    next = upkeep_.front();
    upkeep_.pop_front();
  }
  Result<void> outcome = refused_stopped();
  if (!stopped_) try {
      outcome = (*next.work)(*connection_);
    } catch (const SqlError& error) {
      outcome = fail(error.error());
    }
  next.done->set_value(std::move(outcome));
  stop_if_broken();
}

void GroupCommit::run_batch(std::deque<Pending>& queue) {
  Batch batch;
  batch.reserve(queue.size());
  BatchCounts more{.batches = 1};
  Batched batched = stopped_ ? Batched::Lost : try_batch(queue, batch);
  for (int tries = 1; batched == Batched::Repeat && tries < kTriesMax; ++tries) {
    ++more.batches_collided;
    wait_for_others(tries);
    batched = batch.empty() ? try_batch(queue, batch) : run_carefully(batch);
    if (batched == Batched::Open) batched = commit(batch);
  }
  note_health(batched);
  more.closures = batch.size();
  if (batched == Batched::Lost || batched == Batched::Repeat) {
    const bool unknown = connection_->state() == BatchConnection::State::Unknown;
    connection_->forget();
    if (batch.empty())  // It could not even begin: nobody waits for the next try.
      for (; !queue.empty(); queue.pop_front()) batch.push_back(std::move(queue.front()));
    const Failure failure =
        stopped_ ? refused_stopped() : (unknown ? refused_unknown() : refused_lost());
    for (Pending& pending : batch) pending.outcome = {failure, nullptr};
    log_error("write_batch_lost", {{"closures", batch.size()}});
    ++more.batches_lost;
  }
  {
    const std::scoped_lock lock(mutex_);
    counts_.batches += more.batches;
    counts_.closures += more.closures;
    counts_.batches_collided += more.batches_collided;
    counts_.batches_lost += more.batches_lost;
  }
  answer(batch);
  stop_if_broken();
}

GroupCommit::Batched GroupCommit::try_batch(std::deque<Pending>& queue, Batch& batch) {
  Batched batched = run_first(queue, batch);
  if (batched == Batched::OneFailed) batched = run_again(batch);
  if (batched == Batched::Open) batched = commit(batch);
  return batched;
}

void GroupCommit::note_health(Batched batched) {
  const auto changes = connection_->changes();
  if (batched == Batched::Lost || batched == Batched::Repeat || storage_failed_)
    failing_ = true;
  else if (changes != changes_seen_)
    failing_ = false;
  changes_seen_ = changes;
  storage_failed_ = false;
}

// Moves closures from the queue into the batch as it runs them.
GroupCommit::Batched GroupCommit::run_first(std::deque<Pending>& queue, Batch& batch) {
  if (const Batched begun = begin(); begun != Batched::Open) return begun;
  const bool in_savepoints = careful_ > 0 || without_rollback_ > 0;
  if (careful_ > 0) --careful_;
  const auto started = std::chrono::steady_clock::now();
  do {
    Pending& pending = batch.emplace_back(std::move(queue.front()));
    queue.pop_front();
    if (in_savepoints)
      run_in_savepoint(pending);
    else
      pending.outcome = run_body(pending);
    if (const Batched left = after_failure(); left != Batched::Open) return left;
    const auto& outcome = pending.outcome;
    if (!in_savepoints && outcome.is_failure() && !outcome.is_refusal) return Batched::OneFailed;
  } while (!queue.empty() && std::chrono::steady_clock::now() - started < limits_.time_max);
  return settle(batch);
}

// What was posted and failed is a closure's that seemed to be done.
GroupCommit::Batched GroupCommit::settle(Batch& batch) {
  try {
    connection_->settle();
    return Batched::Open;
  } catch (const SqlError& error) {
    if (const Batched left = after_failure(); left != Batched::Open) return left;
    if (error.error().code == ErrorCode::Unavailable) storage_failed_ = true;
    batch.back().outcome = {fail(error.error()), nullptr};  // Its own, if it is alone.
    return Batched::OneFailed;
  }
}

// One of the batch has failed, and what all of them did is undone with it.
GroupCommit::Batched GroupCommit::run_again(Batch& batch) {
  if (batch.size() == 1) {  // There is nobody to be kept from harm.
    connection_->forget();
    return Batched::Kept;
  }
  careful_ = kCarefulBatches;
  {
    const std::scoped_lock lock(mutex_);
    ++counts_.batches_repeated;
  }
  return run_carefully(batch);
}

// All of it once more, each in a savepoint of its own.
GroupCommit::Batched GroupCommit::run_carefully(Batch& batch) {
  connection_->forget();
  if (const Batched begun = begin(); begun != Batched::Open) return begun;
  for (Pending& pending : batch) {
    run_in_savepoint(pending);
    if (const Batched left = after_failure(); left != Batched::Open) return left;
  }
  return Batched::Open;
}

GroupCommit::Batched GroupCommit::commit(Batch& batch) {
  try {
    connection_->commit();
    return Batched::Kept;
  } catch (const SqlError& error) {
    if (connection_->state() == BatchConnection::State::Repeat) return Batched::Repeat;
    storage_failed_ = true;
    log_error("commit_failed", {{"closures", batch.size()}, {"why", error.what()}});
  }
  const auto left = connection_->state();
  if (left == BatchConnection::State::Broken || left == BatchConnection::State::Unknown)
    return Batched::Lost;
  connection_->forget();
  for (Pending& pending : batch) run_alone(pending);
  const std::scoped_lock lock(mutex_);
  ++counts_.batches_retried;
  return Batched::Kept;
}

GroupCommit::Batched GroupCommit::begin() {
  try {
    connection_->begin();
    return Batched::Open;
  } catch (const SqlError& error) {
    if (connection_->state() == BatchConnection::State::Repeat) return Batched::Repeat;
    log_error("begin_failed", {{"why", error.what()}});
    return Batched::Lost;
  }
}

GroupCommit::Batched GroupCommit::after_failure() const {
  switch (connection_->state()) {
    case BatchConnection::State::Usable:
      return Batched::Open;
    case BatchConnection::State::Repeat:
      return Batched::Repeat;
    default:
      return Batched::Lost;
  }
}

// Longer with each try, and never as long as the other's.
void GroupCommit::wait_for_others(int tries) {
  storage_failed_ = false;
  connection_->forget();
  const auto longest = std::min(kWaitMax, kFirstWait * tries);
  std::uniform_int_distribution<std::int64_t> some(0, longest.count());
  std::this_thread::sleep_for(std::chrono::milliseconds{some(jitter_)});
}

void GroupCommit::run_in_savepoint(Pending& pending) {
  using State = BatchConnection::State;
  try {
    connection_->savepoint();
    pending.outcome = run_body(pending);
    if (connection_->state() != State::Usable) return;  // There is no savepoint any more.
    if (pending.outcome.is_failure()) connection_->undo_to_savepoint();
    connection_->release_savepoint();
  } catch (const SqlError& error) {  // Of the savepoint itself: no half of a batch is kept.
    if (connection_->state() == State::Repeat) return;
    log_error("savepoint_failed", {{"why", error.what()}});
    connection_->forget();
  }
}

// A transaction of its own, after a COMMIT of many has failed.
void GroupCommit::run_alone(Pending& pending) {
  try {
    connection_->begin();
    pending.outcome = run_body(pending);
    if (pending.outcome.is_failure()) return connection_->forget();
    connection_->commit();
  } catch (const SqlError& error) {
    connection_->forget();
    pending.outcome = {fail(error.error()), nullptr};
  }
}

GroupCommit::Outcome GroupCommit::run_body(Pending& pending) {
  Outcome outcome;
  try {
    const auto before = connection_->written();
    outcome.result = connection_->run(*pending.scope, *pending.body);
    // Whoever may call with what is refused must not make everybody's batch run twice.
    outcome.is_refusal = !outcome.result && connection_->written() == before;
  } catch (const SqlError& error) {
    if (error.error().code == ErrorCode::Unavailable) storage_failed_ = true;
    outcome.result = fail(error.error());
  } catch (...) {
    outcome.thrown = std::current_exception();
  }
  return outcome;
}

void GroupCommit::answer(Batch& batch) {
  for (Pending& pending : batch) pending.done(std::move(pending.outcome));
  batch.clear();
}

void GroupCommit::stop_if_broken() {
  if (stopped_ || connection_->state() != BatchConnection::State::Broken) return;
  stopped_ = true;
  {
    const std::scoped_lock lock(mutex_);
    refusing_ = true;
  }
  log_error("database_stopped");
  if (on_fatal_) on_fatal_("the database's disk failed; restart when it is mended");
}

}  // namespace bascule::storage
