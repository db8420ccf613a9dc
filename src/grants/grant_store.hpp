#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grants/grant.hpp"
#include "ports/database.hpp"

namespace bascule::grants {

// What is kept of grants; the store seals their secrets. * looks over all organisations and wants
// OrgScope::every_org().
class GrantStore {
 public:
  virtual ~GrantStore() = default;

  virtual void insert(ports::Tx& tx, const Grant& grant) = 0;
  virtual void save(ports::Tx& tx, const Grant& grant) = 0;
  [[nodiscard]] virtual std::optional<Grant> find(ports::Tx& tx, const GrantId& id) = 0;  // Also *.
  // The open question with this `state`.
  [[nodiscard]] virtual std::optional<Grant> find_asked(ports::Tx& tx,
                                                        const std::string& state_hash) = 0;
  // The newest one with a secret for this application, so that nobody has to paste it again. The
  // secret goes nowhere but to the same token endpoint.
  [[nodiscard]] virtual std::optional<Grant> find_app(ports::Tx& tx, const std::string& client_id,
                                                      const std::string& token_url) = 0;
  virtual void remove(ports::Tx& tx, const GrantId& id) = 0;
  // Those that no connection works with, asked before; returns how many. Also *.
  virtual std::size_t remove_unused(ports::Tx& tx, Instant asked_before) = 0;
};

}  // namespace bascule::grants
