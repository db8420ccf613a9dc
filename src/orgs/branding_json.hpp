#pragma once

#include "base/json.hpp"
#include "orgs/org.hpp"

namespace bascule::orgs {

// Another text after each change of what a person wishes; of the logo it says nothing.
[[nodiscard]] std::string version_of(const Branding& branding);
// {"url": "/brand/…", "width": 320, "height": 80}, or null.
[[nodiscard]] Json logo_json(const Branding& branding);
// {"light": {"accent": "#…", "on_accent": "#…", "wash": "#…"}, "dark": {…}}, or null.
[[nodiscard]] Json colours_json(const Branding& branding);
// The settings as REST shows them.
[[nodiscard]] JsonObject branding_json(const Org& org);

// The body of a change; what is absent or null is as it comes. InvalidInput for other fields.
[[nodiscard]] Result<BrandingWish> read_branding_wish(const Json& body);

}  // namespace bascule::orgs
