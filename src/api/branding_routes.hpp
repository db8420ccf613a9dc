#pragma once

#include <string>

#include "api/doorkeeper.hpp"
#include "assessments/catalogue.hpp"
#include "http/router.hpp"
#include "orders/tend_letter_words.hpp"
#include "orgs/change_branding.hpp"

namespace bascule::api {

struct BrandingDoor {
  orgs::ChangeBranding& branding;
  orders::TendLetterWords& letter_words;
  const assessments::Catalogue& catalogue;
  const std::string& public_url;
  const ports::Clock& clock;
};

// /api/v1/branding…: how an organisation shows itself to candidates; and /brand/{key}, where
// browsers fetch its logo.
void add_branding_routes(http::Router& router, BrandingDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
