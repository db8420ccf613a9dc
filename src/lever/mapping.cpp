#include "lever/mapping.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bascule::lever {
namespace {

constexpr std::size_t kLeverSaysBytesMax = 500;  // Case B3.
constexpr std::size_t kEmailBytesMax = 320;      // RFC 3696 erratum 1690: 64 + 1 + 255.

std::string clean(std::string_view text) { return cut(one_line(trimmed(text)), kTextBytesMax); }

// Whether this can be an address at all; the mailer judges the rest.
bool looks_like_email(std::string_view text) {
  return text.size() <= kEmailBytesMax && text.find('@') != std::string_view::npos &&
         std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == ',' || c == ';' ||
                  c == '<' || c == '>';
         });
}

std::vector<Personal> clean_emails(const wire::Opportunity& opportunity) {
  const auto& source = opportunity.emails.empty() && opportunity.contact
                           ? opportunity.contact->emails
                           : opportunity.emails;
  std::vector<Personal> out;
  for (const auto& email : source) {
    const auto text = trimmed(email);
    if (looks_like_email(text) && out.size() < kEmailsMax) out.emplace_back(std::string(text));
  }
  return out;
}

std::vector<std::string> clean_tags(const std::vector<std::string>& tags) {
  std::vector<std::string> out;
  for (const auto& tag : tags)
    if (!tag.empty() && tag.size() <= kTextBytesMax && out.size() < kTagsMax) out.push_back(tag);
  return out;
}

// The newest change into the stage it is in; failing that, the newest change; failing that, birth.
Instant stage_entered_at(const wire::Opportunity& opportunity) {
  std::optional<Instant> into_this, any;
  for (const auto& change : opportunity.stage_changes) {
    if (!change.updated_at) continue;
    if (!any || *change.updated_at > *any) any = change.updated_at;
    if (change.to_stage_id == opportunity.stage.id &&
        (!into_this || *change.updated_at > *into_this))
      into_this = change.updated_at;
  }
  if (into_this) return *into_this;
  return any.value_or(opportunity.created_at.value_or(Instant{}));
}

// Without those that Lever gives no time for.
std::vector<ats::StageChange> stage_changes(const wire::Opportunity& opportunity) {
  std::vector<ats::StageChange> changes;
  for (const auto& change : opportunity.stage_changes)
    if (change.updated_at) changes.push_back({change.to_stage_id, *change.updated_at});
  std::ranges::stable_sort(changes, {}, &ats::StageChange::at);
  return changes;
}

bool is_given(const std::optional<wire::Consent>& consent, Instant now) {
  if (!consent) return true;  // No policy applies.
  return consent->allowed && (!consent->expires_at || *consent->expires_at > now);
}

// Only a web address may become something a person clicks on.
std::string clean_url(const std::string& url) {
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  const bool is_plain = std::ranges::all_of(
      url, [](char c) { return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>'; });
  return is_web && is_plain && url.size() <= 2'000 ? url : std::string();
}

}  // namespace

std::string posting_id_of(const wire::Opportunity& opportunity) {
  return opportunity.applications.empty() ? std::string()
                                          : opportunity.applications.front().posting_id;
}

ats::Opportunity to_opportunity(const wire::Opportunity& opportunity,
                                const std::optional<wire::Posting>& posting, Instant now) {
  const auto& contact = opportunity.contact;
  ats::Opportunity out;
  out.id = opportunity.id;
  out.contact_id = opportunity.contact_id;
  out.name =
      Personal(clean(opportunity.name.empty() && contact ? contact->name : opportunity.name));
  out.emails = clean_emails(opportunity);
  out.stage_id = opportunity.stage.id;
  out.stage_text = clean(opportunity.stage.text);
  out.stage_entered_at = stage_entered_at(opportunity);
  out.stage_changes = stage_changes(opportunity);
  out.created_at = opportunity.created_at.value_or(Instant{});
  if (opportunity.is_archived)
    out.archived_at =
        opportunity.archived_at.value_or(opportunity.updated_at.value_or(out.created_at));
  out.archive_reason_id = opportunity.archive_reason_id;
  out.tags = clean_tags(opportunity.tags);
  out.origin = clean(opportunity.origin);
  out.owner_id = opportunity.owner_id;
  if (!opportunity.applications.empty()) out.application_id = opportunity.applications.front().id;
  if (posting)
    out.posting = to_posting(*posting);
  else if (auto id = posting_id_of(opportunity); !id.empty())
    out.posting = ats::Posting{.id = std::move(id),
                               .text = {},
                               .tags = {},
                               .team = {},
                               .department = {},
                               .location = {},
                               .owner_id = {}};
  // A word that is not known yet is read as the careful one.
  const auto& word = opportunity.confidentiality;
  out.confidentiality = word.empty() || word == "non-confidential"
                            ? ats::Confidentiality::NonConfidential
                            : ats::Confidentiality::Confidential;
  out.is_anonymized = opportunity.is_anonymized || (contact && contact->is_anonymized);
  out.may_be_contacted = is_given(opportunity.may_contact, now);
  out.may_be_stored = is_given(opportunity.may_store, now);
  out.profile_url = clean_url(opportunity.show_url);
  return out;
}

ats::Stage to_stage(const wire::Stage& stage) {
  return {.id = stage.id, .text = clean(stage.text)};
}

ats::Posting to_posting(const wire::Posting& posting) {
  return {.id = posting.id,
          .text = clean(posting.text),
          .tags = clean_tags(posting.tags),
          .team = clean(posting.team),
          .department = clean(posting.department),
          .location = clean(posting.location),
          .owner_id = posting.owner_id};
}

ats::User to_user(const wire::User& user) {
  return {.id = user.id,
          .name = clean(user.name),
          .email = clean(user.email),
          .is_active = !user.deactivated_at.has_value()};
}

std::string without_mentions(std::string_view text) {
  constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";  // U+200B
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    out += c;
    if (c == '@') out += kZeroWidthSpace;
  }
  return out;
}

Json note_body(const ats::Note& note) {
  return JsonObject{{"value", without_mentions(note.text)},
                    {"notifyFollowers", note.notify == ats::Note::Notify::Followers}};
}

std::string lever_says(std::string_view body) {
  // Lever developer documentation, "Responses and errors": {"code", "message"}.
  std::string words;
  if (auto json = parse_json(body, {.bytes_max = 64 * 1024}))
    if (const auto* object = json->if_object())
      if (const auto* message = object->if_contains("message"); message && message->is_string())
        words.assign(message->get_string().data(), message->get_string().size());
  if (words.empty()) words = std::string(body.substr(0, 4 * kLeverSaysBytesMax));
  std::string safe;
  for (char c : one_line(trimmed(words))) {
    if (c == '<')
      safe += "‹";
    else if (c == '>')
      safe += "›";
    else
      safe += c;
  }
  return cut(safe, kLeverSaysBytesMax);
}

}  // namespace bascule::lever
