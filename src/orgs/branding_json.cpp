#include "orgs/branding_json.hpp"

#include "crypto/hash.hpp"

namespace bascule::orgs {
namespace {

constexpr std::size_t kTextBytesMax = 1'024;  // More than any field takes: those say their own.

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

JsonObject tones_json(const Tones& tones) {
  return {{"accent", to_string(tones.accent)},
          {"on_accent", to_string(tones.on_accent)},
          {"wash", to_string(tones.wash)}};
}

Result<std::string> text_of(const JsonReader& reader, const char* key) {
  return TRY(reader.optional_text(key, kTextBytesMax)).value_or("");
}

}  // namespace

std::string version_of(const Branding& branding) {
  const auto accent = branding.accent.value_or(Branding::Accent{});
  const JsonArray all{
      branding.name,           branding.sender_name,
      branding.reply_to,       branding.accent.has_value(),
      to_string(accent.light), accent.dark ? to_string(*accent.dark) : std::string()};
  return crypto::sha256_hex(to_text(all)).substr(0, 16);
}

Json logo_json(const Branding& branding) {
  if (!branding.logo) return nullptr;
  return JsonObject{{"url", path_of(*branding.logo)},
                    {"width", branding.logo->picture.width},
                    {"height", branding.logo->picture.height}};
}

Json colours_json(const Branding& branding) {
  const auto colours = colours_of(branding);
  if (!colours) return nullptr;
  return JsonObject{{"light", tones_json(colours->light)}, {"dark", tones_json(colours->dark)}};
}

JsonObject branding_json(const Org& org) {
  const auto& branding = org.branding;
  Json accent(nullptr);
  if (const auto& chosen = branding.accent)
    accent = JsonObject{{"light", to_string(chosen->light)},
                        {"dark", chosen->dark ? Json(to_string(*chosen->dark)) : Json(nullptr)}};
  Json logo = logo_json(branding);
  if (branding.logo) {
    logo.get_object()["content_type"] = branding.logo->picture.content_type;
    logo.get_object()["size_bytes"] = branding.logo->size_bytes;
  }
  return {{"version", version_of(branding)},
          {"organisation", org.name},
          {"contact_email", text_or_null(org.contact_email)},
          {"name", text_or_null(branding.name)},
          {"sender_name", text_or_null(branding.sender_name)},
          {"reply_to", text_or_null(branding.reply_to)},
          {"accent", std::move(accent)},
          {"colours", colours_json(branding)},
          {"logo", std::move(logo)}};
}

Result<BrandingWish> read_branding_wish(const Json& body) {
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"name", "sender_name", "reply_to", "accent", "version"}));
  BrandingWish wish;
  wish.version = TRY(text_of(reader, "version"));
  wish.name = TRY(text_of(reader, "name"));
  wish.sender_name = TRY(text_of(reader, "sender_name"));
  wish.reply_to = TRY(text_of(reader, "reply_to"));
  if (reader.has("accent")) {
    const auto accent = TRY(reader.object("accent"));
    TRY_VOID(accent.only({"light", "dark"}));
    wish.accent_light = TRY(accent.text("light", kTextBytesMax));
    wish.accent_dark = TRY(text_of(accent, "dark"));
  }
  return wish;
}

}  // namespace bascule::orgs
