#pragma once

#include "orgs/audit_store.hpp"

namespace bascule::storage {

// Table audit. Two processes that add to one organisation's log at once: one of them is repeated by
// its database (decision 0019).
class SqlAuditStore final : public orgs::AuditStore {
 public:
  [[nodiscard]] Page<orgs::AuditEntry> list(ports::Tx& tx, const orgs::AuditFilter& filter,
                                            const PageRequest& page) override;
  [[nodiscard]] std::vector<orgs::AuditEntry> from(ports::Tx& tx, std::uint64_t seq,
                                                   std::size_t rows_max) override;

 protected:
  [[nodiscard]] Head head(ports::Tx& tx, const OrgId& org) override;
  void insert(ports::Tx& tx, const OrgId& org, const orgs::AuditEntry& entry) override;
};

}  // namespace bascule::storage
