#include "connections/complete_hook.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bascule::connections {
namespace {

// What a provider shows as a token: one word. Lever's are 48 characters.
Result<Secret> checked_token(const Secret& token) {
  constexpr std::size_t kBytesMin = 16, kBytesMax = 256;
  const std::string_view kept = trimmed(token.reveal());
  if (kept.size() < kBytesMin || kept.size() > kBytesMax ||
      !std::ranges::all_of(kept, [](char c) { return c > ' ' && c < '\x7f'; }))
    return fail(ErrorCode::InvalidInput,
                "this is not a signature token: one word of 16 characters or more", "/token");
  return Secret(std::string(kept));
}

}  // namespace

CompleteHook::CompleteHook(ports::Database& database, ConnectionStore& store,
                           orgs::AuditStore& audit, HookMaker& hook_maker,
                           const ports::Clock& clock)
    : database_(database), store_(store), audit_(audit), hook_maker_(hook_maker), clock_(clock) {}

Result<HookView> CompleteHook::run(const OrgScope& scope, const HookId& id, const Secret& token,
                                   const orgs::Actor& by) {
  const Secret checked = TRY(checked_token(token));
  auto view = TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<HookView> {
    auto hook = store_.find_hook(tx, id);
    if (!hook) return fail(ErrorCode::NotFound, "no such hook");
    const auto connection = store_.find(tx, hook->connection);
    if (!connection || connection->state == ConnectionState::Disconnected)
      return fail(ErrorCode::Conflict, "this connection is disconnected; connect again first");
    // Its token came with its making; another would cut us off from its deliveries.
    if (hook->made_by == MadeBy::Us)
      return fail(ErrorCode::Conflict, "this hook was made through the API and has its token");
    hook->signing_token = checked;
    hook->refused_at.reset();
    if (connection->state != ConnectionState::Off) hook->state = HookState::On;
    store_.save_hook(tx, *hook);
    audit_.add(tx, hook->org, clock_.now(),
               {by.id,
                "hook.token_set",
                id.text(),
                {{"connection", connection->id.text()}, {"event", hook->event}}});
    return view_of(*connection, *hook, hook_maker_.public_url());
  }));
  hook_maker_.tell_of_change();
  return view;
}

}  // namespace bascule::connections
