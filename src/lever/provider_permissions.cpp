#include <set>
#include <string>
#include <vector>

#include "lever/provider.hpp"

namespace bascule::lever {
namespace {

// An id that no object has: what is written below it cannot have an effect, and Lever answers 403
// without the permission, 404 with it.
constexpr const char* kNothing = "00000000-0000-0000-0000-000000000000";

// The first id of a list; `kNothing` when the list is empty or may not be read.
std::string first_id(const Result<Json>& list) {
  if (list && list->is_array() && !list->get_array().empty())
    if (const auto id = wire::read_written_id(list->get_array().front())) return *id;
  return kNothing;
}

// Every endpoint the product needs, once. Writes go to nothing, or with an empty body where the
// list itself is written to: Lever requires fields there.
std::vector<Call> probes(const std::string& opportunity, const std::string& posting,
                         const std::string& perform_as) {
  using Query = std::vector<std::pair<std::string, std::string>>;
  const Query one{{"limit", "1"}};
  const Query as = perform_as.empty() ? Query{} : Query{{"perform_as", perform_as}};
  const auto read = [&](Permission permission, std::vector<std::string> path, Query query = {}) {
    return Call{.path = std::move(path), .query = std::move(query), .permission = permission};
  };
  const auto post = [&](Permission permission, std::vector<std::string> path, Query query = {}) {
    return Call{.method = "POST",
                .path = std::move(path),
                .query = std::move(query),
                .permission = permission,
                .body = "{}"};
  };
  const auto remove = [&](Permission permission, const char* collection) {
    return Call{.method = "DELETE",
                .path = {"opportunities", kNothing, collection, kNothing},
                .query = as,
                .permission = permission};
  };
  using P = Permission;
  return {
      read(P::FindOpportunity, {"opportunities", opportunity}),
      read(P::FindAllStages, {"stages"}, one),
      read(P::FindPosting, {"postings", posting}),
      read(P::FindAllTags, {"tags"}, one),
      read(P::FindAllUsers, {"users"}, one),
      read(P::FindAllWebhooks, {"webhooks"}),
      post(P::CreateWebhook, {"webhooks"}),
      Call{.method = "DELETE", .path = {"webhooks", kNothing}, .permission = P::DeleteWebhook},
      read(P::FindAllFeedbackTemplates, {"feedback_templates"}, one),
      read(P::FindFeedbackTemplate, {"feedback_templates", kNothing}),
      post(P::CreateFeedbackTemplate, {"feedback_templates"}),
      read(P::FindAllFeedback, {"opportunities", opportunity, "feedback"}, one),
      post(P::CreateFeedback, {"opportunities", kNothing, "feedback"}, as),
      remove(P::DeleteFeedback, "feedback"),
      read(P::FindAllNotes, {"opportunities", opportunity, "notes"}, one),
      post(P::CreateNote, {"opportunities", kNothing, "notes"}),
      remove(P::DeleteNote, "notes"),
      post(P::AddLinks, {"opportunities", kNothing, "addLinks"}),
      post(P::AddTags, {"opportunities", kNothing, "addTags"}),
      post(P::RemoveTags, {"opportunities", kNothing, "removeTags"}),
      read(P::FindAllFiles, {"opportunities", opportunity, "files"}, one),
      post(P::UploadFile, {"opportunities", kNothing, "files"}, as),
      remove(P::DeleteFile, "files"),
  };
}

enum class Verdict { Permitted, Missing };

// What an answer says about the permission: "no such thing" and "that is not enough" are said only
// to somebody who may.
Result<Verdict> judge(const Error& error) {
  switch (error.code) {
    case ErrorCode::Forbidden:
      return Verdict::Missing;
    case ErrorCode::NotFound:
    case ErrorCode::InvalidInput:
    case ErrorCode::Conflict:
      return Verdict::Permitted;
    default:
      return fail(error);
  }
}

Result<Verdict> judge(const WriteAnswer& answer) {
  if (const auto* refused = std::get_if<ats::NotWritten>(&answer)) return judge(refused->error);
  if (const auto* unknown = std::get_if<ats::WriteUnknown>(&answer))
    return fail(ErrorCode::Unavailable, unknown->why);
  return Verdict::Permitted;
}

}  // namespace

std::string Provider::usual_base_url(Environment environment) const {
  if (const auto& host = host_of(environment); !host.base_url.empty()) return host.base_url;
  return environment == Environment::Production ? "https://api.lever.co/v1"
                                                : "https://api.sandbox.lever.co/v1";
}

ats::OauthPlaces Provider::usual_oauth(Environment environment) const {
  const auto& host = host_of(environment);
  const std::string usual = environment == Environment::Production
                                ? "https://auth.lever.co"
                                : "https://sandbox-lever.auth0.com";
  const auto& sign_in = host.sign_in_url.empty() ? usual : host.sign_in_url;
  return {.authorize_url = sign_in + "/authorize",
          .token_url = sign_in + "/oauth/token",
          .audience = usual_base_url(environment) + "/"};
}

// Few, as an application may ask for twenty: to write includes to read (Lever's partner pages).
std::vector<std::string> Provider::oauth_scopes() const {
  std::set<std::string> all;
  for (const auto& call : probes(kNothing, kNothing, ""))
    all.emplace(words_of(call.permission).scope);
  all.emplace(words_of(Permission::FindAllOpportunities).scope);
  std::vector<std::string> scopes{"offline_access"};
  for (const auto& scope : all) {
    const auto resource = scope.substr(0, scope.find(':'));
    const bool is_included =
        scope == resource + ":read:admin" && all.contains(resource + ":write:admin");
    if (!is_included) scopes.push_back(scope);
  }
  return scopes;
}

std::vector<ats::MissingPermission> Provider::permissions_needed() const {
  std::vector<ats::MissingPermission> needed;
  for (const auto& call : probes(kNothing, kNothing, ""))
    needed.push_back({.name = name_of(call.permission),
                      .feature = std::string(words_of(call.permission).feature)});
  return needed;
}

Result<std::vector<ats::MissingPermission>> Provider::missing_permissions(
    const ats::Account& account) {
  std::vector<ats::MissingPermission> missing;
  const auto note = [&](Permission permission, Verdict verdict) {
    if (verdict == Verdict::Missing)
      missing.push_back(
          {.name = name_of(permission), .feature = std::string(words_of(permission).feature)});
  };
  const auto try_list = [&](const char* name, Permission permission) -> Result<std::string> {
    const auto list = client_.read(
        account, {.path = {name}, .query = {{"limit", "1"}}, .permission = permission});
    if (!list) note(permission, TRY(judge(list.error())));
    return first_id(list);
  };
  const auto opportunity = TRY(try_list("opportunities", Permission::FindAllOpportunities));
  const auto posting = TRY(try_list("postings", Permission::FindAllPostings));
  for (const auto& call : probes(opportunity, posting, account.perform_as_id)) {
    if (call.method == "GET") {
      const auto answer = client_.read(account, call);
      if (!answer) note(call.permission, TRY(judge(answer.error())));
    } else {
      note(call.permission, TRY(judge(client_.write(account, call))));
    }
  }
  return missing;
}

}  // namespace bascule::lever
