#include "orders/purge.hpp"

#include <array>

#include <fmt/format.h>

namespace bascule::orders {
namespace {

constexpr std::array<std::string_view, 4> kWhyWords{"retention", "deleted_in_ats",
                                                    "anonymised_in_ats", "asked"};

}  // namespace

std::string_view to_string(PurgeWhy why) { return kWhyWords.at(static_cast<std::size_t>(why)); }

std::optional<PurgeWhy> parse_purge_why(std::string_view text) {
  for (std::size_t i = 0; i < kWhyWords.size(); ++i)
    if (kWhyWords[i] == text) return static_cast<PurgeWhy>(i);
  return std::nullopt;
}

std::string sentence_of(const Purge& purge) {
  constexpr std::string_view kGone = "Name, address, answers and result were deleted";
  switch (purge.why) {
    case PurgeWhy::Retention:
      return fmt::format("{} under your retention of {} {}.", kGone, purge.days,
                         purge.days == 1 ? "day" : "days");
    case PurgeWhy::Deleted:
      return fmt::format("{} because the candidate is gone from the applicant tracking system.",
                         kGone);
    case PurgeWhy::Anonymised:
      return fmt::format(
          "{} because the candidate was anonymised in the applicant tracking system.", kGone);
    case PurgeWhy::Asked:
      return fmt::format("{} because an operator was asked to.", kGone);
  }
  return std::string(kGone) + ".";
}

}  // namespace bascule::orders
