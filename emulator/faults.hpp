#pragma once

#include <string_view>

#include "emulator/pause.hpp"
#include "emulator/world.hpp"
#include "http/message.hpp"

namespace bascule::emulator {

// What can be done to a call on purpose. The words are those of the control API.
//   status        answered with `status` before anything happens
//   status_after  the call takes effect, then `status` is answered
//   slow          the call takes effect, the answer comes `ms` later
//   drop          the connection is closed before anything happens
//   drop_after    the call takes effect, then the connection is closed without an answer
//   garbage       the call takes effect, the answer is 200 with a page that is no JSON
//   truncate      the call takes effect, half of the answer's body arrives
//   delayed_read  the call takes effect, but reads see it only `ms` later
//
// A fault: {id, kind, method ("*": any), path (below /v1; "*" is one part, "**" at the end any
// rest), key ("": any, else a key's id), status, ms, probability, next, hits}. With `next` it
// strikes that many more matching calls; without, each with `probability`. The token endpoint is
// met only by a path that names it, "oauth/token".
[[nodiscard]] Result<Record*> add_fault(World& world, const Json& given);

[[nodiscard]] bool path_matches(std::string_view pattern, std::string_view path);

// The fault that strikes this call, counted; nullopt for none. `path` is below /v1.
[[nodiscard]] std::optional<Record> strike(World& world, std::string_view method,
                                           std::string_view path, std::string_view key_id);

// Does to an answer what its fault wants: waits with it, cuts it, keeps it back.
void spoil(http::Response& response, const Record& fault, Pause& pause);

}  // namespace bascule::emulator
