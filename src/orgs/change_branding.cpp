#include "orgs/change_branding.hpp"

#include "orgs/branding_json.hpp"

namespace bascule::orgs {
namespace {

Result<Org> own(OrgStore& orgs, ports::Tx& tx) {
  auto org = orgs.find(tx, tx.org());
  if (!org) return fail(ErrorCode::NotFound, "there is no such organisation");
  return std::move(*org);
}

// Which fields differ, by name: names and addresses stay out of the log (case H6).
JsonArray changed_fields(const Branding& before, const Branding& after) {
  JsonArray fields;
  if (before.name != after.name) fields.emplace_back("name");
  if (before.sender_name != after.sender_name) fields.emplace_back("sender_name");
  if (before.reply_to != after.reply_to) fields.emplace_back("reply_to");
  if (before.accent != after.accent) fields.emplace_back("accent");
  return fields;
}

}  // namespace

Result<Org> ChangeBranding::look(const OrgScope& scope) const {
  return database_.read(scope, [&](ports::Tx& tx) { return own(orgs_, tx); });
}

Result<Org> ChangeBranding::change(const OrgScope& scope, const BrandingWish& wish,
                                   const Actor& by) {
  const auto wanted = TRY(checked_branding(wish));
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Org> {
    auto org = TRY(own(orgs_, tx));
    if (!wish.version.empty() && wish.version != version_of(org.branding))
      return fail(ErrorCode::Conflict,
                  "somebody has changed it since you looked; look again before you change it");
    const auto changed = changed_fields(org.branding, wanted);
    if (changed.empty()) return org;
    auto logo = std::move(org.branding.logo);
    org.branding = wanted;
    org.branding.logo = std::move(logo);
    orgs_.set_branding(tx, org);
    audit_.add(tx, org.id, clock_.now(),
               {by.id, "branding.changed", org.id.text(), {{"fields", changed}}});
    return org;
  });
}

Result<Org> ChangeBranding::set_logo(const OrgScope& scope, std::string_view bytes,
                                     const Actor& by) {
  const auto picture = TRY(read_picture(bytes));
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Org> {
    TRY_VOID(own(orgs_, tx));
    logos_.save(tx, {ports::new_token(random_).reveal(), picture, std::string(bytes)},
                clock_.now());
    auto org = TRY(own(orgs_, tx));
    audit_.add(tx, org.id, clock_.now(),
               {by.id,
                "branding.logo_set",
                org.id.text(),
                {{"content_type", picture.content_type},
                 {"width", picture.width},
                 {"height", picture.height},
                 {"bytes", bytes.size()}}});
    return org;
  });
}

Result<Org> ChangeBranding::remove_logo(const OrgScope& scope, const Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Org> {
    auto org = TRY(own(orgs_, tx));
    if (!logos_.remove(tx)) return org;
    org.branding.logo.reset();
    audit_.add(tx, org.id, clock_.now(), {by.id, "branding.logo_removed", org.id.text(), {}});
    return org;
  });
}

Result<LogoFile> ChangeBranding::logo(const std::string& key) const {
  return database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<LogoFile> {
    auto found = logos_.find(tx, key);
    if (!found) return fail(ErrorCode::NotFound, "there is no such picture");
    return std::move(*found);
  });
}

}  // namespace bascule::orgs
