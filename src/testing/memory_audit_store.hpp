#pragma once

#include <map>
#include <vector>

#include "orgs/audit_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// The audit log in memory. `lines` may be tampered with, as somebody with a database shell might.
class MemoryAuditStore final : public orgs::AuditStore {
 public:
  explicit MemoryAuditStore(MemoryDatabase& database) : lines(database) {}

  Page<orgs::AuditEntry> list(ports::Tx& tx, const orgs::AuditFilter& filter,
                              const PageRequest& page) override {
    Page<orgs::AuditEntry> found;
    auto& log = (*lines)[tx.org()];
    for (auto line = log.rbegin(); line != log.rend(); ++line)
      if ((filter.action.empty() || line->action.starts_with(filter.action)) &&
          (filter.actor.empty() || line->actor == filter.actor) && found.items.size() < page.limit)
        found.items.push_back(*line);
    return found;
  }
  std::vector<orgs::AuditEntry> from(ports::Tx& tx, std::uint64_t seq,
                                     std::size_t rows_max) override {
    std::vector<orgs::AuditEntry> found;
    for (const auto& line : (*lines)[tx.org()])
      if (line.seq >= seq && found.size() < rows_max) found.push_back(line);
    return found;
  }

  Kept<std::map<OrgId, std::vector<orgs::AuditEntry>>> lines;

 protected:
  Head head(ports::Tx&, const OrgId& org) override {
    const auto& log = (*lines)[org];
    return log.empty() ? Head{} : Head{log.back().seq, log.back().hash};
  }
  void insert(ports::Tx& tx, const OrgId& org, const orgs::AuditEntry& entry) override {
    check(may_see(tx, org), "a line of another organisation");
    (*lines)[org].push_back(entry);
  }
};

}  // namespace bascule::testing
