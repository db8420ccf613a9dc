#include "connections/hook_maker.hpp"

#include <algorithm>
#include <set>

#include "base/log.hpp"

namespace bascule::connections {

HookMaker::HookMaker(ports::Database& database, ConnectionStore& store, std::string public_url,
                     HooksChanged hooks_changed)
    : database_(database),
      store_(store),
      public_url_(std::move(public_url)),
      hooks_changed_(std::move(hooks_changed)) {}

Result<Hook> HookMaker::make(ats::Provider& provider, const Connection& connection,
                             const Hook& hook, Earlier earlier) {
  const ats::Account account = account_of(connection);
  const std::string url = hook_url(public_url_, connection.provider, hook);
  if (earlier == Earlier::Perhaps)
    for (const ats::RemoteHook& remote : TRY(provider.hooks(account)))
      if (remote.url == url) TRY_VOID(provider.delete_hook(account, remote.id));

  const ats::CreatedHook created = TRY(provider.create_hook(account, hook.event, url));

  auto kept = database_.write(OrgScope(connection.org), [&](ports::Tx& tx) -> Result<Hook> {
    const auto owner = store_.find(tx, connection.id);
    auto row = store_.find_hook(tx, hook.id);
    if (!owner || owner->state != ConnectionState::On || !row ||
        row->state != HookState::Expecting || !row->signing_token.empty())
      return fail(ErrorCode::Conflict, "the hook is not to be made any more");
    row->signing_token = created.signing_token;
    row->remote_id = created.id;
    row->made_by = MadeBy::Us;
    row->state = HookState::On;
    store_.save_hook(tx, *row);
    return *row;
  });
  if (kept) {
    hooks_changed_();
  } else if (kept.error().code == ErrorCode::Conflict) {
    // Somebody switched the connection off while we called. An orphan is found by its URL later.
    if (const auto gone = provider.delete_hook(account, created.id); !gone)
      log_warning("hook_left_behind",
                  {{"hook", hook.id.text()}, {"why", to_string(gone.error().code)}});
  }
  return kept;
}

Result<void> HookMaker::take_away(ats::Provider& provider, const Connection& connection,
                                  const std::vector<Hook>& hooks) {
  const ats::Account account = account_of(connection);
  std::set<std::string> ours, urls;
  for (const Hook& hook : hooks) {
    if (hook.made_by == MadeBy::Hand) continue;  // Its maker may want it elsewhere; not ours.
    if (!hook.remote_id.empty()) ours.insert(hook.remote_id);
    urls.insert(hook_url(public_url_, connection.provider, hook));
  }
  if (urls.empty()) return {};
  // A list holds what this key made. What another key of before made is tried by its id.
  for (const ats::RemoteHook& remote : TRY(provider.hooks(account)))
    if (urls.contains(remote.url)) ours.insert(remote.id);
  for (const std::string& id : ours) TRY_VOID(provider.delete_hook(account, id));
  return {};
}

}  // namespace bascule::connections
