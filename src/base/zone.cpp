#include "base/zone.hpp"

#include <array>

#include <date/tz.h>
#include <fmt/format.h>

namespace bascule {
namespace {

const date::time_zone* find_zone(std::string_view name) {
  try {
    return date::locate_zone(std::string(name));
  } catch (const std::runtime_error&) {  // The library's only way to say "no such zone".
    return nullptr;
  }
}

std::string zone_words(std::string_view zone, const std::string& abbreviation) {
  return abbreviation == zone ? std::string(zone) : fmt::format("{}, {}", zone, abbreviation);
}

constexpr std::array kWeekdays{"dimanche", "lundi",    "mardi", "mercredi",
                               "jeudi",    "vendredi", "samedi"};
constexpr std::array kMonths{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                             "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

// The first of a month is an ordinal number in French, the other days are not.
std::string french(date::local_time<std::chrono::minutes> at, const std::string& zone) {
  const auto day = date::floor<date::days>(at);
  const date::year_month_day on(day);
  const date::hh_mm_ss time(at - day);
  const auto number = static_cast<unsigned>(on.day());
  return fmt::format("{} {}{} {} {} à {}\u00a0h\u00a0{:02} ({})",
                     kWeekdays.at(date::weekday(day).c_encoding()), number, number == 1 ? "er" : "",
                     kMonths.at(static_cast<unsigned>(on.month()) - 1), static_cast<int>(on.year()),
                     time.hours().count(), time.minutes().count(), zone);
}

}  // namespace

bool is_time_zone(std::string_view name) { return find_zone(name) != nullptr; }

std::string in_words(Instant at, std::string_view zone) {
  const auto* found = find_zone(zone);
  if (!found)
    return zone == "UTC" ? date::format("%A %e %B %Y, %H:%M (UTC)", at) : in_words(at, "UTC");
  const auto local = date::make_zoned(found, date::floor<std::chrono::minutes>(at));
  auto text = date::format("%A %e %B %Y, %H:%M", local);
  for (auto twice = text.find("  "); twice != std::string::npos; twice = text.find("  "))
    text.erase(twice, 1);
  return fmt::format("{} ({})", text, zone_words(zone, local.get_info().abbrev));
}

std::string in_french_words(Instant at, std::string_view zone) {
  const auto minute = date::floor<std::chrono::minutes>(at);
  const auto* found = find_zone(zone);
  if (!found)
    return french(date::local_time<std::chrono::minutes>(minute.time_since_epoch()), "UTC");
  const auto local = date::make_zoned(found, minute);
  return french(date::floor<std::chrono::minutes>(local.get_local_time()),
                zone_words(zone, local.get_info().abbrev));
}

}  // namespace bascule
