#include "ats/contract/provider_contract.hpp"
#include "lever/provider.hpp"
#include "testing/fake_call_budget.hpp"
#include "testing/fake_clock.hpp"
#include "testing/no_rival.hpp"
#include "testing/pretend_lever.hpp"

namespace bascule::ats::contract {
namespace {

// The Lever adapter before an in-process Lever.
class PretendSide final : public FarSide {
 public:
  Provider& provider() override { return provider_; }
  Account account() override {
    return {.org = OrgId::trusted("org_1"),
            .connection = ConnectionId::trusted("con_1"),
            .environment = Environment::Sandbox,
            .base_url = lever_.base_url(),
            .api_key = Secret(lever_.api_key()),
            .perform_as_id = lever_.user_id()};
  }
  Instant now() override { return clock_.now(); }

  std::string first_stage() override { return "applicant-new"; }
  std::string later_stage() override { return lever_.assessment_stage(); }
  std::string user_email() override { return "rita@lever.example"; }
  std::string add_opportunity(const Draft& draft) override {
    std::string posting;
    if (draft.posting_tags) posting = lever_.add_posting({.tags = *draft.posting_tags});
    return lever_.add_opportunity({.name = draft.name,
                                   .emails = draft.emails,
                                   .stage_id = first_stage(),
                                   .posting_id = posting,
                                   .tags = draft.tags});
  }
  void move(const std::string& opportunity, const std::string& stage) override {
    clock_.advance(1s);
    lever_.move(opportunity, stage);
  }
  void archive(const std::string& opportunity) override { lever_.archive(opportunity); }
  void anonymize(const std::string& opportunity) override { lever_.anonymize(opportunity); }
  void remove(const std::string& opportunity) override { lever_.remove(opportunity); }
  std::vector<std::string> take_deliveries(const std::string& url) override {
    std::vector<std::string> bodies;
    for (auto& delivery : lever_.take_deliveries())
      if (delivery.url == url) bodies.push_back(std::move(delivery.body));
    return bodies;
  }

  void next_write(Trouble trouble) override { break_next("POST", trouble); }
  void next_read(Trouble trouble) override { break_next("GET", trouble); }
  void forbid_forms() override { lever_.forbid("feedback:write:admin"); }

  std::vector<SeenForm> forms(const std::string& opportunity) override {
    std::vector<SeenForm> out;
    for (const auto& form : lever_.forms(opportunity)) {
      if (!form.at("deletedAt").is_null()) continue;
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
    for (const auto& note : lever_.notes(opportunity))
      out.push_back(text(note.at("fields").at(0).at("value")));
    return out;
  }
  std::vector<std::string> links(const std::string& opportunity) override {
    return texts(opportunity, "links");
  }
  std::vector<std::string> tags(const std::string& opportunity) override {
    return texts(opportunity, "tags");
  }
  std::vector<std::string> files(const std::string& opportunity) override {
    std::vector<std::string> out;
    for (const auto& file : lever_.files(opportunity)) out.push_back(text(file.at("name")));
    return out;
  }
  void delete_form(const std::string&, const std::string& form) override {
    lever_.show_deleted();
    lever_.delete_by_a_person(form);
  }

 private:
  static std::string text(const Json& json) {
    return json.is_string() ? std::string(json.get_string().data(), json.get_string().size())
                            : std::string();
  }
  std::vector<std::string> texts(const std::string& opportunity, const char* key) {
    std::vector<std::string> out;
    const auto object = lever_.opportunity(opportunity);
    for (const auto& item : object.at(key).as_array()) out.push_back(text(item));
    return out;
  }

  void break_next(const char* method, Trouble trouble) {
    using Kind = testing::PretendLever::Fault::Kind;
    testing::PretendLever::Fault fault{.method = method, .path_part = "/opportunities/"};
    switch (trouble) {
      case Trouble::Refused:
        fault.status = 400;
        fault.body = R"({"code":"BadRequestError","message":"no"})";
        break;
      case Trouble::Throttled:
        fault.status = 429;
        break;
      case Trouble::Failed:
        fault.status = 503;
        break;
      case Trouble::Unreachable:
        fault.kind = Kind::NotDone;
        break;
      case Trouble::CallLost:
        fault.kind = Kind::CallLost;
        break;
      case Trouble::AnswerLost:
        fault.kind = Kind::AnswerLost;
        break;
      case Trouble::Garbled:
        fault.kind = Kind::StatusAfter;
        fault.status = 201;
        fault.body = "<html>";
        break;
    }
    lever_.next(fault);
  }

  testing::FakeClock clock_;
  testing::PretendLever lever_{clock_};
  testing::FakeCallBudget budget_;
  testing::NoRival rival_;
  lever::Provider provider_{lever_, budget_, clock_, rival_};
};

INSTANTIATE_TEST_SUITE_P(Lever, ProviderContract,
                         ::testing::Values(FarSideMaker{
                             "PretendLever", [] { return std::make_unique<PretendSide>(); }}),
                         [](const auto& made) { return made.param.name; });

}  // namespace
}  // namespace bascule::ats::contract
