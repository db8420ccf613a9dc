#pragma once

#include <atomic>

namespace bascule::recovery {

// Whether this installation keeps silent: no mail, no call to a provider, no job. Read before each
// of them, by any thread. The database holds the truth (`Restore`); this is its copy in memory.
class Mute {
 public:
  // What everybody is told who meets it.
  static constexpr const char* kWhy =
      "this is a restored copy and sends nothing until somebody says `bascule resume`";

  [[nodiscard]] bool is_on() const { return on_.load(std::memory_order_acquire); }
  void set(bool on) { on_.store(on, std::memory_order_release); }

 private:
  std::atomic<bool> on_{false};
};

}  // namespace bascule::recovery
