#include "webhooks/hook_sightings.hpp"

namespace bascule::webhooks {

HookSightings::HookSightings(ports::Database& database, connections::ConnectionStore& store,
                             const ports::Clock& clock, Offload offload)
    : database_(database), store_(store), clock_(clock), offload_(std::move(offload)) {}

void HookSightings::note(const KnownHook& hook, std::chrono::milliseconds every,
                         std::function<void(Result<void>)> then) {
  const auto now = clock_.monotonic();
  const bool is_due = noted_.with([&](auto& noted) {
    const auto [at, is_first] = noted.try_emplace(hook.id, now);
    if (!is_first && now - at->second < every) return false;
    at->second = now;
    return true;
  });
  if (!is_due) return then({});
  const bool will_run = offload_([this, id = hook.id, org = hook.org, then] {
    const auto kept = database_.write(OrgScope(org), [&](ports::Tx& tx) -> Result<void> {
      store_.hook_seen(tx, id, clock_.now());
      return {};
    });
    if (!kept) forget(id);
    then(kept);
  });
  if (will_run) return;
  forget(hook.id);
  then(fail(ErrorCode::Unavailable, "the server is busy"));
}

void HookSightings::forget(const HookId& hook) {
  noted_.with([&](auto& noted) { noted.erase(hook); });
}

}  // namespace bascule::webhooks
