#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bascule::orgs {

// A colour of sRGB, as screens show it.
struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;
  [[nodiscard]] bool operator==(const Rgb&) const = default;
};
// "#0f6674", and nothing shorter; lower case on the way out.
[[nodiscard]] std::optional<Rgb> parse_rgb(std::string_view text);
[[nodiscard]] std::string to_string(const Rgb& colour);

// 1 to 21: how far two colours are apart for the eye. WCAG 2.2, "contrast ratio" and "relative
// luminance" (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Pure.
[[nodiscard]] double contrast(const Rgb& one, const Rgb& other);

// What text needs at least: WCAG 2.2, success criterion 1.4.3.
inline constexpr double kTextContrast = 4.5;

// A page has two sets of colours; the reader's device chooses.
enum class Scheme { Light, Dark };

// What becomes of an accent on a page: the colour itself, the text that stands on it, and a breath
// of it behind what is pointed at or chosen.
struct Tones {
  Rgb accent, on_accent, wash;
};
[[nodiscard]] Tones tones_of(const Rgb& accent, Scheme scheme);

// The lowest contrast of all that this accent is text on, and has as text on it: the candidate's
// pages (web/src/sittings/candidate.css) and, in the light scheme, a letter's white. Pure.
[[nodiscard]] double least_contrast(const Rgb& accent, Scheme scheme);

// Itself where it reaches kTextContrast; otherwise mixed with black (on the dark page with white),
// in steps of 1/255, as little as will do.
[[nodiscard]] Rgb nearest_readable(const Rgb& wanted, Scheme scheme);

// InvalidInput unless it is a colour that reaches kTextContrast; the sentence says what it has, and
// the nearest that does.
[[nodiscard]] Result<Rgb> checked_accent(std::string_view text, Scheme scheme,
                                         std::string_view pointer);

}  // namespace bascule::orgs
