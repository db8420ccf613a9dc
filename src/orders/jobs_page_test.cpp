// docs/jobs.md is read by people who run Bascule; these tests hold its tables equal to the code.
#include <fstream>
#include <map>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "jobs/backoff.hpp"
#include "orders/order.hpp"

namespace bascule::orders {
namespace {

// The rows of docs/jobs.md's two-column tables: first cell → second cell.
std::map<std::string, std::string> page_rows() {
  std::ifstream page("docs/jobs.md");
  std::map<std::string, std::string> rows;
  for (std::string line; std::getline(page, line);) {
    const auto cells = split(line, '|');
    if (cells.size() == 4) rows[std::string(trimmed(cells[1]))] = std::string(trimmed(cells[2]));
  }
  return rows;
}

// Every step the code allows from `state`, in the page's words.
std::string steps_from(OrderState state) {
  Order order;
  order.need = Need::Optional;  // It takes one step more; the page says so.
  order.state = state;
  order.resume_state =
      OrderState::Delivered;  // Recognisable: nothing else leads there from Expired.
  std::string text;
  for (int i = 0; i <= static_cast<int>(Step::Extend); ++i) {
    const auto step = static_cast<Step>(i);
    const auto next = next_state(order, step);
    if (!next) continue;
    const bool returns = (state == OrderState::Expired && step == Step::Extend) ||
                         (state == OrderState::Declined && step == Step::TakeUp);
    if (!text.empty()) text += ", ";
    text += fmt::format("{} → {}", to_string(step), returns ? "where it was" : to_string(*next));
  }
  return text.empty() ? "nothing" : text;
}

TEST(JobsPage, ListsEveryStepOfEveryOrderState) {
  const auto rows = page_rows();
  for (const auto state : kOrderStates) {
    if (state == OrderState::NeedsAttention) continue;  // The page says it in words; see below.
    const auto row = rows.find(std::string(to_string(state)));
    ASSERT_NE(row, rows.end()) << to_string(state);
    EXPECT_EQ(row->second, steps_from(state)) << to_string(state);
  }
}

TEST(JobsPage, AnOrderThatNeedsAttentionTakesTheStepsOfTheStateItStoppedIn) {
  for (const auto stopped : kOrderStates) {
    if (stopped == OrderState::NeedsAttention || stopped == OrderState::Cancelled) continue;
    Order before, now;
    before.state = stopped;
    now.state = OrderState::NeedsAttention;
    now.resume_state = stopped;
    for (int i = 0; i <= static_cast<int>(Step::Extend); ++i) {
      const auto step = static_cast<Step>(i);
      if (step == Step::NeedAttention) {
        EXPECT_FALSE(next_state(now, step)) << to_string(stopped);
      } else if (step == Step::Resume) {
        EXPECT_EQ(next_state(now, step), stopped);
      } else {
        EXPECT_EQ(next_state(now, step).has_value(), next_state(before, step).has_value())
            << to_string(stopped) << ' ' << to_string(step);
      }
    }
  }
}

std::string fate(ErrorCode code) {
  const Instant now{};
  const auto verdict = jobs::after_failure(jobs::Job{}, Error{code, "", ""}, now, 0.5);
  if (std::holds_alternative<jobs::Park>(verdict)) return "parked";
  return std::get<jobs::TryAgain>(verdict).cost == jobs::TryAgain::Cost::Nothing
             ? "again, no attempt used"
             : "again, later and later";
}

TEST(JobsPage, SaysWhatEachErrorMeansToAJob) {
  const std::map<std::string, ErrorCode> codes{
      {"invalid_input", ErrorCode::InvalidInput}, {"unauthenticated", ErrorCode::Unauthenticated},
      {"forbidden", ErrorCode::Forbidden},        {"not_found", ErrorCode::NotFound},
      {"conflict", ErrorCode::Conflict},          {"rate_limited", ErrorCode::RateLimited},
      {"unavailable", ErrorCode::Unavailable},    {"internal", ErrorCode::Internal}};
  const auto rows = page_rows();
  for (const auto& [word, code] : codes) {
    const auto row = rows.find(word);
    ASSERT_NE(row, rows.end()) << word;
    EXPECT_EQ(row->second, fate(code)) << word;
  }
}

}  // namespace
}  // namespace bascule::orders
