#include "reports/pdf/pen.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::reports::pdf {
namespace {

// The first that is installed; single letters that it does not have come from any font that does.
constexpr const char* kFamily = "Noto Sans, DejaVu Sans, sans-serif";
constexpr const char* kCodeFamily = "Noto Sans Mono, DejaVu Sans Mono, monospace";
// What is not looked at cannot cost anything.
constexpr std::size_t kTextBytesMax = 4000;
constexpr double kRoundArc = 6.283185307179586;

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }
int units(double points) { return static_cast<int>(points * PANGO_SCALE); }

// Pango turns sides around for text that runs from the right; on our pages everything stands where
// it is put.
PangoAlignment alignment(Side side, PangoLayout* layout) {
  if (side == Side::Middle) return PANGO_ALIGN_CENTER;
  const bool is_turned = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL;
  return (side == Side::Right) != is_turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

}  // namespace

double TextBox::width() const {
  PangoRectangle extents;
  pango_layout_get_extents(layout_.get(), nullptr, &extents);
  return points(extents.width);
}

double TextBox::height() const {
  PangoRectangle extents;
  pango_layout_get_extents(layout_.get(), nullptr, &extents);
  return points(extents.height);
}

double TextBox::baseline() const { return points(pango_layout_get_baseline(layout_.get())); }

Pen::Pen(cairo_surface_t* surface, PangoFontMap* fonts, std::string_view language)
    : surface_(surface),
      cairo_(cairo_create(surface)),
      context_(pango_font_map_create_context(fonts)) {
  const Owned<cairo_font_options_t, cairo_font_options_destroy> options(
      cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_cairo_update_context(cairo_.get(), context_.get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
  pango_context_set_language(context_.get(),
                             pango_language_from_string(std::string(language).c_str()));
}

TextBox Pen::text(std::string_view text, const Style& style, double width) const {
  const std::string shown = cut(text, kTextBytesMax);
  TextBox box(pango_layout_new(context_.get()));
  auto* layout = box.layout();
  box.set_colour(style.colour);
  const Owned<PangoFontDescription, pango_font_description_free> font(
      pango_font_description_from_string(style.is_code ? kCodeFamily : kFamily));
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  if (style.is_bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description(layout, font.get());
  if (!style.language.empty()) {
    const Owned<PangoAttrList, pango_attr_list_unref> attributes(pango_attr_list_new());
    pango_attr_list_insert(
        attributes.get(),
        pango_attr_language_new(pango_language_from_string(style.language.c_str())));
    pango_layout_set_attributes(layout, attributes.get());
  }
  pango_layout_set_text(layout, shown.data(), static_cast<int>(shown.size()));
  pango_layout_set_width(layout, units(width));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height(layout, -style.lines_max);
  pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment(layout, alignment(style.side, layout));
  pango_layout_set_line_spacing(layout, 1.05F);
  return box;
}

void Pen::ink(const Colour& colour) {
  cairo_set_source_rgb(cairo_.get(), colour.red, colour.green, colour.blue);
}

void Pen::draw(const TextBox& box, double x, double y) {
  ink(box.colour());
  cairo_move_to(cairo_.get(), x, y);
  pango_cairo_show_layout(cairo_.get(), box.layout());
}

void Pen::fill(double x, double y, double width, double height, const Colour& colour) {
  ink(colour);
  cairo_rectangle(cairo_.get(), x, y, width, height);
  cairo_fill(cairo_.get());
}

void Pen::line(double x1, double y1, double x2, double y2, double width, const Colour& colour) {
  ink(colour);
  cairo_set_line_width(cairo_.get(), width);
  cairo_move_to(cairo_.get(), x1, y1);
  cairo_line_to(cairo_.get(), x2, y2);
  cairo_stroke(cairo_.get());
}

void Pen::dot(double x, double y, double radius, const Colour& colour) {
  ink(colour);
  cairo_new_sub_path(cairo_.get());
  cairo_arc(cairo_.get(), x, y, radius, 0, kRoundArc);
  cairo_fill(cairo_.get());
}

void Pen::begin(const char* tag, const std::string& attributes) {
  cairo_tag_begin(cairo_.get(), tag, attributes.c_str());
}

void Pen::end(const char* tag) { cairo_tag_end(cairo_.get(), tag); }

void Pen::begin_figure(std::string alternative) {
  begin("Figure");
  alternatives_.push_back(std::move(alternative));
}

void Pen::bookmark(int level, const std::string& text, double y) {
  const int parent = level > 1 ? last_top_bookmark_ : CAIRO_PDF_OUTLINE_ROOT;
  const int made = cairo_pdf_surface_add_outline(
      surface_, parent, text.c_str(), fmt::format("page={} pos=[0 {:.1f}]", page_, y).c_str(),
      CAIRO_PDF_OUTLINE_FLAG_OPEN);
  if (level == 1) last_top_bookmark_ = made;
}

void Pen::next_page() {
  cairo_show_page(cairo_.get());
  ++page_;
}

const char* Pen::trouble() const {
  for (const auto status : {cairo_status(cairo_.get()), cairo_surface_status(surface_)})
    if (status != CAIRO_STATUS_SUCCESS) return cairo_status_to_string(status);
  return nullptr;
}

}  // namespace bascule::reports::pdf
