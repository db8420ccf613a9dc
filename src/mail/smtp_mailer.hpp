#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "base/secret.hpp"
#include "ports/clock.hpp"
#include "ports/mailer.hpp"

namespace bascule::mail {

struct MailSettings {
  // smtp://[user:password@]host[:port][?starttls=required|optional|off] or smtps://… (TLS from the
  // first byte). User and password percent-encoded. Without `starttls`: required when there is a
  // password, which then never travels in the clear, otherwise optional. Ports: 587 and 465.
  Secret smtp_url;
  std::string from;            // `address` or `Name <address>`; the name is taken from the letter.
  bool allow_private = false;  // upstream.allow_private: a server on loopback or inside.
  std::string ca_file = {};    // One more authority to trust.
  std::chrono::seconds connect_timeout{10};
  std::chrono::seconds reply_timeout{30};  // For each of the server's replies.
  std::chrono::seconds total_timeout{60};
};

// Hands letters to one mail server, one connection each, on the caller's thread. Any thread.
//
// The outcome: until the letter's last byte has been handed over it was certainly not accepted. If
// the connection ends between there and the server's reply, nobody can know. A refused login or a
// server that does not want to talk is Later: it is mended in the settings, not in the letter.
class SmtpMailer final : public ports::Mailer {
 public:
  // InvalidInput, without repeating the URL, when the settings do not make sense.
  [[nodiscard]] static Result<std::unique_ptr<SmtpMailer>> create(MailSettings settings,
                                                                  const ports::Clock& clock);

  [[nodiscard]] ports::MailOutcome send(const ports::Letter& letter) override;

 private:
  enum class StartTls { Required, Optional, Off };
  struct Server {
    std::string url;  // Without credentials and query; its path is the name we greet with.
    Secret user, password;
    StartTls start_tls = StartTls::Optional;
  };
  [[nodiscard]] static Result<Server> parse(const Secret& url, const std::string& from);

  SmtpMailer(MailSettings settings, Server server, std::string from, const ports::Clock& clock)
      : settings_(std::move(settings)),
        server_(std::move(server)),
        from_(std::move(from)),
        clock_(clock) {}

  const MailSettings settings_;
  const Server server_;
  const std::string from_;
  const ports::Clock& clock_;
};

}  // namespace bascule::mail
