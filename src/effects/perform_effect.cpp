#include "effects/perform_effect.hpp"

#include <fmt/format.h>

#include "connections/provider_of.hpp"
#include "effects/plan_letter.hpp"
#include "effects/sweep_copies.hpp"

namespace bascule::effects {
namespace {

// Promise P2's admitted exception: a letter whose acceptance answer was lost goes out at most
// twice, with the same Message-ID.
constexpr int kLetterSendsMax = 2;
// How often is looked whether the tags before it have arrived: at first, and when those have been
// waiting for long, perhaps for a person.
constexpr std::chrono::milliseconds kPauseForTurn = 15s, kPauseForTurnMax = 10min;

Failure read_back_later(std::string why) {
  return fail(Error{
      ErrorCode::Unavailable, std::move(why), {}, std::chrono::milliseconds{kPauseBetweenLooks}});
}

// A result is called what it goes out as.
std::string kind_now(const Effect& effect) {
  const auto& what = std::get<ats::Writing>(effect.payload).what;
  const auto* form = std::get_if<ats::FeedbackForm>(&what);
  return !form ? effect.kind : form->as_note ? "note" : "form";
}

bool is_final(ErrorCode code) {
  return code == ErrorCode::InvalidInput || code == ErrorCode::Forbidden ||
         code == ErrorCode::NotFound || code == ErrorCode::Conflict;
}

}  // namespace

PerformEffect::PerformEffect(ports::Database& database, EffectStore& effects,
                             connections::ConnectionStore& connections, jobs::JobStore& jobs,
                             ats::FindProvider find_provider, ports::Mailer& mailer,
                             FreshLetter fresh_letter, const ports::Clock& clock,
                             ports::Random& random)
    : database_(database),
      effects_(effects),
      connections_(connections),
      jobs_(jobs),
      find_provider_(std::move(find_provider)),
      mailer_(mailer),
      fresh_letter_(std::move(fresh_letter)),
      clock_(clock),
      random_(random) {}

Result<void> PerformEffect::run(const jobs::Job& job) {
  const OrgScope scope(job.org);
  const EffectId id = TRY(EffectId::parse(job.about));
  std::optional<Effect> effect;
  Doubt doubt = Doubt::None;
  TRY_VOID(database_.read(scope, [&](ports::Tx& tx) -> Result<void> {
    effect = effects_.find(tx, id);
    if (effect && doubts_) doubt = doubts_->about(tx, *effect);
    return {};
  }));
  // Whoever parked the row did not live, or was too late, to park the job: a person must find it.
  if (effect && effect->state == EffectState::Parked)
    return fail(ErrorCode::Conflict, effect->reason);
  if (!effect || next_move(*effect, doubt) == Move::Nothing) return {};
  if (std::holds_alternative<ports::Letter>(effect->payload))
    return perform_mail(scope, *effect, doubt);
  return perform_writing(scope, *effect, doubt);
}

Result<void> PerformEffect::perform_mail(const OrgScope& scope, const Effect& effect, Doubt doubt) {
  if (doubt == Doubt::MayBeThere) {
    ++counters_.held;
    return failed(scope, effect, {ErrorCode::Conflict, kHeldLetter, {}, {}});
  }
  // There is no reading back from a mail server: what may have arrived goes out once more at most.
  if (effect.sends >= kLetterSendsMax)
    return change(scope, effect.id, [](Effect& row) {
      row.state = EffectState::Done;
      row.reason = "The mail server took the letter without confirming it, twice.";
    });
  const auto fresh = TRY(
      database_.read(scope, [&](ports::Tx& tx) -> Result<std::variant<ports::Letter, NotWanted>> {
        return fresh_letter_(tx, effect);
      }));
  if (const auto* not_wanted = std::get_if<NotWanted>(&fresh))
    return drop(scope, effect, not_wanted->why);
  if (may_leave_ && effect.kind == kCandidateLetter) TRY_VOID(may_leave_(scope));
  const Effect sending = TRY(begin_to_send(scope, effect));
  ++counters_.sent;
  const auto outcome = mailer_.send(std::get<ports::Letter>(fresh));
  if (std::holds_alternative<ports::MailAccepted>(outcome)) {
    ++counters_.done;
    return change(scope, effect.id, [](Effect& row) {
      row.state = EffectState::Done;
      row.reason.clear();
    });
  }
  if (const auto* refused = std::get_if<ports::MailNotSent>(&outcome)) {
    const bool final = refused->again == ports::MailNotSent::Again::Never;
    TRY_VOID(change_if_still(scope, sending, [&](Effect& row) {
      row.state = final ? EffectState::Parked : EffectState::Planned;
      row.sends -= 1;  // It certainly did not arrive.
      row.reason = refused->why;
    }));
    return fail(final ? ErrorCode::InvalidInput : ErrorCode::Unavailable, refused->why);
  }
  const auto& why = std::get<ports::MailUnknown>(outcome).why;
  ++counters_.unknown;
  TRY_VOID(change_if_still(scope, sending, [&](Effect& row) {
    row.state = EffectState::Unknown;
    row.reason = why;
  }));
  return read_back_later("the mail server did not confirm the letter: " + why);
}

Result<void> PerformEffect::perform_writing(const OrgScope& scope, const Effect& effect,
                                            Doubt doubt) {
  const auto connection = TRY(
      database_.read(scope, [&](ports::Tx& tx) -> Result<std::optional<connections::Connection>> {
        return connections_.find(tx, effect.connection);
      }));
  if (!connection)
    return failed(scope, effect, {ErrorCode::NotFound, "the connection is gone", {}, {}});
  if (connection->state == connections::ConnectionState::Disconnected)
    return drop(scope, effect, "The connection was disconnected.");
  auto* provider = TRY(connections::provider_of(*connection, find_provider_));
  const auto account = connections::account_of(*connection);
  if (next_move(effect, doubt) == Move::Look && !may_send_again(effect))
    return look(scope, *provider, account, effect);

  switch (TRY(turn(scope, effect))) {
    case Turn::Now:
      break;
    case Turn::AfterAnother:
      return fail(Error{
          ErrorCode::Unavailable,
          "waits for the tags before it",
          {},
          std::clamp((clock_.now() - effect.created_at) / 8, kPauseForTurn, kPauseForTurnMax)});
    case Turn::Overtaken:
      return drop(scope, effect, "Overtaken: a later status takes this tag away again.");
  }
  const auto opportunity =
      provider->read_opportunity(account, std::get<ats::Writing>(effect.payload).opportunity_id);
  std::optional<std::string> dropped;
  if (opportunity)
    dropped = objection(*opportunity, *connection);
  else if (opportunity.error().code == ErrorCode::NotFound)
    dropped = "The opportunity is gone.";
  else
    return failed(scope, effect, opportunity.error());
  if (dropped) return drop(scope, effect, *dropped);
  const auto made = whole(scope, effect);
  if (!made) return failed(scope, effect, made.error());
  if (const auto* not_wanted = std::get_if<NotWanted>(&*made))
    return drop(scope, effect, not_wanted->why);
  const auto& writing = std::get<ats::Writing>(*made);

  const Effect sending = TRY(begin_to_send(scope, effect));
  ++counters_.sent;
  const auto outcome = provider->write(account, as_sent(writing, *opportunity));
  if (const auto* written = std::get_if<ats::Written>(&outcome)) {
    ++counters_.done;
    return change(scope, effect.id, [&](Effect& row) {
      row.state = EffectState::Done;
      row.remote_id = written->remote_id;
      row.reason.clear();
    });
  }
  if (const auto* refused = std::get_if<ats::NotWritten>(&outcome)) {
    if (is_final(refused->error.code)) ++counters_.refused;
    TRY_VOID(change_if_still(scope, sending, [&](Effect& row) {
      row.state = is_final(refused->error.code) ? EffectState::Parked : EffectState::Planned;
      row.reason = refused->error.message;
    }));
    return Failure(refused->error);
  }
  const auto& why = std::get<ats::WriteUnknown>(outcome).why;
  ++counters_.unknown;
  TRY_VOID(change_if_still(scope, sending, [&](Effect& row) {
    row.state = EffectState::Unknown;
    row.reason = why;
  }));
  return read_back_later("the answer was lost, so it is looked for first: " + why);
}

Result<std::variant<ats::Writing, NotWanted>> PerformEffect::whole(const OrgScope& scope,
                                                                   const Effect& effect) {
  using Whole = std::variant<ats::Writing, NotWanted>;
  auto writing = std::get<ats::Writing>(effect.payload);
  auto* file = std::get_if<ats::File>(&writing.what);
  if (file && file->bytes.empty() && fresh_file_) {
    auto fresh = TRY(fresh_file_(scope, effect));
    if (auto* not_wanted = std::get_if<NotWanted>(&fresh)) return Whole(std::move(*not_wanted));
    file->bytes = std::get<std::string>(std::move(fresh));
  }
  return Whole(std::move(writing));
}

Result<Turn> PerformEffect::turn(const OrgScope& scope, const Effect& effect) {
  if (!std::holds_alternative<ats::Tags>(std::get<ats::Writing>(effect.payload).what))
    return Turn::Now;
  return database_.read(scope, [&](ports::Tx& tx) -> Result<Turn> {
    return turn_of(effect, effects_.of_group(tx, effect.group));
  });
}

Result<void> PerformEffect::look(const OrgScope& scope, ats::Provider& provider,
                                 const ats::Account& account, const Effect& effect) {
  const auto found =
      provider.look_for(account, ats::concrete(std::get<ats::Writing>(effect.payload)));
  if (!found) {
    if (found.error().code == ErrorCode::NotFound)
      return drop(scope, effect, "The opportunity is gone.");
    return Failure(found.error());  // Stays unknown; the look is repeated, never the write (B8).
  }
  if (found->has_value()) {
    ++counters_.adopted;
    return change(scope, effect.id, [&](Effect& row) {
      row.state = EffectState::Done;
      row.remote_id = (*found)->remote_id;
      row.reason = (*found)->was == ats::Found::Was::There
                       ? "found and adopted after a lost answer"
                       : "a person deleted it; it is not made again";
    });
  }
  TRY_VOID(change_if_still(scope, effect, [](Effect& row) {
    row.state = EffectState::Unknown;
    row.absent_reads += 1;
  }));
  return read_back_later("not there yet; looked once");
}

Result<void> PerformEffect::change(const OrgScope& scope, const EffectId& id, const How& how) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    auto row = effects_.find(tx, id);
    if (!row) return fail(ErrorCode::NotFound, "the effect is gone");
    if (row->state == EffectState::Done || row->state == EffectState::Dropped) return {};
    change_in(tx, *row, how);
    return {};
  });
}

Result<bool> PerformEffect::change_if_still(const OrgScope& scope, const Effect& known,
                                            const How& how) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<bool> {
    auto row = effects_.find(tx, known.id);
    if (!row) return fail(ErrorCode::NotFound, "the effect is gone");
    const bool is_still = row->state == known.state && row->sends == known.sends &&
                          row->absent_reads == known.absent_reads;
    if (is_still) change_in(tx, *row, how);
    return is_still;
  });
}

Result<void> PerformEffect::drop(const OrgScope& scope, const Effect& known,
                                 const std::string& why) {
  TRY_VOID(change_if_still(scope, known, [&](Effect& row) {
    row.state = EffectState::Dropped;
    row.reason = why;
  }));
  return {};
}

void PerformEffect::change_in(ports::Tx& tx, Effect& row, const How& how) {
  how(row);
  if (is_settled(row.state)) {
    row.settled_at = clock_.now();
    jobs_.enqueue(tx, ports::new_id<JobId>(clock_, random_),
                  {.kind = kSettledJob, .about = row.group, .lane = "", .visible_at = clock_.now()},
                  clock_.now());
    if (row.state == EffectState::Done && row.sends > 1) owe_sweeps(tx, row);
    // Tags that were on their way while later ones were planned may arrive after those.
    if (row.sends > 0)
      for (const Effect& other : effects_.of_group(tx, row.group))
        if (overtakes(other, row)) owe_sweeps(tx, other);
  }
  effects_.save(tx, row);
}

Result<Effect> PerformEffect::begin_to_send(const OrgScope& scope, const Effect& known) {
  Effect sending = known;
  sending.state = EffectState::Sending;
  sending.sends += 1;
  sending.absent_reads = 0;
  sending.sent_at = clock_.now();
  const bool is_mine = TRY(change_if_still(scope, known, [&](Effect& row) {
    row.state = sending.state;
    row.sends = sending.sends;
    row.absent_reads = sending.absent_reads;
    row.sent_at = sending.sent_at;
  }));
  if (!is_mine) return read_back_later("another worker is at it");
  return sending;
}

void PerformEffect::owe_sweeps(ports::Tx& tx, const Effect& effect) {
  if (!std::holds_alternative<ats::Writing>(effect.payload)) return;
  for (const auto after : SweepCopies::kAfter)
    jobs_.enqueue(tx, ports::new_id<JobId>(clock_, random_),
                  {.kind = SweepCopies::kKind,
                   .about = effect.id.text(),
                   .lane = effect.connection.text(),
                   .visible_at = clock_.now() + after},
                  clock_.now());
}

Result<void> PerformEffect::failed(const OrgScope& scope, const Effect& known, const Error& error) {
  if (is_final(error.code)) {
    ++counters_.refused;
    TRY_VOID(change_if_still(scope, known, [&](Effect& row) {
      row.state = EffectState::Parked;
      row.reason = error.message;
    }));
  }
  return Failure(error);
}

bool PerformEffect::reopen(ports::Tx& tx, const EffectId& id) {
  auto row = effects_.find(tx, id);
  if (!row || row->state != EffectState::Parked) return false;
  row->state = EffectState::Planned;
  row->settled_at.reset();
  if (doubts_) doubts_->dispel(tx, *row, clock_.now());
  // Refused, or looked for in vain: it is not there, and may go out the way that is chosen by now.
  if (auto* writing = std::get_if<ats::Writing>(&row->payload))
    if (const auto connection = connections_.find(tx, row->connection)) {
      *writing = connections::as_chosen(std::move(*writing), connection->write_back);
      row->kind = kind_now(*row);
      effects_.replace_writing(tx, *row);
    }
  effects_.save(tx, *row);
  return true;
}

}  // namespace bascule::effects
