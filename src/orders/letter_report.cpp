#include "orders/letter_report.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "orders/note_once.hpp"

namespace bascule::orders {
namespace {

using Said = LetterReport::Said;

constexpr std::size_t kWhyMax = 300;
constexpr const char* kReturned = "letter_returned";
constexpr const char* kComplained = "letter_unwanted";
constexpr const char* kDelayed = "letter_delayed";

std::string kind_of(Said said) {
  switch (said) {
    case Said::Complained:
      return kComplained;
    case Said::Delayed:
      return kDelayed;
    case Said::Returned:
      break;
  }
  return kReturned;
}

std::string evidence_of(const std::string& letter) {
  return fmt::format(R"({{"letter":{}}})", json_quoted(letter));
}

// What a stranger's server said, as the end of a sentence of ours.
std::string because(const std::string& why) {
  const auto line = cut(trimmed(one_line(why)), kWhyMax);
  return line.empty() ? "." : fmt::format(": {}", line);
}

std::string sentence_of(const LetterReport& report) {
  switch (report.said) {
    case Said::Complained:
      return "The recipient marked our letter as unwanted" + because(report.why);
    case Said::Delayed:
      return "The recipient's mail server has not taken the letter yet" + because(report.why);
    case Said::Returned:
      break;
  }
  return "The letter came back" + because(report.why);
}

struct LetterOf {
  InvitationId invitation;
  int number = 0;
};

// "<inv_….2@bascule.example>"
std::optional<LetterOf> letter_of(std::string_view message_id) {
  if (message_id.starts_with('<')) message_id.remove_prefix(1);
  const auto name = message_id.substr(0, message_id.find('@'));
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  auto id = InvitationId::parse(name.substr(0, dot));
  const auto digits = name.substr(dot + 1);
  LetterOf letter;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), letter.number);
  if (!id || error != std::errc{} || end != digits.data() + digits.size() || letter.number < 1)
    return std::nullopt;
  letter.invitation = std::move(*id);
  return letter;
}

}  // namespace

std::string letter_name(const InvitationId& invitation, int number) {
  return fmt::format("{}.{}", invitation.text(), number);
}

bool came_back(const std::vector<TimelineEntry>& timeline, const std::string& letter) {
  return std::ranges::any_of(timeline, [&](const TimelineEntry& entry) {
    return entry.kind == kReturned && entry.evidence == evidence_of(letter);
  });
}

bool was_unwanted(const std::vector<TimelineEntry>& timeline) {
  return std::ranges::any_of(timeline,
                             [](const TimelineEntry& entry) { return entry.kind == kComplained; });
}

Result<TakeLetterReports::Taken> TakeLetterReports::run(const std::vector<LetterReport>& reports) {
  Taken taken;
  for (const auto& report : reports) {
    const bool is_known = TRY(take_one(report));
    ++(is_known ? taken.known : taken.unknown);
  }
  return taken;
}

Result<bool> TakeLetterReports::take_one(const LetterReport& report) {
  const auto letter = letter_of(report.message_id);
  if (!letter) return false;
  // One relay serves all organisations; whose letter it is, its name says.
  const auto found = TRY(database_.read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<Invitation>> {
        return kept_.orders.find_invitation(tx, letter->invitation);
      }));
  if (!found || letter->number > found->mails_sent) return false;
  TRY_VOID(database_.write(OrgScope(found->org), [&](ports::Tx& tx) -> Result<void> {
    const auto invitation = kept_.orders.find_invitation(tx, found->id);
    if (!invitation) return {};
    const auto name = letter_name(invitation->id, letter->number);
    const bool is_newest = letter->number == invitation->mails_sent;
    for (auto& order : kept_.orders.orders_of(tx, invitation->id))
      take_for(tx, std::move(order), report, name, is_newest);
    return {};
  }));
  return true;
}

void TakeLetterReports::take_for(ports::Tx& tx, Order order, const LetterReport& report,
                                 const std::string& letter, bool is_newest) {
  if (has_ended_for_candidate(order)) return;
  const auto text = sentence_of(report);
  const Instant now = clock_.now();
  const bool is_news = note_once(kept_.orders, tx, order,
                                 {now, "system", kind_of(report.said), text, evidence_of(letter)});
  if (!is_news || report.said != Said::Returned || !is_newest) return;
  // A relay may be quicker than our own note that it took the letter.
  if (order.state == OrderState::Requested) (void)take(order, Step::Invite);
  if (order.state != OrderState::Invited) return;  // Opened: they have the link after all.
  const auto reason =
      text + " Check the address with the candidate; then send it again, or pass on a new link.";
  if (!take(order, Step::NeedAttention, reason)) return;
  kept_.orders.save(tx, order);
  kept_.orders.add_to_timeline(tx, order.id, {now, "system", "needs_attention", reason, ""});
}

}  // namespace bascule::orders
