#include "orgs/branding.hpp"

#include "orgs/org.hpp"

namespace bascule::orgs {
namespace {

// The same words for every field: what it is about is in the pointer.
Result<std::string> checked_line(std::string_view text, const char* pointer) {
  auto name = checked_org_name(text);
  if (!name) return fail(ErrorCode::InvalidInput, name.error().message, pointer);
  // A letter's reader would decode it into something else (RFC 2047 section 2).
  if (name->find("=?") != std::string::npos)
    return fail(ErrorCode::InvalidInput, "the name must not contain “=?”, which mail decodes",
                pointer);
  return name;
}

Result<std::string> checked_sender(std::string_view text) {
  auto name = TRY(checked_line(text, "/sender_name"));
  if (name.find_first_of("<>@") != std::string::npos)
    return fail(ErrorCode::InvalidInput,
                "the sender is a name without “<”, “>” and “@”; an address goes into the reply-to",
                "/sender_name");
  return name;
}

}  // namespace

Result<Branding> checked_branding(const BrandingWish& wish) {
  Branding branding;
  if (!wish.name.empty()) branding.name = TRY(checked_line(wish.name, "/name"));
  if (!wish.sender_name.empty()) branding.sender_name = TRY(checked_sender(wish.sender_name));
  if (!wish.reply_to.empty()) {
    const auto address = checked_email(wish.reply_to);
    if (!address) return fail(ErrorCode::InvalidInput, address.error().message, "/reply_to");
    branding.reply_to = address->reveal();
  }
  if (!wish.accent_light.empty()) {
    Branding::Accent accent;
    accent.light = TRY(checked_accent(wish.accent_light, Scheme::Light, "/accent/light"));
    if (!wish.accent_dark.empty())
      accent.dark = TRY(checked_accent(wish.accent_dark, Scheme::Dark, "/accent/dark"));
    branding.accent = accent;
  } else if (!wish.accent_dark.empty()) {
    return fail(ErrorCode::InvalidInput, "a colour of the dark page needs one of the light page",
                "/accent/light");
  }
  return branding;
}

const std::string& shown_name(const Org& org) {
  return org.branding.name.empty() ? org.name : org.branding.name;
}

const std::string& sender_name(const Org& org) {
  return org.branding.sender_name.empty() ? shown_name(org) : org.branding.sender_name;
}

const std::string& candidate_contact(const Org& org) {
  return org.branding.reply_to.empty() ? org.contact_email : org.branding.reply_to;
}

std::optional<Colours> colours_of(const Branding& branding) {
  if (!branding.accent) return std::nullopt;
  const auto& accent = *branding.accent;
  return Colours{
      tones_of(accent.light, Scheme::Light),
      tones_of(accent.dark.value_or(nearest_readable(accent.light, Scheme::Dark)), Scheme::Dark)};
}

std::string path_of(const Branding::Logo& logo) { return "/brand/" + logo.key; }

}  // namespace bascule::orgs
