#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <cairo.h>
#include <pango/pangocairo.h>

#include "reports/document.hpp"

namespace bascule::reports::pdf {

// Owns one reference of the C libraries' kinds of things.
template <auto kRelease>
struct Release {
  template <class Thing>
  void operator()(Thing* thing) const {
    kRelease(thing);
  }
};
template <class Thing, auto kRelease>
using Owned = std::unique_ptr<Thing, Release<kRelease>>;

struct Colour {
  double red, green, blue;
};
// Darker is more important, so that a print in grey says the same.
inline constexpr Colour kInk{0.09, 0.13, 0.17};
inline constexpr Colour kSoft{0.32, 0.38, 0.43};
inline constexpr Colour kLine{0.81, 0.84, 0.87};
inline constexpr Colour kShade{0.90, 0.93, 0.94};
inline constexpr Colour kWash{0.955, 0.972, 0.975};
inline constexpr Colour kAccent{0.06, 0.40, 0.45};
inline constexpr Colour kBar{0.34, 0.66, 0.70};
inline constexpr Colour kDot{0.03, 0.32, 0.37};

enum class Side { Left, Right, Middle };

// Sizes and all lengths are points, 1/72 inch; y grows downwards.
struct Style {
  double size = 9.5;
  bool is_bold = false;
  Colour colour = kInk;
  bool is_code = false;
  Side side = Side::Left;
  int lines_max = 40;  // What is longer ends in "…".
  std::string language = {};
};

// A text that is shaped and broken into lines for one width.
class TextBox {
 public:
  explicit TextBox(PangoLayout* layout) : layout_(layout) {}
  [[nodiscard]] double width() const;  // Of its longest line.
  [[nodiscard]] double height() const;
  [[nodiscard]] double baseline() const;  // Of its first line, from the top.
  [[nodiscard]] PangoLayout* layout() const { return layout_.get(); }
  [[nodiscard]] const Colour& colour() const { return colour_; }
  void set_colour(const Colour& colour) { colour_ = colour; }

 private:
  Owned<PangoLayout, g_object_unref> layout_;
  Colour colour_ = kInk;
};

// Draws on the pages of one file, and says what is what. Not for two threads.
class Pen {
 public:
  // `surface` outlives it; `fonts` too.
  Pen(cairo_surface_t* surface, PangoFontMap* fonts, std::string_view language);

  // Breaks into lines of `width`.
  [[nodiscard]] TextBox text(std::string_view text, const Style& style, double width) const;
  void draw(const TextBox& box, double x, double y);
  void fill(double x, double y, double width, double height, const Colour& colour);
  void line(double x1, double y1, double x2, double y2, double width, const Colour& colour);
  void dot(double x, double y, double radius, const Colour& colour);

  // Structure of tagged PDF (ISO 32000-1, 14.8.4): "H1", "P", "Table". Properly nested; a tag with
  // others inside must have one of them on the page where it begins.
  void begin(const char* tag, const std::string& attributes = {});
  void end(const char* tag);
  // A drawing, told in words.
  void begin_figure(std::string alternative);
  [[nodiscard]] const std::vector<std::string>& alternatives() const { return alternatives_; }

  void bookmark(int level, const std::string& text, double y);
  void next_page();
  // Nothing went wrong since the beginning; else in words.
  [[nodiscard]] const char* trouble() const;  // nullptr: none

 private:
  void ink(const Colour& colour);

  cairo_surface_t* surface_;
  Owned<cairo_t, cairo_destroy> cairo_;
  Owned<PangoContext, g_object_unref> context_;
  std::vector<std::string> alternatives_;
  int page_ = 1;
  int last_top_bookmark_ = 0;
};

}  // namespace bascule::reports::pdf
