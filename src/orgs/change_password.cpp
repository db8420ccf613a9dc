#include "orgs/change_password.hpp"

#include "base/log.hpp"
#include "orgs/sign_out.hpp"

namespace bascule::orgs {

Result<std::size_t> ChangePassword::run(const Session& keep, const Member& member,
                                        const Secret& password) {
  const Secret checked = TRY(checked_password(password.reveal(), member.email));
  const std::string hash = TRY(hasher_.hash(checked));
  return database_.write(OrgScope(keep.org), [&](ports::Tx& tx) -> Result<std::size_t> {
    store_.set_password(tx, keep.member, hash);
    audit_.add(tx, keep.org, clock_.now(),
               {keep.member.text(), "member.password_changed", keep.member.text(), {}});
    log_info("password_changed", {{"member", keep.member.text()}});
    return end_other_sessions(tx, store_, audit_, keep, clock_.now());
  });
}

}  // namespace bascule::orgs
