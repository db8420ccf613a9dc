#pragma once

#include "http/router.hpp"
#include "webhooks/receive_event.hpp"

namespace bascule::api {

// POST /hooks/{provider}/{hook_key}: on the event loop; durable before 200. Unknown hook, disabled
// hook and wrong signature are the same 401, byte for byte.
void add_hook_routes(http::Router& router, webhooks::ReceiveEvent& receive);

}  // namespace bascule::api
