#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <set>

#include "base/guarded.hpp"
#include "base/result.hpp"

namespace bascule::api {

// Requests that take long hold one of the server's few handler threads meanwhile. So one for each
// `Key` at a time, and `kAtOnceMax` together: whoever asks for many keeps nobody else waiting. Any
// thread.
template <class Key, std::size_t kAtOnceMax>
class Turns {
 public:
  // Whoever holds it has the turn.
  using Turn = std::shared_ptr<const Key>;

  // Unavailable when there is one of `key` under way already, or too many of others.
  [[nodiscard]] Result<Turn> take(const Key& key) {
    const bool is_taken = under_way_.with(
        [&](std::set<Key>& keys) { return keys.size() < kAtOnceMax && keys.insert(key).second; });
    if (!is_taken)
      return fail(Error{ErrorCode::Unavailable,
                        "another request of this kind is still waiting for its answer; try again "
                        "in a moment",
                        {},
                        std::chrono::seconds{5}});
    return Turn(new Key(key), [this](const Key* held) {
      under_way_.with([&](std::set<Key>& keys) { keys.erase(*held); });
      delete held;
    });
  }

 private:
  Guarded<std::set<Key>> under_way_;
};

}  // namespace bascule::api
