#include "effects/next_move.hpp"

#include <algorithm>

namespace bascule::effects {
namespace {

constexpr const char* kArchivedNotice = "The opportunity was archived before this result arrived.";

const ats::Tags* tags_of(const Effect& effect) {
  const auto* writing = std::get_if<ats::Writing>(&effect.payload);
  return writing ? std::get_if<ats::Tags>(&writing->what) : nullptr;
}

bool contains(const std::vector<std::string>& tags, const std::string& tag) {
  return std::ranges::find(tags, tag) != tags.end();
}

bool share_one(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::ranges::any_of(some, [&](const std::string& tag) { return contains(others, tag); });
}

}  // namespace

Move next_move(const Effect& effect, Doubt doubt) {
  switch (effect.state) {
    case EffectState::Planned:
      return doubt == Doubt::MayBeThere && effect.sends == 0 ? Move::Look : Move::Send;
    case EffectState::Sending:  // A crash or a lost lease: the request may have left.
    case EffectState::Unknown:
      return Move::Look;
    case EffectState::Done:
    case EffectState::Parked:
    case EffectState::Dropped:
      return Move::Nothing;
  }
  return Move::Nothing;
}

bool may_send_again(const Effect& effect) { return effect.absent_reads >= kLooksBeforeASecondSend; }

bool overtakes(const Effect& younger, const Effect& older) {
  const auto* now = tags_of(younger);
  const auto* before = tags_of(older);
  if (younger.id <= older.id || !now || !before) return false;
  return share_one(before->add, now->remove) || share_one(before->remove, now->add);
}

std::vector<std::string> gone_for_good(const Effect& effect, const std::vector<Effect>& group) {
  const auto* tags = tags_of(effect);
  auto gone = tags ? tags->remove : std::vector<std::string>{};
  for (const Effect& other : group) {
    const auto* later = tags_of(other);
    if (other.id > effect.id && later && other.state != EffectState::Dropped)
      std::erase_if(gone, [&](const std::string& tag) { return contains(later->add, tag); });
  }
  return gone;
}

Turn turn_of(const Effect& effect, const std::vector<Effect>& group) {
  for (const Effect& other : group) {
    if (overtakes(other, effect)) return Turn::Overtaken;
    const bool may_be_on_its_way =
        other.state == EffectState::Sending || other.state == EffectState::Unknown;
    if (may_be_on_its_way && overtakes(effect, other)) return Turn::AfterAnother;
  }
  return Turn::Now;
}

std::optional<std::string> objection(const ats::Opportunity& opportunity,
                                     const connections::Connection& connection) {
  if (opportunity.is_anonymized)
    return "The person was anonymised in the applicant tracking system.";
  if (opportunity.archived_at &&
      connection.write_back.when_archived == connections::WriteBack::WhenArchived::Skip)
    return "The opportunity is archived, and this connection does not write to archived ones.";
  return std::nullopt;
}

ats::Writing as_sent(ats::Writing planned, const ats::Opportunity& opportunity) {
  auto writing = ats::concrete(std::move(planned));
  if (!opportunity.archived_at) return writing;
  if (auto* form = std::get_if<ats::FeedbackForm>(&writing.what))
    form->headline += std::string("\n") + kArchivedNotice;
  if (auto* note = std::get_if<ats::Note>(&writing.what))
    note->text = std::string(kArchivedNotice) + "\n" + note->text;
  return writing;
}

}  // namespace bascule::effects
