#pragma once

#include <functional>
#include <string_view>

#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/logo_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// Changes how an organisation shows itself to candidates. Letters that wait leave as it is then.
class ChangeBranding {
 public:
  ChangeBranding(ports::Database& database, OrgStore& orgs, LogoStore& logos, AuditStore& audit,
                 const ports::Clock& clock, ports::Random& random)
      : database_(database),
        orgs_(orgs),
        logos_(logos),
        audit_(audit),
        clock_(clock),
        random_(random) {}

  [[nodiscard]] Result<Org> look(const OrgScope& scope) const;
  // All but the logo. InvalidInput as checked_branding says; Conflict when the wish is
  // about another version than there is.
  [[nodiscard]] Result<Org> change(const OrgScope& scope, const BrandingWish& wish,
                                   const Actor& by);
  // Instead of the one there was. InvalidInput as read_picture says.
  [[nodiscard]] Result<Org> set_logo(const OrgScope& scope, std::string_view bytes,
                                     const Actor& by);
  // None there: as it is.
  [[nodiscard]] Result<Org> remove_logo(const OrgScope& scope, const Actor& by);

  // Of whichever organisation. NotFound.
  [[nodiscard]] Result<LogoFile> logo(const std::string& key) const;

 private:
  ports::Database& database_;
  OrgStore& orgs_;
  LogoStore& logos_;
  AuditStore& audit_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
