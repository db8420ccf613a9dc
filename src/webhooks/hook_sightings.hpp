#pragma once

#include <chrono>
#include <functional>
#include <unordered_map>

#include "base/guarded.hpp"
#include "connections/connection_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "webhooks/hook_index.hpp"

namespace bascule::webhooks {

// Writes down when a hook was last called, and when last with a wrong signature, on the pool and
// not for every call: "no delivery for three hours" needs no milliseconds. Any thread.
class HookSightings {
 public:
  // A delivery: at most one write a minute per hook. A ping: somebody sits before a page and waits
  // for the light to turn green.
  static constexpr std::chrono::milliseconds kEvery = std::chrono::minutes{1};
  static constexpr std::chrono::milliseconds kEveryPing = std::chrono::seconds{5};

  HookSightings(ports::Database& database, connections::ConnectionStore& store,
                const ports::Clock& clock, Offload offload);

  // `then` is called once, from any thread: when the sighting is durable, or at once when one was
  // written less than `every` ago. Unavailable when it could not be kept.
  void note(const KnownHook& hook, std::chrono::milliseconds every,
            std::function<void(Result<void>)> then);
  // A call with another signature than ours, as often as a ping: somebody may have pasted the wrong
  // token. What cannot be kept is tried again with the next. The next delivery is written down
  // whenever the one before was: the later of the two counts.
  void note_refused(const KnownHook& hook);

 private:
  // By the monotonic clock, when each was written down last. One per real hook.
  using Noted = Guarded<std::unordered_map<HookId, std::chrono::milliseconds>>;
  [[nodiscard]] bool is_due(Noted& noted, const HookId& hook, std::chrono::milliseconds every);
  static void forget(Noted& noted, const HookId& hook);

  ports::Database& database_;
  connections::ConnectionStore& store_;
  const ports::Clock& clock_;
  Offload offload_;
  Noted seen_, refused_;
};

}  // namespace bascule::webhooks
