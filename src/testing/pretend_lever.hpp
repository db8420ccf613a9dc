#pragma once

#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ports/clock.hpp"
#include "ports/http_client.hpp"
#include "testing/pretend_lever_api.hpp"
#include "testing/pretend_lever_data.hpp"

namespace bascule::testing {

// Lever in this process: an HttpClient that answers as Lever's Data API would, from a world that a
// test sets and looks into. Two equal creates make two objects, a webhook's token is shown once, an
// answer may be lost after the change was made. Any thread.
class PretendLever final : public ports::HttpClient {
 public:
  using Data = PretendLeverData;

  // What one coming call meets. `after` is what the caller sees when the change *was* made.
  struct Fault {
    std::string method = {};     // Empty: any.
    std::string path_part = {};  // Empty: any; else a part of the path below /v1.
    enum class Kind {
      Status,       // Answers `status` with `body`, nothing is done.
      StatusAfter,  // It is done; answers `status` with `body`.
      CallLost,     // Nothing is done, and the caller cannot know.
      AnswerLost,   // It is done, and the caller cannot know.
      NotDone,      // No connection.
    } kind = Kind::Status;
    int status = 500;
    std::string body = {};
    int times = 1;
    std::vector<std::pair<std::string, std::string>> headers = {};
  };

  struct SeenCall {
    std::string method, path;  // The path below /v1, without its query.
    std::vector<std::pair<std::string, std::string>> query;
    int status = 0;  // 0: none was seen.
    [[nodiscard]] bool has(std::string_view name, std::string_view value) const {
      return std::ranges::any_of(
          query, [&](const auto& pair) { return pair.first == name && pair.second == value; });
    }
  };

  struct NewOpportunity {
    std::string name = "Ada Example";
    std::vector<std::string> emails = {"ada@example.org"};
    std::string stage_id = "applicant-new";
    std::string posting_id = {};  // Empty: a lead.
    std::vector<std::string> tags = {};
    std::string origin = "applied";
  };

  struct NewPosting {
    std::string text = "C++ Engineer";
    std::vector<std::string> tags = {};
    std::string team = "Platform", department = "R&D", location = "Zurich";
  };

  // A stage, a template and two users are there from the start, as in a fresh account.
  explicit PretendLever(const ports::Clock& clock,
                        std::string base_url = "https://api.lever.example/v1",
                        std::string api_key = "a-lever-api-key")
      : clock_(clock), base_url_(std::move(base_url)), api_key_(std::move(api_key)), api_(data_) {
    add_stage("lead-new", "New lead");
    add_stage("applicant-new", "New applicant");
    add_stage("7e57ab1e-3333-4c4c-8d8d-000000000003", "Assessment");
    add_stage("offer", "Offer");
    data_.templates.push_back({{"id", "no-feedback"},
                               {"text", "No Feedback"},
                               {"instructions", ""},
                               {"fields", JsonArray{}},
                               {"createdAt", nullptr}});
    user_id_ = add_user("Rita Recruiter", "rita@lever.example");
  }

  [[nodiscard]] const std::string& base_url() const { return base_url_; }
  [[nodiscard]] const std::string& api_key() const { return api_key_; }
  [[nodiscard]] const std::string& user_id() const { return user_id_; }
  [[nodiscard]] std::string assessment_stage() const {
    return "7e57ab1e-3333-4c4c-8d8d-000000000003";
  }

  // ---- the scene: what people do in Lever ----
  void add_stage(const std::string& id, const std::string& text) {
    with([&] { data_.stages.push_back({{"id", id}, {"text", text}}); });
  }
  std::string add_user(const std::string& name, const std::string& email) {
    return with([&] {
      const auto id = data_.new_id();
      data_.users.push_back({{"id", id},
                             {"name", name},
                             {"email", email},
                             {"accessRole", "admin"},
                             {"deactivatedAt", nullptr}});
      return id;
    });
  }
  void deactivate_user(const std::string& id) {
    with([&] { (*Data::find(data_.users, id))["deactivatedAt"] = to_millis(data_.now); });
  }
  std::string add_posting(const NewPosting& posting) {
    return with([&] {
      const auto id = data_.new_id();
      data_.postings.push_back({{"id", id},
                                {"text", posting.text},
                                {"state", "published"},
                                {"owner", user_id_},
                                {"categories", JsonObject{{"team", posting.team},
                                                          {"department", posting.department},
                                                          {"location", posting.location}}},
                                {"tags", texts(posting.tags)}});
      return id;
    });
  }
  // Tags of the posting, its title and its categories become tags of the opportunity.
  std::string add_opportunity(const NewOpportunity& draft) {
    return with([&] {
      const auto id = data_.new_id();
      const auto at = to_millis(data_.now);
      JsonArray tags = texts(draft.tags), applications;
      if (const auto* posting = Data::find(data_.postings, draft.posting_id)) {
        for (const auto& tag : posting->at("tags").as_array()) tags.push_back(tag);
        tags.push_back(posting->at("text"));
        for (const auto& category : posting->at("categories").as_object())
          tags.push_back(category.value());
        applications.push_back(JsonObject{
            {"id", data_.new_id()}, {"type", "posting"}, {"posting", posting->at("id")}});
      }
      JsonObject made{{"id", id},
                      {"name", draft.name},
                      {"contact", data_.new_id()},
                      {"stage", draft.stage_id},
                      {"stageChanges",
                       JsonArray{JsonObject{
                           {"toStageId", draft.stage_id}, {"toStageIndex", 0}, {"updatedAt", at}}}},
                      {"confidentiality", "non-confidential"},
                      {"emails", texts(draft.emails)},
                      {"links", JsonArray{}},
                      {"archived", nullptr},
                      {"tags", std::move(tags)},
                      {"origin", draft.origin},
                      {"owner", user_id_},
                      {"applications", std::move(applications)},
                      {"createdAt", at},
                      {"updatedAt", at},
                      {"urls", JsonObject{{"show", "https://hire.lever.example/candidates/" + id}}},
                      {"isAnonymized", false},
                      {"dataProtection", nullptr}};
      const bool is_application = !made["applications"].as_array().empty();
      data_.opportunities[id] = made;
      if (is_application)
        data_.emit("applicationCreated", made,
                   {{"applicationId", made["applications"].at(0).at("id")}});
      return id;
    });
  }
  void move(const std::string& id, const std::string& stage) {
    with([&] { data_.move(id, stage, user_id_); });
  }
  void archive(const std::string& id, const std::string& reason = "r-underqualified") {
    with([&] { data_.archive(id, reason, false); });
  }
  void hire(const std::string& id) {
    with([&] { data_.archive(id, "r-hired", true); });
  }
  void remove(const std::string& id) {
    with([&] { data_.remove(id); });
  }
  // No event tells of it.
  void anonymize(const std::string& id) {
    with([&] {
      auto& one = data_.opportunities.at(id);
      one["name"] = "";
      one["emails"] = one["links"] = one["tags"] = JsonArray{};
      one["isAnonymized"] = true;
    });
  }
  // Any field of an opportunity, in Lever's JSON.
  void change(const std::string& id, const std::function<void(JsonObject&)>& how) {
    with([&] { how(data_.opportunities.at(id)); });
  }
  // The key has no access to confidential data.
  void make_confidential(const std::string& id) {
    with([&] { data_.confidential.insert(id); });
  }
  // An admin edits a template: every field gets a new id.
  void edit_template(const std::string& id, const std::function<void(JsonArray&)>& how) {
    with([&] {
      auto& fields = (*Data::find(data_.templates, id))["fields"].as_array();
      how(fields);
      data_.number_fields(fields);
    });
  }
  void delete_template(const std::string& id) {
    with([&] {
      std::erase_if(data_.templates,
                    [&](const JsonObject& one) { return Data::text_of(one, "id") == id; });
    });
  }
  // A person deletes a form or note: it stays with `deletedAt`.
  void delete_by_a_person(const std::string& id) {
    with([&] {
      for (auto* all : {&data_.feedback, &data_.notes})
        for (auto& [opportunity, list] : *all)
          if (auto* one = Data::find(list, id)) (*one)["deletedAt"] = to_millis(data_.now);
    });
  }
  // The test request of Lever's settings page.
  void ping(const std::string& hook_id) {
    with([&] {
      for (const auto& hook : data_.hooks)
        if (hook.id == hook_id) data_.deliver(hook, {});
    });
  }
  // What Lever sends; the caller posts it, in any order, as often as it likes.
  [[nodiscard]] std::vector<Data::Delivery> take_deliveries() {
    return with([&] { return std::exchange(data_.deliveries, {}); });
  }

  // ---- switches ----
  void next(Fault fault) {
    with([&] { faults_.push_back(std::move(fault)); });
  }
  // The key loses a permission, named as the scope: "feedback:write:admin".
  void forbid(const std::string& scope) {
    with([&] { forbidden_.insert(scope); });
  }
  void allow(const std::string& scope) {
    with([&] { forbidden_.erase(scope); });
  }
  void insist_on_rating() {
    with([&] { data_.insists_on_rating = true; });
  }
  void show_deleted() {
    with([&] { api_.shows_deleted = true; });
  }
  void serve_pages_of(std::size_t items) {
    with([&] { api_.page_size_max = items; });
  }
  // The next lists do not show their newest item yet.
  void lag(int reads) {
    with([&] { api_.lagging_reads = reads; });
  }

  // ---- what is there, in Lever's JSON ----
  [[nodiscard]] std::vector<JsonObject> forms(const std::string& opportunity) {
    return with([&] { return data_.feedback[opportunity]; });
  }
  [[nodiscard]] std::vector<JsonObject> notes(const std::string& opportunity) {
    return with([&] { return data_.notes[opportunity]; });
  }
  [[nodiscard]] std::vector<JsonObject> files(const std::string& opportunity) {
    return with([&] { return data_.files[opportunity]; });
  }
  [[nodiscard]] JsonObject opportunity(const std::string& id) {
    return with([&] { return data_.opportunities.at(id); });
  }
  [[nodiscard]] std::vector<JsonObject> templates() {
    return with([&] { return data_.templates; });
  }
  [[nodiscard]] std::vector<Data::Hook> webhooks() {
    return with([&] { return data_.hooks; });
  }
  [[nodiscard]] std::vector<SeenCall> calls() {
    return with([&] { return calls_; });
  }
  [[nodiscard]] std::size_t count(std::string_view method, std::string_view path_part) {
    return with([&] {
      return static_cast<std::size_t>(std::ranges::count_if(calls_, [&](const SeenCall& call) {
        return call.method == method && call.path.find(path_part) != std::string::npos;
      }));
    });
  }

  // ---- ports::HttpClient ----
  [[nodiscard]] ports::HttpOutcome send(const ports::HttpCall& call) override {
    return with([&] { return answered(call); });
  }

 private:
  using Outcome = ports::HttpOutcome;

  template <class Function>
  auto with(Function&& function) -> std::invoke_result_t<Function&> {
    const std::scoped_lock lock(mutex_);
    data_.now = clock_.now();
    return function();
  }

  static JsonArray texts(const std::vector<std::string>& list) {
    JsonArray out;
    for (const auto& text : list) out.emplace_back(text);
    return out;
  }

  Outcome answered(const ports::HttpCall& call) {
    if (!call.url.starts_with(base_url_ + "/")) return ports::HttpNotDone{"no such host"};
    const auto request = read(call);
    calls_.push_back({request.method, path_of(request), request.query});
    const auto fault = take_fault(calls_.back());
    using Kind = Fault::Kind;
    if (fault && fault->kind == Kind::NotDone) return ports::HttpNotDone{"connection refused"};
    if (fault && fault->kind == Kind::CallLost) return ports::HttpUnknown{"timed out"};
    if (fault && fault->kind == Kind::Status) return failed(*fault);
    auto answer = permitted(call, request);
    if (fault && fault->kind == Kind::AnswerLost) return ports::HttpUnknown{"cut while waiting"};
    if (fault && fault->kind == Kind::StatusAfter) return failed(*fault);
    calls_.back().status = answer.status;
    return ports::HttpAnswer{.status = answer.status,
                             .headers = {{"content-type", "application/json; charset=utf-8"}},
                             .body = answer.status == 204 ? "" : to_text(answer.body)};
  }

  PretendLeverApi::Answer permitted(const ports::HttpCall& call,
                                    const PretendLeverApi::Request& request) {
    if (call.basic_user.reveal() != api_key_ || !call.bearer.empty())
      return {401, JsonObject{{"code", "UnauthorizedError"},
                              {"message", "The request requires authentication."}}};
    if (forbidden_.contains(scope_of(request)))
      return {403, JsonObject{{"code", "ForbiddenError"}, {"message", "Access denied"}}};
    return api_.answer(request);
  }

  // Lever developer documentation, "Scopes": one for each kind of object.
  static std::string scope_of(const PretendLeverApi::Request& request) {
    const auto& path = request.path;
    const bool is_child =
        path.size() > 2 && (path[2] == "feedback" || path[2] == "notes" || path[2] == "files");
    const auto what = path.empty() ? std::string() : is_child ? path[2] : path[0];
    return what + (request.method == "GET" ? ":read:admin" : ":write:admin");
  }

  Outcome failed(const Fault& fault) {
    calls_.back().status = fault.status;
    return ports::HttpAnswer{.status = fault.status, .headers = fault.headers, .body = fault.body};
  }

  std::optional<Fault> take_fault(const SeenCall& call) {
    const auto found = std::ranges::find_if(faults_, [&](const Fault& fault) {
      return (fault.method.empty() || fault.method == call.method) &&
             call.path.find(fault.path_part) != std::string::npos;
    });
    if (found == faults_.end()) return std::nullopt;
    auto fault = *found;
    if (--found->times == 0) faults_.erase(found);
    return fault;
  }

  PretendLeverApi::Request read(const ports::HttpCall& call) const {
    PretendLeverApi::Request request;
    request.method = call.method;
    request.body = call.body;
    for (const auto& [name, value] : call.headers)
      if (name == "content-type") request.content_type = value;
    const auto target = std::string_view(call.url).substr(base_url_.size() + 1);
    const auto question = target.find('?');
    for (const auto segment : split(target.substr(0, question), '/'))
      if (!segment.empty()) request.path.push_back(percent_decoded(segment).value_or("?"));
    if (question != std::string_view::npos) {
      for (const auto pair : split(target.substr(question + 1), '&')) {
        const auto equals = pair.find('=');
        request.query.emplace_back(
            percent_decoded(pair.substr(0, equals), Plus::IsSpace).value_or("?"),
            equals == std::string_view::npos
                ? std::string()
                : percent_decoded(pair.substr(equals + 1), Plus::IsSpace).value_or("?"));
      }
    }
    return request;
  }

  static std::string path_of(const PretendLeverApi::Request& request) {
    std::string path;
    for (const auto& segment : request.path) path += "/" + segment;
    return path;
  }

  std::mutex mutex_;
  const ports::Clock& clock_;
  const std::string base_url_, api_key_;
  Data data_;
  PretendLeverApi api_;
  std::string user_id_;
  std::vector<Fault> faults_;
  std::set<std::string> forbidden_;
  std::vector<SeenCall> calls_;
};

}  // namespace bascule::testing
