#include "app/doctor.hpp"

#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "app/system.hpp"
#include "base/ip.hpp"
#include "http/tls_context.hpp"
#include "http/trusted_proxies.hpp"
#include "mail/smtp_mailer.hpp"
#include "net/curl_client.hpp"
#include "storage/master_key.hpp"
#include "storage/postgres/connection.hpp"

namespace bascule::app {
namespace {

// What was looked at, one line each.
class Report {
 public:
  void good(std::string_view what, std::string_view detail = {}) { line("ok  ", what, detail); }
  void bad(std::string_view what, std::string_view how_to_mend) {
    line("BAD ", what, how_to_mend);
    all_well_ = false;
  }
  void note(std::string_view what, std::string_view detail) { line("note", what, detail); }
  [[nodiscard]] bool all_well() const { return all_well_; }

 private:
  static void line(std::string_view mark, std::string_view what, std::string_view detail) {
    std::cout << fmt::format("{}  {}{}{}\n", mark, what, detail.empty() ? "" : ": ", detail);
  }
  bool all_well_ = true;
};

void look_at_master_key(const Config& config, Report& report) {
  std::error_code none;
  const auto file = database_file(config);
  const bool has_data = file && std::filesystem::exists(*file, none);
  if (!has_data && !std::filesystem::exists(config.master_key_file, none))
    return report.note("master key", "is made at the first start");
  SystemRandom random;
  const auto key =
      storage::load_or_make_master_key(config.master_key_file, storage::MissingKey::Refuse, random);
  if (!key)
    report.bad("master key", key.error().message);
  else
    report.good("master key", "keep a copy apart from the backups: without it they cannot be read");
}

// PostgreSQL: whether it answers, without changing anything in it.
void look_at_database(const Config& config, Report& report) {
  if (database_file(config)) return;
  const auto connection = storage::PgConnection::open({.url = config.database_url});
  if (!connection)
    report.bad("database", connection.error().message);
  else
    report.good("database", "PostgreSQL answers");
}

void look_at_files(const Config& config, Report& report) {
  if (!std::filesystem::exists(config.data_dir)) {
    report.note("data directory",
                config.data_dir.string() + " does not exist; the first start makes it");
    return;
  }
  std::error_code error;
  const auto space = std::filesystem::space(config.data_dir, error);
  if (error)
    report.bad("data directory", "cannot be looked at: " + error.message());
  else if (space.available * 20 < space.capacity)
    report.bad("disk space", "less than 5 % is free; make room");
  else
    report.good("data directory", config.data_dir.string());
  look_at_master_key(config, report);
}

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
  std::string mail_to;
  if (arguments.size() == 2 && arguments[0] == "--mail-to")
    mail_to = arguments[1];
  else if (!arguments.empty()) {
    std::cerr << "usage: bascule doctor [--mail-to ADDRESS]\n";
    return 2;
  }
  const SystemClock clock;
  net::CurlClient http({.allow_private = true});  // It only asks our own URL, which may be inside.
  Report report;
  report.good("configuration", "every setting is known and possible");
  look_at_server(config, report);
  look_at_files(config, report);
  look_at_database(config, report);
  look_at_public_url(config, http, report);
  look_at_mail(config, mail_to, clock, report);
  return report.all_well() ? 0 : 1;
}

}  // namespace bascule::app
