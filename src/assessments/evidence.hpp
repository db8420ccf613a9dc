#pragma once

#include <optional>
#include <string_view>

namespace bascule::assessments {

// What may be said about a test in one language. Part of every result and shown on every report;
// only data can raise it. A translation has its own level.
enum class EvidenceLevel {
  L3,           // Published instrument and published norms: T scores and percentiles.
  L2,           // Published instrument, no norms: raw and 0–100 scores, no percentile.
  L1,           // Ours on a published construct: as L2, and never a pass mark.
  SkillSample,  // The work itself: rate, accuracy, tests passed.
};

[[nodiscard]] constexpr std::string_view to_string(EvidenceLevel level) {
  switch (level) {
    case EvidenceLevel::L3:
      return "L3";
    case EvidenceLevel::L2:
      return "L2";
    case EvidenceLevel::L1:
      return "L1";
    case EvidenceLevel::SkillSample:
      return "LS";
  }
  return "";
}

// The level's name on screen.
[[nodiscard]] constexpr std::string_view level_name(EvidenceLevel level) {
  switch (level) {
    case EvidenceLevel::L3:
      return "Published instrument, published norms";
    case EvidenceLevel::L2:
      return "Published instrument, no norms yet";
    case EvidenceLevel::L1:
      return "Research preview: no norms yet";
    case EvidenceLevel::SkillSample:
      return "Skill sample";
  }
  return "";
}

[[nodiscard]] constexpr std::optional<EvidenceLevel> parse_evidence_level(std::string_view text) {
  if (text == "L3") return EvidenceLevel::L3;
  if (text == "L2") return EvidenceLevel::L2;
  if (text == "L1") return EvidenceLevel::L1;
  if (text == "LS") return EvidenceLevel::SkillSample;
  return std::nullopt;
}

}  // namespace bascule::assessments
