#include "health/finding.hpp"

#include "base/time.hpp"

namespace bascule::health {
namespace {

// Of "rule version stage": a rule that was saved once more still names the same stage. What comes
// last may have spaces of its own.
std::string without_version(const Finding& finding) {
  const auto& about = finding.about;
  const auto version = about.find(' ');
  const auto stage = version == std::string::npos ? version : about.find(' ', version + 1);
  const bool is_named_by_a_rule =
      stage != std::string::npos &&
      (finding.code.ends_with("_gone") || finding.code.ends_with("_renamed"));
  return is_named_by_a_rule ? about.substr(0, version) + about.substr(stage) : about;
}

}  // namespace

bool is_same(const Finding& one, const Finding& other) {
  return one.code == other.code && without_version(one) == without_version(other);
}

std::vector<Finding> worth_a_letter(std::vector<Finding> findings) {
  std::erase_if(findings, [](const Finding& one) {
    return one.code == "on_hold" || one.code.ends_with("_renamed");
  });
  return findings;
}

std::chrono::milliseconds patience_with(const Finding& finding) {
  // Whoever connects an account is about to make them.
  if (finding.code == "hook_without_token" || finding.code == "hook_not_made") return 1h;
  // The next call may be a good one, for anybody who knows the URL can send a bad one; and after a
  // rest of the server or of the connection the next look is about to be made.
  if (finding.code == "hook_signature" || finding.code == "looks_late") return 10min;
  return 0ms;
}

JsonObject to_json(const Finding& finding) {
  return {{"code", finding.code},
          {"about", finding.about},
          {"what", finding.what},
          {"fix", finding.fix}};
}

JsonArray to_json(const std::vector<Finding>& findings) {
  JsonArray array;
  for (const auto& one : findings) array.push_back(to_json(one));
  return array;
}

Result<Finding> finding_from(const Json& json) {
  const auto reader = TRY(JsonReader::of(json));
  return Finding{TRY(reader.text("code")), TRY(reader.text("about")), TRY(reader.text("what")),
                 TRY(reader.text("fix"))};
}

Result<std::vector<Finding>> findings_from(const Json& json) {
  if (!json.is_array()) return fail(ErrorCode::Internal, "stored findings are a list");
  std::vector<Finding> findings;
  for (const auto& item : json.get_array()) findings.push_back(TRY(finding_from(item)));
  return findings;
}

}  // namespace bascule::health
