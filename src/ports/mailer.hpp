#pragma once

#include <string>
#include <variant>

#include "base/secret.hpp"

namespace bascule::ports {

// One letter to one person: composed, not yet encoded. The mailer encodes headers (RFC 2047), adds
// Date, MIME structure and line wrapping; text from outside cannot add a header (case C14).
struct Letter {
  std::string
      message_id;         // Without angle brackets; derived from the invitation, stable over tries.
  std::string from_name;  // Shown beside the configured sender address.
  std::string reply_to;   // Empty: none.
  Personal to_address;
  Personal to_name;
  std::string subject;
  std::string text;  // Plain part, UTF-8, LF.
  std::string html;  // HTML part, complete document.
  std::string language = "en";
};

struct MailAccepted {};                     // The server said 250 to the whole letter.
struct MailNotSent {                        // Certainly not accepted.
  enum class Again { Later, Never } again;  // 4xx or no connection; 5xx or a refused address.
  std::string why;
};
struct MailUnknown {  // Cut after the letter's end, before the answer.
  std::string why;
};
using MailOutcome = std::variant<MailAccepted, MailNotSent, MailUnknown>;

// Hands letters to a mail server. Blocks; any thread.
class Mailer {
 public:
  virtual ~Mailer() = default;
  [[nodiscard]] virtual MailOutcome send(const Letter& letter) = 0;
};

}  // namespace bascule::ports
