#include "connections/look.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bascule::connections {
namespace {

constexpr const char* kAdvice =
    "Nobody is lost: our own looks find them, only later. Check on the provider's settings page "
    "that the webhooks are switched on and that this server can be reached from there.";

}  // namespace

std::string minute_of(Instant at) {
  auto text = to_rfc3339(at).substr(0, 16);
  text[10] = ' ';
  return text + " UTC";
}

std::optional<Instant> last_told(const std::vector<Hook>& hooks) {
  std::optional<Instant> last;
  for (const auto& hook : hooks) last = std::max(last, hook.seen_at);
  return last;
}

std::string hooks_silence(const Connection& connection, const std::vector<Hook>& hooks,
                          const Look& look) {
  const auto told = last_told(hooks);
  const auto since = told ? "since " + minute_of(*told) : std::string("so far");
  if (look.missed_at && look.missed > 0 && (!told || *look.missed_at > *told))
    return fmt::format("No webhook has told of {} that our own looks found; none came {}.",
                       look.missed == 1 ? "a change" : fmt::format("{} changes", look.missed),
                       since);
  if (look.changed_at && *look.changed_at - told.value_or(connection.created_at) >= kSilentFor)
    return fmt::format("No webhook came {}, although there were changes.", since);
  return {};
}

std::string hooks_problem(const Connection& connection, const std::vector<Hook>& hooks,
                          const Look& look) {
  const auto silence = hooks_silence(connection, hooks, look);
  return silence.empty() ? silence : silence + " " + kAdvice;
}

}  // namespace bascule::connections
