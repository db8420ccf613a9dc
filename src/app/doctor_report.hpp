#pragma once

#include <iostream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "app/config.hpp"
#include "base/json.hpp"
#include "ports/clock.hpp"

namespace bascule::app {

// What was looked at, one line each as it is found; with --json one object at the end.
class Report {
 public:
  explicit Report(bool as_json) : as_json_(as_json) {}
  void good(std::string_view what, std::string_view detail = {}) { line("ok", what, detail); }
  void bad(std::string_view what, std::string_view how_to_mend) {
    line("bad", what, how_to_mend);
    all_well_ = false;
  }
  void note(std::string_view what, std::string_view detail) { line("note", what, detail); }
  [[nodiscard]] bool all_well() const { return all_well_; }
  void end() {
    if (as_json_)
      std::cout << to_text(JsonObject{{"all_well", all_well_}, {"checks", std::move(checks_)}})
                << "\n";
  }

 private:
  void line(std::string_view mark, std::string_view what, std::string_view detail) {
    if (as_json_)
      checks_.push_back(JsonObject{{"state", mark}, {"what", what}, {"detail", detail}});
    else
      std::cout << fmt::format("{:<4}  {}{}{}\n", mark == "bad" ? "BAD" : mark, what,
                               detail.empty() ? "" : ": ", detail)
                << std::flush;
  }
  bool as_json_;
  bool all_well_ = true;
  JsonArray checks_;
};

struct Asked {
  std::string mail_to;
  bool deep = false;
  bool as_json = false;
};

// Data directory, disk, file modes, key and database, on a stopped or a running server.
void look_at_data(const Config& config, const Asked& asked, const ports::Clock& clock,
                  Report& report);

}  // namespace bascule::app
