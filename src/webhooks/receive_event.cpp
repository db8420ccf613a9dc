#include "webhooks/receive_event.hpp"

#include "base/ip.hpp"
#include "base/log.hpp"
#include "crypto/hash.hpp"

namespace bascule::webhooks {
namespace {

using connections::HookState;

// The storage or the pool has more than it can take; a provider's first retry comes later anyway.
constexpr std::chrono::milliseconds kBusyPause = 5s;
// A person is about to copy the token (case A26).
constexpr std::chrono::milliseconds kTokenPause = 30s;

}  // namespace

ReceiveEvent::ReceiveEvent(HookIndex& hooks, HookSightings& sightings, InboxWriter& inbox,
                           ats::FindProvider find_provider, const ports::Clock& clock,
                           ports::Random& random)
    : hooks_(hooks),
      sightings_(sightings),
      inbox_(inbox),
      find_provider_(std::move(find_provider)),
      clock_(clock),
      random_(random),
      nobodys_token_(ports::new_token(random)) {}

void ReceiveEvent::run(Delivery delivery, Respond respond) {
  const std::string key_hash = crypto::sha256_hex(delivery.hook_key);
  const ats::Provider* provider = find_provider_(delivery.provider);
  if (!provider) return refuse(delivery, key_hash, nullptr, respond);

  const auto remembered = hooks_.remembered(key_hash);
  if (remembered.memory == HookIndex::Memory::Sure)
    return judge(*provider, std::move(delivery), key_hash, remembered.hook, respond);

  // What is no delivery at all needs no look-up (case A16).
  if (!provider->read_event(delivery.body, nullptr, clock_.now())) return malformed(respond);
  // Nor does one more guess from where too many came. A hook that was there a moment ago is looked
  // up all the same: its genuine deliveries pass (case A22).
  if (remembered.memory == HookIndex::Memory::Nothing &&
      refusals_.with([&](RefusalThrottle& refusals) {
        return refusals.is_over(network_of(delivery.remote_address), clock_.monotonic());
      }))
    return judge(*provider, std::move(delivery), key_hash, nullptr, respond);

  hooks_.look_up(key_hash, [this, provider, delivery = std::move(delivery), key_hash,
                            respond = std::move(respond)](const Result<HookIndex::Found>& found) {
    if (!found) return try_later(found.error().retry_after.value_or(kBusyPause), respond);
    judge(*provider, delivery, key_hash, *found, respond);
  });
}

void ReceiveEvent::judge(const ats::Provider& provider, Delivery delivery,
                         const std::string& key_hash, const HookIndex::Found& hook,
                         const Respond& respond) {
  const bool is_open = hook && hook->provider == delivery.provider && hook->state != HookState::Off;
  // The same work for all: a hook that is unknown or switched off checks against a token of nobody.
  const Secret* token = &nobodys_token_;
  if (hook && !hook->signing_token.empty())
    token = &hook->signing_token;
  else if (is_open)
    token = nullptr;

  auto read = provider.read_event(delivery.body, token, clock_.now());
  if (!read && read.error().code == ErrorCode::InvalidInput) return malformed(respond);
  if (!read || !is_open) {
    refuse(delivery, key_hash, hook, respond);
    // Whatever else is refused says nothing about our token.
    if (!read && is_open && read.error().kind == ats::kForeignSignature)
      sightings_.note_refused(*hook);
    return;
  }

  if (const auto* unsigned_one = std::get_if<ats::Unsigned>(&*read)) {
    if (unsigned_one->has_data) return try_later(kTokenPause, respond);
    return pong(*hook, respond);
  }
  auto& event = std::get<ats::Event>(*read);
  if (event.is_ping) return pong(*hook, respond);
  keep(std::move(delivery), *hook, std::move(event), respond);
}

void ReceiveEvent::keep(Delivery delivery, const KnownHook& hook, ats::Event event,
                        const Respond& respond) {
  const bool is_ignored = event.kind == ats::EventKind::Other;
  sightings_.note(hook, HookSightings::kEvery, [](const Result<void>&) {});
  InboxEvent kept{.id = ports::new_id<EventId>(clock_, random_),
                  .org = hook.org,
                  .connection = hook.connection,
                  .hook = hook.id,
                  .job = {},
                  .event = std::move(event),
                  .raw = std::move(delivery.body),
                  .received_at = clock_.now()};
  inbox_.append(std::move(kept), ports::new_id<JobId>(clock_, random_),
                [this, is_ignored, respond](const Result<Appended>& appended) {
                  if (!appended)
                    return try_later(appended.error().retry_after.value_or(kBusyPause), respond);
                  if (*appended == Appended::New) {
                    ++counters_.accepted;
                    if (is_ignored) ++counters_.ignored;
                  } else {
                    ++counters_.deduplicated;
                  }
                  respond({.outcome = Outcome::Accepted});
                });
}

void ReceiveEvent::pong(const KnownHook& hook, const Respond& respond) {
  sightings_.note(hook, HookSightings::kEveryPing, [this, respond](const Result<void>& kept) {
    if (!kept) return try_later(kBusyPause, respond);
    ++counters_.pings;
    respond({.outcome = Outcome::Pong});
  });
}

void ReceiveEvent::refuse(const Delivery& delivery, const std::string& key_hash,
                          const HookIndex::Found& hook, const Respond& respond) {
  const auto verdict = refusals_.with([&](RefusalThrottle& refusals) {
    return refusals.count(network_of(delivery.remote_address), key_hash, clock_.monotonic());
  });
  ++counters_.refused;
  if (verdict.is_worth_a_line)
    log_warning("delivery_refused", {{"hook", hook ? hook->id.text() : std::string("unknown")},
                                     {"from_there_this_minute", verdict.count}});
  if (!verdict.retry_after) return respond({.outcome = Outcome::Refused});
  ++counters_.throttled;
  respond({.outcome = Outcome::Throttled, .retry_after = verdict.retry_after});
}

void ReceiveEvent::malformed(const Respond& respond) {
  ++counters_.malformed;
  respond({.outcome = Outcome::Malformed});
}

void ReceiveEvent::try_later(std::chrono::milliseconds after, const Respond& respond) {
  ++counters_.try_later;
  respond({.outcome = Outcome::TryLater, .retry_after = after});
}

}  // namespace bascule::webhooks
