#include "reports/pdf/finish.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <glib.h>

namespace bascule::reports::pdf {
namespace {

constexpr std::string_view kObject = " 0 obj\n", kEndOfObject = "endobj\n";
constexpr std::string_view kCatalog = "<< /Type /Catalog\n";
constexpr std::string_view kFigure = "<< /Type /StructElem\n   /S /Figure\n";
constexpr std::string_view kTrailer = "trailer\n", kStart = "startxref\n";

std::optional<std::size_t> number_at(std::string_view text, std::size_t at) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
  return error == std::errc{} ? std::optional(number) : std::nullopt;
}

// One object with a number, as it stands in the file.
struct Object {
  std::size_t number;
  std::string_view content;  // Between its first line and its last.
};

// The object whose content begins at `begin`.
std::optional<Object> object_at(std::string_view file, std::size_t begin) {
  if (begin < kObject.size() || file.substr(begin - kObject.size(), kObject.size()) != kObject)
    return std::nullopt;
  const auto line = file.rfind('\n', begin - kObject.size());
  const auto end = file.find(kEndOfObject, begin);
  if (line == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
  const auto number = number_at(file, line + 1);
  if (!number) return std::nullopt;
  return Object{*number, file.substr(begin, end - begin)};
}

// A text of any script (ISO 32000-1, 7.9.2.2): UTF-16 with its mark.
std::string pdf_text(const std::string& text) {
  glong count = 0;
  const std::unique_ptr<gunichar2, decltype(&g_free)> units(
      g_utf8_to_utf16(text.data(), static_cast<glong>(text.size()), nullptr, &count, nullptr),
      &g_free);
  std::string hex = "<FEFF";
  for (glong i = 0; units && i < count; ++i) hex += fmt::format("{:04X}", units.get()[i]);
  return hex + ">";
}

// The same object with more in its dictionary.
std::string with_more(const Object& object, const std::string& more) {
  constexpr std::string_view kOpen = "<< ";
  return fmt::format("{}{}<< {} {}{}", object.number, kObject, more,
                     object.content.substr(kOpen.size()), kEndOfObject);
}

// Appends objects and the table that says where they are.
class Update {
 public:
  explicit Update(std::string& file) : file_(file) {}
  void add(std::size_t number, const std::string& object) {
    table_ += fmt::format("{} 1\n{:010} 00000 n \n", number, file_.size());
    file_ += object;
  }
  // `trailer` is the dictionary of the one before, whose table begins at `previous`.
  void close(std::string_view trailer, std::size_t previous) {
    const auto start = file_.size();
    file_ += fmt::format("xref\n{}trailer\n<< /Prev {} {}startxref\n{}\n%%EOF\n", table_, previous,
                         trailer.substr(3), start);
  }

 private:
  std::string& file_;
  std::string table_;
};

}  // namespace

std::string finished(std::string bytes, const std::string& language,
                     const std::vector<std::string>& alternatives) {
  const std::string original = bytes;
  const std::string_view file = original;
  const auto trailer = file.rfind(kTrailer), start = file.rfind(kStart);
  if (trailer == std::string_view::npos || start == std::string_view::npos || start < trailer)
    return bytes;
  const auto previous = number_at(file, start + kStart.size());
  const auto catalog = file.rfind(kCatalog);
  const auto root = catalog == std::string_view::npos ? std::nullopt : object_at(file, catalog);
  if (!previous || !root) return bytes;

  Update update(bytes);
  update.add(root->number,
             with_more(*root, fmt::format("/Lang {} /ViewerPreferences << /DisplayDocTitle true >>",
                                          pdf_text(language))));
  auto at = file.find(kFigure);
  for (const auto& alternative : alternatives) {
    if (at == std::string_view::npos) break;
    if (const auto figure = object_at(file, at))
      update.add(figure->number, with_more(*figure, fmt::format("/Alt {}", pdf_text(alternative))));
    at = file.find(kFigure, at + 1);
  }
  const auto dictionary = trailer + kTrailer.size();
  update.close(file.substr(dictionary, start - dictionary), *previous);
  return bytes;
}

}  // namespace bascule::reports::pdf
