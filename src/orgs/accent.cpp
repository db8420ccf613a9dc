#include "orgs/accent.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace bascule::orgs {
namespace {

// Of web/src/sittings/candidate.css; a test beside it compares.
constexpr Rgb kLightCard{0xff, 0xff, 0xff}, kLightGround{0xf4, 0xf6, 0xf7};
constexpr Rgb kDarkCard{0x1b, 0x23, 0x2a}, kDarkGround{0x12, 0x18, 0x1d};
constexpr Rgb kWhite{0xff, 0xff, 0xff}, kBlack{0, 0, 0};
constexpr Rgb kOnDarkAccent{0x0b, 0x12, 0x16};
constexpr int kSteps = 255;
constexpr int kLightWash = 26, kDarkWash = 38;  // Steps of accent in a wash: 10 and 15 %.

// `steps` of kSteps of `more`, the rest `of`.
Rgb mixed(const Rgb& of, const Rgb& more, int steps) {
  const auto mix = [steps](int a, int b) {
    return static_cast<std::uint8_t>((a * (kSteps - steps) + b * steps + kSteps / 2) / kSteps);
  };
  return {mix(of.red, more.red), mix(of.green, more.green), mix(of.blue, more.blue)};
}

double luminance(const Rgb& colour) {
  const auto linear = [](std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<Rgb> parse_rgb(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint8_t channels[3];
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(text[1 + 2 * i]), low = hex_digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Rgb{channels[0], channels[1], channels[2]};
}

std::string to_string(const Rgb& colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double contrast(const Rgb& one, const Rgb& other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

Tones tones_of(const Rgb& accent, Scheme scheme) {
  if (scheme == Scheme::Light) return {accent, kWhite, mixed(kLightCard, accent, kLightWash)};
  return {accent, kOnDarkAccent, mixed(kDarkCard, accent, kDarkWash)};
}

double least_contrast(const Rgb& accent, Scheme scheme) {
  const auto tones = tones_of(accent, scheme);
  const bool is_light = scheme == Scheme::Light;
  return std::min({contrast(accent, is_light ? kLightCard : kDarkCard),
                   contrast(accent, is_light ? kLightGround : kDarkGround),
                   contrast(accent, tones.wash), contrast(accent, tones.on_accent)});
}

Rgb nearest_readable(const Rgb& wanted, Scheme scheme) {
  const auto& end = scheme == Scheme::Light ? kBlack : kWhite;
  int steps = 0;
  while (steps < kSteps && least_contrast(mixed(wanted, end, steps), scheme) < kTextContrast)
    ++steps;
  return mixed(wanted, end, steps);
}

Result<Rgb> checked_accent(std::string_view text, Scheme scheme, std::string_view pointer) {
  const auto colour = parse_rgb(text);
  if (!colour)
    return fail(ErrorCode::InvalidInput, "a colour is # and six hex digits, as in #0f6674",
                std::string(pointer));
  const double reached = least_contrast(*colour, scheme);
  if (reached >= kTextContrast) return *colour;
  // Rounded down, so that nothing that is refused is said to have what is needed.
  return fail(ErrorCode::InvalidInput,
              fmt::format("{} has a contrast of {:.2f}:1 on the {} page, and text needs {:.1f}:1; "
                          "the nearest that has it is {}",
                          to_string(*colour), std::floor(reached * 100) / 100,
                          scheme == Scheme::Light ? "light" : "dark", kTextContrast,
                          to_string(nearest_readable(*colour, scheme))),
              std::string(pointer));
}

}  // namespace bascule::orgs
