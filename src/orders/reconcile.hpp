#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "ats/event.hpp"
#include "ats/find_provider.hpp"
#include "connections/connection.hpp"
#include "orders/kept.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// Finds what no hook told us (case A25): who is in a stage of a rule that was not decided about,
// and whose opportunity was deleted. It only tells; deciding is the same as after a hook. Cheap:
// one list for each connection and round, filtered by the rules' stages.
class Reconcile {
 public:
  // Lists lag, and clocks differ: each look goes back so far behind the one before.
  static constexpr std::chrono::milliseconds kOverlap = std::chrono::minutes{10};
  // A hook of just now gets its chance first.
  static constexpr std::chrono::milliseconds kHooksFirst = std::chrono::minutes{2};

  // Keeps an event as if a hook had told it, with its job; false when it is kept already.
  using Tell = std::function<bool(ports::Tx&, const connections::Connection&, const ats::Event&)>;

  Reconcile(ports::Database& database, Kept kept, ats::FindProvider find_provider, Tell tell,
            std::chrono::milliseconds every, const ports::Clock& clock);

  // Looks at each connection whose last look is `every` ago. Returns how many entries and deletions
  // were told. A connection that fails is logged, and looked at again next time. One thread.
  [[nodiscard]] Result<std::size_t> run_due();

  // Since the start, for the metrics.
  struct Counters {
    std::atomic<std::uint64_t> looks{0};   // At one connection.
    std::atomic<std::uint64_t> failed{0};  // Of those.
    std::atomic<std::uint64_t> missed{0};  // Entries and deletions that no hook had told.
  };
  [[nodiscard]] const Counters& counters() const { return counters_; }

 private:
  [[nodiscard]] Result<std::size_t> look(const connections::Connection& connection);
  [[nodiscard]] bool is_news(ports::Tx& tx, const connections::Connection& connection,
                             const std::vector<rules::Rule>& rules,
                             const ats::Opportunity& opportunity) const;

  ports::Database& database_;
  Kept kept_;
  ats::FindProvider find_provider_;
  Tell tell_;
  std::chrono::milliseconds every_;
  const ports::Clock& clock_;
  Counters counters_;
};

}  // namespace bascule::orders
