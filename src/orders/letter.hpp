#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "orders/letter_words.hpp"
#include "orders/subject.hpp"
#include "orgs/org.hpp"
#include "ports/mailer.hpp"

namespace bascule::orders {

// What goes into a letter about an invitation.
struct LetterFacts {
  std::string org_name;
  std::string from_name;    // Beside the sender's address; empty: org_name.
  std::string accent;       // "#0f6674"; empty: the letter's own colour.
  std::string org_contact;  // Mail address for questions; empty: none is named.
  std::string time_zone;    // IANA; the due date is said in it.
  struct Asked {
    std::string name;  // "Big Five"
    int minutes = 0;
    bool is_optional = false;  // May be declined on the page.
  };
  std::vector<Asked> asked;  // In the order they are taken; at least one.
  Instant due_at{};
  std::string link;
  std::string message_id;
  WhichLetter which = {};
  std::optional<LetterWords> words = {};  // Checked; none: the standard words.
  // A trial says so, above everything else.
  enum class Purpose { Real, Trial } purpose = Purpose::Real;
};

// Whom it is from and how it looks, as `org` shows itself now. Pure.
[[nodiscard]] LetterFacts facts_about(const orgs::Org& org);

// The letter about an invitation, in both parts, which say the same. Pure. Names from outside are
// flattened to one line and escaped; below it always stands why somebody gets it, who is
// responsible, and whom to ask. The page behind the link says the rest.
[[nodiscard]] ports::Letter compose_invitation(const Subject& subject, const LetterFacts& facts);

}  // namespace bascule::orders
