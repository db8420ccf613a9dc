#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "orgs/accent.hpp"
#include "orgs/picture.hpp"

namespace bascule::orgs {

struct Org;

// How an organisation shows itself to candidates. What is empty is as it comes: the organisation's
// name, the person to ask, our colours, no logo.
struct Branding {
  std::string name;         // On pages, in letters and reports; 1–200 bytes, one line.
  std::string sender_name;  // Beside the sender's address; 1–200 bytes, no address in it.
  std::string reply_to;     // Where answers go, and whom pages and letters name to ask.
  struct Accent {
    Rgb light;
    std::optional<Rgb> dark;  // None: the nearest to `light` that can be read there.
    [[nodiscard]] bool operator==(const Accent&) const = default;
  };
  std::optional<Accent> accent = {};
  struct Logo {
    std::string key;  // In its address; new with each picture, so that browsers may keep it.
    Picture picture;
    std::size_t size_bytes = 0;
  };
  std::optional<Logo> logo = {};
};

// A logo with its pixels.
struct LogoFile {
  std::string key;
  Picture picture;
  std::string bytes;
};

// What a person wishes, unchecked; an absent or empty text is as it comes.
struct BrandingWish {
  std::string name{}, sender_name{}, reply_to{};
  std::string accent_light{}, accent_dark{};
  std::string version{};  // The one that was read before (case F19); empty: whichever there is.
};
// The logo is none of it. InvalidInput "/name", "/sender_name", "/reply_to", "/accent/light",
// "/accent/dark": not one line, an address or an encoded-word where a name belongs (case C14), no
// address, or a colour that cannot be read. Pure.
[[nodiscard]] Result<Branding> checked_branding(const BrandingWish& wish);

// What a candidate sees as the organisation's name, whom letters are from, and the address to ask;
// the last may be empty.
[[nodiscard]] const std::string& shown_name(const Org& org);
[[nodiscard]] const std::string& sender_name(const Org& org);
[[nodiscard]] const std::string& candidate_contact(const Org& org);

struct Colours {
  Tones light, dark;
};
// None: the page's own.
[[nodiscard]] std::optional<Colours> colours_of(const Branding& branding);

// "/brand/…", below our public URL.
[[nodiscard]] std::string path_of(const Branding::Logo& logo);

}  // namespace bascule::orgs
