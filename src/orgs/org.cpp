#include "orgs/org.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "orgs/common_password.hpp"

namespace bascule::orgs {
namespace {

constexpr std::size_t kNameBytesMax = 200;     // A line on a page, a display name in a letter.
constexpr std::size_t kEmailBytesMax = 254;    // RFC 5321 section 4.5.3.1.3, without the brackets.
constexpr std::size_t kLocalBytesMax = 64;     // RFC 5321 section 4.5.3.1.1.
constexpr std::size_t kLabelBytesMax = 63;     // RFC 1035 section 2.3.4.
constexpr std::size_t kPasswordCharsMin = 15;  // NIST SP 800-63B-4 section 3.1.1.2.
constexpr std::size_t kPasswordBytesMax = 1024;

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// The dot-atom of RFC 5322 section 3.2.3. Quoted local parts are legal and never seen.
bool is_local_part(std::string_view local) {
  if (local.empty() || local.size() > kLocalBytesMax || local.front() == '-') return false;
  if (local.front() == '.' || local.back() == '.' || local.find("..") != local.npos) return false;
  return std::ranges::all_of(local, [](char c) {
    return is_alphanumeric(c) ||
           std::string_view(".!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
  });
}

bool is_domain(std::string_view domain) {
  const auto labels = split(domain, '.');
  return labels.size() >= 2 && std::ranges::all_of(labels, [](std::string_view label) {
           return !label.empty() && label.size() <= kLabelBytesMax && label.front() != '-' &&
                  label.back() != '-' &&
                  std::ranges::all_of(label, [](char c) { return is_alphanumeric(c) || c == '-'; });
         });
}

std::size_t characters_of(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace

Result<std::string> checked_org_name(std::string_view name) {
  const std::string_view kept = trimmed(name);
  if (kept.empty()) return fail(ErrorCode::InvalidInput, "the name is empty", "/name");
  if (kept.size() > kNameBytesMax)
    return fail(ErrorCode::InvalidInput, "the name is longer than 200 bytes", "/name");
  if (!is_utf8(kept) || one_line(kept) != kept)
    return fail(ErrorCode::InvalidInput, "the name is not one line of plain text", "/name");
  return std::string(kept);
}

Result<std::string> checked_member_name(std::string_view name) { return checked_org_name(name); }

Result<Personal> checked_email(std::string_view email) {
  const std::string_view kept = trimmed(email);
  const auto at = kept.find('@');
  if (kept.size() > kEmailBytesMax || at == kept.npos || !is_local_part(kept.substr(0, at)) ||
      !is_domain(kept.substr(at + 1)))
    return fail(ErrorCode::InvalidInput, "this is not one mail address such as ada@example.org",
                "/email");
  return Personal(ascii_lower(kept));
}

Result<Secret> checked_password(std::string_view password, const Personal& email) {
  const auto refuse = [](std::string why) {
    return fail(ErrorCode::InvalidInput, std::move(why), "/password");
  };
  if (password.size() > kPasswordBytesMax) return refuse("the password is over 1,024 bytes long");
  if (!is_utf8(password) || password.find('\0') != password.npos)
    return refuse("the password is not plain text");
  if (characters_of(password) < kPasswordCharsMin)
    return refuse("the password needs 15 characters or more; a few words in a row do well");
  const std::string lower = ascii_lower(password);
  const std::string& address = email.reveal();
  if (!address.empty() && lower.find(address) != lower.npos)
    return refuse("the password must not contain your mail address");
  if (is_common_password(password))
    return refuse("this password is among the first that a guesser tries; choose another");
  return Secret(std::string(password));
}

}  // namespace bascule::orgs
