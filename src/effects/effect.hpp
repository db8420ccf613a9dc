#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "ats/writing.hpp"
#include "base/ids.hpp"
#include "base/time.hpp"
#include "ports/mailer.hpp"

namespace bascule::effects {

// planned → sending → done | unknown. `sending` is on disk before the request leaves; a row found
// in it after a crash is unknown. Parked: refused, a person must act. Dropped: no longer to be done
// (the opportunity is gone), with the reason.
enum class EffectState { Planned, Sending, Unknown, Done, Parked, Dropped };
[[nodiscard]] std::string_view to_string(EffectState state);
[[nodiscard]] std::optional<EffectState> parse_effect_state(std::string_view text);
[[nodiscard]] constexpr bool is_settled(EffectState state) {
  return state == EffectState::Done || state == EffectState::Parked ||
         state == EffectState::Dropped;
}

// One thing the outside world should see exactly once. Carries everything needed to do it, in
// vendor-neutral words, so that the ledger knows no order.
struct Effect {
  EffectId id;
  OrgId org;
  std::string kind;  // kCandidateLetter, kAccountLetter, "form", "note", "link", "tags:invited", …
  std::string key;   // From business facts only ("ord_…:form"); unique per organisation.
  std::string group;        // Whose effects these are: an order or invitation id.
  ConnectionId connection;  // Empty for mail.
  std::variant<ats::Writing, ports::Letter>
      payload;  // A letter is sealed at rest and forgotten when done.
  EffectState state = EffectState::Planned;
  std::string remote_id;
  int sends = 0;         // Requests that left, or may have.
  int absent_reads = 0;  // Looks that did not find it since the last send.
  std::string reason;    // Why it waits, is parked or was dropped.
  Instant created_at{};
  std::optional<Instant> sent_at;
  std::optional<Instant> settled_at;
};

// Letters to candidates may be held, and wait in a lane of their own (their jobs' lane); letters
// about an account never are.
inline constexpr const char* kCandidateLetter = "mail";
inline constexpr const char* kAccountLetter = "mail:account";
inline constexpr const char* kCandidateLetters = "letters";

// Two looks, at least this far apart, before something that may have arrived is sent again (B9).
inline constexpr std::chrono::seconds kPauseBetweenLooks{5};
inline constexpr int kLooksBeforeASecondSend = 2;

}  // namespace bascule::effects
