#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "ats/find_provider.hpp"
#include "connections/change_write_back.hpp"
#include "connections/complete_hook.hpp"
#include "connections/connect.hpp"
#include "connections/disable_connection.hpp"
#include "connections/disconnect.hpp"
#include "connections/enable_connection.hpp"
#include "connections/list_connections.hpp"
#include "connections/mend_connection.hpp"
#include "connections/probe_account.hpp"
#include "http/router.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct ConnectionDoor {
  UpstreamTurns& upstream;
  ats::FindProvider find_provider;
  connections::ProbeAccount& probe;
  connections::Connect& connect;
  connections::CompleteHook& complete_hook;
  connections::ListConnections& list;
  connections::DisableConnection& disable;
  connections::EnableConnection& enable;
  connections::Disconnect& disconnect;
  connections::MendConnection& mend;
  connections::ChangeWriteBack& change_write_back;
  std::string redirect_uri;  // Where a provider sends the browser back to after its consent page.
};

// /api/v1/providers/{name}…, /api/v1/connections…, /api/v1/hooks/{id}/token.
void add_connection_routes(http::Router& router, ConnectionDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
