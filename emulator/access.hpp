#pragma once

#include <string>
#include <string_view>

#include "emulator/call.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// Who calls: the key of `Authorization: Basic base64("<key>:")`, or what the access token of
// `Authorization: Bearer <token>` stands for (bearer_of). nullopt when there is none, or it is
// unknown, over or revoked. Whether Lever minds a password is not known; any is taken.
[[nodiscard]] std::optional<Record> caller_of(const World& world, const http::Request& request);

// A new key. `permissions` are "*" or names such as "feedback:write", which includes reading.
Record& add_key(World& world, std::string secret, std::string_view name,
                const std::vector<std::string>& permissions, bool sees_confidential);
[[nodiscard]] bool allows(const Record& key, std::string_view permission);
[[nodiscard]] bool sees_confidential(const Record& key);

// Takes one call from the key's bucket: 20 at once, ten more each second (Lever developer
// documentation, "Rate limits"). False: the bucket is empty.
[[nodiscard]] bool take_call(World& world, const Record& key);

// The Lever user of ?perform_as=; empty when it may be missing and is. InvalidInput for a missing,
// unknown or deactivated one.
enum class PerformAs { Required, Optional };
[[nodiscard]] Result<std::string> performer(const World& world, const Call& call, PerformAs need);

// The opportunity that the path names. NotFound; Forbidden for a confidential one without the
// grant.
[[nodiscard]] Result<Record*> opportunity_of(World& world, const Call& call);

// What a read sees of a record: while a delayed read is in force, its former state.
[[nodiscard]] const Record& as_read(const World& world, const Record& record);
// Whether a read sees a new record yet.
[[nodiscard]] bool is_visible(const World& world, const Record& record);

}  // namespace bascule::emulator
