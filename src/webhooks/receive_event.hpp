#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ats/find_provider.hpp"
#include "base/guarded.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"
#include "webhooks/hook_index.hpp"
#include "webhooks/hook_sightings.hpp"
#include "webhooks/inbox.hpp"
#include "webhooks/refusal_throttle.hpp"

namespace bascule::webhooks {

// One call of a hook, as the server read it.
struct Delivery {
  std::string hook_key;  // From the URL.
  std::string provider;  // From the URL.
  std::string body;
  std::string remote_address;  // Of the client: the peer, or what a trusted proxy says.
};

enum class Outcome {
  Accepted,   // 200: it is on disk, now or since earlier.
  Pong,       // 200: well-formed, without data; nothing but 'seen at' is kept.
  Malformed,  // 400: no delivery at all.
  Refused,    // 401: unknown hook, disabled hook and wrong signature alike.
  Throttled,  // 429: refused, and too often from there.
  TryLater,   // 503: it could not be kept, or not yet be judged.
};

struct Answer {
  Outcome outcome = Outcome::TryLater;
  // Of Throttled and TryLater: for Retry-After.
  std::optional<std::chrono::milliseconds> retry_after = std::nullopt;
};

struct ReceiveCounters {
  std::atomic<std::uint64_t> accepted{0};      // On disk, anew.
  std::atomic<std::uint64_t> deduplicated{0};  // On disk already.
  std::atomic<std::uint64_t> ignored{0};       // Of the accepted: of a kind we do not act on (A15).
  std::atomic<std::uint64_t> pings{0};
  std::atomic<std::uint64_t> malformed{0};
  std::atomic<std::uint64_t> refused{0};  // Throttled ones included.
  std::atomic<std::uint64_t> throttled{0};
  std::atomic<std::uint64_t> try_later{0};
};

// Takes one delivery: judges its signature, keeps it, and only then says so. Called on the event
// loop: it never blocks there; what needs the database goes to the pool or to the writer. The
// answer tells a stranger nothing: an unknown hook, a disabled one and a wrong signature cost the
// same work and get the same answer (case A21).
class ReceiveEvent {
 public:
  ReceiveEvent(HookIndex& hooks, HookSightings& sightings, InboxWriter& inbox,
               ats::FindProvider find_provider, const ports::Clock& clock, ports::Random& random);

  using Respond = std::function<void(Answer)>;
  // `respond` is called once, from any thread. The ReceiveEvent outlives it.
  void run(Delivery delivery, Respond respond);

  [[nodiscard]] const ReceiveCounters& counters() const { return counters_; }

 private:
  // `hook` is nullptr for an unknown one.
  void judge(const ats::Provider& provider, Delivery delivery, const std::string& key_hash,
             const HookIndex::Found& hook, const Respond& respond);
  void keep(Delivery delivery, const KnownHook& hook, ats::Event event, const Respond& respond);
  void pong(const KnownHook& hook, const Respond& respond);
  void refuse(const Delivery& delivery, const std::string& key_hash, const HookIndex::Found& hook,
              const Respond& respond);
  void malformed(const Respond& respond);
  void try_later(std::chrono::milliseconds after, const Respond& respond);

  HookIndex& hooks_;
  HookSightings& sightings_;
  InboxWriter& inbox_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
  const Secret nobodys_token_;  // What deliveries to unknown hooks are checked against.
  Guarded<RefusalThrottle> refusals_;
  ReceiveCounters counters_;
};

}  // namespace bascule::webhooks
