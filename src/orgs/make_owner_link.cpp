#include "orgs/make_owner_link.hpp"

#include "base/log.hpp"

namespace bascule::orgs {

MakeOwnerLink::MakeOwnerLink(ports::Database& database, OrgStore& store, AuditStore& audit,
                             const ports::Clock& clock, ports::Random& random)
    : database_(database), store_(store), audit_(audit), clock_(clock), random_(random) {}

Result<NewLink> MakeOwnerLink::run(const std::string& email) {
  const Personal address = TRY(checked_email(email));
  return database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<NewLink> {
    const auto member = store_.find_member_by_email(tx, address);
    if (!member) return fail(ErrorCode::NotFound, "nobody has this address", "/email");
    if (member->deactivated_at)
      return fail(ErrorCode::Conflict, "this member is deactivated", "/email");
    audit_.add(tx, member->org, clock_.now(), {"operator", "link.made", member->id.text(), {}});
    log_info("one_time_link_made", {{"member", member->id.text()}});
    return make_link(tx, store_, *member, clock_, random_);
  });
}

}  // namespace bascule::orgs
