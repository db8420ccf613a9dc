#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule {

namespace detail {
// 26 characters of lower-case Crockford base 32 over a UUIDv7 (RFC 9562 section 5.7).
[[nodiscard]] std::string uuid7_text(Instant now, std::span<const std::byte, 10> random);
[[nodiscard]] bool is_uuid7_text(std::string_view text);
}  // namespace detail

// The name of one thing: a visible prefix (`ord_`) and a UUIDv7, so that ids sort by their time of
// making, cannot be guessed, and neither the compiler nor a person confuses two kinds.
// A default-made id is empty and names nothing.
template <class Tag>
class Id {
 public:
  Id() = default;

  [[nodiscard]] static Id make(Instant now, std::span<const std::byte, 10> random) {
    return Id(std::string(Tag::kPrefix) + detail::uuid7_text(now, random));
  }

  // InvalidInput unless `text` is this kind of id, letter for letter as `text()` gives it.
  [[nodiscard]] static Result<Id> parse(std::string_view text) {
    if (text.starts_with(Tag::kPrefix) &&
        detail::is_uuid7_text(text.substr(std::string_view(Tag::kPrefix).size())))
      return Id(std::string(text));
    return fail(ErrorCode::InvalidInput,
                "not an id of the kind " + std::string(Tag::kPrefix) + "…");
  }

  // For text that this program stored itself.
  [[nodiscard]] static Id trusted(std::string text) { return Id(std::move(text)); }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend auto operator<=>(const Id&, const Id&) = default;
  friend bool operator==(const Id&, const Id&) = default;

 private:
  explicit Id(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace bascule

template <class Tag>
struct std::hash<bascule::Id<Tag>> {
  std::size_t operator()(const bascule::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text());
  }
};
