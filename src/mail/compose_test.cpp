#include "mail/compose.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace bascule::mail {
namespace {

const Instant kNoon =
    std::chrono::sys_days{std::chrono::year{2030} / 1 / 5} + std::chrono::hours(12);

ports::Letter some_letter() {
  ports::Letter letter;
  letter.message_id = "inv_1.1@mail.example.org";
  letter.from_name = "Acme Rockets";
  letter.reply_to = "jobs@acme.example";
  letter.to_address = Personal("ada@example.org");
  letter.to_name = Personal("Ada Example");
  letter.subject = "Your test";
  letter.text = "Hello\nthere\n";
  letter.html = "<p>Hello</p>";
  letter.language = "de";
  return letter;
}

std::string composed(const ports::Letter& letter) {
  return compose(letter, "noreply@example.org", kNoon).value();
}

// The header fields of a letter, unfolded, one to a line.
std::string header_of(const std::string& letter) {
  auto head = letter.substr(0, letter.find("\r\n\r\n") + 2);
  for (auto at = head.find("\r\n "); at != std::string::npos; at = head.find("\r\n "))
    head.erase(at, 2);
  return head;
}

std::size_t fields_named(const std::string& head, std::string_view name) {
  std::size_t count = 0;
  for (const auto line : split(head, '\n'))
    count += ascii_lower(line).starts_with(std::string(name) + ":");
  return count;
}

// Undoes RFC 2047 base64 words.
std::string decoded_words(std::string_view text) {
  std::string all;
  for (auto at = text.find("=?UTF-8?B?"); at != std::string_view::npos;
       at = text.find("=?UTF-8?B?", at + 1)) {
    const auto end = text.find("?=", at + 10);
    const auto bytes = from_base64(text.substr(at + 10, end - at - 10)).value();
    all.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  return all;
}

// Undoes quoted-printable.
std::string decoded_body(std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      if (text[i] != '\r') all += text[i];
    } else if (text.substr(i + 1, 2) == "\r\n") {
      i += 2;
    } else {
      all += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    }
  }
  return all;
}

TEST(Compose, SaysWhoWhatAndWhen) {
  const auto letter = composed(some_letter());
  const auto head = header_of(letter);
  for (const char* line :
       {"Date: Sat, 05 Jan 2030 12:00:00 +0000\r\n", "Message-ID: <inv_1.1@mail.example.org>\r\n",
        "From: \"Acme Rockets\" <noreply@example.org>\r\n",
        "To: \"Ada Example\" <ada@example.org>\r\n", "Reply-To: <jobs@acme.example>\r\n",
        "Subject: Your test\r\n", "Content-Language: de\r\n", "MIME-Version: 1.0\r\n",
        "Auto-Submitted: auto-generated\r\n"})
    EXPECT_NE(head.find(line), std::string::npos) << line << head;
  EXPECT_NE(letter.find("Content-Type: text/plain; charset=utf-8\r\n"), std::string::npos);
  EXPECT_NE(letter.find("\r\n\r\n<p>Hello</p>\r\n--=_"), std::string::npos);
  EXPECT_TRUE(letter.ends_with("--\r\n"));
}

TEST(Compose, TheSameLetterAtTheSameTimeIsTheSameBytes) {
  EXPECT_EQ(composed(some_letter()), composed(some_letter()));
}

TEST(Compose, C14_NoTextAddsAHeaderFieldOrARecipient) {
  const std::string evil = "x\r\nBcc: spy@example.org\r\n\r\nbody \xE2\x80\xAE=?UTF-8?B?QQ==?=";
  auto letter = some_letter();
  letter.from_name = evil;
  letter.to_name = Personal(evil);
  letter.subject = evil;
  letter.language = "de\r\nBcc: spy@example.org";
  const auto head = header_of(composed(letter));
  EXPECT_EQ(fields_named(head, "bcc"), 0u) << head;
  EXPECT_EQ(fields_named(head, "to"), 1u);
  EXPECT_EQ(fields_named(head, "subject"), 1u);
  EXPECT_EQ(fields_named(head, "content-language"), 0u);
  const auto subject = head.substr(head.find("Subject: "));
  const auto text = decoded_words(subject.substr(0, subject.find('\n')));
  EXPECT_EQ(text, "x  Bcc: spy@example.org    body =?UTF-8?B?QQ==?=");
}

TEST(Compose, C14_NamesWithQuotesAndAddressesStayNames) {
  auto letter = some_letter();
  letter.to_name = Personal("Eve\" <eve@example.org>, \"Bob\\");
  const auto head = header_of(composed(letter));
  EXPECT_NE(head.find("To: \"Eve\\\" <eve@example.org>, \\\"Bob\\\\\" <ada@example.org>\r\n"),
            std::string::npos)
      << head;
}

TEST(Compose, C14_OnlyPlainAddressesAreWrittenTo) {
  const std::vector<std::string> refused{"",
                                         "ada",
                                         "@example.org",
                                         "ada@",
                                         "ada@example.org,eve@example.org",
                                         "-f@example.org",
                                         "ada@-example.org",
                                         "ada <ada@example.org>",
                                         "<ada@example.org>",
                                         "ada@example.org\r\n",
                                         "ada@example.org\nRCPT TO:<eve@example.org>",
                                         "ada@exa mple.org",
                                         "a\"b@example.org",
                                         "ada@[127.0.0.1]",
                                         "ada@eve@example.org",
                                         ".ada@example.org",
                                         "a..da@example.org",
                                         "ada@example..org",
                                         "\xC3\xA4"
                                         "da@example.org",
                                         std::string("ada\0@example.org", 16)};
  for (const auto& address : refused) {
    EXPECT_FALSE(check_address(address).has_value()) << address;
    auto letter = some_letter();
    letter.to_address = Personal(address);
    EXPECT_FALSE(compose(letter, "noreply@example.org", kNoon).has_value()) << address;
  }
  EXPECT_FALSE(check_address(std::string(65, 'a') + "@example.org").has_value());
  EXPECT_FALSE(check_address("a@" + std::string(300, 'b')).has_value());
  for (const char* address :
       {"ada@example.org", "a.b+c-d_e@sub.example.org", "o'neil@example.org", "x@y", "1@2.example"})
    EXPECT_TRUE(check_address(address).has_value()) << address;
}

TEST(Compose, C14_AMessageIdCannotCarryAnythingElse) {
  for (const char* id : {"", "a", "a@b>\r\nBcc: c", "a b@c", "<a@b>", "a@"}) {
    auto letter = some_letter();
    letter.message_id = id;
    EXPECT_FALSE(compose(letter, "noreply@example.org", kNoon).has_value()) << id;
  }
}

TEST(Compose, NonAsciiHeadersComeBackWhole) {
  std::string name;
  for (int i = 0; i < 30; ++i) name += "Zoë 漢字 😀 ";
  auto letter = some_letter();
  letter.subject = name;
  const auto whole = composed(letter);
  for (const auto line : split(whole, '\n')) EXPECT_LE(line.size(), 79u) << line;
  const auto head = header_of(whole);
  const auto subject = head.substr(head.find("Subject: "));
  const auto decoded = decoded_words(subject.substr(0, subject.find('\n')));
  EXPECT_TRUE(is_utf8(decoded));
  EXPECT_EQ(decoded, cut(name, 500));
}

TEST(Compose, C15_EveryLineIsShortAsciiWithCrlfAndNoneIsALoneDot) {
  const std::string nasty = ".\n..\n.\r\n\r\n.\r\nMAIL FROM:<a@b>\n" + std::string(100'000, 'x') +
                            "\n\rbare\n" + std::string(1, '\0') + "Zoë\n trailing \n.";
  auto letter = some_letter();
  letter.text = nasty;
  letter.html = nasty;
  const auto whole = composed(letter);
  std::size_t begin = 0;
  while (begin < whole.size()) {
    const auto end = whole.find('\n', begin);
    ASSERT_NE(end, std::string::npos);
    ASSERT_EQ(whole[end - 1], '\r') << "a bare LF";
    const auto line = std::string_view(whole).substr(begin, end - 1 - begin);
    ASSERT_LE(line.size(), 78u);
    ASSERT_FALSE(line.starts_with('.'));
    for (const char c : line) ASSERT_TRUE(c == '\t' || (c >= 0x20 && c < 0x7f));
    begin = end + 1;
  }
}

TEST(QuotedPrintable, ComesBackByteForByte) {
  std::string text = "a=b\tc \n.dot\n Zoë 漢字\ntrailing \t\n";
  for (int i = 0; i < 200; ++i) text += static_cast<char>('a' + i % 26);
  text += std::string("\0\x7f", 2);
  EXPECT_EQ(decoded_body(quoted_printable(text)), text);
  EXPECT_EQ(decoded_body(quoted_printable("a\r\nb")), "a\nb");
  EXPECT_EQ(quoted_printable("a\rb"), "a=0Db");
}

TEST(BareAddress, IsWhatStandsInTheBrackets) {
  EXPECT_EQ(bare_address("Acme <noreply@example.org>").value(), "noreply@example.org");
  EXPECT_EQ(bare_address(" noreply@example.org ").value(), "noreply@example.org");
  EXPECT_FALSE(bare_address("Acme <noreply@example.org").has_value());
  EXPECT_FALSE(bare_address("a@b, c@d").has_value());
}

}  // namespace
}  // namespace bascule::mail
