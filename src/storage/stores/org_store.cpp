#include "storage/stores/org_store.hpp"

#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orgs::LinkPurpose;
using orgs::Member;
using orgs::OneTimeLink;
using orgs::Org;
using orgs::Session;

constexpr std::string_view kSelectOrg =
    "SELECT orgs.id, name, time_zone, contact_email, created_at, retention_days, shown_name, "
    "sender_name, reply_to, accent_light, accent_dark, logos.key, content_type, width, height, "
    "length(bytes) FROM orgs LEFT JOIN logos ON logos.org_id = orgs.id ";

std::optional<orgs::Rgb> colour_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return word_of(orgs::parse_rgb(text), text);
}

std::string colour_text(const std::optional<orgs::Rgb>& colour) {
  return colour ? orgs::to_string(*colour) : "";
}

orgs::Branding branding_of(const SqlRow& row) {
  orgs::Branding branding;
  branding.name = row.get<std::string>(6);
  branding.sender_name = row.get<std::string>(7);
  branding.reply_to = row.get<std::string>(8);
  if (const auto light = colour_of(row.text(9)))
    branding.accent = orgs::Branding::Accent{*light, colour_of(row.text(10))};
  if (!row.is_null(11))
    branding.logo =
        orgs::Branding::Logo{row.get<std::string>(11),
                             {row.get<std::string>(12), row.get<int>(13), row.get<int>(14)},
                             row.get<std::size_t>(15)};
  return branding;
}

Org org_of(const SqlRow& row) {
  return {row.get<OrgId>(0),       row.get<std::string>(1), row.get<std::string>(2),
          row.get<std::string>(3), row.get<Instant>(4),     row.get<int>(5),
          branding_of(row)};
}

constexpr std::string_view kSelectMember =
    "SELECT id, org_id, email, role, password_hash, created_at, name, deactivated_at FROM members ";

Member member_of(const SqlRow& row) {
  return {.id = row.get<MemberId>(0),
          .org = row.get<OrgId>(1),
          .email = row.get<Personal>(2),
          .role = word_of(orgs::parse_role(row.text(3)), row.text(3)),
          .password_hash = row.get<std::string>(4),
          .created_at = row.get<Instant>(5),
          .name = row.get<Personal>(6),
          .deactivated_at = row.get<std::optional<Instant>>(7)};
}

constexpr std::string_view kSelectSession =
    "SELECT id, token_hash, member_id, org_id, csrf_token, created_at, last_seen_at, agent FROM "
    "sessions ";

Session session_of(const SqlRow& row) {
  return {.id = row.get<SessionId>(0),
          .token_hash = row.get<std::string>(1),
          .member = row.get<MemberId>(2),
          .org = row.get<OrgId>(3),
          .csrf_token = row.get<std::string>(4),
          .created_at = row.get<Instant>(5),
          .last_seen_at = row.get<Instant>(6),
          .agent = row.get<std::string>(7)};
}

template <class T, class... Params>
std::optional<T> one(ports::Tx& tx, T (*read)(const SqlRow&), std::string_view text,
                     const Params&... params) {
  const auto rows = sql(tx).query(text, params...);
  if (rows.empty()) return std::nullopt;
  return read(rows.front());
}

}  // namespace

bool SqlOrgStore::insert(ports::Tx& tx, const Org& org) {
  return sql(tx).execute(
             "INSERT INTO orgs (id, name, time_zone, contact_email, created_at, retention_days) "
             "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (name) DO NOTHING",
             org.id, org.name, org.time_zone, org.contact_email, org.created_at,
             org.retention_days) == 1;
}

std::optional<Org> SqlOrgStore::find(ports::Tx& tx, const OrgId& id) {
  return one(tx, org_of,
             std::string(kSelectOrg) + "WHERE orgs.id = $1 AND (orgs.id = $2 OR $2 = '')", id,
             tx.org());
}

std::optional<Org> SqlOrgStore::find_by_name(ports::Tx& tx, const std::string& name) {
  return one(tx, org_of, std::string(kSelectOrg) + "WHERE name = $1", name);
}

std::vector<Org> SqlOrgStore::list(ports::Tx& tx) {
  std::vector<Org> found;
  for (const SqlRow row : sql(tx).query(
           std::string(kSelectOrg) + "WHERE orgs.id = $1 OR $1 = '' ORDER BY orgs.id", tx.org()))
    found.push_back(org_of(row));
  return found;
}

void SqlOrgStore::set_retention(ports::Tx& tx, const OrgId& id, int days) {
  sql(tx).execute("UPDATE orgs SET retention_days = $2 WHERE id = $1 AND (id = $3 OR $3 = '')", id,
                  days, tx.org());
}

void SqlOrgStore::set_branding(ports::Tx& tx, const Org& org) {
  must_be_own(tx, org.id);
  const auto accent = org.branding.accent;
  sql(tx).execute(
      "UPDATE orgs SET shown_name = $2, sender_name = $3, reply_to = $4, accent_light = $5, "
      "accent_dark = $6 WHERE id = $1",
      org.id, org.branding.name, org.branding.sender_name, org.branding.reply_to,
      colour_text(accent ? std::optional(accent->light) : std::nullopt),
      colour_text(accent ? accent->dark : std::nullopt));
}

bool SqlOrgStore::insert_member(ports::Tx& tx, const Member& member) {
  must_be_own(tx, member.org);
  return sql(tx).execute(
             "INSERT INTO members (id, org_id, email, role, password_hash, created_at, name) "
             "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email) DO NOTHING",
             member.id, member.org, member.email, orgs::to_string(member.role),
             member.password_hash, member.created_at, member.name) == 1;
}

std::optional<Member> SqlOrgStore::find_member(ports::Tx& tx, const MemberId& id) {
  return one(tx, member_of,
             std::string(kSelectMember) + "WHERE id = $1 AND (org_id = $2 OR $2 = '')", id,
             tx.org());
}

std::optional<Member> SqlOrgStore::find_member_by_email(ports::Tx& tx, const Personal& email) {
  return one(tx, member_of,
             std::string(kSelectMember) + "WHERE email = $1 AND (org_id = $2 OR $2 = '')", email,
             tx.org());
}

std::vector<Member> SqlOrgStore::members(ports::Tx& tx) {
  std::vector<Member> found;
  for (const SqlRow row :
       sql(tx).query(std::string(kSelectMember) + "WHERE org_id = $1 ORDER BY id", tx.org()))
    found.push_back(member_of(row));
  return found;
}

void SqlOrgStore::save_member(ports::Tx& tx, const Member& member) {
  must_be_own(tx, member.org);
  sql(tx).execute(
      "UPDATE members SET role = $3, name = $4, deactivated_at = $5 WHERE id = $1 AND org_id = $2",
      member.id, member.org, orgs::to_string(member.role), member.name, member.deactivated_at);
}

void SqlOrgStore::set_password(ports::Tx& tx, const MemberId& id, const std::string& hash) {
  sql(tx).execute(
      "UPDATE members SET password_hash = $2 WHERE id = $1 AND (org_id = $3 OR $3 = '')", id, hash,
      tx.org());
}

void SqlOrgStore::insert_link(ports::Tx& tx, const OneTimeLink& link) {
  must_be_own(tx, link.org);
  sql(tx).execute(
      "INSERT INTO one_time_links (token_hash, org_id, member_id, purpose, expires_at) VALUES ($1, "
      "$2, $3, $4, $5)",
      link.token_hash, link.org, link.member,
      link.purpose == LinkPurpose::SetPassword ? "set_password" : "sign_in", link.expires_at);
}

std::optional<OneTimeLink> SqlOrgStore::find_link(ports::Tx& tx, const std::string& token_hash) {
  const auto rows = sql(tx).query(
      "SELECT token_hash, member_id, org_id, purpose, expires_at FROM one_time_links WHERE "
      "token_hash = $1",
      token_hash);
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  return OneTimeLink{row.get<std::string>(0), row.get<MemberId>(1), row.get<OrgId>(2),
                     row.text(3) == "set_password" ? LinkPurpose::SetPassword : LinkPurpose::SignIn,
                     row.get<Instant>(4)};
}

bool SqlOrgStore::delete_link(ports::Tx& tx, const std::string& token_hash) {
  return sql(tx).execute(
             "DELETE FROM one_time_links WHERE token_hash = $1 AND (org_id = $2 OR $2 = '')",
             token_hash, tx.org()) == 1;
}

void SqlOrgStore::insert_session(ports::Tx& tx, const Session& session) {
  must_be_own(tx, session.org);
  sql(tx).execute(
      "INSERT INTO sessions (id, token_hash, org_id, member_id, csrf_token, created_at, "
      "last_seen_at, agent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      session.id, session.token_hash, session.org, session.member, session.csrf_token,
      session.created_at, session.last_seen_at, session.agent);
}

std::optional<Session> SqlOrgStore::find_session(ports::Tx& tx, const std::string& token_hash) {
  return one(tx, session_of, std::string(kSelectSession) + "WHERE token_hash = $1", token_hash);
}

std::vector<Session> SqlOrgStore::sessions_of(ports::Tx& tx, const MemberId& member) {
  std::vector<Session> found;
  for (const SqlRow row : sql(tx).query(
           std::string(kSelectSession) +
               "WHERE member_id = $1 AND (org_id = $2 OR $2 = '') ORDER BY created_at DESC",
           member, tx.org()))
    found.push_back(session_of(row));
  return found;
}

void SqlOrgStore::touch_session(ports::Tx& tx, const std::string& token_hash, Instant seen_at) {
  sql(tx).execute(
      "UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND (org_id = $3 OR $3 = '')",
      token_hash, seen_at, tx.org());
}

void SqlOrgStore::delete_session(ports::Tx& tx, const std::string& token_hash) {
  sql(tx).execute("DELETE FROM sessions WHERE token_hash = $1 AND (org_id = $2 OR $2 = '')",
                  token_hash, tx.org());
}

void SqlOrgStore::delete_sessions_of(ports::Tx& tx, const MemberId& member) {
  sql(tx).execute("DELETE FROM sessions WHERE member_id = $1 AND (org_id = $2 OR $2 = '')", member,
                  tx.org());
}

}  // namespace bascule::storage
