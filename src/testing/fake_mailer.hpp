#pragma once

#include <deque>
#include <vector>

#include "base/guarded.hpp"
#include "ports/mailer.hpp"

namespace bascule::testing {

// A mailbox in memory. `next` sets what becomes of the next letters, in order; a letter of unknown
// fate arrives all the same, as it may with a real server. Any thread.
class FakeMailer final : public ports::Mailer {
 public:
  void next(ports::MailOutcome outcome) {
    state_.with([&](State& state) { state.next.push_back(std::move(outcome)); });
  }
  [[nodiscard]] std::vector<ports::Letter> arrived() {
    return state_.with([](State& state) { return state.arrived; });
  }
  [[nodiscard]] ports::MailOutcome send(const ports::Letter& letter) override {
    return state_.with([&](State& state) -> ports::MailOutcome {
      ports::MailOutcome outcome = ports::MailAccepted{};
      if (!state.next.empty()) {
        outcome = std::move(state.next.front());
        state.next.pop_front();
      }
      if (!std::holds_alternative<ports::MailNotSent>(outcome)) state.arrived.push_back(letter);
      return outcome;
    });
  }

 private:
  struct State {
    std::deque<ports::MailOutcome> next;
    std::vector<ports::Letter> arrived;
  };
  Guarded<State> state_;
};

}  // namespace bascule::testing
