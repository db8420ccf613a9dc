#pragma once

#include "api/rule_routes.hpp"
#include "base/json.hpp"

namespace bascule::api {

// InvalidInput for a field that is neither part of a rule nor one of `others`.
[[nodiscard]] Result<void> only_wish_and(const JsonReader& reader,
                                         std::initializer_list<std::string_view> others);

// What a rule is to ask for, out of a body.
[[nodiscard]] Result<orders::RuleWish> wish_of(const JsonReader& reader);

// The rule in the path, which is there. NotFound: also before it would have to wait for its turn at
// the provider, so that what is unknown is always answered alike.
[[nodiscard]] Result<RuleId> known_rule(const RuleDoor& door, const http::Request& request,
                                        const Caller& caller);

// `connection_id` of a body. Named there and not in the address, so one that is not the caller's is
// InvalidInput.
[[nodiscard]] Result<ConnectionId> connection_in(const RuleDoor& door, const JsonReader& reader,
                                                 const Caller& caller);

}  // namespace bascule::api
