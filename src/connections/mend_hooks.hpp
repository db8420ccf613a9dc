#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "connections/hook_maker.hpp"
#include "connections/mark_broken.hpp"
#include "jobs/job_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"
#include "ports/turns.hpp"

namespace bascule::connections {

// Makes the hooks that a dead process, a lost answer or a silent provider left unmade (case A24):
// what such a try may have left at the provider is deleted by its URL, then the hook is made again.
// Hooks made by hand are never touched. Run at every start, and by the job `mend_hooks`. Where
// several processes share the database, one at a time works on a connection: `turns` tells whose
// turn it is; nullptr: this process is alone.
class MendHooks {
 public:
  // How long a turn lasts that its process did not give back; made longer before each hook.
  static constexpr std::chrono::milliseconds kTurn = std::chrono::minutes{1};

  MendHooks(ports::Database& database, ConnectionStore& store, jobs::JobStore& jobs,
            ats::FindProvider find_provider, HookMaker& hook_maker, MarkBroken& mark_broken,
            const ports::Clock& clock, ports::Random& random, ports::Turns* turns = nullptr);

  struct Outcome {
    std::size_t made = 0;
    std::size_t left = 0;
    std::optional<Error> failure;  // The last one; with none, nothing is left.
  };

  // Over all connections that are on, or over one. A failure at one connection stops no other;
  // fails only when the database does, or for an unknown connection. Over all: what is left is owed
  // as a job.
  [[nodiscard]] Result<Outcome> run(const std::optional<ConnectionId>& only = std::nullopt);

 private:
  void mend(const Connection& connection, Outcome& outcome);
  void mend_alone(const Connection& connection, Outcome& outcome);
  // Whether it is ours until a minute from now; true where nobody else could have it.
  [[nodiscard]] Result<bool> take_turn(const Connection& connection);
  void keep_turn(const Connection& connection, std::chrono::milliseconds longer);
  void owe(const Connection& connection);

  ports::Database& database_;
  ConnectionStore& store_;
  jobs::JobStore& jobs_;
  ats::FindProvider find_provider_;
  HookMaker& hook_maker_;
  MarkBroken& mark_broken_;
  const ports::Clock& clock_;
  ports::Random& random_;
  ports::Turns* turns_;
};

// The job's handler: as `run`, failing as the provider did, so that the queue tries again.
[[nodiscard]] Result<void> mend_hooks_job(MendHooks& mend_hooks, std::string_view about);

}  // namespace bascule::connections
