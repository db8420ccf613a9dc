#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"
#include "ports/mailer.hpp"

namespace bascule::mail {

// An address that goes into SMTP and into a header unquoted: `local@domain`, ASCII, at most 254
// bytes (RFC 5321 section 4.5.3.1). InvalidInput for commas, blanks, quotes, brackets, controls, a
// leading '-' and whatever else could make it two addresses or an option (case C14). Pure.
[[nodiscard]] Result<void> check_address(std::string_view address);

// What stands between the angle brackets of `Name <address>`, or the whole text; checked.
[[nodiscard]] Result<std::string> bare_address(std::string_view text);

// An unstructured header value or a display name: as it is when it is plain ASCII, otherwise as
// RFC 2047 encoded-words of at most 75 characters, cut between characters. Controls and
// bidirectional overrides are gone afterwards.
[[nodiscard]] std::string encoded_text(std::string_view text);
[[nodiscard]] std::string encoded_name(std::string_view name);

// RFC 2045 section 6.7; lines of at most 76 characters with CRLF. Takes UTF-8 text with LF.
[[nodiscard]] std::string quoted_printable(std::string_view text);

// The letter as it goes over the wire: RFC 5322 and MIME, multipart/alternative with a plain and
// an HTML part, both quoted-printable, so that every line is short ASCII, ends with CRLF, and no
// text can be a lone dot (case C15). `from` is a checked address. The same letter at the same
// instant gives the same bytes. InvalidInput when an address or the message id is not fit to send.
[[nodiscard]] Result<std::string> compose(const ports::Letter& letter, std::string_view from,
                                          Instant now);

}  // namespace bascule::mail
