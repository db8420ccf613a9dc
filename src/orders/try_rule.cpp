#include "orders/try_rule.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "orders/history_of.hpp"
#include "rules/decide.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kIdBytesMax = 64;

bool is_id_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}

// The stage that the candidate is supposed to enter: where they are if the rule names it, else the
// first that it names.
ats::Stage supposed(const rules::Rule& rule, const ats::Opportunity& opportunity) {
  const bool is_there = std::ranges::find(rule.stages, opportunity.stage_id) != rule.stages.end();
  const std::string id = is_there ? opportunity.stage_id : rule.stages.front();
  const auto name = rule.names.find(id);
  return {id, name == rule.names.end() ? id : name->second};
}

}  // namespace

Result<Tried> TryRule::run(const OrgScope& scope, const ConnectionId& connection,
                           const RuleWish& wish, const std::string& opportunity) const {
  auto ground = TRY(resolve_.ground(scope, connection));
  auto rule = TRY(resolve_.resolve(ground, wish));
  return look(ground, std::move(rule), opportunity);
}

Result<Tried> TryRule::run(const OrgScope& scope, const RuleId& id,
                           const std::string& opportunity) const {
  auto rule = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<std::optional<rules::Rule>> {
    return kept_.rules.find(tx, id);
  }));
  if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
  const auto ground = TRY(resolve_.ground(scope, rule->connection));
  return look(ground, std::move(*rule), opportunity);
}

Result<Tried> TryRule::look(const ResolveWish::Ground& ground, rules::Rule rule,
                            const std::string& opportunity) const {
  const auto now = clock_.now();
  auto read =
      ground.provider->read_opportunity(connections::account_of(ground.connection), opportunity);
  if (!read && read.error().code == ErrorCode::NotFound)
    return fail(ErrorCode::InvalidInput,
                fmt::format("{} has no such opportunity", ground.provider->title()),
                "/opportunity");
  Tried tried{TRY(std::move(read)), {}, false, {}};
  rule.state = rules::RuleState::On;
  rule.switched_on_at = now;
  rule.stages_since.clear();
  ats::Opportunity as_if = tried.opportunity;
  rules::Occasion occasion{EventId{}, ats::EventKind::ApplicationCreated, "", now};
  if (rule.trigger == rules::Trigger::StageEntered) {
    tried.supposed_stage = supposed(rule, tried.opportunity);
    tried.is_there = tried.supposed_stage.id == tried.opportunity.stage_id;
    as_if.stage_id = occasion.to_stage_id = tried.supposed_stage.id;
    as_if.stage_text = tried.supposed_stage.text;
    as_if.stage_entered_at = now;
    occasion.kind = ats::EventKind::StageChanged;
  }
  const OrgScope own(ground.connection.org);  // The operator's scope would find nothing.
  rules::History history;
  using Asked = std::map<std::string, rules::History::Asked>;
  history.asked = TRY(database_.read(
      own, [&](ports::Tx& tx) -> Result<Asked> { return asked_before(tx, kept_, opportunity); }));
  auto decisions = rules::decide({rule}, as_if, occasion, std::move(history), now);
  if (decisions.empty()) return fail(ErrorCode::Internal, "the rule decided nothing");
  tried.decision = std::move(decisions.front());
  return tried;
}

Result<std::vector<ats::Opportunity>> TryRule::candidates(const OrgScope& scope,
                                                          const ConnectionId& connection,
                                                          const std::string& stage) const {
  const auto ground = TRY(resolve_.ground(scope, connection));
  if (stage.empty() || stage.size() > kIdBytesMax)
    return fail(ErrorCode::InvalidInput, "say which stage, by its id", "/stage");
  return ground.provider->opportunities(
      connections::account_of(ground.connection),
      {.until = clock_.now(), .stages = {stage}, .most = kCandidatesMax});
}

Result<std::string> opportunity_in(std::string_view text) {
  std::string_view rest = trimmed(text);
  rest = rest.substr(0, rest.find_first_of("?#"));
  while (rest.ends_with('/')) rest.remove_suffix(1);
  if (const auto slash = rest.rfind('/'); slash != std::string_view::npos)
    rest.remove_prefix(slash + 1);
  if (rest.empty() || rest.size() > kIdBytesMax || !std::ranges::all_of(rest, is_id_byte))
    return fail(ErrorCode::InvalidInput,
                "this is neither an opportunity's id nor the address of a candidate's page",
                "/opportunity");
  return std::string(rest);
}

}  // namespace bascule::orders
