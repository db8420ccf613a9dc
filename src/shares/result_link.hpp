#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.hpp"
#include "base/time.hpp"

namespace bascule::shares {

// Whoever holds its token may read one result, until it ends.
struct ResultLink {
  ResultLinkId id;
  OrgId org;
  ResultId result;
  std::string token_hash;  // SHA-256 of the token, lower-case hex; unique.
  std::string note;        // For whom; one line, may be empty. Never shown behind the link.
  std::string made_by;     // "mem_…", "key_…".
  Instant made_at{};
  Instant expires_at{};
  std::optional<Instant> revoked_at;
  std::string revoked_by;            // "mem_…", "key_…"; "system" in a restored copy.
  std::optional<Instant> opened_at;  // Last.
  int opens = 0;
};

// How long a link lives, and how long where nobody says.
inline constexpr int kLinkDaysMax = 90;
inline constexpr int kLinkDaysUsual = 14;
// Of one result, that still open something: more is a script gone wild.
inline constexpr std::size_t kLinksMax = 20;
inline constexpr std::size_t kNoteBytesMax = 400;

enum class LinkState { Good, Expired, Revoked };
[[nodiscard]] std::string_view to_string(LinkState state);
[[nodiscard]] LinkState state_of(const ResultLink& link, Instant now);

}  // namespace bascule::shares
