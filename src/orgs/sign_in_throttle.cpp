#include "orgs/sign_in_throttle.hpp"

#include <algorithm>
#include <tuple>

namespace bascule::orgs {

using std::chrono::milliseconds;

namespace {

milliseconds wait_after(int failures) {
  const int doublings = failures - SignInThrottle::kFreeTries;
  if (doublings < 0) return milliseconds{0};
  if (doublings > 20) return SignInThrottle::kWaitMax;  // Far past the longest wait; no overflow.
  return std::min(SignInThrottle::kFirstWait * (1 << doublings), SignInThrottle::kWaitMax);
}

}  // namespace

milliseconds SignInThrottle::wait_of(Entries& entries, std::string_view who, milliseconds now) {
  const auto found = entries.find(who);
  if (found == entries.end()) return milliseconds{0};
  if (now - found->second.last >= kForgiveAfter) {
    entries.erase(found);
    return milliseconds{0};
  }
  return std::max(found->second.not_before - now, milliseconds{0});
}

void SignInThrottle::count(Entries& entries, std::string_view who, milliseconds now) {
  auto found = entries.find(who);
  if (found == entries.end()) {
    if (entries.size() >= kEntriesMax)
      entries.erase(std::ranges::min_element(entries, {}, [](const auto& entry) {
        return std::tuple(entry.second.not_before, entry.second.last);
      }));
    found = entries.emplace(std::string(who), Entry{}).first;
  }
  Entry& entry = found->second;
  ++entry.failures;
  entry.last = now;
  entry.not_before = now + wait_after(entry.failures);
}

std::optional<milliseconds> SignInThrottle::admit(std::string_view account,
                                                  std::string_view address, milliseconds now) {
  const milliseconds wait =
      std::max(wait_of(accounts_, account, now), wait_of(addresses_, address, now));
  if (wait > milliseconds{0}) return wait;
  count(accounts_, account, now);
  count(addresses_, address, now);
  return std::nullopt;
}

void SignInThrottle::discount(Entries& entries, std::string_view who, milliseconds now) {
  const auto found = entries.find(who);
  if (found == entries.end()) return;
  found->second.not_before = now;
  if (--found->second.failures <= 0) entries.erase(found);
}

void SignInThrottle::succeeded(std::string_view account, std::string_view address,
                               milliseconds now) {
  if (const auto found = accounts_.find(account); found != accounts_.end()) accounts_.erase(found);
  discount(addresses_, address, now);
}

void SignInThrottle::take_back(std::string_view account, std::string_view address,
                               milliseconds now) {
  discount(accounts_, account, now);
  discount(addresses_, address, now);
}

}  // namespace bascule::orgs
