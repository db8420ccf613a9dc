#pragma once

#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "emulator/pause.hpp"
#include "emulator/world.hpp"
#include "ports/http_client.hpp"

namespace bascule::emulator {

// Sends what `emit` planned: one delivery of a webhook at a time, several webhooks side by side.
// Any 2xx is success; anything else is tried again up to five times, 10 s, 60 s, 5 min, 30 min and
// 2 h later, times the switch `retry_scale` (Lever documents five tries with growing waits and not
// their length). The bytes stay the same over all tries.
class Courier {
 public:
  // All three outlive the courier.
  Courier(SharedWorld& world, ports::HttpClient& client, ports::Clock& clock)
      : world_(world), client_(client), clock_(clock) {}
  ~Courier() { stop(); }
  Courier(const Courier&) = delete;
  Courier& operator=(const Courier&) = delete;

  // Makes the next try that is due, and waits for its outcome. False: none is due.
  bool deliver_next();
  // Makes one try of this delivery now, whatever its state. Returns it as it then stands; nullopt
  // when there is none, or its try is under way.
  std::optional<Record> deliver_now(const std::string& delivery_id);

  void start(int n_threads);
  void stop();
  void wake() { pause_.wake(); }  // There may be something new.

 private:
  void run();
  [[nodiscard]] std::chrono::milliseconds until_next_due();
  void try_once(const Record& delivery);

  SharedWorld& world_;
  ports::HttpClient& client_;
  ports::Clock& clock_;
  Pause pause_;
  std::vector<std::jthread> threads_;
};

}  // namespace bascule::emulator
