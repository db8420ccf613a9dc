#include "orders/place.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "effects/plan_letter.hpp"
#include "orders/letter.hpp"
#include "orders/letter_report.hpp"
#include "orders/remind.hpp"
#include "orders/status_tags.hpp"
#include "orgs/letter_frame.hpp"

namespace bascule::orders {
namespace {

// How the key of an invitation's first letter ends: the later ones say that they come again.
constexpr std::string_view kFirstLetter = ":mail:1";
constexpr std::string_view kReminder = ":reminder";

LetterKind kind_of(const effects::Effect& letter) {
  if (letter.key.ends_with(kReminder)) return LetterKind::Reminder;
  return letter.key.ends_with(kFirstLetter) ? LetterKind::Invitation : LetterKind::Again;
}

}  // namespace

Placing::Placing(Kept kept, const assessments::Catalogue& catalogue, const InvitationLinks& links,
                 const ports::Clock& clock, ports::Random& random)
    : kept_(kept), catalogue_(catalogue), links_(links), clock_(clock), random_(random) {}

Result<Placed> Placing::place(ports::Tx& tx, Asking asking) {
  const Instant now = clock_.now();
  Placed placed;
  placed.invitation.id = ports::new_id<InvitationId>(clock_, random_);
  placed.invitation.org = tx.org();
  if (asking.subject.id.empty()) {
    asking.subject.id = ports::new_id<SubjectId>(clock_, random_);
    asking.subject.org = tx.org();
    asking.subject.created_at = now;
    kept_.orders.insert_subject(tx, asking.subject);
  } else {
    kept_.orders.save_subject(tx, asking.subject);
  }
  placed.invitation.subject = asking.subject.id;
  placed.invitation.created_at = now;
  placed.invitation.reminder_days = asking.reminder_days;
  placed.invitation.token_hash = InvitationLinks::hash_of(links_.token(placed.invitation).reveal());
  kept_.orders.insert_invitation(tx, placed.invitation);

  for (const auto& assessment : asking.assessments) {
    Order order;
    order.id = ports::new_id<OrderId>(clock_, random_);
    order.org = tx.org();
    order.environment = asking.environment;
    order.subject = asking.subject.id;
    order.invitation = placed.invitation.id;
    order.position = static_cast<int>(placed.orders.size());
    order.assessment = assessment;
    const auto& optional = asking.optional_assessments;
    if (std::ranges::find(optional, assessment.id) != optional.end()) order.need = Need::Optional;
    order.round = asking.round;
    order.ats = asking.subject.ats;
    order.rule = asking.rule;
    order.decision = asking.decision;
    order.created_at = now;
    order.due_at = asking.due_at;
    if (!kept_.orders.insert(tx, order)) continue;
    kept_.orders.add_to_timeline(
        tx, order.id,
        {.at = now,
         .actor = asking.actor,
         .kind = "requested",
         .text = asking.why,
         .evidence = asking.decision.empty()
                         ? ""
                         : fmt::format(R"({{"decision_id":"{}"}})", asking.decision.text())});
    enqueue(
        kept_, tx, clock_, random_,
        {.kind = kExpireOrder, .about = order.id.text(), .lane = "", .visible_at = order.due_at});
    placed.orders.push_back(std::move(order));
  }
  if (placed.orders.empty()) return placed;
  TRY_VOID(plan_letter(tx, placed.invitation, LetterKind::Invitation));
  plan_reminder(tx, placed.invitation.id);
  plan_invited_tag(tx, placed.orders.front());
  for (auto& order : placed.orders) order = kept_.orders.find(tx, order.id).value();
  return placed;
}

Result<LetterFacts> Placing::facts_of(ports::Tx& tx, const Invitation& invitation,
                                      const WhichLetter& which) {
  const auto org = kept_.orgs.find(tx, tx.org());
  if (!org) return fail(ErrorCode::NotFound, "the invitation's organisation is gone");
  LetterFacts facts = facts_about(*org);
  facts.link = links_.url(invitation);
  facts.which = which;
  if (auto own = kept_.letter_words.find(tx, which)) facts.words = std::move(own->words);
  for (const auto& order : kept_.orders.orders_of(tx, invitation.id)) {
    if (has_ended_for_candidate(order) || order.purge) continue;
    const auto* assessment = catalogue_.find(order.assessment);
    if (!assessment)
      return fail(ErrorCode::NotFound,
                  "the assessment " + order.assessment.id + " is not in this version");
    facts.due_at = facts.asked.empty() ? order.due_at : std::min(facts.due_at, order.due_at);
    facts.asked.push_back(
        {assessment->name(), assessment->minutes(), order.need == Need::Optional});
  }
  return facts;
}

Result<std::variant<ports::Letter, effects::NotWanted>> Placing::fresh_letter(
    ports::Tx& tx, const effects::Effect& effect) {
  const auto& planned = std::get<ports::Letter>(effect.payload);
  const auto invitation = kept_.orders.find_invitation(tx, TRY(InvitationId::parse(effect.group)));
  const auto subject =
      invitation ? kept_.orders.find_subject(tx, invitation->subject) : std::nullopt;
  if (!subject) return effects::NotWanted{"The invitation is gone."};
  const WhichLetter which{kind_of(effect), letter_language(subject->language)};
  auto facts = TRY(facts_of(tx, *invitation, which));
  if (facts.asked.empty())
    return effects::NotWanted{"Nothing of this invitation is open any more."};
  facts.message_id = planned.message_id;
  const auto all = kept_.orders.orders_of(tx, invitation->id);
  if (which.kind == LetterKind::Reminder && std::ranges::none_of(all, is_outstanding))
    return effects::NotWanted{"Nothing that is required is open any more."};
  if (which.kind == LetterKind::Reminder && facts.due_at <= clock_.now())
    return effects::NotWanted{"The due date came before this reminder could leave."};
  return compose_invitation(*subject, facts);
}

Result<void> Placing::plan_letter(ports::Tx& tx, Invitation& invitation, LetterKind kind) {
  const auto subject = kept_.orders.find_subject(tx, invitation.subject);
  if (!subject) return fail(ErrorCode::NotFound, "the invitation's subject is gone");
  if (subject->email.empty()) {
    for (auto& order : kept_.orders.orders_of(tx, invitation.id)) {
      if (!take(order, Step::NeedAttention,
                "There is no e-mail address to write to. Use “new link” and pass it on."))
        continue;
      kept_.orders.save(tx, order);
      kept_.orders.add_to_timeline(tx, order.id,
                                   {clock_.now(), "system", "needs_attention", order.reason, ""});
    }
    return {};
  }
  auto facts = TRY(facts_of(tx, invitation, {kind, letter_language(subject->language)}));
  if (facts.asked.empty())
    return fail(ErrorCode::Conflict, "nothing of this invitation is open any more");
  invitation.mails_sent += 1;
  facts.message_id =
      orgs::message_id(letter_name(invitation.id, invitation.mails_sent), links_.public_url());
  kept_.orders.save_invitation(tx, invitation);

  effects::plan_letter(
      tx, kept_.effects, kept_.jobs,
      {.kind = effects::kCandidateLetter,
       .group = invitation.id.text(),
       .key = fmt::format("{}:mail:{}{}", invitation.id.text(), invitation.mails_sent,
                          kind == LetterKind::Reminder ? kReminder : ""),
       .letter = compose_invitation(*subject, facts)},
      clock_, random_);
  return {};
}

void Placing::plan_reminder(ports::Tx& tx, const InvitationId& id) {
  const auto invitation = kept_.orders.find_invitation(tx, id);
  if (!invitation || invitation->reminder_days.empty()) return;
  std::optional<Instant> due_at;
  std::string lane;  // That of the account in which the candidate is looked at first.
  for (const auto& order : kept_.orders.orders_of(tx, id)) {
    if (!is_outstanding(order) || order.purge) continue;
    due_at = std::min(order.due_at, due_at.value_or(order.due_at));
    if (order.ats) lane = order.ats->connection.text();
  }
  if (!due_at) return;
  if (const auto next = next_reminder(invitation->reminder_days, *due_at, clock_.now()))
    enqueue(kept_, tx, clock_, random_,
            {.kind = kRemind, .about = id.text(), .lane = lane, .visible_at = *next});
}

void Placing::plan_invited_tag(ports::Tx& tx, const Order& order) {
  if (!order.ats) return;
  const auto connection = kept_.connections.find(tx, order.ats->connection);
  if (!connection || connection->write_back.tag_prefix.empty()) return;
  effects::Effect effect;
  effect.id = ports::new_id<EffectId>(clock_, random_);
  effect.org = tx.org();
  effect.kind = "tags:invited";
  effect.key = order.invitation.text() + ":tags:invited";
  effect.group = order.invitation.text();
  effect.connection = connection->id;
  effect.payload = ats::Writing{order.ats->opportunity_id, order.invitation.text(),
                                ats::Tags{{status_tag(*connection, Status::Invited)}, {}}};
  effect.created_at = clock_.now();
  if (kept_.effects.plan(tx, effect))
    enqueue(kept_, tx, clock_, random_,
            {.kind = kPerformEffect,
             .about = effect.id.text(),
             .lane = connection->id.text(),
             .visible_at = clock_.now()});
}

}  // namespace bascule::orders
