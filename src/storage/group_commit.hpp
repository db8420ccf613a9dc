#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include "storage/batch_connection.hpp"

namespace bascule::storage {

// How much one batch may take. The defaults are measured: beyond 256 closures the throughput does
// not grow, and 5 ms bound what a batch adds to the wait of the one behind it.
struct BatchLimits {
  std::size_t closures_max = 256;
  std::chrono::milliseconds time_max{5};
  std::size_t queue_max = 8'192;  // Waiting closures; beyond, new ones are refused (case E17).
};

struct BatchCounts {
  std::uint64_t batches = 0;
  std::uint64_t closures = 0;          // Run in a batch, kept or not.
  std::uint64_t batches_repeated = 0;  // One of them failed, all ran again in savepoints.
  std::uint64_t batches_retried = 0;   // COMMIT failed, each closure was run once alone.
  std::uint64_t batches_collided = 0;  // Another process was in the way; run again as a whole.
  std::uint64_t batches_lost = 0;      // Nothing was kept, all were answered Unavailable.
  std::uint64_t refused = 0;           // The queue was full, or writing has stopped.
  std::size_t waiting = 0;             // Now.
};

// The one thread that writes. Closures from any thread queue up; it runs what is there in one
// transaction, syncs once, and only then answers all of them: an answer means "on disk". It never
// waits for more to come, so an idle machine commits each change at once.
//
// - A closure that fails or throws is undone alone; its neighbours are kept. Hardly any does, and a
//   savepoint for each costs a third of a batch: so the first try does without, and once one has
//   failed everything is rolled back and run again, each in its own savepoint. The next few batches
//   begin with savepoints.
// - The transaction is lost (disk full does that): the whole batch is answered Unavailable.
// - Another process was in the way, or the connection was cut (PostgreSQL only): nothing was kept,
//   and the whole batch runs again, after a short wait that differs from the other's (case E10).
// - COMMIT fails: everything is rolled back and each closure is run once more, alone.
// - An I/O error, or a damaged file: writing stops for good, `on_fatal` is told once, from the
//   writer's thread (case E6: never retry an fsync and assume success). The process ends and the
//   next start reads what is really there; until then the outcome of that batch is open.
class GroupCommit {
 public:
  using Body = BatchConnection::Body;
  using Done = std::function<void(Result<void>)>;
  using OnFatal = std::function<void(const std::string& why)>;
  using Upkeep = std::function<Result<void>(BatchConnection&)>;

  GroupCommit(std::unique_ptr<BatchConnection> connection, const BatchLimits& limits,
              OnFatal on_fatal);
  // Refuses new closures, runs those that wait, closes the connection.
  ~GroupCommit();
  GroupCommit(const GroupCommit&) = delete;
  GroupCommit& operator=(const GroupCommit&) = delete;

  // Returns when durable; throws what the body threw. A call from inside a body is a bug.
  [[nodiscard]] Result<void> write(const OrgScope& scope, const Body& body);

  // Returns at once. `done` is called exactly once: on the writer's thread after the commit, or
  // before this returns when the queue is full. It must be quick and must not throw. What the body
  // throws is answered Internal.
  void write_async(const OrgScope& scope, Body body, Done done);

  // Upkeep on the one connection that is no transaction, such as a step of a backup: runs between
  // two batches and returns when it has run. It must be short, because what is to be written waits.
  // Unavailable when writing has stopped or is about to end; else what `work` answers.
  [[nodiscard]] Result<void> between_batches(const Upkeep& work);

  // While one of these lives, every batch runs in savepoints: a ROLLBACK of the whole transaction
  // makes SQLite begin a running backup anew, a ROLLBACK TO does not (seen with 3.40.1).
  class WithoutRollback {
   public:
    explicit WithoutRollback(GroupCommit& of) : of_(of) { ++of_.without_rollback_; }
    ~WithoutRollback() { --of_.without_rollback_; }
    WithoutRollback(const WithoutRollback&) = delete;
    WithoutRollback& operator=(const WithoutRollback&) = delete;

   private:
    GroupCommit& of_;
  };

  [[nodiscard]] BatchCounts counts() const;
  // Whether the last batch that had something to write could not be kept (a full disk, say). What
  // changes something and is kept ends it.
  [[nodiscard]] bool is_failing() const { return failing_; }

 private:
  struct Outcome {
    Result<void> result;
    std::exception_ptr thrown;
    bool is_refusal = false;  // The body's own word, and it had written nothing.
    [[nodiscard]] bool is_failure() const { return thrown || !result; }
  };
  struct Owned {
    OrgScope scope;
    Body body;
  };
  struct Pending {
    const OrgScope* scope = nullptr;
    const Body* body = nullptr;
    std::unique_ptr<Owned> owned;  // What scope and body point to, when nobody waits for them.
    std::function<void(Outcome)> done;
    Outcome outcome;
  };
  using Batch = std::vector<Pending>;

  // What became of a batch's transaction.
  enum class Batched {
    Open,       // All have run; what they did is ready for COMMIT, or was undone.
    OneFailed,  // The last one, without a savepoint, or one that had posted something.
    Kept,       // Settled: committed, or each by itself.
    Repeat,     // Nothing is kept; another try may succeed.
    Lost,       // Nothing is kept, or it could not begin.
  };

  struct PendingUpkeep {
    const Upkeep* work = nullptr;  // Its caller waits.
    std::promise<Result<void>>* done = nullptr;
  };

  [[nodiscard]] bool enqueue(Pending pending);
  void run_writer();
  [[nodiscard]] bool take(std::deque<Pending>& into);
  void run_batch(std::deque<Pending>& queue);
  [[nodiscard]] Batched try_batch(std::deque<Pending>& queue, Batch& batch);
  void run_upkeep();
  void note_health(Batched batched);
  [[nodiscard]] Batched run_first(std::deque<Pending>& queue, Batch& batch);
  [[nodiscard]] Batched settle(Batch& batch);
  [[nodiscard]] Batched run_again(Batch& batch);
  [[nodiscard]] Batched run_carefully(Batch& batch);
  [[nodiscard]] Batched commit(Batch& batch);
  [[nodiscard]] Batched begin();
  [[nodiscard]] Batched after_failure() const;
  void wait_for_others(int tries);
  void run_in_savepoint(Pending& pending);
  void run_alone(Pending& pending);
  [[nodiscard]] Outcome run_body(Pending& pending);
  void answer(Batch& batch);
  void stop_if_broken();

  const std::unique_ptr<BatchConnection> connection_;  // The writer's thread only, once it runs.
  const BatchLimits limits_;
  const OnFatal on_fatal_;
  bool stopped_ = false;  // The writer's thread only: broken, everything is refused.
  int careful_ = 0;       // The writer's thread only: batches that begin with savepoints.
  std::minstd_rand jitter_{std::random_device{}()};  // The writer's thread only.

  bool storage_failed_ = false;    // Likewise: in this batch; a full disk, say.
  std::int64_t changes_seen_ = 0;  // Likewise: by the connection's count.
  std::atomic<bool> failing_{false};
  std::atomic<int> without_rollback_{0};

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Pending> queue_;
  std::deque<PendingUpkeep> upkeep_;
  bool closing_ = false;
  bool refusing_ = false;
  BatchCounts counts_;

  std::thread writer_;
};

}  // namespace bascule::storage
