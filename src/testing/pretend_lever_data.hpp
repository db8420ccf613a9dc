#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "crypto/hash.hpp"

namespace bascule::testing {

// What PretendLever knows: Lever's objects in Lever's JSON, and what happens to them. Not locked;
// PretendLever does that.
class PretendLeverData {
 public:
  struct Hook {
    std::string id, event, url, token;
  };
  // One webhook request on its way.
  struct Delivery {
    std::string hook_id, event, url, body;
  };

  Instant now{};
  std::vector<JsonObject> stages, users, postings, templates;  // In Lever's order.
  std::map<std::string, JsonObject> opportunities;
  // Of one opportunity, oldest first; soft-deleted ones carry `deletedAt`.
  std::map<std::string, std::vector<JsonObject>> feedback, notes, files;
  std::vector<JsonObject> deleted;  // Of opportunities no more than this is left.
  std::vector<Hook> hooks;
  std::vector<Delivery> deliveries;
  std::set<std::string> confidential;  // Ids that the key may not see.
  bool blank_contact_in_mutations = true;
  bool insists_on_rating = false;

  // Ids look like Lever's: lower-case UUIDs.
  std::string new_id() { return fmt::format("0de0a1b2-0000-4000-8000-{:012x}", ++made_); }

  static std::string text_of(const JsonObject& object, std::string_view key) {
    const auto* value = object.if_contains(boost::json::string_view(key.data(), key.size()));
    return value && value->is_string()
               ? std::string(value->get_string().data(), value->get_string().size())
               : std::string();
  }

  static JsonObject* find(std::vector<JsonObject>& list, const std::string& id) {
    const auto found =
        std::ranges::find(list, id, [](const JsonObject& one) { return text_of(one, "id"); });
    return found == list.end() ? nullptr : &*found;
  }

  JsonObject* opportunity(const std::string& id) {
    const auto found = opportunities.find(id);
    return found == opportunities.end() ? nullptr : &found->second;
  }

  void move(const std::string& id, const std::string& stage, const std::string& user = {}) {
    auto& one = opportunities.at(id);
    const auto from = text_of(one, "stage");
    if (from == stage) return;
    one["stage"] = stage;
    JsonObject change{{"toStageId", stage}, {"toStageIndex", 0}, {"updatedAt", to_millis(now)}};
    if (!user.empty()) change["userId"] = user;
    one["stageChanges"].as_array().push_back(std::move(change));
    touch(one);
    emit("candidateStageChange", one, {{"toStageId", stage}, {"fromStageId", from}});
  }

  void archive(const std::string& id, const std::string& reason, bool is_hire) {
    auto& one = opportunities.at(id);
    const Json archived = JsonObject{{"reason", reason}, {"archivedAt", to_millis(now)}};
    emit("candidateArchiveChange", one,
         {{"fromArchived", one["archived"]}, {"toArchived", archived}});
    one["archived"] = archived;
    touch(one);
    if (is_hire) emit("candidateHired", one, {});
  }

  void remove(const std::string& id) {
    emit("candidateDeleted", opportunities.at(id), {{"deletedBy", text_of(users.front(), "id")}});
    opportunities.erase(id);
    deleted.push_back({{"id", id}, {"deletedAt", to_millis(now)}});
  }

  // A form gets Lever's ids for its fields, and four options for its rating.
  void number_fields(JsonArray& fields) {
    for (auto& item : fields) {
      auto& field = item.as_object();
      field["id"] = new_id();
      if (text_of(field, "type") != "score-system") continue;
      field["prompt"] = "Select one";
      field["options"] = JsonArray{
          JsonObject{{"text", "4 - Strong Hire"}}, JsonObject{{"text", "3 - Hire"}},
          JsonObject{{"text", "2 - No Hire"}}, JsonObject{{"text", "1 - Strong No Hire"}}};
    }
  }

  // Sends an event to every webhook that asked for it.
  void emit(const std::string& event, const JsonObject& one, JsonObject more) {
    JsonObject data{{"opportunityId", one.at("id")},
                    {"candidateId", one.at("id")},
                    {"contactId", one.at("contact")}};
    for (auto& member : more) data[member.key()] = member.value();
    for (const auto& hook : hooks)
      if (hook.event == event) deliver(hook, data);
  }

  // Lever's signature: over token and time, in the body, under the hook's own token.
  void deliver(const Hook& hook, const JsonObject& data) {
    const auto token = fmt::format("{:048x}", ++made_);
    const auto time = to_millis(now);
    const auto signature = to_hex(crypto::hmac_sha256(hook.token, token + std::to_string(time)));
    deliveries.push_back({hook.id, hook.event, hook.url,
                          to_text(JsonObject{{"id", new_id()},
                                             {"triggeredAt", time},
                                             {"event", hook.event},
                                             {"data", data},
                                             {"signature", signature},
                                             {"token", token}})});
  }

  void touch(JsonObject& one) const { one["updatedAt"] = to_millis(now); }

  // 48 hex characters, as Lever's.
  std::string new_signing_token() { return fmt::format("{:048x}", 0xC0FFEE0000 + ++made_); }

 private:
  std::uint64_t made_ = 0;
};

}  // namespace bascule::testing
