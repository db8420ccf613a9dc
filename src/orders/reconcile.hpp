#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ats/event.hpp"
#include "ats/find_provider.hpp"
#include "connections/look.hpp"
#include "orders/kept.hpp"
#include "ports/clock_watch.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// Finds what no hook told us (case A25): who is in a stage of a rule, or has applied, and was not
// decided about; whose opportunity was deleted or anonymised. It only tells; deciding is the same
// as after a hook. A look is a job in the connection's lane: one at a time over all processes,
// within its budget, and no slow account holds up another's.
class Reconcile {
 public:
  static constexpr const char* kKind = "look";
  // Lists lag, and clocks differ: each look goes back so far behind the one before.
  static constexpr std::chrono::milliseconds kOverlap = std::chrono::minutes{10};
  // The first look, one a day, and the one after our clock was set.
  static constexpr std::chrono::milliseconds kFarBack = connections::kLookFarBack;
  static constexpr std::chrono::milliseconds kFarBackEvery = 24h;
  // Wall and monotonic time differ by more than this between two rounds: the clock was set.
  // A hook of just now gets its chance first.
  static constexpr std::chrono::milliseconds kHooksFirst = std::chrono::minutes{2};
  // What is listed at once. After an outage of weeks a look goes on in steps, each kept when it is
  // done, so that a page that fails costs one step. Lever allows 30 days for what was deleted.
  static constexpr std::chrono::milliseconds kStep = std::chrono::days{7};
  // A look that failed is due again, unless the provider asked for a longer pause.
  static constexpr std::chrono::milliseconds kAgainAfter = std::chrono::minutes{1};

  static constexpr std::chrono::milliseconds kPutOffMax = std::chrono::minutes{15};

  // Keeps an event as if a hook had told it, with its job; false when it is kept already.
  using Tell = std::function<bool(ports::Tx&, const connections::Connection&, const ats::Event&)>;

  Reconcile(ports::Database& database, Kept kept, ats::FindProvider find_provider, Tell tell,
            std::chrono::milliseconds every, const ports::Clock& clock, ports::Random& random);

  // Makes the job of each connection whose look is due and not under way. How many. Any process may
  // ask as often as it likes: one transaction decides.
  [[nodiscard]] Result<std::size_t> make_due();

  // The job. Fails only for a refused key; any other failure is logged, and the look due again.
  [[nodiscard]] Result<void> run(const jobs::Job& job);

  // Since the start, for the metrics.
  struct Counters {
    std::atomic<std::uint64_t> looks{0};   // At one connection.
    std::atomic<std::uint64_t> failed{0};  // Of those.
    std::atomic<std::uint64_t> missed{0};  // Changes that no hook had told.
  };
  [[nodiscard]] const Counters& counters() const { return counters_; }

 private:
  // What one step is made of.
  struct Step {
    connections::Connection connection;
    std::vector<rules::Rule> rules;
    bool has_kept_orders = false;
    Instant from{}, until{};  // connection.looked_until: the mark as it was when this step began
  };
  struct Found {
    std::vector<ats::Opportunity> in_stages, created, archived;
    std::vector<ats::Deletion> deleted;
  };
  [[nodiscard]] bool is_due(const connections::Look& look) const;
  [[nodiscard]] Result<Step> next_step(const jobs::Job& job, Instant began);
  [[nodiscard]] Result<Found> list(const Step& step, Instant began);
  [[nodiscard]] Result<std::size_t> tell(const Step& step, const Found& found);
  [[nodiscard]] Result<void> look(const jobs::Job& job);
  [[nodiscard]] bool is_news(ports::Tx& tx, const Step& step, const ats::Opportunity& opportunity,
                             ats::EventKind kind) const;
  [[nodiscard]] bool knows_of_the_person(ports::Tx& tx, const Step& step,
                                         const std::string& opportunity) const;
  void keep(ports::Tx& tx, const Step& step, const Found& found, std::size_t told);
  void move_mark_back(ports::Tx& tx, const connections::Connection& connection);
  [[nodiscard]] bool is_far_back_due(const ConnectionId& connection) const;

  ports::Database& database_;
  Kept kept_;
  ats::FindProvider find_provider_;
  Tell tell_;
  std::chrono::milliseconds every_;
  const ports::Clock& clock_;
  ports::Random& random_;
  // By the monotonic clock: when each connection was last looked at far back.
  std::map<ConnectionId, std::chrono::milliseconds> looked_far_back_;
  // Wall minus monotonic time at the last round.
  ports::ClockWatch clock_watch_;
  Counters counters_;
};

}  // namespace bascule::orders
