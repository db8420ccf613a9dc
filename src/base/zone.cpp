#include "base/zone.hpp"

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

}  // namespace

bool is_time_zone(std::string_view name) { return find_zone(name) != nullptr; }

std::string in_words(Instant at, std::string_view zone) {
  const auto* found = find_zone(zone);
  if (!found)
    return zone == "UTC" ? date::format("%A %e %B %Y, %H:%M (UTC)", at) : in_words(at, "UTC");
  const auto local = date::make_zoned(found, date::floor<std::chrono::minutes>(at));
  const auto info = local.get_info();
  auto text = date::format("%A %e %B %Y, %H:%M", local);
  for (auto twice = text.find("  "); twice != std::string::npos; twice = text.find("  "))
    text.erase(twice, 1);
  return info.abbrev == zone ? fmt::format("{} ({})", text, zone)
                             : fmt::format("{} ({}, {})", text, zone, info.abbrev);
}

}  // namespace bascule
