#include "mail/smtp_mailer.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "base/check.hpp"
#include "base/text.hpp"
#include "mail/compose.hpp"
#include "net/easy.hpp"

namespace bascule::mail {
namespace {

using ports::MailAccepted;
using ports::MailNotSent;
using ports::MailOutcome;
using ports::MailUnknown;

// What libcurl reads the letter from.
struct Source {
  std::string_view rest;
  bool is_handed_over = false;  // The last byte is gone; the final dot follows.
};

std::size_t on_read(char* to, std::size_t size, std::size_t count, void* context) {
  auto& source = *static_cast<Source*>(context);
  const auto bytes = std::min(size * count, source.rest.size());
  std::memcpy(to, source.rest.data(), bytes);
  source.rest.remove_prefix(bytes);
  if (bytes == 0) source.is_handed_over = true;
  return bytes;
}

MailOutcome outcome_of(CURLcode code, long reply, const Source& source, std::string why) {
  const auto again_of = [](long status) {
    return status / 100 == 5 ? MailNotSent::Again::Never : MailNotSent::Again::Later;
  };
  if (code == CURLE_OK) return MailAccepted{};
  if (source.is_handed_over) {
    // The last reply is that to the whole letter, unless it still is the 354 to DATA.
    if (reply / 100 == 2) return MailAccepted{};
    if (reply / 100 == 4 || reply / 100 == 5) return MailNotSent{again_of(reply), std::move(why)};
    return MailUnknown{std::move(why)};
  }
  // libcurl's word for a refused MAIL, RCPT or DATA. Other failures come before the envelope.
  if (code == CURLE_SEND_ERROR) return MailNotSent{again_of(reply), std::move(why)};
  return MailNotSent{MailNotSent::Again::Later, std::move(why)};
}

Failure bad_setting(std::string_view what) {
  return fail(ErrorCode::InvalidInput, "mail.smtp_url: " + std::string(what));
}

}  // namespace

Result<SmtpMailer::Server> SmtpMailer::parse(const Secret& url, const std::string& from) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
  constexpr unsigned kAnyScheme = CURLU_NON_SUPPORT_SCHEME;
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.reveal().c_str(), kAnyScheme) != CURLUE_OK)
    return bad_setting("this is not a URL");
  const auto part = [&](CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(parsed.get(), which, &text, flags) != CURLUE_OK) return std::string();
    std::string copy = text;
    curl_free(text);
    return copy;
  };
  const auto scheme = part(CURLUPART_SCHEME);
  if (scheme != "smtp" && scheme != "smtps") return bad_setting("begin with smtp:// or smtps://");
  if (const auto path = part(CURLUPART_PATH); !path.empty() && path != "/")
    return bad_setting("nothing stands between the host and a '?'");
  Server server;
  server.user = Secret(part(CURLUPART_USER, CURLU_URLDECODE));
  server.password = Secret(part(CURLUPART_PASSWORD, CURLU_URLDECODE));
  const auto query = part(CURLUPART_QUERY);
  if (query == "starttls=required" || (query.empty() && !server.user.empty()))
    server.start_tls = StartTls::Required;
  else if (query == "starttls=off")
    server.start_tls = StartTls::Off;
  else if (!query.empty() && query != "starttls=optional")
    return bad_setting("only starttls=required, optional or off may follow the '?'");
  auto port = part(CURLUPART_PORT);
  if (port.empty()) port = scheme == "smtps" ? "465" : "587";
  server.url =
      scheme + "://" + part(CURLUPART_HOST) + ":" + port + "/" + from.substr(from.find('@') + 1);
  return server;
}

Result<std::unique_ptr<SmtpMailer>> SmtpMailer::create(MailSettings settings,
                                                       const ports::Clock& clock) {
  auto from = bare_address(settings.from);
  if (!from) return fail(ErrorCode::InvalidInput, "mail.from: " + from.error().message);
  auto server = TRY(parse(settings.smtp_url, *from));
  return std::unique_ptr<SmtpMailer>(
      new SmtpMailer(std::move(settings), std::move(server), std::move(*from), clock));
}

MailOutcome SmtpMailer::send(const ports::Letter& letter) {
  const auto text = compose(letter, from_, clock_.now());
  if (!text) return MailNotSent{MailNotSent::Again::Never, text.error().message};

  Source source{.rest = *text};
  net::AddressFilter filter{.allow_private = settings_.allow_private};
  const auto easy = net::make_easy(filter, settings_.ca_file);
  std::array<char, CURL_ERROR_SIZE> error_buffer{};
  net::ListPtr recipients;
  net::append(recipients, "<" + letter.to_address.reveal() + ">");
  const auto sender = "<" + from_ + ">";
  const auto set = [handle = easy.get()](CURLoption option, auto value) {
    check(curl_easy_setopt(handle, option, value) == CURLE_OK, "libcurl knows the option");
  };
  set(CURLOPT_URL, server_.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(CURLOPT_ERRORBUFFER, error_buffer.data());
  set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(settings_.connect_timeout.count()));
  set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(settings_.reply_timeout.count()));
  set(CURLOPT_TIMEOUT, static_cast<long>(settings_.total_timeout.count()));
  const long use_ssl = server_.start_tls == StartTls::Required   ? CURLUSESSL_ALL
                       : server_.start_tls == StartTls::Optional ? CURLUSESSL_TRY
                                                                 : CURLUSESSL_NONE;
  set(CURLOPT_USE_SSL, use_ssl);
  if (!server_.user.empty()) {
    set(CURLOPT_USERNAME, server_.user.reveal().c_str());
    set(CURLOPT_PASSWORD, server_.password.reveal().c_str());
  }
  set(CURLOPT_MAIL_FROM, sender.c_str());
  set(CURLOPT_MAIL_RCPT, recipients.get());
  set(CURLOPT_UPLOAD, 1L);
  set(CURLOPT_READFUNCTION, &on_read);
  set(CURLOPT_READDATA, &source);

  const auto code = curl_easy_perform(easy.get());
  long reply = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &reply);
  auto why = net::words_for(code, error_buffer.data(), filter);
  if (reply >= 400) why += " (the server answered " + std::to_string(reply) + ")";
  return outcome_of(code, reply, source, std::move(why));
}

}  // namespace bascule::mail
