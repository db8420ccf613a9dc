#include "http/head_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace bascule::http {
namespace {

constexpr std::size_t kMethodBytesMax = 32;
constexpr std::size_t kVersionBytesMax = 16;  // With the blanks and the line's end.

// The token characters of RFC 9110 section 5.6.2.
constexpr auto kToken = [] {
  std::array<bool, 256> table{};
  for (int c = '0'; c <= '9'; ++c) table[c] = true;
  for (int c = 'a'; c <= 'z'; ++c) table[c] = true;
  for (int c = 'A'; c <= 'Z'; ++c) table[c] = true;
  for (const char c : std::string_view("!#$%&'*+-.^_`|~"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// Field values: RFC 9110 section 5.5, with bytes from 0x80 let through as opaque.
constexpr auto kValue = [] {
  std::array<bool, 256> table{};
  for (int c = 0x20; c < 0x100; ++c) table[c] = c != 0x7f;
  table['\t'] = true;
  return table;
}();

// A target is visible ASCII; '#' never travels.
constexpr auto kTarget = [] {
  std::array<bool, 256> table{};
  for (int c = 0x21; c < 0x7f; ++c) table[c] = c != '#';
  return table;
}();

bool all(std::string_view text, const std::array<bool, 256>& table) {
  return std::ranges::all_of(text, [&](char c) { return table[static_cast<unsigned char>(c)]; });
}

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_word(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return lower(a) == b; });
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_known_method(std::string_view method) {
  static constexpr std::array<std::string_view, 7> kMethods{"GET",   "POST",   "PUT",    "HEAD",
                                                            "PATCH", "DELETE", "OPTIONS"};
  return std::ranges::find(kMethods, method) != kMethods.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A host as RFC 3986 spells it, with an optional port: enough to be no other thing.
bool is_host(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') ||
           std::string_view("-._~%[]:!$&'()*+,;=").find(c) != std::string_view::npos;
  });
}

std::size_t scheme_bytes(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (target.size() >= scheme.size() && is_word(target.substr(0, scheme.size()), scheme))
      return scheme.size();
  return 0;
}

}  // namespace

HeadReader::State HeadReader::refuse(int status) {
  status_ = status;
  return State::Refused;
}

HeadReader::State HeadReader::feed(std::string_view buffered) {
  if (buffered.empty()) return State::NeedMore;
  // Not HTTP at all, for example a TLS handshake at the plain port: no need to wait for a line.
  if (!kToken[static_cast<unsigned char>(buffered.front())]) return refuse(400);
  const auto request_line_max = kMethodBytesMax + limits_.target_bytes_max + kVersionBytesMax;
  for (;;) {
    const auto* found = static_cast<const char*>(
        std::memchr(buffered.data() + scanned_, '\n', buffered.size() - scanned_));
    if (!found) break;
    const auto line_feed = static_cast<std::size_t>(found - buffered.data());
    // Lengths first, so that the verdict does not depend on how the bytes arrive.
    if (lines_ == 0 && line_feed > request_line_max) return refuse(414);
    if (line_feed + 1 > limits_.head_bytes_max) return refuse(lines_ == 0 ? 414 : 431);
    if (line_feed == line_start_ || buffered[line_feed - 1] != '\r') return refuse(400);
    const auto line = buffered.substr(line_start_, line_feed - 1 - line_start_);
    line_start_ = scanned_ = line_feed + 1;
    if (lines_ == 0) {
      if (const int status = judge_request_line(line)) return refuse(status);
    } else if (line.empty()) {
      if (const int status = judge_whole()) return refuse(status);
      return State::Complete;
    } else {
      if (lines_ > limits_.fields_max) return refuse(431);
      if (const int status = judge_field(line)) return refuse(status);
    }
    ++lines_;
  }
  scanned_ = buffered.size();
  if (lines_ == 0 && buffered.size() > request_line_max) return refuse(414);
  if (buffered.size() > limits_.head_bytes_max) return refuse(lines_ == 0 ? 414 : 431);
  return State::NeedMore;
}

int HeadReader::judge_request_line(std::string_view line) {
  const auto first = line.find(' ');
  if (first == std::string_view::npos || first == 0) return 400;
  const auto second = line.find(' ', first + 1);
  if (second == std::string_view::npos) return 400;
  const auto method = line.substr(0, first);
  const auto target = line.substr(first + 1, second - first - 1);
  const auto version = line.substr(second + 1);
  if (!all(method, kToken) || target.empty() || !all(target, kTarget)) return 400;
  if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) ||
      version[6] != '.' || !is_digit(version[7]))
    return 400;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return 505;
  is_http_1_0_ = version == "HTTP/1.0";
  if (method == "CONNECT" || method == "TRACE") return 405;
  if (!is_known_method(method)) return 501;
  if (target.size() > limits_.target_bytes_max) return 414;
  return judge_target(method, target);
}

int HeadReader::judge_target(std::string_view method, std::string_view target) const {
  if (target.front() == '/') return 0;
  if (target == "*") return method == "OPTIONS" ? 405 : 400;
  const auto scheme = scheme_bytes(target);
  if (scheme == 0) return 400;
  const auto rest = target.substr(scheme);
  const auto host = rest.substr(0, rest.find_first_of("/?"));
  return host.empty() || !is_host(host) ? 400 : 0;
}

int HeadReader::judge_field(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return 400;
  const auto name = line.substr(0, colon);
  // A folded line begins with a blank, which no token holds.
  if (!all(name, kToken)) return 400;
  const auto value = without_blanks(line.substr(colon + 1));
  if (!all(value, kValue)) return 400;
  if (is_word(name, "content-length")) {
    constexpr std::size_t kDigitsMax = 15;  // Far beyond every limit, far below an overflow.
    if (++content_lengths_ > 1 || value.empty() || value.size() > kDigitsMax ||
        !std::ranges::all_of(value, is_digit))
      return 400;
    for (const char digit : value)
      content_length_ = content_length_ * 10 + static_cast<std::uint64_t>(digit - '0');
  } else if (is_word(name, "transfer-encoding")) {
    if (++transfer_encodings_ > 1 || !is_word(value, "chunked")) return 400;
    is_chunked_ = true;
  } else if (is_word(name, "host")) {
    if (++hosts_ > 1 || !is_host(value)) return 400;
  } else if (is_word(name, "expect")) {
    if (!is_word(value, "100-continue")) return 417;
    expects_continue_ = true;
  }
  return 0;
}

int HeadReader::judge_whole() const {
  if (content_lengths_ > 0 && transfer_encodings_ > 0) return 400;
  if (is_http_1_0_ && transfer_encodings_ > 0) return 400;
  if (!is_http_1_0_ && hosts_ == 0) return 400;
  return 0;
}

std::string_view origin_form(std::string_view target) {
  const auto scheme = target.starts_with('/') ? 0 : scheme_bytes(target);
  if (scheme == 0) return target;
  const auto path = target.find_first_of("/?", scheme);
  if (path == std::string_view::npos) return "/";
  return target.substr(path);
}

}  // namespace bascule::http
