#include "tests/simulation/mail_server.hpp"

namespace bascule::simulation {

using ports::MailNotSent;

ports::MailOutcome MailServer::send(const ports::Letter& letter) {
  leaves_(letter);
  Draw& draw = world_.draw;
  const Faults& faults = world_.faults;
  const auto hits = [&](int permille) { return world_.faults_on() && draw.chance(permille); };
  Sent& known = sent_[letter.message_id];
  ++known.tried;
  world_.give_way("mail", draw.between(1ms, 60ms));
  if (hits(faults.mail_later)) {
    ++world_.counts.mails_refused;
    return MailNotSent{MailNotSent::Again::Later, "451 try again"};
  }
  if (hits(faults.mail_never)) {
    ++world_.counts.mails_refused;
    return MailNotSent{MailNotSent::Again::Never, "550 no such box"};
  }
  ++known.unanswered;
  if (hits(faults.mail_lost)) {
    world_.give_way("no mail answer", 30s);
    return ports::MailUnknown{"cut before the answer"};
  }
  arrive(letter, known);
  world_.give_way("mail answer", draw.between(1ms, 60ms));
  if (hits(faults.mail_answer_lost)) {
    ++world_.counts.mail_answers_lost;
    return ports::MailUnknown{"cut before the answer"};
  }
  --known.unanswered;
  return ports::MailAccepted{};
}

void MailServer::arrive(const ports::Letter& letter, Sent& known) {
  world_.note("  letter {} arrives", letter.message_id);
  const auto whole = letter.subject + letter.text + letter.html;
  if (known.arrived++ == 0) {
    known.first_text = whole;
    known.upsets = world_.upsets;
  } else {
    ++world_.counts.mails_twice;
    known.is_changed = known.is_changed || whole != known.first_text;
  }
  boxes_[letter.to_address.reveal()].push_back(letter);
}

}  // namespace bascule::simulation
