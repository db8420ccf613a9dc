#pragma once

#include <chrono>
#include <functional>

#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/one_at_a_time.hpp"
#include "ports/turns.hpp"

namespace bascule::storage {

// The port on a turn in the database, so that all processes share it.
class SharedOneAtATime final : public ports::OneAtATime {
 public:
  using Sleep = std::function<void(std::chrono::milliseconds)>;

  // How long one may take; after that another may, and whoever died is done.
  static constexpr std::chrono::seconds kTurnFor{15};
  // How long a caller waits for somebody else's.
  static constexpr std::chrono::seconds kWaitMax{20};

  // All outlive this. `sleep` holds the calling thread.
  SharedOneAtATime(ports::Database& database, ports::Turns& turns, const ports::Clock& clock,
                   Sleep sleep)
      : database_(database), turns_(turns), clock_(clock), sleep_(std::move(sleep)) {}

  [[nodiscard]] Result<void> run(std::string_view name,
                                 const std::function<Result<void>()>& act) override;

 private:
  [[nodiscard]] Result<bool> take(std::string_view name);
  void end(std::string_view name);

  ports::Database& database_;
  ports::Turns& turns_;
  const ports::Clock& clock_;
  Sleep sleep_;
};

}  // namespace bascule::storage
