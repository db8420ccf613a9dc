#include "http/router.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::http {
namespace {

constexpr std::size_t kSegmentsMax = 24;  // Of a path; ours have at most eight.

enum class Kind { Literal, Value, Rest };  // In order of preference.

Kind kind_of(std::string_view segment) {
  if (!segment.starts_with('{')) return Kind::Literal;
  return segment.ends_with("...}") ? Kind::Rest : Kind::Value;
}

std::string_view name_of(std::string_view segment) {
  const auto inner = segment.substr(1, segment.size() - 2);
  return inner.ends_with("...") ? inner.substr(0, inner.size() - 3) : inner;
}

// The path between its slashes, still encoded, without memory of its own.
struct Segments {
  std::array<std::string_view, kSegmentsMax> text;
  std::size_t count = 0;
};

std::optional<Segments> segments_of(std::string_view path) {
  if (!path.starts_with('/')) return std::nullopt;
  Segments segments;
  for (path.remove_prefix(1);;) {
    if (segments.count == kSegmentsMax) return std::nullopt;
    const auto slash = path.find('/');
    segments.text[segments.count++] = path.substr(0, slash);
    if (slash == std::string_view::npos) return segments;
    path.remove_prefix(slash + 1);
  }
}

bool is_dots(std::string_view segment) { return segment == "." || segment == ".."; }

// nullopt for what must never reach a handler: a broken escape, NUL, bytes that are no UTF-8 (so no
// overlong spelling of a slash), a hidden slash or backslash, a dot segment.
std::optional<std::string> decoded_segment(std::string_view segment) {
  auto text = percent_decoded(segment);
  if (!text || is_dots(*text) || !is_utf8(*text) || text->find('/') != std::string::npos ||
      text->find('\\') != std::string::npos)
    return std::nullopt;
  return text;
}

bool literal_is(std::string_view literal, std::string_view segment) {
  if (segment.find('%') == std::string_view::npos) return literal == segment;
  const auto decoded = decoded_segment(segment);
  return decoded && literal == *decoded;
}

bool fits(const Router::Route& route, const Segments& path) {
  const bool has_rest = kind_of(route.segments.back()) == Kind::Rest;
  if (has_rest ? path.count < route.segments.size() : path.count != route.segments.size())
    return false;
  for (std::size_t i = 0; i < route.segments.size(); ++i) {
    const auto& segment = route.segments[i];
    if (kind_of(segment) == Kind::Literal && !literal_is(segment, path.text[i])) return false;
    if (kind_of(segment) == Kind::Value && path.text[i].empty()) return false;
  }
  return true;
}

// Whether `a` names the path more exactly than `b`; both fit it.
bool more_exact(const Router::Route& a, const Router::Route& b) {
  return std::ranges::lexicographical_compare(a.segments, b.segments, {}, kind_of, kind_of);
}

bool take_values(const Router::Route& route, const Segments& path, Router::Match& match) {
  for (std::size_t i = 0; i < route.segments.size(); ++i) {
    const auto kind = kind_of(route.segments[i]);
    if (kind == Kind::Literal) continue;
    std::string value;
    const auto end = kind == Kind::Rest ? path.count : i + 1;
    for (auto j = i; j < end; ++j) {
      const auto text = decoded_segment(path.text[j]);
      if (!text) return false;
      if (j > i) value += '/';
      value += *text;
    }
    match.path_values.emplace(name_of(route.segments[i]), std::move(value));
  }
  return true;
}

}  // namespace

void Router::add(std::string_view method, std::string_view path, Handler handler,
                 RouteLimits limits) {
  check(path.starts_with('/'), "a route begins with a slash");
  Route route{.method = std::string(method),
              .pattern = std::string(path),
              .segments = {},
              .handler = std::move(handler),
              .inline_handler = {},
              .limits = std::move(limits)};
  for (const auto segment : split(path.substr(1), '/')) route.segments.emplace_back(segment);
  check(route.segments.size() <= kSegmentsMax, "a route has few segments");
  for (std::size_t i = 0; i + 1 < route.segments.size(); ++i)
    check(kind_of(route.segments[i]) != Kind::Rest, "{name...} stands at the end");
  for (const auto& other : routes_)
    check(other.method != route.method || other.pattern != route.pattern, "a route is added once");
  routes_.push_back(std::move(route));
}

void Router::add_inline(std::string_view method, std::string_view path, InlineHandler handler,
                        RouteLimits limits) {
  add(method, path, Handler{}, std::move(limits));
  routes_.back().inline_handler = std::move(handler);
}

void Router::set_fallback(Handler handler) { fallback_ = std::move(handler); }

void Router::set_finish(std::function<void(const Request&, Response&)> finish) {
  finish_ = std::move(finish);
}

Router::Match Router::match(std::string_view method, std::string_view path) const {
  Match match;
  const auto segments = segments_of(path);
  if (!segments) return match;
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  for (const auto& route : routes_) {
    if (!fits(route, *segments)) continue;
    if (route.method == wanted) {
      if (!match.route || more_exact(route, *match.route)) match.route = &route;
    } else if (!match.route) {
      match.allowed_methods.push_back(route.method);
      if (route.method == "GET") match.allowed_methods.emplace_back("HEAD");
    }
  }
  if (match.route) {
    match.allowed_methods.clear();
    if (!take_values(*match.route, *segments, match)) match.route = nullptr;
  }
  std::ranges::sort(match.allowed_methods);
  match.allowed_methods.erase(
      std::unique(match.allowed_methods.begin(), match.allowed_methods.end()),
      match.allowed_methods.end());
  return match;
}

std::optional<std::string> decoded_path(std::string_view path) {
  if (path.find('\0') != std::string_view::npos) return std::nullopt;
  const auto plain = path.find_first_of("%\\") == std::string_view::npos;
  if (plain && path.find("/.") == std::string_view::npos && path.starts_with('/'))
    return std::string(path);
  const auto segments = segments_of(path);
  if (!segments) return std::nullopt;
  std::string decoded;
  for (std::size_t i = 0; i < segments->count; ++i) {
    const auto text = decoded_segment(segments->text[i]);
    if (!text) return std::nullopt;
    decoded += '/';
    decoded += *text;
  }
  return decoded;
}

std::optional<std::vector<std::pair<std::string, std::string>>> decoded_query(
    std::string_view query) {
  std::vector<std::pair<std::string, std::string>> pairs;
  if (query.empty()) return pairs;
  for (const auto part : split(query, '&')) {
    if (part.empty()) continue;
    const auto equals = part.find('=');
    auto name = percent_decoded(part.substr(0, equals), Plus::IsSpace);
    auto value = percent_decoded(
        equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1),
        Plus::IsSpace);
    if (!name || !value || !is_utf8(*name) || !is_utf8(*value)) return std::nullopt;
    pairs.emplace_back(std::move(*name), std::move(*value));
  }
  return pairs;
}

}  // namespace bascule::http
