#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "orders/subject.hpp"
#include "ports/mailer.hpp"

namespace bascule::orders {

// What an invitation's letter says.
struct LetterFacts {
  std::string org_name;
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

// The letter that invites a subject, in both parts. Pure. Names from outside are flattened to one
// line and escaped; the page behind the link says the rest.
[[nodiscard]] ports::Letter compose_invitation(const Subject& subject, const LetterFacts& facts);

}  // namespace bascule::orders
