#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "ats/provider.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::testing {

// An applicant tracking system in memory, honest about what a real one does: ids of its own, two
// equal creates make two objects, hooks are listed per API key and without their token, a read may
// lag behind a write, an answer may be lost after the change was made. Tests set the scene with
// `add_…`, turn switches, and look at what is there afterwards. Any thread.
class FakeProvider final : public ats::Provider {
 public:
  // One of our writings, as it stands on an opportunity. Tags are in `opportunity(id)->tags`.
  struct Thing {
    std::string remote_id;
    ats::Writing writing;
    bool deleted_by_a_person = false;
  };
  struct LiveHook {
    ats::RemoteHook remote;
    Secret signing_token;
    Secret made_with;  // The API key that sees it in lists.
  };
  // What happens to the call that takes this switch.
  enum class Fate {
    Refused,     // Answers `error`; nothing changes.
    AnswerLost,  // The change is made, then the answer is lost.
    CallLost,    // Nothing is changed, and nobody can know.
    Passes,      // As without a switch: so that a later call is struck.
  };

  explicit FakeProvider(std::string name = "fake") : name_(std::move(name)) {}

  // ---- the scene ----
  void add_stage(ats::Stage stage) {
    with([&] { stages_.push_back(std::move(stage)); });
  }
  void remove_stage(const std::string& id) {
    with([&] { std::erase_if(stages_, [&](const ats::Stage& stage) { return stage.id == id; }); });
  }
  void add_posting(ats::Posting posting) {
    with([&] { postings_.push_back(std::move(posting)); });
  }
  void add_user(ats::User user) {
    with([&] { users_.push_back(std::move(user)); });
  }
  // Whoever has this address is somebody else now.
  void change_user(const std::string& email, const std::string& id) {
    with([&] {
      for (ats::User& user : users_)
        if (user.email == email) user.id = id;
    });
  }
  void put(ats::Opportunity opportunity) {
    with([&] {
      const std::string id = opportunity.id;
      opportunities_.insert_or_assign(id, std::move(opportunity));
    });
  }
  void change(const std::string& id, const std::function<void(ats::Opportunity&)>& how) {
    with([&] { how(opportunities_.at(id)); });
  }
  void remove_opportunity(const std::string& id, Instant at = {}) {
    with([&] {
      opportunities_.erase(id);
      deleted_.push_back({id, at});
    });
  }
  // From the first call on, only these keys are good; before, every key is.
  void accept_only(Secret key) {
    with([&] { good_keys_ = {key.reveal()}; });
  }
  // `missing_permissions` names it, and the call `call` ("create_hook", …) answers Forbidden.
  void forbid(const std::string& call, ats::MissingPermission missing) {
    with([&] { forbidden_.insert_or_assign(call, std::move(missing)); });
  }
  void allow(const std::string& call) {
    with([&] { forbidden_.erase(call); });
  }

  // ---- switches; `call` is the method's name ----
  void next(const std::string& call, Fate fate,
            Error error = {ErrorCode::Unavailable, "the provider does not answer", {}}) {
    with([&] { fates_[call].emplace_back(fate, std::move(error)); });
  }
  // Every call fails so until `mend()`.
  void break_down(Error error = {ErrorCode::Unavailable, "the provider does not answer", {}}) {
    with([&] { broken_ = std::move(error); });
  }
  void mend() {
    with([&] { broken_.reset(); });
  }
  // A write that was given up for lost arrives after all: one more of the same.
  void arrive_late(const ats::Writing& writing) {
    with([&] { things_.push_back({.remote_id = new_id("thing"), .writing = writing}); });
  }
  // The next `looks` calls of look_for do not yet see what was written (a read that lags).
  void lag(int looks) {
    with([&] { lagging_looks_ = looks; });
  }
  // What others do while the next call of `call` ("read_opportunity", "write", …) is under way.
  void meanwhile(const std::string& call, std::function<void()> others) {
    with([&] { meanwhile_[call] = std::move(others); });
  }
  void delete_by_a_person(const std::string& remote_id) {
    with([&] {
      for (Thing& thing : things_)
        if (thing.remote_id == remote_id) thing.deleted_by_a_person = true;
    });
  }

  // ---- what is there ----
  [[nodiscard]] std::optional<ats::Opportunity> opportunity(const std::string& id) const {
    return with([&]() -> std::optional<ats::Opportunity> {
      const auto found = opportunities_.find(id);
      if (found == opportunities_.end()) return std::nullopt;
      return found->second;
    });
  }
  // Those of one kind: `things<ats::FeedbackForm>("opp-1")`. People's deletions are left out.
  template <class Kind>
  [[nodiscard]] std::vector<Thing> things(const std::string& opportunity_id) const {
    return with([&] {
      std::vector<Thing> found;
      for (const Thing& thing : things_)
        if (!thing.deleted_by_a_person && thing.writing.opportunity_id == opportunity_id &&
            std::holds_alternative<Kind>(thing.writing.what))
          found.push_back(thing);
      return found;
    });
  }
  [[nodiscard]] std::vector<LiveHook> live_hooks() const {
    return with([&] { return hooks_; });
  }
  // From when until when each list of opportunities was asked for.
  struct Window {
    Instant from, until;
  };
  [[nodiscard]] std::vector<Window> windows() const {
    return with([&] { return windows_; });
  }
  // How often a method was called, whatever came of it; "" for all together.
  [[nodiscard]] int calls(const std::string& call = {}) const {
    return with([&] {
      int sum = 0;
      for (const auto& [name, count] : calls_)
        if (call.empty() || call == name) sum += count;
      return sum;
    });
  }

  // A delivery as this provider would send it. With `signing_token` null it is sent unsigned.
  [[nodiscard]] static std::string delivery(const ats::Event& event, const Secret* signing_token) {
    JsonObject data;
    if (!event.opportunity_id.empty()) data["opportunity"] = event.opportunity_id;
    if (!event.to_stage_id.empty()) data["to_stage"] = event.to_stage_id;
    JsonObject body{{"event", event.provider_event},
                    {"token", event.delivery_token},
                    {"at", to_millis(event.triggered_at)},
                    {"data", std::move(data)}};
    if (signing_token)
      body["signature"] = sign(*signing_token, event.delivery_token, event.triggered_at);
    return to_text(Json(std::move(body)));
  }

  // ---- ats::Provider ----
  // Whose budget of calls the newest one was out of.
  [[nodiscard]] ConnectionId last_connection() const {
    return with([&] { return last_connection_; });
  }

  [[nodiscard]] std::string_view name() const override { return name_; }
  [[nodiscard]] std::string_view title() const override { return "Fake"; }

  [[nodiscard]] std::vector<std::string> hook_events() const override {
    return {"stage_change", "application", "archive", "hired", "deleted"};
  }

  [[nodiscard]] std::string usual_base_url(Environment environment) const override {
    return environment == Environment::Production ? "https://api.fake.example/v1"
                                                  : "https://api.sandbox.fake.example/v1";
  }
  [[nodiscard]] std::vector<std::string> oauth_scopes() const override {
    return {"offline_access", "everything"};
  }

  [[nodiscard]] Result<ats::ReadEvent> read_event(std::string_view body,
                                                  const Secret* signing_token,
                                                  Instant now) const override {
    const Json json = TRY(parse_json(body));
    const JsonReader reader = TRY(JsonReader::of(json));
    const JsonReader data = TRY(reader.object("data"));
    ats::Event event;
    event.provider_event = TRY(reader.text("event", 64));
    event.kind = kind_of(event.provider_event);
    event.delivery_token = TRY(reader.text("token", 64));
    event.triggered_at = from_millis(TRY(reader.integer("at")));
    event.opportunity_id = TRY(data.optional_text("opportunity", 64)).value_or("");
    event.to_stage_id = TRY(data.optional_text("to_stage", 64)).value_or("");
    event.is_ping = data.raw().empty();
    if (!signing_token) return ats::Unsigned{.has_data = !data.raw().empty()};
    const auto signature = reader.text("signature", 64);
    const auto wanted = sign(*signing_token, event.delivery_token, event.triggered_at);
    if (!signature) return fail(ErrorCode::Unauthenticated, "no signature");
    if (event.triggered_at > now + 5min || event.triggered_at < now - 14 * 24h)
      return fail(ErrorCode::Unauthenticated, "unlikely time");
    if (!crypto::equal_constant_time(crypto::sha256(*signature), crypto::sha256(wanted)))
      return fail(
          Error{ErrorCode::Unauthenticated, "wrong signature", {}, {}, ats::kForeignSignature});
    return event;
  }

  [[nodiscard]] std::vector<ats::MissingPermission> permissions_needed() const override {
    return {{"Read opportunities", "Everything"}, {"Write feedback", "Scores as feedback forms"}};
  }

  [[nodiscard]] Result<std::vector<ats::MissingPermission>> missing_permissions(
      const ats::Account& account) override {
    return with([&]() -> Result<std::vector<ats::MissingPermission>> {
      TRY_VOID(admit("missing_permissions", account));
      std::vector<ats::MissingPermission> missing;
      for (const auto& [call, permission] : forbidden_) missing.push_back(permission);
      return missing;
    });
  }

  [[nodiscard]] Result<ats::Opportunity> read_opportunity(const ats::Account& account,
                                                          const std::string& id) override {
    let_others("read_opportunity");
    return with([&]() -> Result<ats::Opportunity> {
      TRY_VOID(admit("read_opportunity", account));
      const auto found = opportunities_.find(id);
      if (found == opportunities_.end()) return fail(ErrorCode::NotFound, "no such opportunity");
      return found->second;
    });
  }

  [[nodiscard]] Result<std::vector<ats::Opportunity>> opportunities(
      const ats::Account& account, const ats::OpportunityQuery& query) override {
    using ats::OpportunityQuery;
    let_others("opportunities");
    return with([&]() -> Result<std::vector<ats::Opportunity>> {
      const bool archived = query.which == OpportunityQuery::Which::Archived;
      const bool created = query.by == OpportunityQuery::By::Creation;
      TRY_VOID(admit("opportunities", account));
      windows_.push_back({query.from, query.until});
      std::vector<ats::Opportunity> found;
      for (const auto& [id, one] : opportunities_) {
        const Instant changed = std::max(
            {one.created_at, one.stage_entered_at, one.archived_at.value_or(one.created_at)});
        const Instant at = created ? one.created_at : changed;
        if (at < query.from || at > query.until || one.archived_at.has_value() != archived ||
            (!query.stages.empty() &&
             std::ranges::find(query.stages, one.stage_id) == query.stages.end()))
          continue;
        if (query.most > 0 && found.size() == query.most) break;
        found.push_back(one);
        if (auto& posting = found.back().posting) posting = posting_with_id(posting->id);
      }
      return found;
    });
  }

  [[nodiscard]] Result<std::vector<ats::Deletion>> deleted(const ats::Account& account,
                                                           Instant from, Instant until) override {
    return with([&]() -> Result<std::vector<ats::Deletion>> {
      TRY_VOID(admit("deleted", account));
      windows_.push_back({from, until});
      auto found = deleted_;
      std::erase_if(found, [&](const auto& one) { return one.at < from || one.at > until; });
      return found;
    });
  }

  [[nodiscard]] Result<std::vector<ats::Stage>> stages(const ats::Account& account) override {
    return with([&]() -> Result<std::vector<ats::Stage>> {
      TRY_VOID(admit("stages", account));
      return stages_;
    });
  }

  [[nodiscard]] Result<std::vector<ats::Posting>> postings(const ats::Account& account) override {
    return with([&]() -> Result<std::vector<ats::Posting>> {
      TRY_VOID(admit("postings", account));
      return postings_;
    });
  }

  [[nodiscard]] std::vector<std::string> origins() const override { return {"applied", "sourced"}; }

  [[nodiscard]] Result<std::vector<std::string>> tags(const ats::Account& account) override {
    return with([&]() -> Result<std::vector<std::string>> {
      TRY_VOID(admit("tags", account));
      std::set<std::string> all;
      for (const auto& posting : postings_) all.insert(posting.tags.begin(), posting.tags.end());
      for (const auto& [id, one] : opportunities_) all.insert(one.tags.begin(), one.tags.end());
      return std::vector(all.begin(), all.end());
    });
  }

  [[nodiscard]] Result<std::vector<ats::User>> users(const ats::Account& account) override {
    return with([&]() -> Result<std::vector<ats::User>> {
      TRY_VOID(admit("users", account));
      auto active = users_;
      std::erase_if(active, [](const ats::User& user) { return !user.is_active; });
      return active;
    });
  }

  [[nodiscard]] Result<std::optional<ats::User>> find_user(const ats::Account& account,
                                                           const std::string& email) override {
    return with([&]() -> Result<std::optional<ats::User>> {
      TRY_VOID(admit("find_user", account));
      const auto found = std::ranges::find(users_, ascii_lower(email), [](const ats::User& user) {
        return ascii_lower(user.email);
      });
      if (found == users_.end()) return std::optional<ats::User>{};
      return std::optional(*found);
    });
  }

  [[nodiscard]] Result<std::vector<ats::RemoteHook>> hooks(const ats::Account& account) override {
    auto listed = with([&]() -> Result<std::vector<ats::RemoteHook>> {
      TRY_VOID(admit("hooks", account));
      std::vector<ats::RemoteHook> seen;
      for (const LiveHook& hook : hooks_)
        if (hook.made_with == account.api_key) seen.push_back(hook.remote);
      return seen;
    });
    let_others("hooks");  // What they do now is not in this list.
    return listed;
  }

  [[nodiscard]] Result<ats::CreatedHook> create_hook(const ats::Account& account,
                                                     const std::string& event,
                                                     const std::string& url) override {
    let_others("create_hook");
    return with([&]() -> Result<ats::CreatedHook> {
      const auto lost = TRY(admit_change("create_hook", account));
      if (lost && lost->first == Fate::CallLost) return Failure(lost->second);
      LiveHook hook{.remote = {.id = new_id("hook"), .event = event, .url = url},
                    .signing_token = Secret("signing-token-" + std::to_string(made_)),
                    .made_with = account.api_key};
      hooks_.push_back(hook);
      if (lost) return Failure(lost->second);
      return ats::CreatedHook{.id = hook.remote.id, .signing_token = hook.signing_token};
    });
  }

  [[nodiscard]] Result<void> delete_hook(const ats::Account& account,
                                         const std::string& id) override {
    return with([&]() -> Result<void> {
      const auto lost = TRY(admit_change("delete_hook", account));
      if (lost && lost->first == Fate::CallLost) return Failure(lost->second);
      std::erase_if(hooks_, [&](const LiveHook& hook) {
        return hook.remote.id == id && hook.made_with == account.api_key;
      });
      if (lost) return Failure(lost->second);
      return {};
    });
  }

  [[nodiscard]] ats::WriteOutcome write(const ats::Account& account,
                                        const ats::Writing& writing) override {
    let_others("write");
    return with([&]() -> ats::WriteOutcome {
      const auto admitted = admit_change("write", account);
      if (!admitted) return ats::NotWritten{admitted.error()};
      const auto& lost = *admitted;
      if (lost && lost->first == Fate::CallLost) return ats::WriteUnknown{lost->second.message};
      const auto found = opportunities_.find(writing.opportunity_id);
      if (found == opportunities_.end())
        return ats::NotWritten{{ErrorCode::NotFound, "no such opportunity", {}}};
      std::string remote_id;
      if (const auto* tags = std::get_if<ats::Tags>(&writing.what)) {
        apply(*tags, found->second.tags);
        remote_id = writing.opportunity_id;  // A tag has no id of its own.
      } else {
        remote_id = new_id("thing");
        things_.push_back({.remote_id = remote_id, .writing = writing});
      }
      if (lost) return ats::WriteUnknown{lost->second.message};
      return ats::Written{std::move(remote_id)};
    });
  }

  [[nodiscard]] Result<std::optional<ats::Found>> look_for(const ats::Account& account,
                                                           const ats::Writing& writing) override {
    return with([&]() -> Result<std::optional<ats::Found>> {
      TRY_VOID(admit("look_for", account));
      const auto home = opportunities_.find(writing.opportunity_id);
      if (home == opportunities_.end()) return fail(ErrorCode::NotFound, "no such opportunity");
      if (lagging_looks_ > 0) {
        --lagging_looks_;
        return std::optional<ats::Found>{};
      }
      if (const auto* tags = std::get_if<ats::Tags>(&writing.what)) {
        if (!holds(home->second.tags, *tags)) return std::optional<ats::Found>{};
        return std::optional(ats::Found{.remote_id = writing.opportunity_id});
      }
      for (const Thing& thing : things_)
        if (is_of(thing, writing))
          return std::optional(ats::Found{.remote_id = thing.remote_id,
                                          .was = thing.deleted_by_a_person
                                                     ? ats::Found::Was::DeletedByAPerson
                                                     : ats::Found::Was::There});
      return std::optional<ats::Found>{};
    });
  }

  [[nodiscard]] Result<std::vector<std::string>> copies_of(const ats::Account& account,
                                                           const ats::Writing& writing) override {
    return with([&]() -> Result<std::vector<std::string>> {
      TRY_VOID(admit("copies_of", account));
      if (!opportunities_.contains(writing.opportunity_id))
        return fail(ErrorCode::NotFound, "no such opportunity");
      std::vector<std::string> ids;
      for (const Thing& thing : things_)
        if (!thing.deleted_by_a_person && is_of(thing, writing)) ids.push_back(thing.remote_id);
      return ids;
    });
  }

  [[nodiscard]] Result<void> remove_copy(const ats::Account& account, const ats::Writing& writing,
                                         const std::string& remote_id) override {
    return with([&]() -> Result<void> {
      TRY_VOID(admit("remove_copy", account));
      std::erase_if(things_, [&](const Thing& thing) {
        return thing.remote_id == remote_id && is_of(thing, writing);
      });
      return {};
    });
  }

 private:
  static bool is_of(const Thing& thing, const ats::Writing& writing) {
    return thing.writing.opportunity_id == writing.opportunity_id &&
           thing.writing.marker == writing.marker &&
           thing.writing.what.index() == writing.what.index();
  }
  template <class Function>
  auto with(Function&& function) const -> std::invoke_result_t<Function&> {
    const std::scoped_lock lock(mutex_);
    return function();
  }

  void let_others(const std::string& call) {
    const auto others = with([&] { return std::exchange(meanwhile_[call], nullptr); });
    if (others) others();
  }

  static std::string sign(const Secret& token, const std::string& delivery_token, Instant at) {
    return to_hex(
        crypto::hmac_sha256(token.reveal(), delivery_token + std::to_string(to_millis(at))));
  }

  static ats::EventKind kind_of(std::string_view event) {
    if (event == "stage_change") return ats::EventKind::StageChanged;
    if (event == "application") return ats::EventKind::ApplicationCreated;
    if (event == "archive") return ats::EventKind::ArchiveChanged;
    if (event == "hired") return ats::EventKind::Hired;
    if (event == "deleted") return ats::EventKind::Deleted;
    return ats::EventKind::Other;
  }

  static void apply(const ats::Tags& change, std::vector<std::string>& tags) {
    for (const std::string& tag : change.remove) std::erase(tags, tag);
    for (const std::string& tag : change.add)
      if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
  }

  static bool holds(const std::vector<std::string>& tags, const ats::Tags& wanted) {
    const auto is_there = [&](const std::string& tag) {
      return std::ranges::find(tags, tag) != tags.end();
    };
    return std::ranges::all_of(wanted.add, is_there) &&
           std::ranges::none_of(wanted.remove, is_there);
  }

  std::string new_id(std::string_view kind) {
    return std::string(kind) + "-" + std::to_string(++made_);
  }

  // As a list tells it.
  static ats::Posting posting_with_id(std::string id) {
    ats::Posting posting{};
    posting.id = std::move(id);
    return posting;
  }
  using Lost = std::optional<std::pair<Fate, Error>>;

  // Counts the call and lets it through, or says why not. For a change: whether it gets lost.
  Result<Lost> admit_change(const std::string& call, const ats::Account& account) {
    ++calls_[call];
    last_connection_ = account.connection;
    if (broken_) return Failure(*broken_);
    if (good_keys_ && !good_keys_->contains(account.api_key.reveal()))
      return fail(Error{ErrorCode::Unauthenticated,
                        "the provider refused the key",
                        {},
                        {},
                        {},
                        crypto::fingerprint(account.api_key)});
    if (const auto found = forbidden_.find(call); found != forbidden_.end())
      return fail(ErrorCode::Forbidden, "missing permission: " + found->second.name);
    auto& waiting = fates_[call];
    if (waiting.empty()) return Lost{};
    auto fate = waiting.front();
    waiting.erase(waiting.begin());
    if (fate.first == Fate::Passes) return Lost{};
    if (fate.first == Fate::Refused) return Failure(fate.second);
    return Lost(std::move(fate));
  }

  // For a read, a lost call and a lost answer are the same: there is none.
  Result<void> admit(const std::string& call, const ats::Account& account) {
    const auto lost = TRY(admit_change(call, account));
    if (lost) return Failure(lost->second);
    return {};
  }

  mutable std::mutex mutex_;
  const std::string name_;
  std::vector<ats::Stage> stages_;
  std::vector<ats::Posting> postings_;
  std::vector<ats::User> users_;
  std::map<std::string, ats::Opportunity> opportunities_;
  std::vector<ats::Deletion> deleted_;
  std::vector<Window> windows_;
  std::vector<Thing> things_;
  std::vector<LiveHook> hooks_;
  std::optional<std::set<std::string>> good_keys_;
  std::map<std::string, ats::MissingPermission> forbidden_;
  std::map<std::string, std::vector<std::pair<Fate, Error>>> fates_;
  std::map<std::string, std::function<void()>> meanwhile_;
  std::map<std::string, int> calls_;
  ConnectionId last_connection_;
  std::optional<Error> broken_;
  int lagging_looks_ = 0;
  int made_ = 0;
};

}  // namespace bascule::testing
