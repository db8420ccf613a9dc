#pragma once

#include <string>

#include "assessments/report_words.hpp"
#include "orders/kept.hpp"
#include "orders/order.hpp"
#include "orders/result.hpp"

namespace bascule::orders {

// What a scorer hands over: the envelope to keep, and the same in words for the ATS.
struct ScoredOrder {
  OrderId order;
  StoredResult result;  // Its id, org, order and environment are filled here.
  std::string assessment_name;
  assessments::ReportForm form;
  std::vector<ats::FormBand> bands;  // What a mapping to ratings reads.
};

// Stores a result, takes the order to `scored`, and plans every effect of it, in the caller's
// transaction. A second call for the same order changes nothing.
class RecordResult {
 public:
  RecordResult(Kept kept, std::string public_url, const ports::Clock& clock, ports::Random& random);

  [[nodiscard]] Result<void> record(ports::Tx& tx, ScoredOrder scored);

  static constexpr const char* kSettled = "effects_settled";

 private:
  void plan_effects(ports::Tx& tx, const Order& order, const ScoredOrder& scored);
  void plan(ports::Tx& tx, const Order& order, const std::string& kind,
            decltype(ats::Writing::what) what, const std::string& marker);

  Kept kept_;
  std::string public_url_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orders
