#include "orgs/change_retention.hpp"

#include <fmt/format.h>

#include "base/log.hpp"

namespace bascule::orgs {

Result<Org> ChangeRetention::run(const OrgScope& scope, int days, const std::string& actor) {
  if (days < kRetentionDaysMin || days > kRetentionDaysMax)
    return fail(ErrorCode::InvalidInput,
                fmt::format("days are {} to {}", kRetentionDaysMin, kRetentionDaysMax), "/days");
  int before = 0;
  auto changed = database_.write(scope, [&](ports::Tx& tx) -> Result<Org> {
    auto org = store_.find(tx, scope.org());
    if (!org) return fail(ErrorCode::NotFound, "there is no such organisation");
    before = org->retention_days;
    org->retention_days = days;
    store_.set_retention(tx, org->id, days);
    return std::move(*org);
  });
  if (changed && before != days)
    log_info("retention_changed",
             {{"org", changed->id.text()}, {"by", actor}, {"from", before}, {"to", days}});
  return changed;
}

}  // namespace bascule::orgs
