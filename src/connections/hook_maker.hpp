#pragma once

#include <functional>
#include <string>

#include "connections/connection_store.hpp"
#include "connections/hooks_in_work.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Called after a change of hooks is durable, so that the index of webhooks/ reads them again.
using HooksChanged = std::function<void()>;

// Makes hooks at the provider, and takes them away. The row is there first, with its random key;
// so whatever stands at the provider under that URL is ours, and a second try removes it before it
// makes another. However often the process dies: never two live hooks for one (event, URL)
// (case A24). Any thread; whoever calls holds the connection's claim.
class HookMaker {
 public:
  // `public_url` without a trailing slash.
  HookMaker(ports::Database& database, ConnectionStore& store, std::string public_url,
            HooksChanged hooks_changed);

  // Whether an earlier try may have left something at the provider.
  enum class Earlier { None, Perhaps };

  // The hook On, with its token kept. Conflict when it is not to be made (any more); otherwise the
  // provider's failure, with the hook still Expecting.
  [[nodiscard]] Result<Hook> make(ats::Provider& provider, const Connection& connection,
                                  const Hook& hook, Earlier earlier);

  // Deletes at the provider whatever stands under the URLs of these hooks, and what we made.
  [[nodiscard]] Result<void> take_away(ats::Provider& provider, const Connection& connection,
                                       const std::vector<Hook>& hooks);

  [[nodiscard]] const std::string& public_url() const { return public_url_; }
  void tell_of_change() const { hooks_changed_(); }
  [[nodiscard]] HooksInWork& in_work() { return in_work_; }

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  std::string public_url_;
  HooksChanged hooks_changed_;
  HooksInWork in_work_;
};

}  // namespace bascule::connections
