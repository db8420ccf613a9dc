#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

#include "jobs/job_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/turns.hpp"
#include "retention/purge_order.hpp"

namespace bascule::retention {

// The background of retention: what was asked to be deleted, as soon as it may; what has had its
// days, once an hour. In small steps with a rest after each, in one process at a time; it may stop
// or die anywhere, and the next round finds what is left (cases E2, E18). A round ends with the
// engine's own files free of what was deleted.
class Sweep {
 public:
  static constexpr std::string_view kTurn = "retention";
  static constexpr std::chrono::hours kEvery{1};
  // A process that died gives its turn up after this.
  static constexpr std::chrono::minutes kTurnFor{1};
  // Finished jobs tell for so long what was done when.
  static constexpr std::chrono::days kFinishedJobsKept{7};

  Sweep(ports::Database& database, orders::OrderStore& orders, RetentionStore& store,
        ports::Turns& turns, orgs::OrgStore& orgs, jobs::JobStore& jobs, Pause pause,
        const ports::Clock& clock);

  // Makes a round if one is due and nobody else is at it. Returns whether it made one. Unavailable
  // when it was stopped, or the storage did not answer: the next one goes on. One thread.
  [[nodiscard]] Result<bool> run_due();

  // Since the start, for the metrics.
  [[nodiscard]] std::uint64_t deleted(Kind kind) const {
    return deleted_.at(static_cast<std::size_t>(kind));
  }

 private:
  // One step: a transaction, and its rest. `is_last` when there is no other.
  struct Step {
    Rows rows;
    bool is_last = false;
  };
  enum class Due { Nothing, WhatWasAsked, Everything };
  [[nodiscard]] Result<Due> what_is_due();
  [[nodiscard]] Result<void> round(Due due);
  [[nodiscard]] Result<void> purge_asked();
  [[nodiscard]] Result<void> purge_org(const orgs::Org& org);
  [[nodiscard]] Result<void> purge_orders(const OrgScope& scope, int days);
  [[nodiscard]] Result<void> in_steps(const OrgScope& scope,
                                      const std::function<Step(ports::Tx&)>& step);
  // Counts, keeps the turn and rests.
  [[nodiscard]] Result<void> after_step(const Rows& rows, std::chrono::milliseconds began);

  ports::Database& database_;
  orders::OrderStore& orders_;
  RetentionStore& store_;
  ports::Turns& turns_;
  orgs::OrgStore& orgs_;
  jobs::JobStore& jobs_;
  Pause pause_;
  PurgeOrder purge_;
  const ports::Clock& clock_;
  std::chrono::milliseconds kept_turn_at_{};
  Rows of_this_round_;
  bool owes_forgetting_ = false;  // Also from the round before.
  std::array<std::atomic<std::uint64_t>, kKindWords.size()> deleted_{};
};

}  // namespace bascule::retention
