#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"
#include "orgs/branding.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// The pictures behind Branding::logo, one for each organisation. What is known of one without its
// pixels comes with OrgStore::find.
class LogoStore {
 public:
  virtual ~LogoStore() = default;
  // Of the organisation of `tx`, instead of the one it had.
  virtual void save(ports::Tx& tx, const LogoFile& logo, Instant made_at) = 0;
  [[nodiscard]] virtual bool remove(ports::Tx& tx) = 0;  // False: there was none.
  // Whosever it is: it is shown to anybody who knows its address. Wants OrgScope::every_org().
  [[nodiscard]] virtual std::optional<LogoFile> find(ports::Tx& tx, const std::string& key) = 0;
};

}  // namespace bascule::orgs
