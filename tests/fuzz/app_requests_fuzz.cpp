// Any request to any route of the whole product, over a real database in memory: an answer of the
// documented kind, never a 500, and never a secret in it.
#include <algorithm>
#include <cstring>
#include <filesystem>

#include "app/parts.hpp"
#include "app/web.hpp"
#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace {

using namespace bascule;

constexpr std::string_view kPublicUrl = "http://127.0.0.1:8080";

http::Request request_of(std::string method, std::string path, std::string body = {}) {
  http::Request request;
  request.method = std::move(method);
  request.target = request.path = std::move(path);
  request.body = std::move(body);
  request.remote_address = "192.0.2.7";
  request.request_id = "req_fuzz";
  request.headers.add("Content-Type", "application/json");
  request.headers.add("Origin", std::string(kPublicUrl));
  return request;
}

// One organisation with a person's order, whose candidate has begun.
class Product {
 public:
  Product() : folder_(make_folder()), parts_(config(), open()), web_(parts_, empty_files(), [] {}) {
    const auto made = parts_.set_up_org.run("Northwind Robotics", "mika@northwind.example");
    MUST(made.has_value());
    api_key_ = made->api_key.reveal();
    auto place = request_of("POST", "/api/v1/orders",
                            R"({"assessment": "bigfive-120", "subject": {"email":
                            "ada@example.org", "name": "Ada Example", "language": "en"}})");
    place.headers.add("Authorization", "Bearer " + api_key_);
    const auto placed = answer(place);
    MUST(placed.status == 201);
    const auto order = parse_json(placed.body).value();
    order_ = std::string(order.at("id").as_string());
    open_as_candidate(made->org);
  }
  ~Product() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Product(const Product&) = delete;
  Product& operator=(const Product&) = delete;

  [[nodiscard]] const std::vector<http::Router::Route>& routes() const {
    return web_.router.routes();
  }
  [[nodiscard]] const std::string& order() const { return order_; }
  [[nodiscard]] const std::string& api_key() const { return api_key_; }
  [[nodiscard]] const std::string& cookie() const { return cookie_; }

  // As the engine calls it: matched, run, finished.
  http::Response answer(http::Request& request) {
    auto match = web_.router.match(request.method, request.path);
    http::Response response;
    if (!match.route) return http::problem(404, "Not Found", "no such path", request);
    request.path_values = std::move(match.path_values);
    if (match.route->handler)
      response = match.route->handler(request);
    else
      match.route->inline_handler(std::make_shared<const http::Request>(request),
                                  [&](http::Response made) { response = std::move(made); });
    web_.router.finish()(request, response);
    return response;
  }

 private:
  static std::string make_folder() {
    std::string name = "/dev/shm/bascule-fuzz-XXXXXX";
    if (!std::filesystem::exists("/dev/shm")) name = "/tmp/bascule-fuzz-XXXXXX";
    MUST(mkdtemp(name.data()) != nullptr);
    return name;
  }
  [[nodiscard]] app::Config config() const {
    app::Config config;
    config.public_url = kPublicUrl;
    config.data_dir = folder_;
    config.database_url = Secret("sqlite:" + folder_ + "/bascule.db");
    config.master_key_file = folder_ + "/master.key";
    config.smtp_url = Secret("smtp://127.0.0.1:1");
    config.mail_from = "assessments@northwind.example";
    return config;
  }
  [[nodiscard]] std::unique_ptr<app::Adapters> open() const {
    auto opened = app::Adapters::open(config());
    MUST(opened.has_value());
    return std::move(*opened);
  }
  [[nodiscard]] http::StaticFiles empty_files() const {
    std::filesystem::create_directory(folder_ + "/pages");
    return http::StaticFiles::load(folder_ + "/pages").value();
  }
  void open_as_candidate(const OrgId& org) {
    const auto token =
        parts_.adapters->database->read(OrgScope(org), [&](ports::Tx& tx) -> Result<std::string> {
          const auto order = parts_.adapters->orders.find(tx, OrderId::parse(order_).value());
          const auto invitation = parts_.adapters->orders.find_invitation(tx, order->invitation);
          return parts_.links.token(*invitation).reveal();
        });
    auto open = request_of("POST", "/api/candidate/v1/open", R"({"token": ")" + *token + R"("})");
    const auto opened = answer(open);
    MUST(opened.status == 200);
    const std::string set(*opened.headers.find("Set-Cookie"));
    cookie_ = set.substr(0, set.find(';'));
    auto start = request_of("POST", "/api/candidate/v1/start", R"({"language": "en"})");
    start.headers.add("Cookie", cookie_);
    MUST(answer(start).status == 200);
  }

  std::string folder_;
  app::Parts parts_;
  app::Web web_;
  std::string api_key_, order_, cookie_;
};

// A path of this route: each {name} becomes a word of the input; "$" is the order that exists.
std::string path_of(const http::Router::Route& route, const std::string& order,
                    std::string_view words) {
  std::string path;
  for (const auto& segment : route.segments) {
    path += '/';
    if (!segment.starts_with('{')) {
      path += segment;
      continue;
    }
    const auto word = words.substr(0, words.find('/'));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    path += word == "$" ? order : word.empty() ? "-" : word;
  }
  return path;
}

void judge(const http::Response& response, const Product& product) {
  MUST(response.status >= 200 && response.status < 600 && response.status != 500);
  for (const auto& [name, value] : response.headers.all())
    MUST((name + value).find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
  MUST(response.body.find(product.api_key()) == std::string::npos);
  const auto type = response.headers.find("Content-Type").value_or("");
  if (response.status >= 400) MUST(type.starts_with("application/problem+json"));
  if (type.find("json") != std::string_view::npos)
    MUST(parse_json(response.body, {.bytes_max = 16 << 20, .keys_max = 100'000}).has_value());
}

}  // namespace

// Two bytes (which route, who asks), then three lines: the words of the path, the query, what
// stands in the header Authorization or Cookie; and the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto quiet = (set_log_level(LogLevel::Error), true);
  (void)quiet;
  static Product product;
  if (size < 2) return 0;
  auto rest = text_of(data + 2, size - 2);
  const auto line = [&] {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto found = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    return found;
  };
  const auto& route = product.routes()[data[0] % product.routes().size()];
  const auto words = line();
  const auto query = http::decoded_query(line());
  const std::string credential(line());
  const auto path = http::decoded_path(path_of(route, product.order(), words));
  if (!path || !query || rest.size() > route.limits.body_bytes_max) return 0;
  if (credential.find_first_of(std::string_view("\r\0", 2)) != std::string::npos) return 0;

  auto request = request_of(route.method, *path, std::string(rest));
  request.query = *query;
  switch (data[1] % 4) {
    case 0:
      break;
    case 1:
      request.headers.add("Authorization", "Bearer " + product.api_key());
      break;
    case 2:
      request.headers.add("Cookie", product.cookie());
      break;
    case 3:
      request.headers.add(credential.starts_with("Bearer") ? "Authorization" : "Cookie",
                          credential);
      break;
  }
  judge(product.answer(request), product);
  return 0;
}
