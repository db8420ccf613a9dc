#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "base/check.hpp"
#include "base/json.hpp"
#include "lever/wire.hpp"

namespace bascule::lever::testdata {

// The recorded shapes in src/lever/testdata; every value is invented. For tests only.
[[nodiscard]] inline std::string text(const std::string& name) {
  std::ifstream file("src/lever/testdata/" + name);
  check(file.good(), "the test's payload is there");
  return {std::istreambuf_iterator<char>(file), {}};
}

[[nodiscard]] inline Json json(const std::string& name) {
  auto parsed = parse_json(text(name));
  check(parsed.has_value(), "the test's payload is JSON");
  return std::move(*parsed);
}

// Without its envelope.
[[nodiscard]] inline Json data(const std::string& name) { return wire::unwrapped(json(name)); }

}  // namespace bascule::lever::testdata
