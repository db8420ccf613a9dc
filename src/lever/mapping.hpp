#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ats/opportunity.hpp"
#include "ats/provider.hpp"
#include "ats/writing.hpp"
#include "base/json.hpp"
#include "lever/wire.hpp"

namespace bascule::lever {

// Lever's words into ours and back. Pure. Texts come out on one line, without controls and
// bidirectional overrides, at most kTextBytesMax; tags come out letter for letter, because rules
// compare them.
inline constexpr std::size_t kTextBytesMax = 500;
inline constexpr std::size_t kEmailsMax = 20;
inline constexpr std::size_t kTagsMax = 1'000;

// `posting` is what could be read of the opportunity's posting; without it (a confidential one) the
// opportunity still names its id. `now` decides whether a consent has run out.
[[nodiscard]] ats::Opportunity to_opportunity(const wire::Opportunity& opportunity,
                                              const std::optional<wire::Posting>& posting,
                                              Instant now);
[[nodiscard]] ats::Stage to_stage(const wire::Stage& stage);
[[nodiscard]] ats::Posting to_posting(const wire::Posting& posting);
[[nodiscard]] ats::User to_user(const wire::User& user);

// The posting a candidacy is for; empty for a lead.
[[nodiscard]] std::string posting_id_of(const wire::Opportunity& opportunity);

// Lever developer documentation, "Notes": `@username` in a note mentions and notifies that user. A
// zero-width space after each '@' keeps the look and takes the effect, so that nobody outside can
// call people by writing a name.
[[nodiscard]] std::string without_mentions(std::string_view text);

[[nodiscard]] Json note_body(const ats::Note& note);

// Lever's own words from an error answer, safe to show anywhere as plain text: one line, no markup
// ('<' and '>' become '‹' and '›'), at most 500 bytes (case B3). Empty when it said nothing.
[[nodiscard]] std::string lever_says(std::string_view body);

}  // namespace bascule::lever
