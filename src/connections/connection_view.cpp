#include "connections/connection_view.hpp"

namespace bascule::connections {

HookView view_of(const Connection& connection, const Hook& hook, const std::string& public_url) {
  HookView view{.id = hook.id,
                .event = hook.event,
                .url = hook_url(public_url, connection.provider, hook),
                .state = hook.state,
                .made_by = hook.made_by,
                .seen_at = hook.seen_at,
                .problem = {}};
  if (hook.state == HookState::Expecting)
    view.problem = hook.made_by == MadeBy::Hand
                       ? "Make this webhook on the provider's settings page with the URL given "
                         "here, then hand in its signature token."
                       : "This webhook is still being made; it is tried again by itself.";
  return view;
}

ConnectionView view_of(const Connection& connection, const std::vector<Hook>& hooks,
                       const std::string& public_url) {
  ConnectionView view{.connection = connection, .hooks = {}};
  view.connection.api_key = Secret{};
  for (const Hook& hook : hooks) view.hooks.push_back(view_of(connection, hook, public_url));
  return view;
}

}  // namespace bascule::connections
