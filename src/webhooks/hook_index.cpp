#include "webhooks/hook_index.hpp"

namespace bascule::webhooks {

using connections::ConnectionState;
using connections::Hook;
using connections::HookState;

namespace {

HookIndex::Found known_hook(const connections::Connection& connection, const Hook& hook) {
  // A broken connection still takes deliveries: what they ask for waits until it is mended.
  const bool is_off =
      connection.state == ConnectionState::Off || connection.state == ConnectionState::Disconnected;
  return std::make_shared<const KnownHook>(KnownHook{.id = hook.id,
                                                     .org = hook.org,
                                                     .connection = hook.connection,
                                                     .provider = connection.provider,
                                                     .state = is_off ? HookState::Off : hook.state,
                                                     .signing_token = hook.signing_token});
}

}  // namespace

HookIndex::HookIndex(ports::Database& database, connections::ConnectionStore& store,
                     const ports::Clock& clock, Offload offload)
    : database_(database), store_(store), clock_(clock), offload_(std::move(offload)) {}

Result<void> HookIndex::load_all() {
  const auto generation = state_.with([](State& state) { return state.generation; });
  using All = std::vector<std::pair<std::string, Found>>;
  auto all = TRY(database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<All> {
    All read;
    for (const auto& connection : store_.list(tx))
      for (const Hook& hook : store_.hooks_of(tx, connection.id))
        if (read.size() < kHooksMax) read.emplace_back(hook.key_hash, known_hook(connection, hook));
    return read;
  }));
  state_.with([&](State& state) {
    for (auto& [key_hash, hook] : all)
      state.hooks.insert_or_assign(std::move(key_hash), std::pair(generation, std::move(hook)));
  });
  return {};
}

HookIndex::Remembered HookIndex::remembered(const std::string& key_hash) {
  const auto now = clock_.monotonic();
  return state_.with([&](State& state) -> Remembered {
    if (const auto hit = state.hooks.find(key_hash); hit != state.hooks.end()) {
      const auto& [generation, hook] = hit->second;
      if (generation != state.generation) return {Memory::Unsure, nullptr};
      return {Memory::Sure, hook};
    }
    if (const auto miss = state.misses.find(key_hash);
        miss != state.misses.end() && now < miss->second)
      return {Memory::Sure, nullptr};
    return {};
  });
}

void HookIndex::look_up(const std::string& key_hash, OnFound on_found) {
  enum class Turn { First, Joined, Full };
  Lookup lookup;
  const Turn turn = state_.with([&](State& state) {
    if (state.waiting_count >= kWaitingMax) return Turn::Full;
    lookup = {state.generation, key_hash};
    ++state.waiting_count;
    auto& waiting = state.waiting[lookup];
    waiting.push_back(std::move(on_found));
    return waiting.size() == 1 ? Turn::First : Turn::Joined;
  });
  const auto unavailable = [](std::string why) {
    return Result<Found>(fail(Error{ErrorCode::Unavailable, std::move(why), {}, 5s}));
  };
  if (turn == Turn::Full) return on_found(unavailable("too many deliveries wait for a look-up"));
  if (turn == Turn::Joined) return;
  if (!offload_([this, lookup] { finish(lookup, read(lookup.second)); }))
    finish(lookup, unavailable("the server is busy"));
}

void HookIndex::forget_all() {
  state_.with([](State& state) {
    ++state.generation;
    state.misses.clear();
    state.misses_by_age.clear();
  });
}

Result<HookIndex::Found> HookIndex::read(const std::string& key_hash) {
  return database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Found> {
    const auto hook = store_.find_hook_by_key_hash(tx, key_hash);
    const auto connection = hook ? store_.find(tx, hook->connection) : std::nullopt;
    if (!connection) return Found{};
    return known_hook(*connection, *hook);
  });
}

void HookIndex::finish(const Lookup& lookup, const Result<Found>& found) {
  const std::uint64_t generation = lookup.first;
  const std::string& key_hash = lookup.second;
  const auto now = clock_.monotonic();
  const auto waiting = state_.with([&](State& state) {
    if (found && generation == state.generation) {
      if (!*found) {
        state.hooks.erase(key_hash);
        remember_miss(state, key_hash, now);
      } else if (state.hooks.size() < kHooksMax || state.hooks.contains(key_hash)) {
        state.hooks.insert_or_assign(key_hash, std::pair(generation, *found));
      }
    }
    auto node = state.waiting.extract(lookup);
    state.waiting_count -= node.mapped().size();
    return std::move(node.mapped());
  });
  for (const OnFound& on_found : waiting) on_found(found);
}

void HookIndex::remember_miss(State& state, const std::string& key_hash,
                              std::chrono::milliseconds now) {
  // All live equally long, so the front of the queue is the oldest.
  while (!state.misses_by_age.empty() &&
         (state.misses_by_age.front().second <= now || state.misses.size() >= kMissesMax)) {
    state.misses.erase(state.misses_by_age.front().first);
    state.misses_by_age.pop_front();
  }
  if (state.misses.emplace(key_hash, now + kMissLife).second)
    state.misses_by_age.emplace_back(key_hash, now + kMissLife);
}

}  // namespace bascule::webhooks
