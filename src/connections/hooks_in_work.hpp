#pragma once

#include <optional>
#include <set>
#include <utility>

#include "base/guarded.hpp"
#include "base/ids.hpp"

namespace bascule::connections {

// Who makes or deletes a connection's hooks at its provider right now. One at a time: two at once
// could each make the same hook (case A24). One for the process, owned by `main`. Any thread.
class HooksInWork {
 public:
  // The right to work on one connection's hooks; given back when it ends. Outlived by the
  // HooksInWork.
  class Claim {
   public:
    Claim(HooksInWork& owner, ConnectionId connection)
        : owner_(&owner), connection_(std::move(connection)) {}
    Claim(Claim&& other) noexcept
        : owner_(std::exchange(other.owner_, nullptr)), connection_(std::move(other.connection_)) {}
    Claim& operator=(Claim&&) = delete;
    ~Claim() {
      if (owner_) owner_->claimed_.with([&](auto& claimed) { claimed.erase(connection_); });
    }

   private:
    HooksInWork* owner_;
    ConnectionId connection_;
  };

  // nullopt: somebody else is at it.
  [[nodiscard]] std::optional<Claim> claim(const ConnectionId& connection) {
    const bool is_ours =
        claimed_.with([&](auto& claimed) { return claimed.insert(connection).second; });
    if (!is_ours) return std::nullopt;
    return std::optional<Claim>(std::in_place, *this, connection);
  }

 private:
  Guarded<std::set<ConnectionId>> claimed_;
};

}  // namespace bascule::connections
