#include <algorithm>

#include "base/text.hpp"
#include "lever/mapping.hpp"
#include "lever/provider.hpp"
#include "lever/read_event.hpp"

namespace bascule::lever {
namespace {

// The last of the active ones, else of any, with this address, compared without case: Lever's own
// filter is exact, and people write their addresses as they like.
std::optional<ats::User> pick_user(const std::vector<wire::User>& users, const std::string& email) {
  const auto wanted = ascii_lower(trimmed(email));
  std::optional<ats::User> picked;
  for (const auto& user : users) {
    if (ascii_lower(trimmed(user.email)) != wanted) continue;
    auto mapped = to_user(user);
    if (!picked || (!picked->is_active && mapped.is_active)) picked = std::move(mapped);
  }
  return picked;
}

}  // namespace

Result<ats::ReadEvent> Provider::read_event(std::string_view body, const Secret* signing_token,
                                            Instant now) const {
  return lever::read_event(body, signing_token, now);
}

Result<wire::Opportunity> Provider::read_plain_opportunity(const ats::Account& account,
                                                           const std::string& id) {
  const auto json = TRY(client_.read(
      account, {.path = {"opportunities", id},
                // Lever developer documentation, "Customizing the response".
                .query = {{"expand", "applications"}, {"expand", "stage"}, {"expand", "contact"}},
                .permission = Permission::FindOpportunity}));
  auto opportunity = TRY(wire::read_opportunity(json));
  // Another person's data under this id would be worse than none.
  if (opportunity.id != id)
    return fail(ErrorCode::Unavailable, "Lever answered with another opportunity than asked for");
  return opportunity;
}

Result<ats::Opportunity> Provider::read_opportunity(const ats::Account& account,
                                                    const std::string& id) {
  const auto opportunity = TRY(read_plain_opportunity(account, id));
  std::optional<wire::Posting> posting;
  if (const auto posting_id = posting_id_of(opportunity); !posting_id.empty()) {
    auto json = client_.read(
        account, {.path = {"postings", posting_id}, .permission = Permission::FindPosting});
    if (json)
      posting = TRY(wire::read_posting(*json));
    else if (json.error().code != ErrorCode::Forbidden && json.error().code != ErrorCode::NotFound)
      return fail(std::move(json).error());
  }
  return to_opportunity(opportunity, posting, clock_.now());
}

// Lever developer documentation, "List all opportunities": `stage_id` may be repeated, times are in
// milliseconds and inclusive; every change of a candidacy moves `updatedAt`.
Result<std::vector<ats::Opportunity>> Provider::opportunities(const ats::Account& account,
                                                              const ats::OpportunityQuery& query) {
  const std::string time =
      query.by == ats::OpportunityQuery::By::Change ? "updated_at" : "created_at";
  const bool archived = query.which == ats::OpportunityQuery::Which::Archived;
  Call call{.path = {"opportunities"},
            .query = {{time + "_start", std::to_string(to_millis(query.from))},
                      {time + "_end", std::to_string(to_millis(query.until))},
                      {"archived", archived ? "true" : "false"},
                      {"expand", "applications"},
                      {"expand", "stage"}},
            .permission = Permission::FindAllOpportunities};
  for (const auto& stage : query.stages) call.query.emplace_back("stage_id", stage);
  const auto items = query.most > 0 ? TRY(client_.read_first(account, call, query.most))
                                    : TRY(client_.read_all(account, call));
  std::vector<ats::Opportunity> out;
  for (const auto& one : TRY(wire::read_each(items, &wire::read_opportunity)))
    out.push_back(to_opportunity(one, std::nullopt, clock_.now()));
  return out;
}

// Lever developer documentation, "List deleted opportunities": both ends are needed, at most 30
// days apart.
Result<std::vector<ats::Deletion>> Provider::deleted(const ats::Account& account, Instant from,
                                                     Instant until) {
  const auto items = TRY(
      client_.read_all(account, {.path = {"opportunities", "deleted"},
                                 .query = {{"deleted_at_start", std::to_string(to_millis(from))},
                                           {"deleted_at_end", std::to_string(to_millis(until))}},
                                 .permission = Permission::FindAllOpportunities}));
  std::vector<ats::Deletion> deleted;
  for (auto& one : TRY(wire::read_each(items, &wire::read_deletion)))
    deleted.push_back({std::move(one.id), one.deleted_at.value_or(from)});
  return deleted;
}

Result<std::vector<ats::Stage>> Provider::stages(const ats::Account& account) {
  const auto items =
      TRY(client_.read_all(account, {.path = {"stages"}, .permission = Permission::FindAllStages}));
  std::vector<ats::Stage> out;
  for (const auto& stage : TRY(wire::read_each(items, &wire::read_stage)))
    out.push_back(to_stage(stage));
  return out;
}

Result<std::vector<ats::Posting>> Provider::postings(const ats::Account& account) {
  // Without a filter on the state: with one, Lever leaves out postings that are internal only.
  const auto items = TRY(
      client_.read_all(account, {.path = {"postings"}, .permission = Permission::FindAllPostings}));
  std::vector<ats::Posting> out;
  for (const auto& posting : TRY(wire::read_each(items, &wire::read_posting)))
    out.push_back(to_posting(posting));
  return out;
}

Result<std::vector<std::string>> Provider::tags(const ats::Account& account) {
  const auto items =
      TRY(client_.read_all(account, {.path = {"tags"}, .permission = Permission::FindAllTags}));
  auto tags = TRY(wire::read_each(items, &wire::read_tag));
  std::erase(tags, "");
  return tags;
}

Result<std::vector<ats::User>> Provider::users(const ats::Account& account) {
  // Lever lists no deactivated ones unless asked to.
  const auto rows =
      TRY(client_.read_all(account, {.path = {"users"}, .permission = Permission::FindAllUsers}));
  std::vector<ats::User> active;
  for (const auto& row : TRY(wire::read_each(rows, &wire::read_user)))
    if (auto user = to_user(row); user.is_active) active.push_back(std::move(user));
  return active;
}

Result<std::optional<ats::User>> Provider::find_user(const ats::Account& account,
                                                     const std::string& email) {
  Call call{.path = {"users"},
            .query = {{"email", std::string(trimmed(email))}, {"includeDeactivated", "true"}},
            .permission = Permission::FindAllUsers};
  const auto matching = TRY(client_.read_all(account, call));
  auto found = pick_user(TRY(wire::read_each(matching, &wire::read_user)), email);
  if (found) return found;
  call.query.erase(call.query.begin());  // Perhaps written with other capitals there: look at all.
  const auto all = TRY(client_.read_all(account, call));
  return pick_user(TRY(wire::read_each(all, &wire::read_user)), email);
}

}  // namespace bascule::lever
