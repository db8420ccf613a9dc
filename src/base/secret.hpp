#pragma once

#include <compare>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace bascule {

// Text that prints as ***. Reading it takes a word that a reviewer can search for: `reveal()`.
template <class Kind>
class Hidden {
 public:
  Hidden() = default;
  explicit Hidden(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] const std::string& reveal() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  friend bool operator==(const Hidden&, const Hidden&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Hidden&) { return out << "***"; }

 private:
  std::string text_;
};

// A credential, key or capability token. Never logged, never in an error, sealed at rest.
using Secret = Hidden<struct SecretKind>;

// A person's name or address. Never logged.
using Personal = Hidden<struct PersonalKind>;

}  // namespace bascule

template <class Kind>
struct fmt::formatter<bascule::Hidden<Kind>> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const bascule::Hidden<Kind>&, Context& context) const {
    return fmt::formatter<std::string_view>::format("***", context);
  }
};
