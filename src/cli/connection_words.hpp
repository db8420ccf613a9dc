#pragma once

#include "cli/command.hpp"

namespace bascule::cli {

// Connections, hooks and permissions, for people and for scripts.
[[nodiscard]] Done connected_done(const connections::Connected& connected);
[[nodiscard]] Done connections_done(const std::vector<connections::ConnectionView>& views);
[[nodiscard]] Done connection_done(const connections::ConnectionView& view);
[[nodiscard]] Done disconnected_done(const connections::Disconnect::Disconnected& disconnected);
[[nodiscard]] Done hook_done(const connections::HookView& view);
[[nodiscard]] Done permissions_done(const std::vector<ats::MissingPermission>& needed);

}  // namespace bascule::cli
