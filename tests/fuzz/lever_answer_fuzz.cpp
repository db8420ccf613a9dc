// Whatever Lever answers: nothing is believed that is not plainly there, a write that was perhaps
// done is never called refused, and a walk through a list ends.
#include <algorithm>
#include <string>
#include <variant>

#include "base/log.hpp"
#include "base/text.hpp"
#include "lever/provider.hpp"
#include "testing/fake_call_budget.hpp"
#include "testing/fake_clock.hpp"
#include "testing/no_rival.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace {

using namespace bascule;

// The same answer to every call.
class SameAnswer final : public ports::HttpClient {
 public:
  SameAnswer(int status, std::string_view body) : answer_{status, {}, std::string(body)} {}
  ports::HttpOutcome send(const ports::HttpCall&) override {
    MUST(++calls_ < 1'000);
    return answer_;
  }

 private:
  ports::HttpAnswer answer_;
  int calls_ = 0;
};

const ats::Account& account() {
  static const ats::Account one{.org = OrgId::trusted("org_1"),
                                .connection = ConnectionId::trusted("con_1"),
                                .environment = Environment::Sandbox,
                                .base_url = "https://api.lever.example/v1",
                                .api_key = Secret("key"),
                                .perform_as_id = "u1"};
  return one;
}

void check_opportunity(const Result<ats::Opportunity>& read) {
  if (!read) return;
  MUST(read->id == "o1");
  MUST(read->stage_id.empty() || lever::wire::is_id(read->stage_id));
  MUST(is_utf8(read->name.reveal()) && read->name.reveal().size() <= 500);
  for (const auto& email : read->emails)
    MUST(std::ranges::none_of(email.reveal(), [](unsigned char c) { return c <= 0x20; }));
  MUST(read->profile_url.empty() || read->profile_url.starts_with("http"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  set_log_level(LogLevel::Error);
  // Mostly 200; the first byte says what else.
  constexpr int kStatuses[] = {200, 200, 200, 201, 204, 301, 400, 403, 404, 429, 500, 503};
  const int status = kStatuses[data[0] % std::size(kStatuses)];
  SameAnswer http(status, text_of(data + 1, size - 1));
  testing::FakeCallBudget budget;
  testing::FakeClock clock;
  testing::NoRival rival;
  lever::Provider provider(http, budget, clock, rival);

  check_opportunity(provider.read_opportunity(account(), "o1"));
  budget.resume("con_1");
  (void)provider.stages(account());
  budget.resume("con_1");
  (void)provider.postings(account());
  budget.resume("con_1");
  (void)provider.hooks(account());

  const ats::FeedbackForm form{.template_name = "Form",
                               .template_marker = "[m]",
                               .headline = "headline",
                               .lines = {{"Label", "text"}},
                               .report_url = "https://assess.example/r/ord_1",
                               .rating = 3};
  for (const auto& what : {decltype(ats::Writing::what)(form),
                           decltype(ats::Writing::what)(ats::Note{.text = "x\nord_1"})}) {
    const ats::Writing writing{.opportunity_id = "o1", .marker = "ord_1", .what = what};
    budget.resume("con_1");
    const auto outcome = provider.write(account(), writing);
    const bool may_be_done = status < 300 || status >= 500;
    if (std::holds_alternative<ats::Note>(what) && may_be_done)
      MUST(!std::holds_alternative<ats::NotWritten>(outcome));
    if (!may_be_done) MUST(std::holds_alternative<ats::NotWritten>(outcome));
    if (const auto* refused = std::get_if<ats::NotWritten>(&outcome))
      MUST(is_utf8(refused->error.message) && refused->error.message.size() < 2'000);
    budget.resume("con_1");
    const auto look = provider.look_for(account(), writing);
    if (look && *look) MUST(lever::wire::is_id((*look)->remote_id));
  }
  return 0;
}
