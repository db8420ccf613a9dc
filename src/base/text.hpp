#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bascule {

// Text from outside is hostile at every later place; these are the only doors through which it is
// put into another language. Pure.

[[nodiscard]] bool is_utf8(std::string_view text);  // Strict: no surrogates, no overlong forms.

// At most `bytes_max` bytes, cut between characters; "…" is appended when something was cut.
[[nodiscard]] std::string cut(std::string_view text, std::size_t bytes_max);

// Without C0/C1 controls (each becomes a space) and without bidirectional overrides (dropped).
[[nodiscard]] std::string one_line(std::string_view text);

// Bytes from outside as a person may look at them: what is no UTF-8, controls but line feed and
// tab, and bidirectional controls stand there as \x00 or \u{202e}; the rest as it is.
[[nodiscard]] std::string bytes_shown(std::string_view bytes);

[[nodiscard]] std::string html_escaped(std::string_view text);
[[nodiscard]] std::string json_quoted(
    std::string_view text);  // With its quotes; ASCII controls escaped.

// RFC 3986: everything but unreserved characters becomes %XX.
[[nodiscard]] std::string percent_encoded(std::string_view text);
// nullopt on a broken escape or a NUL. '+' stays '+' unless `Plus::IsSpace`.
enum class Plus { IsPlus, IsSpace };
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text,
                                                         Plus plus = Plus::IsPlus);

[[nodiscard]] std::string to_hex(std::span<const std::byte> bytes);  // Lower case.
// Lower case only (case A4: upper-case hex is refused); nullopt otherwise.
[[nodiscard]] std::optional<std::vector<std::byte>> from_lower_hex(std::string_view text);

[[nodiscard]] std::string to_base64(std::span<const std::byte> bytes);
[[nodiscard]] std::optional<std::vector<std::byte>> from_base64(std::string_view text);
[[nodiscard]] std::string to_base64url(std::span<const std::byte> bytes);  // No padding.
[[nodiscard]] std::optional<std::vector<std::byte>> from_base64url(std::string_view text);

// RFC 4648 section 6, upper case, no padding: for what people copy by hand.
[[nodiscard]] std::string to_base32(std::span<const std::byte> bytes);

[[nodiscard]] std::string ascii_lower(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);  // ASCII white space.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] inline std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

}  // namespace bascule
