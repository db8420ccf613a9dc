#include "orders/effects_settled.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "connections/provider_of.hpp"
#include "orders/letter_report.hpp"
#include "orders/note_once.hpp"

namespace bascule::orders {
namespace {

using effects::Effect;
using effects::EffectState;

// What happened to each effect, as small JSON for the timeline.
std::string evidence_of(const std::vector<Effect>& effects) {
  std::string text = R"({"effects":[)";
  for (const auto& effect : effects) {
    if (text.back() == '}') text += ',';
    text +=
        fmt::format(R"({{"id":"{}","kind":{},"state":"{}","remote_id":{},"reason":{}}})",
                    effect.id.text(), json_quoted(effect.kind), effects::to_string(effect.state),
                    json_quoted(effect.remote_id), json_quoted(effect.reason));
  }
  return text + "]}";
}

bool carries_the_result(const Effect& effect) {
  return effect.kind == "form" || effect.kind == "note";
}

}  // namespace

EffectsSettled::EffectsSettled(ports::Database& database, Kept kept, const ports::Clock& clock)
    : database_(database), kept_(kept), clock_(clock) {}

Result<void> EffectsSettled::run(const jobs::Job& job) {
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    const auto invitation = InvitationId::parse(job.about);
    if (!invitation) {
      // A letter that is about no order, such as a member's, has told all there is in its row.
      if (const auto order = OrderId::parse(job.about)) settle_order(tx, *order);
      return {};
    }
    settle_invitation(tx, *invitation);
    for (const auto& order : kept_.orders.orders_of(tx, *invitation))
      if (true_state(order) == OrderState::Scored) settle_order(tx, order.id);
    return {};
  });
}

void EffectsSettled::step(ports::Tx& tx, Order& order, Step step, const std::string& text,
                          const std::string& reason, const std::string& evidence) {
  if (is_purged(order)) return;
  if (step == Step::NeedAttention && order.state == OrderState::NeedsAttention) {
    if (order.reason == reason) return;
    order.reason = reason;  // Tried again, and something else is in the way now.
  } else if (!take(order, step, reason)) {
    return;  // It went on without us: opened before we heard of the letter.
  }
  kept_.orders.save(tx, order);
  kept_.orders.add_to_timeline(
      tx, order.id, {clock_.now(), "system", std::string(to_string(order.state)), text, evidence});
}

// The letter after one that came back was accepted: there is something to wait for again.
void EffectsSettled::go_on_after_return(ports::Tx& tx, Order& order) {
  if (order.state != OrderState::NeedsAttention || order.resume_state != OrderState::Invited)
    return;
  const auto invitation = kept_.orders.find_invitation(tx, order.invitation);
  const auto timeline = kept_.orders.timeline(tx, order.id);
  const auto came = [&](int number) {
    return came_back(timeline, letter_name(order.invitation, number));
  };
  if (!invitation || came(invitation->mails_sent) || !came(invitation->mails_sent - 1)) return;
  if (!take(order, Step::Resume)) return;
  kept_.orders.save(tx, order);
  kept_.orders.add_to_timeline(tx, order.id,
                               {clock_.now(), "system", "invited",
                                "The mail server accepted the letter that was sent again.", ""});
}

void EffectsSettled::settle_invitation(ports::Tx& tx, const InvitationId& id) {
  auto effects = kept_.effects.of_group(tx, id.text());
  std::erase_if(effects,
                [](const Effect& effect) { return effect.kind != effects::kCandidateLetter; });
  if (effects.empty() || !effects::is_settled(effects.back().state)) return;
  const auto& letter = effects.back();
  for (auto& order : kept_.orders.orders_of(tx, id)) {
    if (letter.state == EffectState::Done) {
      if (order.state == OrderState::NeedsAttention && order.resume_state == OrderState::Requested)
        (void)take(order, Step::Resume);
      go_on_after_return(tx, order);
      step(tx, order, Step::Invite, "The mail server accepted the invitation.", "",
           evidence_of(effects));
    } else if (true_state(order) == OrderState::Requested) {
      step(tx, order, Step::NeedAttention, "The invitation could not be sent: " + letter.reason,
           "The invitation could not be sent: " + letter.reason, evidence_of(effects));
    } else if (letter.state == EffectState::Parked && !has_ended_for_candidate(order)) {
      note_once(kept_.orders, tx, order,
                {clock_.now(), "system", "letter_refused",
                 "A later letter could not be sent: " + letter.reason, evidence_of({letter})});
    }
  }
}

// A result that waits for a person (its connection is off or broken) says so; delivering clears it.
void EffectsSettled::say_what_is_waited_for(ports::Tx& tx, Order& order,
                                            const std::vector<Effect>& effects) {
  const auto of = [&](const Effect& effect) {
    return kept_.connections.find(tx, effect.connection).value_or(connections::Connection{});
  };
  const auto waiting = std::ranges::find_if(effects, [&](const Effect& effect) {
    return !effects::is_settled(effect.state) && !connections::what_to_do(of(effect)).empty();
  });
  if (waiting == effects.end() || order.state != OrderState::Scored) return;
  const auto reason =
      "The result is not on the profile yet. " + connections::what_to_do(of(*waiting));
  if (order.reason == reason) return;
  order.reason = reason;
  kept_.orders.save(tx, order);
  kept_.orders.add_to_timeline(
      tx, order.id, {clock_.now(), "system", "result_waits", reason, evidence_of(effects)});
}

void EffectsSettled::settle_order(ports::Tx& tx, const OrderId& id) {
  auto order = kept_.orders.find(tx, id);
  if (!order) return;
  auto effects = kept_.effects.of_group(tx, id.text());
  // Its tag follows that of the invitation, and stands among those.
  for (auto& effect : kept_.effects.of_group(tx, order->invitation.text()))
    if (effect.key.starts_with(id.text() + ":")) effects.push_back(std::move(effect));
  const bool all_settled = std::all_of(effects.begin(), effects.end(), [](const Effect& effect) {
    return effects::is_settled(effect.state);
  });
  if (!all_settled) return say_what_is_waited_for(tx, *order, effects);
  const auto in_state = [&](EffectState state) {
    return std::find_if(effects.begin(), effects.end(), [&](const Effect& effect) {
      return carries_the_result(effect) && effect.state == state;
    });
  };
  if (const auto refused = in_state(EffectState::Parked); refused != effects.end()) {
    const auto reason = "The result is not on the profile: " + refused->reason;
    step(tx, *order, Step::NeedAttention, reason, reason, evidence_of(effects));
    return;
  }
  if (order->state == OrderState::NeedsAttention && order->resume_state == OrderState::Scored)
    (void)take(*order, Step::Resume);
  if (const auto dropped = in_state(EffectState::Dropped); dropped != effects.end()) {
    step(tx, *order, Step::Deliver, "Nothing was written to the profile: " + dropped->reason,
         "Nothing was written to the profile: " + dropped->reason, evidence_of(effects));
    return;
  }
  step(tx, *order, Step::Deliver,
       effects.empty() ? "The result is ready; this order has no profile to write to."
                       : "The result is on the profile.",
       "", effects.empty() ? "" : evidence_of(effects));
}

}  // namespace bascule::orders
