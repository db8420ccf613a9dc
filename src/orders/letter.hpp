#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "orders/subject.hpp"
#include "orgs/org.hpp"
#include "ports/mailer.hpp"

namespace bascule::orders {

// What an invitation's letter says.
struct LetterFacts {
  std::string org_name;
  std::string from_name;    // Beside the sender's address; empty: org_name.
  std::string accent;       // "#0f6674"; empty: the letter's own colour.
  std::string org_contact;  // Mail address for questions; empty: none is named.
  std::string time_zone;    // IANA; the due date is said in it.
  struct Asked {
    std::string name;  // "Big Five"
    int minutes = 0;
  };
  std::vector<Asked> asked;  // In the order they are taken; at least one.
  Instant due_at{};
  std::string link;
  std::string message_id;
  enum class Kind { Invitation, Again, Reminder } kind = Kind::Invitation;
};

// Whom it is from and how it looks, as `org` shows itself now. Pure.
[[nodiscard]] LetterFacts facts_about(const orgs::Org& org);

// The letter that invites a subject, in both parts. Pure. Names from outside are flattened to one
// line and escaped; the page behind the link says the rest.
[[nodiscard]] ports::Letter compose_invitation(const Subject& subject, const LetterFacts& facts);

}  // namespace bascule::orders
