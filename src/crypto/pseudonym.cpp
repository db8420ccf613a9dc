#include "crypto/pseudonym.hpp"

#include "base/text.hpp"

namespace bascule::crypto {
namespace {

constexpr char kMark = '~';              // In no id of a provider: those are [A-Za-z0-9_-].
constexpr std::size_t kCharacters = 44;  // The mark, and 256 bits in base64url.

}  // namespace

std::string Pseudonyms::of(std::string_view id) const {
  if (id.empty() || (id.front() == kMark && id.size() == kCharacters)) return std::string(id);
  return kMark + to_base64url(key_.sign(id));
}

}  // namespace bascule::crypto
