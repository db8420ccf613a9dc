#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "base/guarded.hpp"
#include "base/result.hpp"
#include "reports/document.hpp"

namespace bascule::reports {

// More than this is no report.
inline constexpr std::size_t kPagesMax = 30;

// Makes a PDF of a document: A4, tagged, with bookmarks, a title and a language. Any script for
// which the machine has a font; a letter that no font has is a box with its number. The same
// document and the same fonts make the same bytes.
//
// One at a time: what Pango knows of the machine's fonts is one thing with one lock (a report takes
// tens of milliseconds, docs/performance.md). Any thread. Nothing is read before the first print.
class PdfPrinter {
 public:
  PdfPrinter();
  ~PdfPrinter();
  PdfPrinter(const PdfPrinter&) = delete;
  PdfPrinter& operator=(const PdfPrinter&) = delete;

  // Unavailable: the machine has no font at all. InvalidInput: it would have too many pages.
  [[nodiscard]] Result<std::string> print(const Document& document);

 private:
  struct Fonts;
  Guarded<std::unique_ptr<Fonts>> fonts_;
};

}  // namespace bascule::reports
