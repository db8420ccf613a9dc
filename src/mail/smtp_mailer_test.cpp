#include "mail/smtp_mailer.hpp"

#include <map>
#include <mutex>

#include <gtest/gtest.h>

#include "testing/fake_clock.hpp"
#include "testing/raw_tcp.hpp"
#include "testing/tls.hpp"

namespace bascule::mail {
namespace {

using ports::MailAccepted;
using ports::MailNotSent;
using ports::MailOutcome;
using ports::MailUnknown;
using testing::RawTcp;
using testing::ScriptedServer;

// Command word ("GREETING", "EHLO", "RCPT", "DATA", "LETTER", …) → the reply to it. An empty reply
// hangs up instead.
using Replies = std::map<std::string, std::string>;

// A mail server that answers each command as the test says, and otherwise as a good one would.
class SmtpServer {
 public:
  explicit SmtpServer(Replies replies = {})
      : replies_(std::move(replies)), server_([this](RawTcp& tcp) { talk(tcp); }) {}

  [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(server_.port()); }
  [[nodiscard]] std::string said() {
    const std::scoped_lock lock(mutex_);
    return said_;
  }
  [[nodiscard]] std::string letter() {
    const std::scoped_lock lock(mutex_);
    return letter_;
  }

 private:
  bool reply(RawTcp& tcp, const std::string& to, const std::string& otherwise) {
    const auto found = replies_.find(to);
    const auto& text = found == replies_.end() ? otherwise : found->second;
    return !text.empty() && tcp.send(text + "\r\n");
  }

  void talk(RawTcp& tcp) {
    if (!reply(tcp, "GREETING", "220 mail.example ESMTP")) return;
    for (;;) {
      const auto line = tcp.receive_until("\r\n");
      if (line.empty()) return;
      {
        const std::scoped_lock lock(mutex_);
        said_ += line;
      }
      const auto word = line.substr(0, line.find_first_of(" \r"));
      if (word == "DATA") {
        if (!reply(tcp, "DATA", "354 go on")) return;
        if (replies_.contains("DATA") && !replies_["DATA"].starts_with("354")) continue;
        const auto text = tcp.receive_until("\r\n.\r\n");
        {
          const std::scoped_lock lock(mutex_);
          letter_ = text;
        }
        if (!reply(tcp, "LETTER", "250 taken")) return;
      } else if (!reply(tcp, word, word == "QUIT" ? "221 bye" : "250 fine")) {
        return;
      }
    }
  }

  Replies replies_;
  std::mutex mutex_;
  std::string said_, letter_;
  ScriptedServer server_;  // Last: its thread uses what stands above.
};

ports::Letter some_letter() {
  ports::Letter letter;
  letter.message_id = "inv_1.1@mail.example.org";
  letter.to_address = Personal("ada@example.org");
  letter.subject = "Your test";
  letter.text = "Hello\n.\nQUIT\n";
  letter.html = "<p>Hello</p>";
  return letter;
}

class SmtpTest : public ::testing::Test {
 protected:
  MailOutcome send(const std::string& url, bool allow_private = true) {
    auto mailer = SmtpMailer::create({.smtp_url = Secret(url),
                                      .from = "Bascule <noreply@example.org>",
                                      .allow_private = allow_private,
                                      .ca_file = ca_file_,
                                      .reply_timeout = std::chrono::seconds(1)},
                                     clock_);
    return mailer.value()->send(some_letter());
  }
  MailOutcome send_to(SmtpServer& server, const std::string& query = "") {
    return send("smtp://" + server.host() + query);
  }

  static std::string kind(const MailOutcome& outcome) {
    if (std::holds_alternative<MailAccepted>(outcome)) return "accepted";
    if (std::holds_alternative<MailUnknown>(outcome)) return "unknown";
    return std::get<MailNotSent>(outcome).again == MailNotSent::Again::Later ? "later" : "never";
  }
  static std::string why(const MailOutcome& outcome) {
    if (const auto* not_sent = std::get_if<MailNotSent>(&outcome)) return not_sent->why;
    if (const auto* unknown = std::get_if<MailUnknown>(&outcome)) return unknown->why;
    return {};
  }

  testing::FakeClock clock_;
  testing::TempFolder folder_;
  std::string ca_file_;
};

TEST_F(SmtpTest, HandsOverOneLetterToOneRecipient) {
  SmtpServer server;
  EXPECT_EQ(kind(send_to(server)), "accepted");
  EXPECT_TRUE(server.said().starts_with("EHLO example.org\r\n")) << server.said();
  EXPECT_NE(server.said().find("MAIL FROM:<noreply@example.org>"), std::string::npos);
  EXPECT_NE(server.said().find("RCPT TO:<ada@example.org>\r\nDATA\r\n"), std::string::npos);
  EXPECT_NE(server.letter().find("Message-ID: <inv_1.1@mail.example.org>\r\n"), std::string::npos);
  EXPECT_NE(server.letter().find("Date: Tue, 01 Jan 2030 12:00:00 +0000\r\n"), std::string::npos);
}

TEST_F(SmtpTest, C15_ALoneDotInTheTextEndsNothing) {
  SmtpServer server;
  EXPECT_EQ(kind(send_to(server)), "accepted");
  EXPECT_NE(server.letter().find("<p>Hello</p>"), std::string::npos) << "the letter came whole";
  EXPECT_EQ(server.said().find("QUIT\r\nHello"), std::string::npos);
}

TEST_F(SmtpTest, C16_TransientRefusalsAreLaterAndFinalOnesNever) {
  for (const std::string command : {"MAIL", "RCPT", "DATA", "LETTER"}) {
    SmtpServer busy(Replies{{command, "451 try again"}});
    EXPECT_EQ(kind(send_to(busy)), "later") << command;
    SmtpServer strict(Replies{{command, "550 no"}});
    const auto outcome = send_to(strict);
    EXPECT_EQ(kind(outcome), "never") << command;
    EXPECT_NE(why(outcome).find("550"), std::string::npos);
    EXPECT_EQ(why(outcome).find("ada"), std::string::npos) << "no address in the reason";
  }
}

TEST_F(SmtpTest, C16_AServerThatDoesNotWantToTalkIsLater) {
  SmtpServer full(Replies{{"GREETING", "554 not now"}});
  EXPECT_EQ(kind(send_to(full)), "later");
  SmtpServer silent(Replies{{"GREETING", ""}});
  EXPECT_EQ(kind(send_to(silent)), "later");
}

TEST_F(SmtpTest, C16_ACutBeforeTheLettersEndIsLater) {
  SmtpServer at_data(Replies{{"DATA", ""}});
  EXPECT_EQ(kind(send_to(at_data)), "later");
  SmtpServer at_rcpt(Replies{{"RCPT", ""}});
  EXPECT_EQ(kind(send_to(at_rcpt)), "later");
}

TEST_F(SmtpTest, C16_ACutAfterTheFinalDotIsUnknown) {
  SmtpServer server(Replies{{"LETTER", ""}});
  EXPECT_EQ(kind(send_to(server)), "unknown");
  EXPECT_FALSE(server.letter().empty()) << "it had the letter";
}

TEST_F(SmtpTest, C16_NoReplyAfterTheFinalDotIsUnknown) {
  std::string letter;
  ScriptedServer server([&](RawTcp& tcp) {
    tcp.send("220 mail.example\r\n");
    for (auto line = tcp.receive_until("\r\n"); !line.starts_with("DATA") && !line.empty();
         line = tcp.receive_until("\r\n"))
      tcp.send("250 fine\r\n");
    tcp.send("354 go on\r\n");
    letter = tcp.receive_until("\r\n.\r\n");
    tcp.receive_all();
  });
  EXPECT_EQ(kind(send("smtp://127.0.0.1:" + std::to_string(server.port()))), "unknown");
}

TEST_F(SmtpTest, C16_ACutAfterTheAcceptanceIsAccepted) {
  SmtpServer server(Replies{{"QUIT", ""}});
  EXPECT_EQ(kind(send_to(server)), "accepted");
}

TEST_F(SmtpTest, NobodyThereIsLater) {
  std::uint16_t port = 0;
  {
    port = ScriptedServer([](RawTcp&) {}).port();
  }
  EXPECT_EQ(kind(send("smtp://127.0.0.1:" + std::to_string(port))), "later");
}

TEST_F(SmtpTest, C4_AnInsideServerNeedsTheSetting) {
  SmtpServer server;
  const auto outcome = send("smtp://" + server.host(), false);
  EXPECT_EQ(kind(outcome), "later");
  EXPECT_NE(why(outcome).find("allow_private"), std::string::npos) << why(outcome);
  EXPECT_EQ(server.said(), "");
}

TEST_F(SmtpTest, APasswordIsNotSentInTheClearUnlessAskedTo) {
  const std::string user_and_password = "AGFkYQBzZUBjcmV0";  // \0ada\0se@cret
  SmtpServer server(Replies{{"EHLO", "250-mail.example\r\n250 AUTH PLAIN"},
                            {"AUTH", "334 "},
                            {user_and_password, "235 welcome"}});
  EXPECT_EQ(kind(send("smtp://ada:se%40cret@" + server.host())), "later");
  EXPECT_EQ(server.said().find("AUTH"), std::string::npos);
  EXPECT_EQ(kind(send("smtp://ada:se%40cret@" + server.host() + "?starttls=off")), "accepted");
  EXPECT_NE(server.said().find(user_and_password), std::string::npos);
}

TEST_F(SmtpTest, ARefusedLoginIsLaterAndTellsNoPassword) {
  SmtpServer server(Replies{{"EHLO", "250-mail.example\r\n250 AUTH PLAIN"}, {"AUTH", "535 who?"}});
  const auto outcome = send("smtp://ada:secret@" + server.host() + "?starttls=off");
  EXPECT_EQ(kind(outcome), "later");
  EXPECT_EQ(why(outcome).find("secret"), std::string::npos);
}

TEST_F(SmtpTest, RequiredStartTlsIsNotGivenUp) {
  SmtpServer server;
  EXPECT_EQ(kind(send_to(server, "?starttls=required")), "later");
  EXPECT_EQ(server.said().find("MAIL"), std::string::npos);
}

// A server that speaks TLS from the first byte, or after STARTTLS.
class TlsSmtpTest : public SmtpTest {
 protected:
  std::string outcome_with(const testing::TestCert& cert, bool from_first_byte) {
    authority_.write_cert(folder_ / "ca.pem");
    ca_file_ = folder_ / "ca.pem";
    ScriptedServer server([&](RawTcp& tcp) {
      if (!from_first_byte) {
        tcp.send("220 mail.example\r\n");
        tcp.receive_until("\r\n");
        tcp.send("250-mail.example\r\n250 STARTTLS\r\n");
        tcp.receive_until("\r\n");
        tcp.send("220 go on\r\n");
      }
      auto tls = testing::RawTls::accept(tcp, cert);
      if (!tls.is_open()) return;
      if (from_first_byte) tls.send("220 mail.example\r\n");
      for (auto line = tls.receive_until("\r\n"); !line.empty(); line = tls.receive_until("\r\n")) {
        if (!line.starts_with("DATA")) {
          tls.send("250 fine\r\n");
          continue;
        }
        tls.send("354 go on\r\n");
        tls.receive_until("\r\n.\r\n");
        tls.send("250 taken\r\n");
      }
    });
    const std::string host = "127.0.0.1:" + std::to_string(server.port());
    return kind(
        send(from_first_byte ? "smtps://" + host : "smtp://" + host + "?starttls=required"));
  }

  const testing::TestCert authority_ = testing::TestCert::make({.name = "authority.example"});
};

TEST_F(TlsSmtpTest, LettersGoOverTlsFromTheFirstByte) {
  EXPECT_EQ(outcome_with(testing::TestCert::make({}, &authority_), true), "accepted");
}

TEST_F(TlsSmtpTest, LettersGoOverStartTls) {
  EXPECT_EQ(outcome_with(testing::TestCert::make({}, &authority_), false), "accepted");
}

TEST_F(TlsSmtpTest, H10_ACertificateOfAnotherHostIsRefused) {
  const auto cert = testing::TestCert::make({.name = "other.example"}, &authority_);
  EXPECT_EQ(outcome_with(cert, true), "later");
  EXPECT_EQ(outcome_with(cert, false), "later");
}

TEST(SmtpMailer, RefusesSettingsThatMakeNoSenseWithoutRepeatingThePassword) {
  const testing::FakeClock clock;
  const auto error_of = [&](const std::string& url, const std::string& from) {
    const auto mailer = SmtpMailer::create({.smtp_url = Secret(url), .from = from}, clock);
    return mailer ? std::string() : mailer.error().message;
  };
  const std::string from = "noreply@example.org";
  for (const std::string url :
       {"", "http://u:secret@h", "smtp://u:secret@h/path", "smtp://u:secret@h?tls=yes",
        "smtp://u:secret@h?starttls=maybe", "mail.example.org", "smtp://"}) {
    EXPECT_TRUE(error_of(url, from).starts_with("mail.smtp_url: ")) << url;
    EXPECT_EQ(error_of(url, from).find("secret"), std::string::npos);
  }
  EXPECT_TRUE(error_of("smtp://h", "nobody").starts_with("mail.from: "));
  EXPECT_EQ(error_of("smtp://user:p%3Aw@mail.example.org:25?starttls=optional", from), "");
  EXPECT_EQ(error_of("smtps://mail.example.org", "Acme <noreply@example.org>"), "");
}

}  // namespace
}  // namespace bascule::mail
