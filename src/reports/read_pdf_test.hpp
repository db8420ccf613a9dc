#pragma once

#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>

#include "testing/temporary_directory.hpp"

namespace bascule::reports::testing {

// What a program of poppler-utils says about a PDF, as it is printed. `%` stands for the file:
// "pdftotext -layout % -".
inline std::string told(const std::string& pdf, std::string command) {
  const bascule::testing::TemporaryDirectory directory;
  const auto path = (directory.path() / "report.pdf").string();
  std::ofstream(path, std::ios::binary) << pdf;
  command.replace(command.find('%'), 1, path);
  FILE* out = popen((command + " 2>&1").c_str(), "r");
  if (!out) throw std::runtime_error("no shell");
  std::string text;
  char part[4096];
  while (const auto size = fread(part, 1, sizeof part, out)) text.append(part, size);
  if (pclose(out) != 0) throw std::runtime_error(command + ": " + text);
  return text;
}

inline std::string words_of(const std::string& pdf) { return told(pdf, "pdftotext -layout % -"); }
inline std::string facts_of(const std::string& pdf) { return told(pdf, "pdfinfo -isodates %"); }
inline std::string structure_of(const std::string& pdf) {
  return told(pdf, "pdfinfo -struct-text %");
}
inline std::string bookmarks_of(const std::string& pdf) {
  const auto xml = told(pdf, "pdftohtml -xml -stdout -i %");
  const auto begin = xml.find("<outline>");
  return begin == std::string::npos ? "" : xml.substr(begin);
}

}  // namespace bascule::reports::testing
