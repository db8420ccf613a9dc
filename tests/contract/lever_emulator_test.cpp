#include <chrono>
#include <set>

#include "ats/contract/provider_contract.hpp"
#include "lever/provider.hpp"
#include "net/curl_client.hpp"
#include "testing/fake_call_budget.hpp"
#include "testing/no_rival.hpp"
#include "tests/contract/emulator_process.hpp"

namespace bascule::ats::contract {
namespace {

class WallClock final : public ports::Clock {
 public:
  Instant now() const override {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }
  std::chrono::milliseconds monotonic() const override {
    return std::chrono::floor<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
  }
};

// libcurl, but the next call of `method` finds a port where nobody listens.
class DivertibleHttp final : public ports::HttpClient {
 public:
  explicit DivertibleHttp(ports::HttpClient& inner) : inner_(inner) {}
  void divert_next(std::string method) { diverted_ = std::move(method); }
  ports::HttpOutcome send(const ports::HttpCall& call) override {
    if (call.method != diverted_ || call.url.find("/opportunities/") == std::string::npos)
      return inner_.send(call);
    diverted_.clear();
    auto astray = call;
    astray.url = "http://127.0.0.1:1/";  // Port 1 (tcpmux): no one answers there.
    return inner_.send(astray);
  }

 private:
  ports::HttpClient& inner_;
  std::string diverted_;
};

// The Lever adapter over libcurl and sockets, before the emulator, which shares neither signature
// nor wire shapes with it.
class EmulatorSide final : public FarSide {
 public:
  explicit EmulatorSide(const Json& switches = nullptr) {
    if (!switches.is_null()) emulator_.control("PUT", "/switches", switches);
  }

  Provider& provider() override { return provider_; }
  Account account() override {
    return {.org = OrgId::trusted("org_1"),
            .connection = ConnectionId::trusted("con_1"),
            .environment = Environment::Sandbox,
            .base_url = emulator_.api_base(),
            .api_key = Secret(key_),
            .perform_as_id = "a5e40000-0000-4000-8000-000000000003"};
  }
  Instant now() override { return clock_.now(); }
  std::string first_stage() override { return "applicant-new"; }
  std::string later_stage() override { return "57a6e000-0000-4000-8000-000000000002"; }
  std::string user_email() override { return "tamsin@northwind-robotics.example"; }

  std::string add_opportunity(const Draft& draft) override {
    JsonObject body{{"name", draft.name},
                    {"emails", texts(draft.emails)},
                    {"tags", texts(draft.tags)},
                    {"stage", first_stage()}};
    if (draft.posting_tags) {
      const std::string posting = "90570000-0000-4000-8000-000000000001";
      emulator_.control("PUT", "/postings/" + posting + "/tags",
                        JsonObject{{"tags", texts(*draft.posting_tags)}});
      body["posting"] = posting;
    }
    return text(emulator_.control("POST", "/candidates", body).at("id"));
  }
  void move(const std::string& opportunity, const std::string& stage) override {
    emulator_.control("POST", "/candidates/" + opportunity + "/move", JsonObject{{"stage", stage}});
  }
  void archive(const std::string& opportunity) override {
    emulator_.control("POST", "/candidates/" + opportunity + "/archive",
                      JsonObject{{"reason", "4ea50000-0000-4000-8000-000000000002"}});
  }
  void anonymize(const std::string& opportunity) override {
    emulator_.control("POST", "/candidates/" + opportunity + "/anonymise");
  }
  void remove(const std::string& opportunity) override {
    emulator_.control("DELETE", "/candidates/" + opportunity);
  }
  std::vector<std::string> take_deliveries(const std::string& url) override {
    std::vector<std::string> bodies;
    const auto deliveries = emulator_.control("GET", "/deliveries");
    for (const auto& delivery : deliveries.as_array())  // The newest first.
      if (delivery.at("url").as_string() == url && taken_.insert(text(delivery.at("id"))).second)
        bodies.insert(bodies.begin(), text(delivery.at("body")));
    return bodies;
  }

  void next_write(Trouble trouble) override { strike("POST", trouble); }
  void next_read(Trouble trouble) override { strike("GET", trouble); }
  void forbid_forms() override {
    const auto made = emulator_.control(
        "POST", "/keys",
        JsonObject{
            {"permissions",
             texts({"opportunities:write", "stages:read", "postings:read", "users:read",
                    "webhooks:write", "feedback_templates:write", "feedback:read", "notes:write",
                    "files:write", "contact:read", "applications:read", "tags:read"})}});
    key_ = text(made.at("key"));
  }

  std::vector<SeenForm> forms(const std::string& opportunity) override {
    std::vector<SeenForm> out;
    const auto profile = profile_of(opportunity);
    for (const auto& form : profile.at("feedback").as_array()) {
      SeenForm seen{.id = text(form.at("id")), .fields = {}, .rating = {}};
      for (const auto& field : form.at("fields").as_array()) {
        if (field.at("type") == "score-system")
          seen.rating = text(field.at("value"));
        else if (!text(field.at("value")).empty())
          seen.fields.push_back({text(field.at("text")), text(field.at("value"))});
      }
      out.push_back(std::move(seen));
    }
    return out;
  }
  std::vector<std::string> notes(const std::string& opportunity) override {
    std::vector<std::string> out;
    const auto profile = profile_of(opportunity);
    for (const auto& note : profile.at("notes").as_array())
      out.push_back(text(note.at("fields").at(0).at("value")));
    return out;
  }
  std::vector<std::string> links(const std::string& opportunity) override {
    return texts_at(profile_of(opportunity), "links");
  }
  std::vector<std::string> tags(const std::string& opportunity) override {
    return texts_at(profile_of(opportunity), "tags");
  }
  std::vector<std::string> files(const std::string& opportunity) override {
    std::vector<std::string> out;
    const auto profile = profile_of(opportunity);
    for (const auto& file : profile.at("files").as_array()) out.push_back(text(file.at("name")));
    return out;
  }
  void delete_form(const std::string& opportunity, const std::string& form) override {
    emulator_.control("DELETE", "/candidates/" + opportunity + "/feedback/" + form);
  }

 private:
  static std::string text(const Json& json) {
    return json.is_string() ? std::string(json.get_string().data(), json.get_string().size())
                            : std::string();
  }
  static JsonArray texts(const std::vector<std::string>& list) {
    JsonArray out;
    for (const auto& one : list) out.emplace_back(one);
    return out;
  }
  static std::vector<std::string> texts_at(const Json& object, const char* key) {
    std::vector<std::string> out;
    for (const auto& item : object.at(key).as_array()) out.push_back(text(item));
    return out;
  }
  Json profile_of(const std::string& opportunity) {
    return emulator_.control("GET", "/candidates/" + opportunity);
  }

  void strike(const std::string& method, Trouble trouble) {
    if (trouble == Trouble::Unreachable) return lever_.divert_next(method);
    JsonObject fault{{"method", method}, {"path", "/opportunities/**"}, {"next", 1}};
    switch (trouble) {
      case Trouble::Refused:
        fault["kind"] = "status";
        fault["status"] = 400;
        break;
      case Trouble::Throttled:
        fault["kind"] = "status";
        fault["status"] = 429;
        break;
      case Trouble::Failed:
      case Trouble::Unreachable:
        fault["kind"] = "status";
        fault["status"] = 503;
        break;
      case Trouble::CallLost:
        fault["kind"] = "drop";
        break;
      case Trouble::AnswerLost:
        fault["kind"] = "drop_after";
        break;
      case Trouble::Garbled:
        fault["kind"] = "garbage";
        break;
    }
    emulator_.control("POST", "/faults", fault);
  }

  WallClock clock_;
  net::CurlClient curl_{{.allow_private = true}};
  EmulatorProcess emulator_{curl_};
  DivertibleHttp lever_{curl_};
  testing::FakeCallBudget budget_;
  testing::NoRival rival_;
  lever::Provider provider_{lever_, budget_, clock_, rival_};
  std::string key_ = EmulatorProcess::kFirstKey;
  std::set<std::string> taken_;
};

INSTANTIATE_TEST_SUITE_P(
    Lever, ProviderContract,
    ::testing::Values(
        FarSideMaker{"Emulator", [] { return std::make_unique<EmulatorSide>(); }},
        // The documentation's own odd envelopes in place of the recorded ones.
        FarSideMaker{"EmulatorInDocumentedShapes",
                     [] {
                       return std::make_unique<EmulatorSide>(JsonObject{{"docs_shapes", true}});
                     }}),
    [](const auto& made) { return made.param.name; });

}  // namespace
}  // namespace bascule::ats::contract
