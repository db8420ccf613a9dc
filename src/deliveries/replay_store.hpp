#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deliveries/replay_run.hpp"
#include "ports/database.hpp"

namespace bascule::deliveries {

// What is kept of replays, and of each delivery of one.
class ReplayStore {
 public:
  virtual ~ReplayStore() = default;
  virtual void insert(ports::Tx& tx, const ReplayRun& run) = 0;
  virtual void save(ports::Tx& tx, const ReplayRun& run) = 0;
  [[nodiscard]] virtual std::optional<ReplayRun> find(ports::Tx& tx, const ReplayId& id) = 0;
  // Newest first, at most so many.
  [[nodiscard]] virtual std::vector<ReplayRun> newest(ports::Tx& tx, std::size_t limit) = 0;
  // Those that are not over.
  [[nodiscard]] virtual std::vector<ReplayRun> open(ports::Tx& tx) = 0;

  // One that is to be looked at. Again for the same one: nothing.
  virtual void add(ports::Tx& tx, const ReplayRun& run, const EventId& event) = 0;
  // Those of one outlook, oldest first, at most so many.
  [[nodiscard]] virtual std::vector<EventId> some(ports::Tx& tx, const ReplayId& id,
                                                  Outlook outlook, std::size_t limit) = 0;
  virtual void settle(ports::Tx& tx, const ReplayId& id, const EventId& event, Outlook outlook,
                      const std::string& why) = 0;
  // Whether a delivery of it would invite this candidate already.
  [[nodiscard]] virtual bool would_invite(ports::Tx& tx, const ReplayId& id,
                                          const std::string& opportunity) = 0;
  [[nodiscard]] virtual ReplayCounts count(ports::Tx& tx, const ReplayId& id) = 0;
  // Oldest delivery first, at most so many.
  [[nodiscard]] virtual std::vector<ReplayLine> lines(ports::Tx& tx, const ReplayId& id,
                                                      std::size_t limit) = 0;
};

}  // namespace bascule::deliveries
