#pragma once

#include <cstdint>
#include <functional>

#include "base/org_scope.hpp"
#include "ports/database.hpp"

namespace bascule::storage {

// The one connection through which a process writes, as the group commit drives it: what differs
// between the engines and nothing else. One thread.
class BatchConnection {
 public:
  using Body = std::function<Result<void>(ports::Tx&)>;

  // What the last failure has left of the transaction.
  enum class State {
    Usable,   // It is still there, or a savepoint brings it back.
    Repeat,   // Nothing of it is kept, and the same closures may succeed at once: another process
              // was in the way, or the connection was cut before COMMIT.
    Lost,     // Nothing of it is kept; what waited for it is refused.
    Unknown,  // COMMIT was cut off and nobody could be asked; what waited for it is told so.
    Broken,   // Nothing can be written any more, by this process (case E6).
  };

  virtual ~BatchConnection() = default;

  // These throw SqlError; `state` then says what is left.
  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void savepoint() = 0;
  virtual void undo_to_savepoint() = 0;
  virtual void release_savepoint() = 0;

  // Calls `body` on the open transaction and leaves no statement in the middle, whatever the body
  // does. Throws what the body throws.
  [[nodiscard]] virtual Result<void> run(const OrgScope& scope, const Body& body) = 0;

  // Waits for what closures have posted (SqlTx::post); throws the first SqlError of it. A savepoint
  // posts nothing: in one, what fails is the closure's that runs.
  virtual void settle() {}

  // Ends what is open and keeps nothing of it. Before the next `begin`, after any failure.
  virtual void forget() = 0;

  [[nodiscard]] virtual State state() const = 0;

  // Rows that were changed since it was opened: whether a batch has written anything.
  [[nodiscard]] virtual std::int64_t changes() const = 0;

  // Grows with whatever a body writes or posts: one that fails and has left it as it was has
  // nothing to be undone.
  [[nodiscard]] virtual std::int64_t written() const { return changes(); }
};

}  // namespace bascule::storage
