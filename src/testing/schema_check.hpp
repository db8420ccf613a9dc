#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/check.hpp"
#include "base/json.hpp"

namespace bascule::testing {

// Checks values against one JSON Schema (draft 7). Tests only. One thread at a time.
class SchemaCheck {
 public:
  explicit SchemaCheck(std::string_view schema_text) : json_(boost::json::parse(schema_text)) {
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::BoostJsonAdapter(json_), schema_);
  }

  // Empty when `value` fulfils the schema; else the first complaint.
  [[nodiscard]] std::string why_not(const Json& value) const {
    valijson::Validator validator;
    valijson::ValidationResults results;
    const valijson::adapters::BoostJsonAdapter target(value);
    if (validator.validate(schema_, target, &results)) return {};
    valijson::ValidationResults::Error error;
    if (!results.popError(error)) return "no reason given";
    std::string where;
    for (const auto& part : error.context) where += part;
    return where + ": " + error.description;
  }

 private:
  Json json_;
  valijson::Schema schema_;
};

}  // namespace bascule::testing
