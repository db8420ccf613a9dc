#include "sittings/sample_invitation.hpp"

#include "base/check.hpp"

namespace bascule::sittings {
namespace {

constexpr std::chrono::days kDueIn{7};

}  // namespace

OpenedInvitation sample_invitation(const orgs::Org& org, const assessments::Catalogue& catalogue,
                                   Instant now) {
  check(!catalogue.all().empty(), "a catalogue has an assessment");
  OpenedInvitation opened;
  opened.org_name = orgs::shown_name(org);
  opened.org_contact = orgs::candidate_contact(org);
  opened.branding = org.branding;
  opened.retention_days = org.retention_days;
  opened.first_name = "Ada";
  opened.due_at = now + kDueIn;
  opened.assessment = &catalogue.all().front();
  opened.language = std::string(opened.assessment->best_language("en").tag);
  return opened;
}

}  // namespace bascule::sittings
