#include "assessments/score.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace bascule::assessments {
namespace {

constexpr double kSame = 1e-9;

// Collects what differs, as "dimensions/C/score: 56.1 is stored, 56.2 comes out".
class Comparison {
 public:
  template <class Value>
  void same(std::string_view where, const Value& stored, const Value& now) {
    if (stored != now) add(where, shown(stored), shown(now));
  }
  void same(std::string_view where, double stored, double now) {
    if (!(std::abs(stored - now) <= kSame)) add(where, shown(stored), shown(now));
  }
  void same(std::string_view where, const std::optional<double>& stored,
            const std::optional<double>& now) {
    if (stored && now) return same(where, *stored, *now);
    if (stored.has_value() != now.has_value()) add(where, shown(stored), shown(now));
  }
  void add(std::string_view where, std::string_view stored, std::string_view now) {
    found_.push_back(fmt::format("{}: {} is stored, {} comes out", where, stored, now));
  }
  [[nodiscard]] std::vector<std::string> found() && { return std::move(found_); }

 private:
  static std::string shown(const std::string& text) { return '"' + text + '"'; }
  static std::string shown(double number) { return fmt::format("{}", number); }
  static std::string shown(int number) { return fmt::format("{}", number); }
  static std::string shown(Metric metric) { return std::string(to_string(metric)); }
  static std::string shown(Band band) { return std::string(to_string(band)); }
  static std::string shown(ShownAs shown_as) { return std::string(to_string(shown_as)); }
  static std::string shown(EvidenceLevel level) { return std::string(to_string(level)); }
  static std::string shown(const NormGroup& norm) { return '"' + norm.id + '"'; }
  static std::string shown(const std::vector<std::string>& words) {
    return fmt::format("[{}]", fmt::join(words, ", "));
  }
  template <class Value>
  static std::string shown(const std::optional<Value>& value) {
    return value ? shown(*value) : "nothing";
  }
  std::vector<std::string> found_;
};

void compare(Comparison& all, const Dimension& stored, const Dimension& now) {
  const auto at = [&](std::string_view field) {
    return fmt::format("dimensions/{}/{}", stored.id, field);
  };
  all.same(at("name"), stored.name, now.name);
  all.same(at("parent"), stored.parent, now.parent);
  all.same(at("shown_as"), stored.shown_as, now.shown_as);
  all.same(at("raw"), stored.raw, now.raw);
  all.same(at("raw_min"), stored.raw_min, now.raw_min);
  all.same(at("raw_max"), stored.raw_max, now.raw_max);
  all.same(at("score"), stored.score, now.score);
  all.same(at("metric"), stored.metric, now.metric);
  all.same(at("se"), stored.se, now.se);
  all.same(at("ci90/0"), stored.ci90.low, now.ci90.low);
  all.same(at("ci90/1"), stored.ci90.high, now.ci90.high);
  all.same(at("percentile"), stored.percentile, now.percentile);
  all.same(at("band"), stored.band, now.band);
  all.same(at("reliability"), stored.reliability, now.reliability);
  all.same(at("items"), stored.items, now.items);
  all.same(at("items_answered"), stored.items_answered, now.items_answered);
  all.same(at("flags"), stored.flags, now.flags);
}

void compare(Comparison& all, const Unscored& stored, const Unscored& now) {
  const auto at = [&](std::string_view field) {
    return fmt::format("unscored/{}/{}", stored.id, field);
  };
  all.same(at("name"), stored.name, now.name);
  all.same(at("parent"), stored.parent, now.parent);
  all.same(at("reason"), stored.reason, now.reason);
  all.same(at("items"), stored.items, now.items);
  all.same(at("items_answered"), stored.items_answered, now.items_answered);
}

// Pairs by id, so that one that is missing is told as such and not as a row of differences.
template <class Each>
void compare_lists(Comparison& all, std::string_view list, const std::vector<Each>& stored,
                   const std::vector<Each>& now) {
  for (const auto& each : stored) {
    const auto other = std::ranges::find(now, each.id, &Each::id);
    if (other == now.end()) {
      all.add(fmt::format("{}/{}", list, each.id), "something", "nothing");
    } else {
      compare(all, each, *other);
    }
  }
  for (const auto& each : now)
    if (std::ranges::find(stored, each.id, &Each::id) == stored.end())
      all.add(fmt::format("{}/{}", list, each.id), "nothing", "something");
}

}  // namespace

std::vector<std::string> differences(const Score& stored, const Score& recomputed) {
  Comparison all;
  all.same("test", stored.test, recomputed.test);
  all.same("version", stored.version, recomputed.version);
  all.same("language", stored.language, recomputed.language);
  all.same("completed_at", to_rfc3339(stored.completed_at), to_rfc3339(recomputed.completed_at));
  all.same("evidence/level", stored.evidence.level, recomputed.evidence.level);
  all.same("evidence/norm", stored.evidence.norm, recomputed.evidence.norm);
  all.same("evidence/notices", stored.evidence.notices, recomputed.evidence.notices);
  compare_lists(all, "dimensions", stored.dimensions, recomputed.dimensions);
  compare_lists(all, "unscored", stored.unscored, recomputed.unscored);
  const auto& before = stored.validity;
  const auto& now = recomputed.validity;
  all.same("validity/flags", before.flags, now.flags);
  all.same("validity/indices/long_string", before.long_string, now.long_string);
  all.same("validity/indices/irv", before.irv, now.irv);
  all.same("validity/indices/even_odd", before.even_odd, now.even_odd);
  all.same("validity/indices/rte", before.rte, now.rte);
  all.same("key_hash", stored.key_hash, recomputed.key_hash);
  all.same("engine_version", stored.engine_version, recomputed.engine_version);
  return std::move(all).found();
}

std::string_view to_string(Metric metric) { return metric == Metric::T ? "T" : "0-100"; }

std::string_view to_string(Band band) {
  switch (band) {
    case Band::Low:
      return "low";
    case Band::Middle:
      return "middle";
    case Band::High:
      return "high";
  }
  return "";
}

std::optional<Band> parse_band(std::string_view text) {
  for (const auto band : {Band::Low, Band::Middle, Band::High})
    if (text == to_string(band)) return band;
  return std::nullopt;
}

std::string_view to_string(ShownAs shown_as) {
  return shown_as == ShownAs::Score ? "score" : "band";
}

}  // namespace bascule::assessments
