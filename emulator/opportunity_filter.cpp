#include "emulator/opportunity_filter.hpp"

#include <algorithm>

#include "emulator/access.hpp"
#include "emulator/candidacy.hpp"

namespace bascule::emulator {
namespace {

Result<Span> read_span(const Call& call, const std::string& name) {
  return Span{TRY(call.query_millis(name + "_at_start")), TRY(call.query_millis(name + "_at_end"))};
}

bool any_of(const std::vector<std::string>& wanted, const std::vector<std::string>& present) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& text) {
           return holds(present, text);
         });
}

bool any_of(const std::vector<std::string>& wanted, const std::string& present) {
  return wanted.empty() || holds(wanted, present);
}

std::vector<std::string> canonical(std::vector<std::string> emails) {
  for (auto& email : emails) email = canonical_email(email);
  return emails;
}

std::string posting_location(const Record* posting) {
  const auto* categories = posting ? object_of(*posting, "categories") : nullptr;
  return categories ? text_of(*categories, "location") : std::string();
}

}  // namespace

Result<OpportunityFilter> read_opportunity_filter(const Call& call) {
  OpportunityFilter filter;
  filter.tags = call.queries("tag");
  filter.emails = canonical(call.queries("email"));
  filter.origins = call.queries("origin");
  filter.sources = call.queries("source");
  filter.stages = call.queries("stage_id");
  filter.postings = call.queries("posting_id");
  filter.archived_postings = call.queries("archived_posting_id");
  filter.archive_reasons = call.queries("archive_reason_id");
  filter.contacts = call.queries("contact_id");
  filter.locations = call.queries("location");
  filter.created = TRY(read_span(call, "created"));
  filter.updated = TRY(read_span(call, "updated"));
  filter.advanced = TRY(read_span(call, "advanced"));
  filter.archived_at = TRY(read_span(call, "archived"));
  filter.archived = TRY(call.query_flag("archived"));
  filter.snoozed = TRY(call.query_flag("snoozed"));
  const auto confidentiality = call.query("confidentiality").value_or("non-confidential");
  if (confidentiality != "all" && confidentiality != "confidential" &&
      confidentiality != "non-confidential")
    return bad_request("confidentiality must be all, confidential or non-confidential");
  filter.with_confidential = confidentiality != "non-confidential";
  filter.with_open = confidentiality != "confidential";
  if (filter.with_confidential && !sees_confidential(call.key))
    return forbidden("This credential has no access to confidential data");
  return filter;
}

bool matches(const OpportunityFilter& filter, const World& world, const Record& current) {
  const auto& opportunity = as_read(world, current);
  const bool is_confidential = text_of(opportunity, "confidentiality") == "confidential";
  if (is_confidential ? !filter.with_confidential : !filter.with_open) return false;
  const auto* archived = object_of(opportunity, "archived");
  if (filter.archived && *filter.archived != (archived != nullptr)) return false;
  if (!filter.archive_reasons.empty() &&
      (!archived || !holds(filter.archive_reasons, text_of(*archived, "reason"))))
    return false;
  if (filter.archived_at.is_set() &&
      (!archived || !filter.archived_at.holds(number_of(*archived, "archivedAt"))))
    return false;
  if (filter.snoozed && *filter.snoozed != has(opportunity, "snoozedUntil")) return false;
  if (!filter.created.holds(number_of(opportunity, "createdAt")) ||
      !filter.updated.holds(number_of(opportunity, "updatedAt")) ||
      !filter.advanced.holds(number_of(opportunity, "lastAdvancedAt")))
    return false;
  if (!any_of(filter.stages, text_of(opportunity, "stage")) ||
      !any_of(filter.origins, text_of(opportunity, "origin")) ||
      !any_of(filter.contacts, text_of(opportunity, "contact")) ||
      !any_of(filter.sources, texts_of(opportunity, "sources")) ||
      !any_of(filter.tags, all_tags(world, opportunity)))
    return false;
  const auto* posting = posting_of(world, opportunity);
  const auto posting_id = posting ? text_of(*posting, "id") : std::string();
  if (!any_of(filter.postings, archived ? std::string() : posting_id) ||
      !any_of(filter.archived_postings, archived ? posting_id : std::string()) ||
      !any_of(filter.locations, posting_location(posting)))
    return false;
  if (filter.emails.empty()) return true;
  const auto* contact = world.contacts.find(text_of(opportunity, "contact"));
  return contact && any_of(filter.emails, canonical(texts_of(*contact, "emails")));
}

}  // namespace bascule::emulator
