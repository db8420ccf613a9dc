#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/page.hpp"
#include "orgs/audit.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Which lines of the log are wanted; what is empty does not matter.
struct AuditFilter {
  std::string actor;                   // Exactly.
  std::string action;                  // Exactly, or one kind: "key." for "key.made" and the like.
  std::string about;                   // Exactly.
  std::optional<Instant> from, until;  // `from` included, `until` not.
};

// Where the audit log is kept. There is no way to change or to delete a line.
class AuditStore {
 public:
  virtual ~AuditStore() = default;

  // The next line of `org`, in the transaction that does the deed.
  void add(ports::Tx& tx, const OrgId& org, Instant at, const Deed& deed);

  // Newest first.
  [[nodiscard]] virtual Page<AuditEntry> list(ports::Tx& tx, const AuditFilter& filter,
                                              const PageRequest& page) = 0;
  // Of one organisation: from `seq` on, oldest first, at most `rows_max`.
  [[nodiscard]] virtual std::vector<AuditEntry> from(ports::Tx& tx, std::uint64_t seq,
                                                     std::size_t rows_max) = 0;

 protected:
  struct Head {
    std::uint64_t seq = 0;
    std::string hash;
  };
  [[nodiscard]] virtual Head head(ports::Tx& tx, const OrgId& org) = 0;  // Of the last line.
  virtual void insert(ports::Tx& tx, const OrgId& org, const AuditEntry& entry) = 0;
};

}  // namespace bascule::orgs
