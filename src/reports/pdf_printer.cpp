#include "reports/pdf_printer.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include "reports/pdf/finish.hpp"
#include "reports/pdf/piece.hpp"

namespace bascule::reports {
namespace {

using namespace pdf;

constexpr double kHeadY = 36, kFootY = kPageHeight - 44;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// Which pieces stand on which page, and where.
struct Placed {
  const Piece* piece;
  double y;
  bool is_again = false;  // A table's titles on a later page.
};
using Pages = std::vector<std::vector<Placed>>;

// The height of a piece with all that must follow it on the same page.
double together(const std::vector<Piece>& pieces, std::size_t from) {
  double height = 0;
  for (std::size_t i = from; i < pieces.size(); ++i) {
    height += (i > from ? pieces[i].space_above : 0) + pieces[i].height;
    if (!pieces[i].keeps_next) break;
  }
  return height;
}

Pages paginated(const std::vector<Piece>& pieces) {
  Pages pages(1);
  double y = kTop;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (!pages.back().empty()) {
      const bool follows = i > 0 && pieces[i - 1].keeps_next;
      if (!follows && y + piece.space_above + together(pieces, i) > kBottom) {
        pages.emplace_back();
        y = kTop;
        if (piece.repeated) {
          pages.back().push_back({piece.repeated.get(), y, true});
          y += piece.repeated->height;
        }
      } else {
        y += piece.space_above;
      }
    }
    pages.back().push_back({&piece, y});
    y += piece.height;
  }
  return pages;
}

void draw_margins(Pen& pen, const Document& document, std::size_t page, std::size_t pages) {
  constexpr double kPlace = 80, kRule = 6;
  const Style style{.size = 8, .colour = kSoft, .lines_max = 1};
  Style right = style;
  right.side = Side::Right;
  Style head = style;
  head.is_bold = true;
  head.size = 9;
  pen.draw(pen.text(document.head, head, kWidth), kLeft, kHeadY);
  pen.line(kLeft, kTop - 16, kLeft + 36, kTop - 16, 2.4, kAccent);
  pen.line(kLeft, kFootY - kRule, kRight, kFootY - kRule, 0.5, kLine);
  pen.draw(pen.text(document.foot, style, kWidth - kPlace), kLeft, kFootY);
  pen.draw(pen.text(fmt::format("Page {} of {}", page, pages), right, kPlace), kRight - kPlace,
           kFootY);
}

void draw(Pen& pen, const Document& document, const Pages& pages) {
  pen.begin("Document");
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const auto& [piece, y, is_again] : pages[page]) {
      if (!is_again)
        for (const char* tag : piece->opens) pen.begin(tag);
      piece->draw(pen, y);
      if (!is_again)
        for (const char* tag : piece->closes) pen.end(tag);
    }
    draw_margins(pen, document, page + 1, pages.size());
    if (page + 1 == pages.size()) pen.end("Document");
    pen.next_page();
  }
}

void describe(cairo_surface_t* surface, const Document& document) {
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, what, text.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, document.title);
  set(CAIRO_PDF_METADATA_AUTHOR, document.author);
  set(CAIRO_PDF_METADATA_CREATOR, "Bascule");
  // To the second: cairo reads no fractions.
  set(CAIRO_PDF_METADATA_CREATE_DATE, to_rfc3339(document.made_at).substr(0, 19) + "Z");
}

// Families are no sign: Pango names a few that are not there.
bool has_any(PangoFontMap* fonts) {
  const Owned<PangoContext, g_object_unref> context(pango_font_map_create_context(fonts));
  const Owned<PangoFontDescription, pango_font_description_free> any(
      pango_font_description_from_string("sans-serif 10"));
  PangoFont* font = pango_font_map_load_font(fonts, context.get(), any.get());
  if (font) g_object_unref(font);
  return font != nullptr;
}

Result<std::string> printed(PangoFontMap* fonts, const Document& document) {
  std::string bytes;
  const Owned<cairo_surface_t, cairo_surface_destroy> surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, kPageWidth, kPageHeight));
  describe(surface.get(), document);
  std::vector<std::string> alternatives;
  {
    Pen pen(surface.get(), fonts, document.language);
    std::vector<Piece> pieces;
    for (const auto& block : document.blocks)
      for (auto& piece : pieces_of(pen, block)) pieces.push_back(std::move(piece));
    const auto pages = paginated(pieces);
    if (pages.size() > kPagesMax)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("the report would have more than {} pages", kPagesMax));
    draw(pen, document, pages);
    if (const auto* trouble = pen.trouble())
      return fail(ErrorCode::Internal, fmt::format("the report could not be drawn: {}", trouble));
    alternatives = pen.alternatives();
  }
  cairo_surface_finish(surface.get());
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return fail(ErrorCode::Internal,
                fmt::format("the report could not be written: {}", cairo_status_to_string(status)));
  return finished(std::move(bytes), document.language, alternatives);
}

}  // namespace

struct PdfPrinter::Fonts {
  Owned<PangoFontMap, g_object_unref> map{pango_cairo_font_map_new()};
};

PdfPrinter::PdfPrinter() = default;
PdfPrinter::~PdfPrinter() = default;

Result<std::string> PdfPrinter::print(const Document& document) {
  return fonts_.with([&](std::unique_ptr<Fonts>& fonts) -> Result<std::string> {
    if (!fonts) {
      fonts = std::make_unique<Fonts>();
      pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts->map.get()), 72);
    }
    if (!has_any(fonts->map.get()))
      return fail(ErrorCode::Unavailable,
                  "this machine has no fonts to print with: install fonts-noto-core");
    return printed(fonts->map.get(), document);
  });
}

}  // namespace bascule::reports
