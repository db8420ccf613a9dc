#include "orgs/invite_member.hpp"

#include <fmt/format.h>

#include "base/log.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "crypto/hash.hpp"
#include "orgs/letter_frame.hpp"

namespace bascule::orgs {
namespace {

std::string article_of(Role role) {
  return role == Role::Recruiter || role == Role::Viewer ? "a" : "an";
}

Failure not_theirs() {
  return fail(ErrorCode::Forbidden, "this invite gives more than you may give");
}

}  // namespace

InviteMember::InviteMember(ports::Database& database, OrgStore& orgs, InviteStore& invites,
                           AuditStore& audit, PlanLetter plan_letter, std::string public_url,
                           const ports::Clock& clock, ports::Random& random)
    : database_(database),
      orgs_(orgs),
      invites_(invites),
      audit_(audit),
      plan_letter_(std::move(plan_letter)),
      public_url_(std::move(public_url)),
      clock_(clock),
      random_(random) {}

Result<Invite> InviteMember::run(const OrgScope& scope, const std::string& email, Role role,
                                 const Actor& by) {
  const Personal address = TRY(checked_email(email));
  if (!may_manage(by, role))
    return fail(ErrorCode::Forbidden,
                fmt::format("you may not make somebody {} {}", article_of(role), to_string(role)));
  return database_.write(
      scope, [&](ports::Tx& tx) -> Result<Invite> { return invite(tx, address, role, by); });
}

Result<Invite> InviteMember::invite(ports::Tx& tx, const Personal& email, Role role,
                                    const Actor& by) {
  const Instant now = clock_.now();
  const auto org = orgs_.find(tx, tx.org());
  if (!org) return fail(ErrorCode::NotFound, "there is no such organisation");
  // Of this organisation alone: a member of another one is nobody here.
  if (orgs_.find_member_by_email(tx, email))
    return fail(ErrorCode::Conflict, "this address is a member's already", "/email");
  if (const auto before = invites_.find_by_email(tx, email)) {
    if (!may_manage(by, before->role)) return not_theirs();
    (void)invites_.remove(tx, before->id);
  } else if (invites_.list(tx).size() >= kInvitesMax)
    return fail(ErrorCode::Conflict, "200 invites are unanswered; withdraw one first");
  const Secret token = ports::new_token(random_);
  const Invite row{.id = ports::new_id<InviteId>(clock_, random_),
                   .org = org->id,
                   .email = email,
                   .role = role,
                   .token_hash = crypto::sha256_hex(token.reveal()),
                   .invited_by = by.id,
                   .created_at = now,
                   .expires_at = now + kInviteLife};
  invites_.insert(tx, row);
  std::string reply_to = org->contact_email;
  if (by.member)
    if (const auto inviter = orgs_.find_member(tx, *by.member)) reply_to = inviter->email.reveal();
  plan_letter_(tx, row, letter(*org, row, token, reply_to));
  audit_.add(tx, org->id, now,
             {by.id, "member.invited", row.id.text(), {{"role", to_string(role)}}});
  log_info("member_invited", {{"invite", row.id.text()}, {"by", by.id}});
  return row;
}

Result<Invite> InviteMember::withdraw(const OrgScope& scope, const InviteId& id, const Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Invite> {
    auto row = invites_.find(tx, id);
    if (!row) return fail(ErrorCode::NotFound, "there is no such invite, or it was answered");
    if (!may_manage(by, row->role)) return not_theirs();
    (void)invites_.remove(tx, id);
    audit_.add(tx, row->org, clock_.now(), {by.id, "member.invite_withdrawn", id.text(), {}});
    return std::move(*row);
  });
}

ports::Letter InviteMember::letter(const Org& org, const Invite& invite, const Secret& token,
                                   const std::string& reply_to) const {
  const auto name = one_line(org.name);
  const auto opening = fmt::format("{} invites you to its assessments on Bascule, as {} {}.", name,
                                   article_of(invite.role), to_string(invite.role));
  const auto until =
      fmt::format("The link works once, until {}.", in_words(invite.expires_at, org.time_zone));
  const LetterParts parts{
      .subject = fmt::format("{} invites you to Bascule", name),
      .greeting = "Hello,",
      .body_text = fmt::format("{}\n\n{}\n\n", opening, until),
      .body_html = html_paragraph(opening) + html_paragraph(until),
      .button = "Choose a password",
      .link = fmt::format("{}/console/join#{}", public_url_, token.reveal()),
      .footer = fmt::format("You receive this letter because somebody at {} entered your address. "
                            "If you do not know why, you need not do anything.",
                            name)};
  ports::Letter letter;
  letter.message_id = message_id(invite.id.text() + ".1", public_url_);
  letter.from_name = name;
  letter.reply_to = reply_to;
  letter.to_address = invite.email;
  letter.subject = parts.subject;
  letter.text = letter_text(parts);
  letter.html = letter_html(parts);
  return letter;
}

}  // namespace bascule::orgs
