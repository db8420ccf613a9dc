#include "storage/one_at_a_time.hpp"

#include <string>

#include "base/log.hpp"

namespace bascule::storage {
namespace {

constexpr std::chrono::milliseconds kLookEvery{100};

}  // namespace

Result<void> SharedOneAtATime::run(std::string_view name,
                                   const std::function<Result<void>()>& act) {
  for (std::chrono::milliseconds waited{0}; !TRY(take(name)); waited += kLookEvery) {
    if (waited >= kWaitMax)
      return fail(Error{ErrorCode::Unavailable,
                        "another process has been at this for too long: " + std::string(name),
                        {},
                        kTurnFor});
    sleep_(kLookEvery);
  }
  const Instant ours_until = clock_.now() + kTurnFor;
  auto done = act();
  if (clock_.now() < ours_until) end(name);  // Or it would end somebody else's.
  return done;
}

Result<bool> SharedOneAtATime::take(std::string_view name) {
  return database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<bool> {
    const Instant now = clock_.now();
    return turns_.take(tx, name, now, now + kTurnFor);
  });
}

void SharedOneAtATime::end(std::string_view name) {
  const auto ended = database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    turns_.keep(tx, name, clock_.now());
    return {};
  });
  if (!ended) log_warning("turn_not_ended", {{"turn", std::string(name)}});  // It ends by itself.
}

}  // namespace bascule::storage
