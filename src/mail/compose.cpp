#include "mail/compose.hpp"

#include <algorithm>
#include <array>
#include <ctime>

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::mail {
namespace {

constexpr std::size_t kAddressBytesMax = 254;
constexpr std::size_t kLocalBytesMax = 64;
constexpr std::size_t kHeaderTextMax = 500;  // Of a subject or name; longer is cut.
constexpr std::size_t kMessageIdMax = 200;

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool holds_only(std::string_view text, std::string_view others) {
  return std::ranges::all_of(
      text, [&](char c) { return is_letter_or_digit(c) || others.find(c) != others.npos; });
}

bool is_dot_atom(std::string_view text, std::string_view others) {
  return !text.empty() && text.front() != '.' && text.back() != '.' &&
         text.find("..") == std::string_view::npos && holds_only(text, others);
}

// RFC 5322 section 3.3, always in UTC.
std::string date_text(Instant now) {
  static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t seconds = to_millis(now) / 1000;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", kDays[utc.tm_wday], utc.tm_mday,
                     kMonths[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

// Text from outside as one header line's worth: no controls, no overrides, valid UTF-8, not long.
std::string header_text(std::string_view text) {
  return cut(one_line(is_utf8(text) ? text : "(unreadable)"), kHeaderTextMax);
}

// How many bytes of `text`, at most `bytes_max`, end at a character's end.
std::size_t whole_characters(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text.size();
  while (bytes_max > 0 && (static_cast<unsigned char>(text[bytes_max]) & 0xc0) == 0x80) --bytes_max;
  return bytes_max;
}

// 52 characters of base64 in the 12 of "=?UTF-8?B?" and "?=", so that a line of it stays within 76
// also beside "Subject: " (RFC 2047 section 2).
std::string encoded_words(std::string_view text) {
  constexpr std::size_t kBytesPerWord = 39;
  std::string words;
  while (!text.empty()) {
    const auto bytes = whole_characters(text, kBytesPerWord);
    if (!words.empty()) words += "\r\n ";
    words += "=?UTF-8?B?" + to_base64(bytes_of(text.substr(0, bytes))) + "?=";
    text.remove_prefix(bytes);
  }
  return words;
}

// Plain text folded so that no line passes 78 characters where a blank allows it (RFC 5322 2.1.1).
std::string folded(std::string_view text, std::size_t first_column) {
  constexpr std::size_t kColumnMax = 78;
  std::string lines;
  std::size_t column = first_column;
  for (const auto word : split(text, ' ')) {
    if (!lines.empty()) {
      const bool fits = column + 1 + word.size() <= kColumnMax || word.empty();
      lines += fits ? " " : "\r\n ";
      column = fits ? column + 1 : 1;
    }
    lines += word;
    column += word.size();
  }
  return lines;
}

bool is_language(std::string_view tag) {
  return !tag.empty() && tag.size() <= 35 && holds_only(tag, "-");
}

// Text that stands in neither part: both are quoted-printable, where '=' is always followed by two
// hex digits or a line's end, so "=_" cannot occur in them.
constexpr std::string_view kBoundary = "=_bascule_alternative";

void add_part(std::string& out, std::string_view type, std::string_view text) {
  out += "--" + std::string(kBoundary) + "\r\nContent-Type: " + std::string(type) +
         "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
         quoted_printable(text) + "\r\n";
}

}  // namespace

Result<void> check_address(std::string_view address) {
  const auto wrong = [] {
    return fail(ErrorCode::InvalidInput, "this is not an e-mail address that can be written to");
  };
  const auto at = address.find('@');
  if (address.size() > kAddressBytesMax || at == std::string_view::npos) return wrong();
  const auto local = address.substr(0, at);
  const auto domain = address.substr(at + 1);
  if (local.size() > kLocalBytesMax || local.starts_with('-') ||
      !is_dot_atom(local, ".!#$%&'*+-/=?^_`{|}~"))
    return wrong();
  if (domain.starts_with('-') || domain.ends_with('-') || !is_dot_atom(domain, ".-"))
    return wrong();
  return {};
}

Result<std::string> bare_address(std::string_view text) {
  const auto open = text.find('<');
  auto address = trimmed(text);
  if (open != std::string_view::npos) {
    if (!address.ends_with('>'))
      return fail(ErrorCode::InvalidInput, "an address begins with '<' and does not end with '>'");
    address = trimmed(address.substr(address.find('<') + 1));
    address = trimmed(address.substr(0, address.size() - 1));
  }
  TRY_VOID(check_address(address));
  return std::string(address);
}

std::string encoded_text(std::string_view text) {
  const auto clean = header_text(text);
  // What looks like an encoded-word must not be decoded into something else by the reader.
  if (is_plain(clean) && clean.find("=?") == std::string::npos) return folded(clean, 10);
  return encoded_words(clean);
}

std::string encoded_name(std::string_view name) {
  const auto clean = header_text(name);
  if (!is_plain(clean) || clean.find("=?") != std::string::npos) return encoded_words(clean);
  std::string quoted = "\"";
  for (const char c : clean) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string quoted_printable(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  constexpr std::size_t kColumnMax = 75;  // And a '=' at the end of a broken line makes 76.
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (byte == '\n') {
      out += "\r\n";
      column = 0;
      continue;
    }
    const bool ends_line = i + 1 == text.size() || text[i + 1] == '\n' ||
                           (text[i + 1] == '\r' && i + 2 < text.size() && text[i + 2] == '\n');
    const bool is_blank = byte == ' ' || byte == '\t';
    // A dot that begins a line is encoded: no server's dot-stuffing has to be trusted.
    const bool is_safe =
        (byte > 0x20 && byte < 0x7f && byte != '=' && !(byte == '.' && column == 0)) ||
        (is_blank && !ends_line);
    const std::size_t width = is_safe ? 1 : 3;
    if (column + width > kColumnMax) {
      out += "=\r\n";
      column = 0;
    }
    if (is_safe && !(byte == '.' && column == 0)) {
      out += static_cast<char>(byte);
      column += 1;
    } else {
      out += '=';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
      column += 3;
    }
  }
  return out;
}

Result<std::string> compose(const ports::Letter& letter, std::string_view from, Instant now) {
  const auto& to = letter.to_address.reveal();
  TRY_VOID(check_address(to));
  TRY_VOID(check_address(from));
  if (!letter.reply_to.empty()) TRY_VOID(check_address(letter.reply_to));
  const auto at = letter.message_id.find('@');
  if (letter.message_id.size() > kMessageIdMax || at == std::string::npos ||
      !is_dot_atom(std::string_view(letter.message_id).substr(0, at), "._-+=") ||
      !is_dot_atom(std::string_view(letter.message_id).substr(at + 1), ".-"))
    return fail(ErrorCode::InvalidInput, "the message id is not of the form id@domain");
  if (!is_utf8(letter.text) || !is_utf8(letter.html))
    return fail(ErrorCode::InvalidInput, "the letter's text is not UTF-8");

  const auto mailbox = [](std::string_view name, std::string_view address) {
    if (name.empty()) return "<" + std::string(address) + ">";
    return encoded_name(name) + "\r\n <" + std::string(address) + ">";
  };
  std::string out;
  const auto field = [&out](std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
  };
  field("Date", date_text(now));
  field("Message-ID", "<" + letter.message_id + ">");
  field("From", mailbox(letter.from_name, from));
  field("To", mailbox(letter.to_name.reveal(), to));
  if (!letter.reply_to.empty()) field("Reply-To", "<" + letter.reply_to + ">");
  field("Subject", encoded_text(letter.subject));
  // No vacation notes back, please (RFC 3834 section 5).
  field("Auto-Submitted", "auto-generated");
  if (is_language(letter.language)) field("Content-Language", letter.language);
  field("MIME-Version", "1.0");
  field("Content-Type", "multipart/alternative; boundary=\"" + std::string(kBoundary) + "\"");
  out += "\r\n";
  add_part(out, "text/plain", letter.text);
  if (!letter.html.empty()) add_part(out, "text/html", letter.html);
  out += "--" + std::string(kBoundary) + "--\r\n";
  return out;
}

}  // namespace bascule::mail
