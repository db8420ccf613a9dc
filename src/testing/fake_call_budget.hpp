#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/guarded.hpp"
#include "ports/call_budget.hpp"

namespace bascule::testing {

// A budget that is never empty, counts what is spent, and pauses a credential as the real one does:
// 5 s, 15 s, 60 s, then doubling to 10 min, without jitter; failures are
// only counted. `resume` ends a pause. Any thread.
class FakeCallBudget final : public ports::CallBudget {
 public:
  struct Credential {
    int spent = 0;
    int pauses = 0;  // In a row.
    bool is_paused = false;
    std::chrono::milliseconds pause{};
    int failures = 0;  // In a row.
  };

  [[nodiscard]] Result<void> spend(std::string_view credential) override {
    return all_.with([&](auto& all) -> Result<void> {
      auto& one = all[std::string(credential)];
      if (one.is_paused)
        return fail(Error{ErrorCode::RateLimited, "the credential pauses", {}, one.pause});
      ++one.spent;
      return {};
    });
  }
  std::chrono::milliseconds pause(std::string_view credential,
                                  std::chrono::milliseconds asked) override {
    return all_.with([&](auto& all) {
      auto& one = all[std::string(credential)];
      one.is_paused = true;
      one.pause = ++one.pauses == 1 ? std::chrono::milliseconds(5s)
                  : one.pauses == 2 ? std::chrono::milliseconds(15s)
                  : one.pauses == 3 ? std::chrono::milliseconds(60s)
                                    : std::min(one.pause * 2, std::chrono::milliseconds(10min));
      one.pause = std::max(one.pause, std::min(asked, std::chrono::milliseconds(10min)));
      one.failures = 0;
      return one.pause;
    });
  }
  void went_well(std::string_view credential) override {
    all_.with([&](auto& all) {
      auto& one = all[std::string(credential)];
      one.pauses = one.failures = 0;
    });
  }
  void failed(std::string_view credential, std::string_view) override {
    all_.with([&](auto& all) { ++all[std::string(credential)].failures; });
  }

  void resume(std::string_view credential) {
    all_.with([&](auto& all) { all[std::string(credential)].is_paused = false; });
  }
  [[nodiscard]] Credential of(std::string_view credential) {
    return all_.with([&](auto& all) { return all[std::string(credential)]; });
  }

 private:
  Guarded<std::map<std::string, Credential>> all_;
};

}  // namespace bascule::testing
