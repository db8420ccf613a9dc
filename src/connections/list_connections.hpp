#pragma once

#include <optional>
#include <string>
#include <vector>

#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "grants/grant_store.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Shows connections with their hooks, without their secrets.
class ListConnections {
 public:
  // `public_url` without a trailing slash.
  ListConnections(ports::Database& database, ConnectionStore& store, grants::GrantStore& grants,
                  std::string public_url);

  // All of the organisation (or of all organisations), or one: NotFound when there is none such.
  [[nodiscard]] Result<std::vector<ConnectionView>> run(
      const OrgScope& scope, const std::optional<ConnectionId>& only = std::nullopt);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  grants::GrantStore& grants_;
  std::string public_url_;
};

}  // namespace bascule::connections
