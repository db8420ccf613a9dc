#include "webhooks/hook_sightings.hpp"

namespace bascule::webhooks {

HookSightings::HookSightings(ports::Database& database, connections::ConnectionStore& store,
                             const ports::Clock& clock, Offload offload)
    : database_(database), store_(store), clock_(clock), offload_(std::move(offload)) {}

void HookSightings::note(const KnownHook& hook, std::chrono::milliseconds every,
                         std::function<void(Result<void>)> then) {
  if (!is_due(seen_, hook.id, every)) return then({});
  const bool will_run = offload_([this, id = hook.id, org = hook.org, then] {
    const auto kept = database_.write(OrgScope(org), [&](ports::Tx& tx) -> Result<void> {
      store_.hook_seen(tx, id, clock_.now());
      return {};
    });
    if (!kept) forget(seen_, id);
    then(kept);
  });
  if (will_run) return;
  forget(seen_, hook.id);
  then(fail(ErrorCode::Unavailable, "the server is busy"));
}

void HookSightings::note_refused(const KnownHook& hook) {
  if (!is_due(refused_, hook.id, kEveryPing)) return;
  const bool will_run = offload_([this, id = hook.id, org = hook.org] {
    const auto kept = database_.write(OrgScope(org), [&](ports::Tx& tx) -> Result<void> {
      store_.hook_refused(tx, id, clock_.now());
      return {};
    });
    forget(kept ? seen_ : refused_, id);
  });
  if (!will_run) forget(refused_, hook.id);
}

bool HookSightings::is_due(Noted& noted, const HookId& hook, std::chrono::milliseconds every) {
  const auto now = clock_.monotonic();
  return noted.with([&](auto& all) {
    const auto [at, is_first] = all.try_emplace(hook, now);
    if (!is_first && now - at->second < every) return false;
    at->second = now;
    return true;
  });
}

void HookSightings::forget(Noted& noted, const HookId& hook) {
  noted.with([&](auto& all) { all.erase(hook); });
}

}  // namespace bascule::webhooks
