#include "app/config.hpp"

#include <charconv>
#include <map>
#include <set>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/text.hpp"

namespace bascule::app {
namespace {

using Values =
    std::map<std::string, std::string>;  // "server.listen" → text; a list is comma-separated.

// Every key there is, and what it sets.
using Setter = Result<void> (*)(Config&, const std::string&);

// A guess at it is answered like a guess at a password, so it is no word that somebody chose.
constexpr std::size_t kReportsKeyMin = 32;

Failure wrong(std::string_view why) { return fail(ErrorCode::InvalidInput, std::string(why)); }

Result<Listen> listen_of(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return wrong("must be address:port");
  Listen listen{text.substr(0, colon), 0};
  if (listen.address.front() == '[' && listen.address.back() == ']')
    listen.address = listen.address.substr(1, listen.address.size() - 2);
  const auto port = std::string_view(text).substr(colon + 1);
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), listen.port);
  if (error != std::errc{} || end != port.data() + port.size())
    return wrong("must end in a port from 0 to 65535");
  return listen;
}

Result<std::chrono::seconds> seconds_of(const std::string& text) {
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (error != std::errc{} || value < 1 || (unit != "s" && unit != "m"))
    return wrong("must be a time such as 60s or 2m");
  return std::chrono::seconds{unit == "m" ? value * 60 : value};
}

Result<bool> flag_of(const std::string& text) {
  if (text == "true" || text == "1" || text == "on") return true;
  if (text == "false" || text == "0" || text == "off") return false;
  return wrong("must be true or false");
}

// As browsers write an origin (RFC 6454): lower case, without the scheme's own port. What they send
// is compared with it letter for letter.
Result<void> set_public_url(Config& config, const std::string& text) {
  const auto parsed = boost::urls::parse_absolute_uri(text);
  if (!parsed) return wrong("is no URL; it looks like https://assess.example.com");
  const auto scheme = ascii_lower(std::string_view(parsed->scheme()));
  const auto host = ascii_lower(std::string_view(parsed->encoded_host()));
  if ((scheme != "http" && scheme != "https") || host.empty())
    return wrong("must begin with http:// or https://");
  const std::string_view path(parsed->encoded_path());
  if (parsed->has_userinfo() || parsed->has_query() || parsed->has_fragment() ||
      (path != "" && path != "/"))
    return wrong("must be scheme, host and port only");
  config.public_url = scheme + "://" + host;
  if (!parsed->has_port()) return {};
  const auto port = parsed->port_number();
  if (port == 0) return wrong("has a port that is none");
  if (port != (scheme == "https" ? 443 : 80)) config.public_url += fmt::format(":{}", port);
  return {};
}

Result<void> set_lease(Config& config, const std::string& text) {
  config.job_lease = TRY(seconds_of(text));
  if (config.job_lease < std::chrono::seconds{1} || config.job_lease > std::chrono::hours{1})
    return wrong("must be between 1s and 60m");
  return {};
}

Result<void> set_reconcile_every(Config& config, const std::string& text) {
  config.reconcile_every = TRY(seconds_of(text));
  if (config.reconcile_every > std::chrono::hours{24}) return wrong("must be between 1s and 1440m");
  return {};
}

Result<void> set_health_every(Config& config, const std::string& text) {
  config.health_every = TRY(seconds_of(text));
  if (config.health_every > std::chrono::hours{24}) return wrong("must be between 1s and 1440m");
  return {};
}

// Without a slash at its end: paths are appended.
Result<std::string> upstream_url_of(const std::string& text) {
  const auto parsed = boost::urls::parse_absolute_uri(text);
  if (!parsed) return wrong("is no URL; it looks like https://api.example.com/v1");
  const auto scheme = ascii_lower(std::string_view(parsed->scheme()));
  if ((scheme != "http" && scheme != "https") || parsed->encoded_host().empty())
    return wrong("must begin with http:// or https://");
  if (parsed->has_userinfo() || parsed->has_query() || parsed->has_fragment())
    return wrong("must be scheme, host, port and path only");
  std::string_view url = text;
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

template <std::string Config::*place>
Result<void> set_upstream_url(Config& config, const std::string& text) {
  config.*place = TRY(upstream_url_of(text));
  return {};
}

const std::map<std::string, Setter>& setters() {
  static const std::map<std::string, Setter> all{
      {"server.listen",
       [](Config& c, const std::string& t) -> Result<void> {
         c.listen = TRY(listen_of(t));
         return {};
       }},
      {"server.public_url", set_public_url},
      {"server.tls_cert_file",
       [](Config& c, const std::string& t) -> Result<void> {
         c.tls_cert_file = t;
         return {};
       }},
      {"server.tls_key_file",
       [](Config& c, const std::string& t) -> Result<void> {
         c.tls_key_file = t;
         return {};
       }},
      {"server.trusted_proxies",
       [](Config& c, const std::string& t) -> Result<void> {
         c.trusted_proxies.clear();
         for (const auto part : split(t, ','))
           if (!trimmed(part).empty()) c.trusted_proxies.emplace_back(trimmed(part));
         return {};
       }},
      {"metrics.listen",
       [](Config& c, const std::string& t) -> Result<void> {
         c.metrics = TRY(listen_of(t));
         return {};
       }},
      {"data.dir",
       [](Config& c, const std::string& t) -> Result<void> {
         if (t.empty()) return wrong("must name a directory");
         c.data_dir = t;
         return {};
       }},
      {"database.url",
       [](Config& c, const std::string& t) -> Result<void> {
         c.database_url = Secret(t);
         return {};
       }},
      {"secrets.master_key_file",
       [](Config& c, const std::string& t) -> Result<void> {
         c.master_key_file = t;
         return {};
       }},
      {"mail.smtp_url",
       [](Config& c, const std::string& t) -> Result<void> {
         c.smtp_url = Secret(t);
         return {};
       }},
      {"mail.from",
       [](Config& c, const std::string& t) -> Result<void> {
         c.mail_from = t;
         return {};
       }},
      {"mail.reports_key",
       [](Config& c, const std::string& t) -> Result<void> {
         if (t.size() < kReportsKeyMin)
           return wrong("must have at least 32 characters, as `openssl rand -hex 32` makes them");
         c.mail_reports_key = Secret(t);
         return {};
       }},
      {"health.every", set_health_every},
      {"jobs.lease", set_lease},
      {"reconcile.every", set_reconcile_every},
      {"lever.production_url", set_upstream_url<&Config::lever_production_url>},
      {"lever.production_sign_in_url", set_upstream_url<&Config::lever_production_sign_in_url>},
      {"lever.sandbox_url", set_upstream_url<&Config::lever_sandbox_url>},
      {"lever.sandbox_sign_in_url", set_upstream_url<&Config::lever_sandbox_sign_in_url>},
      {"upstream.allow_private",
       [](Config& c, const std::string& t) -> Result<void> {
         c.allow_private = TRY(flag_of(t));
         return {};
       }},
  };
  return all;
}

std::string environment_name(std::string_view key) {
  std::string name = "BASCULE_";
  for (const char c : key)
    name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

Result<std::string> text_of(const toml::node& node, const std::string& key) {
  if (const auto text = node.value_exact<std::string>()) return *text;
  if (const auto flag = node.value_exact<bool>()) return std::string(*flag ? "true" : "false");
  if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
  if (const auto* array = node.as_array()) {
    std::string joined;
    for (const auto& item : *array) {
      const auto text = item.value_exact<std::string>();
      if (!text) return wrong(key + " must be a list of texts");
      joined += (joined.empty() ? "" : ",") + *text;
    }
    return joined;
  }
  return wrong(key + " has a type that no setting has");
}

Result<void> collect(const toml::table& table, const std::string& prefix, Values& values) {
  for (const auto& [name, node] : table) {
    const auto key = prefix + std::string(name.str());
    if (const auto* inner = node.as_table())
      TRY_VOID(collect(*inner, key + ".", values));
    else
      values[key] = TRY(text_of(node, key));
  }
  return {};
}

Result<Values> read_file(const std::filesystem::path& file) {
  Values values;
  std::error_code none;
  if (!std::filesystem::is_regular_file(file, none))
    return wrong(file.string() + " is not a file that can be read");
  try {
    TRY_VOID(collect(toml::parse_file(file.string()), "", values));
  } catch (const toml::parse_error& broken) {  // The library's only way to say so.
    return wrong(fmt::format("{}: line {}: {}", file.string(), broken.source().begin.line,
                             broken.description()));
  }
  return values;
}

constexpr std::string_view kSqlite = "sqlite:";

Result<void> check_database_url(std::string_view url) {
  // libpq takes both spellings (PostgreSQL, "Connection Strings").
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return {};
  if (!url.starts_with(kSqlite))
    return wrong("database.url must begin with sqlite: or postgresql://");
  if (url.size() == kSqlite.size() || url[kSqlite.size()] == ':')
    return wrong("database.url must name a file, as in sqlite:data/bascule.db");
  return {};
}

Result<void> check_whole(Config& config) {
  if (config.tls_cert_file.empty() != config.tls_key_file.empty())
    return wrong("server.tls_cert_file and server.tls_key_file go together");
  if (config.database_url.empty())
    config.database_url = Secret("sqlite:" + (config.data_dir / "bascule.db").string());
  TRY_VOID(check_database_url(config.database_url.reveal()));
  if (config.master_key_file.empty()) config.master_key_file = config.data_dir / "master.key";
  if (!config.smtp_url.empty() && config.mail_from.empty())
    return wrong("mail.from is needed beside mail.smtp_url");
  return {};
}

// A name that somebody chose, as it may stand in a message: any bytes become text.
std::string shown(const std::string& name) {
  return is_utf8(name) ? one_line(name) : percent_encoded(name);
}

}  // namespace

std::optional<std::filesystem::path> database_file(const Config& config) {
  const std::string_view url = config.database_url.reveal();
  if (!url.starts_with(kSqlite)) return std::nullopt;
  return url.substr(kSqlite.size());
}

Result<Config> load_config(const std::optional<std::filesystem::path>& file,
                           const Environment& environment,
                           const std::vector<std::string>& variables) {
  std::set<std::string> known;
  for (const auto& [key, setter] : setters()) known.insert(environment_name(key));
  for (const auto& name : variables)
    if (!known.contains(name)) return wrong("unknown setting in the environment: " + shown(name));
  Values values;
  if (file) values = TRY(read_file(*file));
  for (const auto& [key, setter] : setters())
    if (auto text = environment(environment_name(key))) values[key] = std::move(*text);
  Config config;
  for (const auto& [key, text] : values) {
    const auto setter = setters().find(key);
    if (setter == setters().end()) return wrong("unknown setting: " + shown(key));
    if (auto set = setter->second(config, text); !set)
      return wrong(key + ": " + set.error().message);
  }
  TRY_VOID(check_whole(config));
  return config;
}

}  // namespace bascule::app
