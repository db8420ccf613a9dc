#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessments/evidence.hpp"
#include "base/time.hpp"

namespace bascule::assessments {

// The version of the scoring code, part of every result. It rises when any stored number would
// come out differently.
inline constexpr std::string_view kEngineVersion = "1.0.0";

// 1.644854: the standard normal quantile of .95, so that a band of ± kZ90 standard errors holds 90
// %.
inline constexpr double kZ90 = 1.644854;

// The scale a score stands on. T: mean 50, SD 10 in the norm group. Percent: 0 is the lowest
// possible raw sum, 100 the highest; it compares with nobody.
enum class Metric { T, Percent };

// Against the norm group: T below 45, from 45 to 55, above 55.
enum class Band { Low, Middle, High };

// How a dimension may be put before a reader: as a number with its error, or (a facet of four
// items, too short for a number) as its band in words only.
enum class ShownAs { Score, Band };

struct Interval {
  double low = 0;
  double high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// One thing that was measured. Numbers are stored unrounded and unclamped; rounding is for pages.
struct Dimension {
  std::string id;                     // "C", or "C3" for a facet
  std::string name;                   // "Conscientiousness"
  std::optional<std::string> parent;  // The domain of a facet.
  ShownAs shown_as = ShownAs::Score;
  double raw = 0;  // Keyed sum, pro rata when an item is missing; in the direction of `name`.
  double raw_min = 0;
  double raw_max = 0;
  double score = 0;  // On `metric`.
  Metric metric = Metric::T;
  double se = 0;  // Standard error of measurement, in units of `score`.
  Interval ci90;
  std::optional<double> percentile;  // Absent where the evidence allows none.
  std::optional<Band> band;          // Absent without a norm group.
  double reliability = 0;
  int items = 0;                   // Asked.
  int items_answered = 0;          // Of those.
  std::vector<std::string> flags;  // "prorated", "approximate_norm", "borrowed_error"

  friend bool operator==(const Dimension&, const Dimension&) = default;
};

// A dimension without a score, and why.
struct Unscored {
  std::string id;
  std::string name;
  std::optional<std::string> parent;
  std::string reason;  // "too_few_answers" or "no_norm_group"
  int items = 0;
  int items_answered = 0;

  friend bool operator==(const Unscored&, const Unscored&) = default;
};

// Who the scores are compared with.
struct NormGroup {
  std::string id;
  std::optional<int> n;  // Where the source gives it.
  std::string population;
  int year = 0;

  friend bool operator==(const NormGroup&, const NormGroup&) = default;
};

struct Evidence {
  EvidenceLevel level = EvidenceLevel::L1;
  std::optional<NormGroup> norm;
  std::vector<std::string> notices;  // Sentences for the reader of the report.

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// How the items were answered. Hints for a person, never a reason to refuse anybody; an index whose
// data are missing is absent, never 0.
struct Validity {
  std::vector<std::string> flags;  // "prorated", "long_string", "irv", "even_odd", "rte"
  std::optional<int> long_string;  // Longest run of equal answers, as presented, before keying.
  std::optional<double> irv;       // SD (n − 1) of all answers, before keying.
  std::optional<double> even_odd;  // Even–odd consistency over the facets, stepped up.
  std::optional<double> rte;       // Share of items answered in no less than 2 s.

  friend bool operator==(const Validity&, const Validity&) = default;
};

// The result of one sitting: the envelope that every kind fills (docs/api/result-v1.schema.json).
struct Score {
  std::string test;     // Assessment id
  std::string version;  // Assessment version
  std::string language;
  Instant completed_at{};
  Evidence evidence;
  std::vector<Dimension> dimensions;
  std::vector<Unscored> unscored;
  Validity validity;
  std::string key_hash;  // "sha256:…" over items, keys and norms: what the numbers came from.
  std::string engine_version{kEngineVersion};

  friend bool operator==(const Score&, const Score&) = default;
};

// What `bascule rescore` reports: one sentence for each field that differs; numbers count as equal
// within 1e-9. Empty when the results agree.
[[nodiscard]] std::vector<std::string> differences(const Score& stored, const Score& recomputed);

[[nodiscard]] std::string_view to_string(Metric metric);  // "T", "0-100"
[[nodiscard]] std::string_view to_string(Band band);      // "low", "middle", "high"
[[nodiscard]] std::optional<Band> parse_band(std::string_view text);
[[nodiscard]] std::string_view to_string(ShownAs shown_as);  // "score", "band"

}  // namespace bascule::assessments
