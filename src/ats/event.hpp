#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::ats {

enum class EventKind {
  StageChanged,
  ApplicationCreated,
  ArchiveChanged,
  Hired,
  Deleted,
  Seen,             // Told by nobody: found by our own look (case A25).
  SeenApplication,  // Likewise, and it is a new application.
  Other,  // Known or unknown to the provider; kept, answered 2xx, otherwise ignored (case A15).
};

[[nodiscard]] constexpr std::string_view to_string(EventKind kind) {
  switch (kind) {
    case EventKind::StageChanged:
      return "stage_changed";
    case EventKind::ApplicationCreated:
      return "application_created";
    case EventKind::ArchiveChanged:
      return "archive_changed";
    case EventKind::Hired:
      return "hired";
    case EventKind::Deleted:
      return "deleted";
    case EventKind::Seen:
      return "seen";
    case EventKind::SeenApplication:
      return "seen_application";
    case EventKind::Other:
      return "other";
  }
  return "other";
}

[[nodiscard]] constexpr std::optional<EventKind> parse_event_kind(std::string_view text) {
  using enum EventKind;
  for (const auto kind : {StageChanged, ApplicationCreated, ArchiveChanged, Hired, Deleted, Seen,
                          SeenApplication, Other})
    if (to_string(kind) == text) return kind;
  return std::nullopt;
}

// What a provider told us through a hook: a hint. Only ids are kept from it; the opportunity is
// read again before anything is decided.
struct Event {
  EventKind kind = EventKind::Other;
  std::string provider_event;  // The provider's own word, cut and cleaned.
  std::string delivery_token;  // What makes this delivery unique at its hook.
  Instant triggered_at{};
  std::string opportunity_id;  // Empty in a test ping; always [A-Za-z0-9_-]{1,64}.
  std::string to_stage_id;     // Same alphabet, or empty.
  bool is_ping = false;        // Well-formed and signed, without data (case A14).
};

// What the signature check found before anything is believed.
struct Unsigned {  // Well-formed, but there is no token to check it with (case A26).
  bool has_data = false;
};

using ReadEvent = std::variant<Event, Unsigned>;

// The kind of the error of a delivery that is whole and of now, and signed with another token.
inline constexpr const char* kForeignSignature = "foreign_signature";

}  // namespace bascule::ats
