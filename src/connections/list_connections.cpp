#include "connections/list_connections.hpp"

namespace bascule::connections {

ListConnections::ListConnections(ports::Database& database, ConnectionStore& store,
                                 grants::GrantStore& grants, std::string public_url)
    : database_(database), store_(store), grants_(grants), public_url_(std::move(public_url)) {}

Result<std::vector<ConnectionView>> ListConnections::run(const OrgScope& scope,
                                                         const std::optional<ConnectionId>& only) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<ConnectionView>> {
    std::vector<Connection> connections;
    if (only) {
      auto one = store_.find(tx, *only);
      if (!one) return fail(ErrorCode::NotFound, "no such connection");
      connections.push_back(std::move(*one));
    } else {
      connections = store_.list(tx);
    }
    std::vector<ConnectionView> views;
    for (const Connection& connection : connections) {
      const auto hooks = store_.hooks_of(tx, connection.id);
      views.push_back(view_of(connection, hooks, public_url_));
      if (connection.grant)
        if (auto grant = grants_.find(tx, *connection.grant))
          views.back().grant = grants::without_secrets(std::move(*grant));
      if (connection.state == ConnectionState::On)
        views.back().hooks_problem =
            hooks_problem(connection, hooks, store_.look_at(tx, connection));
    }
    return views;
  });
}

}  // namespace bascule::connections
