#include "app/doctor.hpp"

#include <iostream>

#include <fmt/format.h>

#include "app/doctor_report.hpp"
#include "app/system.hpp"
#include "base/ip.hpp"
#include "http/tls_context.hpp"
#include "http/trusted_proxies.hpp"
#include "mail/smtp_mailer.hpp"
#include "net/curl_client.hpp"

namespace bascule::app {
namespace {

// What the start would refuse, with the start's own words.
void look_at_server(const Config& config, Report& report) {
  for (const auto* listen : {&config.listen, &config.metrics})
    if (!listen->address.empty() && !IpAddress::parse(listen->address))
      report.bad("server", fmt::format("{} is no address to listen on", listen->address));
  if (const auto proxies = http::TrustedProxies::parse(config.trusted_proxies); !proxies)
    report.bad("server.trusted_proxies", proxies.error().message);
  if (config.tls_cert_file.empty()) return;
  if (const auto tls = http::TlsContext::load(config.tls_cert_file, config.tls_key_file); !tls)
    report.bad("server.tls_cert_file", tls.error().message);
  else
    report.good("TLS", "certificate and key belong together");
}

void look_at_public_url(const Config& config, net::CurlClient& http, Report& report) {
  if (config.public_url.starts_with("http://"))
    report.note("public URL",
                config.public_url +
                    " is plain http: good for a trial on this machine; Lever delivers "
                    "only to https with a certificate from a public authority");
  const auto outcome = http.send({.method = "GET", .url = config.public_url + "/healthz"});
  if (const auto* answer = std::get_if<ports::HttpAnswer>(&outcome)) {
    if (answer->status == 200)
      report.good("public URL", config.public_url + " answers");
    else
      report.bad("public URL",
                 fmt::format("{} answers {} and not 200; is the proxy in front set to this server?",
                             config.public_url, answer->status));
    return;
  }
  const auto* not_done = std::get_if<ports::HttpNotDone>(&outcome);
  report.bad("public URL",
             fmt::format("{} cannot be reached from here: {}", config.public_url,
                         not_done ? not_done->why : std::get<ports::HttpUnknown>(outcome).why));
}

void look_at_mail(const Config& config, const std::string& mail_to, const ports::Clock& clock,
                  Report& report) {
  if (config.smtp_url.empty()) {
    report.bad("mail", "mail.smtp_url is not set, so no invitation can go out");
    return;
  }
  mail::MailSettings settings;
  settings.smtp_url = config.smtp_url;
  settings.from = config.mail_from;
  settings.allow_private = config.allow_private;
  auto mailer = mail::SmtpMailer::create(std::move(settings), clock);
  if (!mailer) {
    report.bad("mail", mailer.error().message);
    return;
  }
  if (mail_to.empty()) {
    report.note("mail", "settings make sense; --mail-to ADDRESS sends a test letter");
    return;
  }
  ports::Letter letter;
  letter.message_id = fmt::format("doctor.{}@bascule", to_millis(clock.now()));
  letter.from_name = "Bascule";
  letter.to_address = Personal(mail_to);
  letter.subject = "Test letter from Bascule";
  letter.text = "This letter shows that Bascule can send mail.\n";
  letter.html =
      "<!doctype html><html lang=\"en\"><body><p>This letter shows that Bascule can send "
      "mail.</p></body></html>";
  const auto outcome = (*mailer)->send(letter);
  if (std::holds_alternative<ports::MailAccepted>(outcome))
    report.good("mail", "the server accepted a test letter");
  else if (const auto* refused = std::get_if<ports::MailNotSent>(&outcome))
    report.bad("mail", refused->why);
  else
    report.bad("mail", "the server broke off before it confirmed the letter");
}

}  // namespace

int doctor(const Config& config, const std::vector<std::string>& arguments) {
  Asked asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--deep") {
      asked.deep = true;
    } else if (arguments[i] == "--json") {
      asked.as_json = true;
    } else if (arguments[i] == "--mail-to" && i + 1 < arguments.size()) {
      asked.mail_to = arguments[++i];
    } else {
      std::cerr << "usage: bascule doctor [--deep] [--json] [--mail-to ADDRESS]\n";
      return 2;
    }
  }
  const SystemClock clock;
  net::CurlClient http({.allow_private = true});  // It only asks our own URL, which may be inside.
  Report report(asked.as_json);
  report.good("configuration", "every setting is known and possible");
  look_at_server(config, report);
  look_at_data(config, asked, clock, report);
  look_at_public_url(config, http, report);
  look_at_mail(config, asked.mail_to, clock, report);
  report.end();
  return report.all_well() ? 0 : 1;
}

}  // namespace bascule::app
