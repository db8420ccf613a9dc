#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/guarded.hpp"
#include "connections/connection_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::webhooks {

// Runs a task on a bounded pool, soon. False: the pool is full, and the task will not run.
using Offload = std::function<bool(std::function<void()>)>;

// What the event loop needs to know of a hook to judge a delivery.
struct KnownHook {
  HookId id;
  OrgId org;
  ConnectionId connection;
  std::string provider;
  connections::HookState state = connections::HookState::Off;  // Off too if its connection is.
  Secret signing_token;                                        // Empty while Expecting.
};

// The hooks in memory, by SHA-256 of their key, so that a delivery is judged without touching the
// database. What is not in memory is looked up on the pool; that there is none is remembered for
// five seconds. Any thread; never blocks on the database but inside the pool.
class HookIndex {
 public:
  static constexpr std::chrono::seconds kMissLife{5};
  // Strangers' guesses that are remembered; some hundred KB.
  static constexpr std::size_t kMissesMax = 4'096;
  // Deliveries that wait for the database. More are answered Unavailable.
  static constexpr std::size_t kWaitingMax = 1'024;
  // Hooks in memory, some tens of MB. More are looked up each time.
  static constexpr std::size_t kHooksMax = 100'000;

  // Owners: the index, and each delivery that is being judged by it. nullptr: there is no such
  // hook.
  using Found = std::shared_ptr<const KnownHook>;
  using OnFound = std::function<void(Result<Found>)>;

  HookIndex(ports::Database& database, connections::ConnectionStore& store,
            const ports::Clock& clock, Offload offload);

  // Puts all hooks into memory: at the start, so that the first deliveries need no look-up.
  [[nodiscard]] Result<void> load_all();

  // What is in memory. Unsure: it was there before the last change, so a look-up is worth while.
  enum class Memory { Sure, Unsure, Nothing };
  struct Remembered {
    Memory memory = Memory::Nothing;
    Found hook;
  };
  [[nodiscard]] Remembered remembered(const std::string& key_hash);

  // Reads one hook on the pool; `on_found` is called once, from any thread. Unavailable when pool
  // or database are not to be had.
  void look_up(const std::string& key_hash, OnFound on_found);

  // A hook or a connection was changed: everything is read again when it is next asked for.
  void forget_all();

 private:
  struct State {
    std::uint64_t generation = 0;  // Grows with each change; what an older one read is not kept.
    // The hook, and when it was read.
    std::unordered_map<std::string, std::pair<std::uint64_t, Found>> hooks;
    std::unordered_map<std::string, std::chrono::milliseconds> misses;  // Good until.
    std::deque<std::pair<std::string, std::chrono::milliseconds>> misses_by_age;
    std::map<std::pair<std::uint64_t, std::string>, std::vector<OnFound>> waiting;
    std::size_t waiting_count = 0;
  };
  using Lookup = std::pair<std::uint64_t, std::string>;

  [[nodiscard]] Result<Found> read(const std::string& key_hash);
  void finish(const Lookup& lookup, const Result<Found>& found);
  static void remember_miss(State& state, const std::string& key_hash,
                            std::chrono::milliseconds now);

  ports::Database& database_;
  connections::ConnectionStore& store_;
  const ports::Clock& clock_;
  Offload offload_;
  Guarded<State> state_;
};

}  // namespace bascule::webhooks
