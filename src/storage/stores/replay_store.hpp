#pragma once

#include "deliveries/replay_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Tables replays and replay_events.
class SqlReplayStore final : public deliveries::ReplayStore {
 public:
  void insert(ports::Tx& tx, const deliveries::ReplayRun& run) override;
  void save(ports::Tx& tx, const deliveries::ReplayRun& run) override;
  [[nodiscard]] std::optional<deliveries::ReplayRun> find(ports::Tx& tx,
                                                          const ReplayId& id) override;
  [[nodiscard]] std::vector<deliveries::ReplayRun> newest(ports::Tx& tx,
                                                          std::size_t limit) override;
  [[nodiscard]] std::vector<deliveries::ReplayRun> open(ports::Tx& tx) override;
  void add(ports::Tx& tx, const deliveries::ReplayRun& run, const EventId& event) override;
  [[nodiscard]] std::vector<EventId> some(ports::Tx& tx, const ReplayId& id,
                                          deliveries::Outlook outlook, std::size_t limit) override;
  void settle(ports::Tx& tx, const ReplayId& id, const EventId& event, deliveries::Outlook outlook,
              const std::string& why) override;
  [[nodiscard]] bool would_invite(ports::Tx& tx, const ReplayId& id,
                                  const std::string& opportunity) override;
  [[nodiscard]] deliveries::ReplayCounts count(ports::Tx& tx, const ReplayId& id) override;
  [[nodiscard]] std::vector<deliveries::ReplayLine> lines(ports::Tx& tx, const ReplayId& id,
                                                          std::size_t limit) override;
};

}  // namespace bascule::storage
