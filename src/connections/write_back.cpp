#include "connections/write_back.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::connections {
namespace {

constexpr int kRatingMin = 1;  // Four choices, lowest first: Lever's score-system field.
constexpr int kRatingMax = 4;
constexpr std::size_t kPrefixBytesMax = 50;  // A tag is a word or two on a profile.

Failure not_a_map(std::string_view text, std::string_view why) {
  return fail(ErrorCode::InvalidInput,
              fmt::format("\"{}\" maps no bands to ratings: {}. It is written like "
                          "bigfive-120:C:low=1,middle=3,high=4",
                          one_line(cut(text, 80)), why),
              "/ratings");
}

std::optional<int> rating_in(std::string_view digit) {
  if (digit.size() != 1 || digit[0] < '0' + kRatingMin || digit[0] > '0' + kRatingMax)
    return std::nullopt;
  return digit[0] - '0';
}

Result<void> check_map(const RatingMap& map, const assessments::Catalogue& catalogue) {
  const auto* assessment = catalogue.newest(map.assessment);
  if (!assessment)
    return fail(ErrorCode::InvalidInput,
                fmt::format("there is no assessment \"{}\"", one_line(cut(map.assessment, 80))),
                "/ratings");
  const auto dimensions = assessment->dimensions();
  if (std::ranges::find(dimensions, map.dimension) == dimensions.end())
    return fail(ErrorCode::InvalidInput,
                fmt::format("{} has no dimension \"{}\"; it has {}", map.assessment,
                            one_line(cut(map.dimension, 80)), fmt::join(dimensions, ", ")),
                "/ratings");
  for (const auto& [band, rating] : map.ratings)
    if (rating < kRatingMin || rating > kRatingMax)
      return not_a_map(rating_map_text(map), "a rating is a number from 1 to 4");
  return {};
}

}  // namespace

std::optional<int> rating_of(const WriteBack& write_back, const ats::FeedbackForm& form) {
  const auto map = std::ranges::find(write_back.ratings, form.assessment, &RatingMap::assessment);
  if (map == write_back.ratings.end()) return std::nullopt;
  const auto found = std::ranges::find(form.bands, map->dimension, &ats::FormBand::dimension);
  if (found == form.bands.end()) return std::nullopt;
  const auto band = assessments::parse_band(found->band);
  const auto rating = band ? map->ratings.find(*band) : map->ratings.end();
  return rating == map->ratings.end() ? std::nullopt : std::optional(rating->second);
}

ats::Writing as_chosen(ats::Writing writing, const WriteBack& write_back) {
  auto* form = std::get_if<ats::FeedbackForm>(&writing.what);
  if (!form) return writing;
  form->as_note = write_back.result == WriteBack::Result::Note ? std::optional(write_back.notify)
                                                               : std::nullopt;
  form->rating = rating_of(write_back, *form);
  return writing;
}

Result<RatingMap> parse_rating_map(std::string_view text) {
  const auto parts = split(text, ':');
  if (parts.size() != 3) return not_a_map(text, "it has not three parts");
  RatingMap map{std::string(trimmed(parts[0])), std::string(trimmed(parts[1])), {}};
  for (const auto pair : split(parts[2], ',')) {
    const auto sides = split(pair, '=');
    if (sides.size() != 2) return not_a_map(text, "a band and its rating stand around one =");
    const auto band = assessments::parse_band(trimmed(sides[0]));
    if (!band) return not_a_map(text, "the bands are low, middle and high");
    const auto rating = rating_in(trimmed(sides[1]));
    if (!rating) return not_a_map(text, "a rating is a number from 1 to 4");
    if (!map.ratings.emplace(*band, *rating).second) return not_a_map(text, "a band stands twice");
  }
  return map;
}

std::string rating_map_text(const RatingMap& map) {
  std::string bands;
  for (const auto& [band, rating] : map.ratings)
    bands += fmt::format("{}{}={}", bands.empty() ? "" : ",", assessments::to_string(band), rating);
  return fmt::format("{}:{}:{}", map.assessment, map.dimension, bands);
}

Result<WriteBack> checked_write_back(WriteBack write_back,
                                     const assessments::Catalogue& catalogue) {
  const std::string& prefix = write_back.tag_prefix;
  if (prefix.empty() || prefix.size() > kPrefixBytesMax || !is_utf8(prefix) ||
      one_line(prefix) != prefix)
    return fail(ErrorCode::InvalidInput, "the tag prefix is not a short word", "/tag_prefix");
  std::set<std::string_view> mapped;
  for (const auto& map : write_back.ratings) {
    TRY_VOID(check_map(map, catalogue));
    if (!mapped.insert(map.assessment).second)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("{} is mapped to ratings twice", map.assessment), "/ratings");
  }
  return write_back;
}

}  // namespace bascule::connections
