#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>

#include "ports/http_client.hpp"
#include "testing/pretend_lever.hpp"
#include "tests/simulation/world.hpp"

namespace bascule::simulation {

// The way to Lever and back: calls take time, get lost before or after they were done, arrive late,
// come back as refusals or rubbish, and what was made shows up in the lists a while later.
class LeverNetwork final : public ports::HttpClient {
 public:
  // A call's fate, as the checks see it: right before it leaves, and when its outcome is known.
  struct Watch {
    std::function<void(const ports::HttpCall&)> leaves;
    std::function<void(const ports::HttpCall&, const ports::HttpOutcome&)> came_back;
  };

  LeverNetwork(World& world, testing::PretendLever& lever, Watch watch)
      : world_(world), lever_(lever), watch_(std::move(watch)) {}

  [[nodiscard]] ports::HttpOutcome send(const ports::HttpCall& call) override;

 private:
  [[nodiscard]] ports::HttpOutcome carried(const ports::HttpCall& call);
  [[nodiscard]] ports::HttpOutcome done(const ports::HttpCall& call);
  void hide(const ports::HttpCall& call, const ports::HttpAnswer& answer);
  void leave_out_hidden(ports::HttpAnswer& answer) const;

  World& world_;
  testing::PretendLever& lever_;
  Watch watch_;
  std::map<std::string, milliseconds> hidden_;  // Id of a form or note, until when.
};

}  // namespace bascule::simulation
