#include "deliveries/delivery_json.hpp"

#include <fmt/format.h>

namespace bascule::deliveries {
namespace {

using effects::Effect;
using effects::EffectState;
using webhooks::Fate;
using webhooks::InboxEvent;

constexpr const char* kPerformEffect = "perform_effect";

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json time_or_null(const std::optional<Instant>& at) {
  return at ? Json(to_rfc3339(*at)) : Json(nullptr);
}

CameOf came_of(const std::vector<rules::Decision>& decisions) {
  auto came = CameOf::Nothing;
  for (const auto& decision : decisions) {
    if (decision.verdict == rules::Verdict::Yes) return CameOf::Invited;
    if (decision.verdict == rules::Verdict::Shadow) came = CameOf::Watched;
    if (came == CameOf::Nothing) came = CameOf::NotInvited;
  }
  return came;
}

std::string_view words_of(CameOf came) {
  switch (came) {
    case CameOf::Invited:
      return "a rule invited the candidate.";
    case CameOf::Watched:
      return "a rule that only watches would have invited the candidate.";
    case CameOf::NotInvited:
      return "the rules said no.";
    case CameOf::Nothing:
      return "no rule had to decide about it.";
  }
  return "";
}

Json work_json(const std::optional<jobs::Job>& job) {
  if (!job) return nullptr;
  const bool is_to_come = job->state == jobs::JobState::Waiting;
  return JsonObject{{"id", job->id.text()},
                    {"state", jobs::to_string(job->state)},
                    {"attempts", job->attempts},
                    {"crashes", job->crashes},
                    {"reason", text_or_null(job->reason)},
                    {"next_try_at", is_to_come ? Json(to_rfc3339(job->visible_at)) : nullptr}};
}

std::optional<jobs::Job> job_of(jobs::JobStore& jobs, ports::Tx& tx, const InboxEvent& event) {
  return event.job.empty() ? std::nullopt : jobs.find(tx, event.job);
}

}  // namespace

std::string_view to_string(CameOf came) {
  switch (came) {
    case CameOf::Invited:
      return "invited";
    case CameOf::Watched:
      return "watched";
    case CameOf::NotInvited:
      return "not_invited";
    case CameOf::Nothing:
      return "nothing";
  }
  return "nothing";
}

std::string verdict_of(const InboxEvent& event, Fate fate, CameOf came) {
  const bool is_ours = event.event.kind == ats::EventKind::Seen ||
                       event.event.kind == ats::EventKind::SeenApplication;
  const std::string_view how = is_ours ? "Found by our own look" : "Accepted";
  switch (fate) {
    case Fate::Waiting:
      return fmt::format("{}; it waits to be looked at.", how);
    case Fate::Parked:
      return fmt::format("{}, but it could not be looked at: a person has to see to it.", how);
    case Fate::Closed:
      return fmt::format("{}; a person said that it need not be looked at.", how);
    case Fate::Ignored:
      return fmt::format("{} and kept; nothing follows from what it tells.", how);
    case Fate::Decided:
      return fmt::format("{} and looked at; {}", how, words_of(came));
  }
  return "";
}

std::string_view verdict_of(const Effect& effect) {
  switch (effect.state) {
    case EffectState::Planned:
      return "It waits to be sent.";
    case EffectState::Sending:
      return "It is being sent.";
    case EffectState::Unknown:
      return "It was sent and the answer was lost: before it is sent again, it is looked for.";
    case EffectState::Done:
      return effect.connection.empty() ? "The mail server took it." : "It is there.";
    case EffectState::Parked:
      return "It was refused: a person has to see to it.";
    case EffectState::Dropped:
      return "It was not sent, and will not be: nothing is left to be done.";
  }
  return "";
}

JsonObject DeliveryJson::line(ports::Tx& tx, const InboxEvent& event) const {
  const auto job = job_of(jobs_, tx, event);
  const auto fate = webhooks::fate_of(event.job, job);
  const bool is_decided = fate == Fate::Decided;
  const auto came = is_decided ? came_of(rules_.decisions_of_event(tx, event.id)) : CameOf::Nothing;
  const bool has_reason = job && (fate == Fate::Waiting || fate == Fate::Parked);
  return {{"id", event.id.text()},
          {"connection_id", event.connection.text()},
          {"kind", ats::to_string(event.event.kind)},
          {"provider_event", event.event.provider_event},
          {"opportunity_id", text_or_null(event.event.opportunity_id)},
          {"to_stage_id", text_or_null(event.event.to_stage_id)},
          {"triggered_at", to_rfc3339(event.event.triggered_at)},
          {"received_at", to_rfc3339(event.received_at)},
          {"state", webhooks::to_string(fate)},
          {"came_of", is_decided ? Json(to_string(came)) : Json(nullptr)},
          {"verdict", verdict_of(event, fate, came)},
          {"reason", has_reason ? text_or_null(job->reason) : Json(nullptr)},
          {"purged_at", time_or_null(event.purged_at)}};
}

JsonObject DeliveryJson::full(ports::Tx& tx, const InboxEvent& event) const {
  auto json = line(tx, event);
  json["hook_id"] = text_or_null(event.hook.text());
  json["size_bytes"] = event.raw.size();
  json["work"] = work_json(job_of(jobs_, tx, event));
  return json;
}

JsonArray DeliveryJson::orders_of(ports::Tx& tx, const Effect& effect) const {
  const auto of_key = OrderId::parse(effect.key.substr(0, effect.key.find(':')));
  if (of_key) return {Json(of_key->text())};
  const auto invitation = InvitationId::parse(effect.group);
  if (!invitation) return {};
  JsonArray ids;
  for (const auto& order : orders_.orders_of(tx, *invitation)) ids.push_back(Json(order.id.text()));
  return ids;
}

JsonObject DeliveryJson::line(ports::Tx& tx, const Effect& effect) const {
  return {{"id", effect.id.text()},
          {"connection_id", text_or_null(effect.connection.text())},
          {"kind", effect.kind},
          {"key", effect.key},
          {"state", effects::to_string(effect.state)},
          {"verdict", verdict_of(effect)},
          {"reason", text_or_null(effect.reason)},
          {"order_ids", orders_of(tx, effect)},
          {"remote_id", text_or_null(effect.remote_id)},
          {"sends", effect.sends},
          {"created_at", to_rfc3339(effect.created_at)},
          {"sent_at", time_or_null(effect.sent_at)},
          {"settled_at", time_or_null(effect.settled_at)}};
}

JsonObject DeliveryJson::full(ports::Tx& tx, const Effect& effect) const {
  auto json = line(tx, effect);
  const bool is_letter = effect.kind == effects::kCandidateLetter;
  const auto lane = is_letter ? effects::kCandidateLetters : effect.connection.text();
  const bool is_over = effect.state == EffectState::Done || effect.state == EffectState::Dropped;
  json["looks"] = effect.absent_reads;
  json["work"] = is_over ? Json(nullptr)
                         : work_json(jobs_.open_about(tx, {.kind = kPerformEffect, .lane = lane},
                                                      effect.id.text()));
  return json;
}

}  // namespace bascule::deliveries
