#pragma once

#include "orgs/audit_store.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Reads an organisation's whole audit log and recomputes it.
class VerifyAudit {
 public:
  VerifyAudit(ports::Database& database, AuditStore& audit) : database_(database), audit_(audit) {}

  // A line as somebody wrote it down earlier, outside of this machine.
  struct Witness {
    std::uint64_t seq = 0;
    std::string hash;
  };
  struct Report {
    std::uint64_t lines = 0;  // Up to the first that is wrong.
    std::string last_hash;    // Of the last good one: worth writing down elsewhere.
    std::string wrong;        // What is wrong with the next line; empty: nothing.
  };
  // A chain alone does not show that its newest lines were cut off, or that all of it was written
  // anew; that its `witness` is still there does.
  [[nodiscard]] Result<Report> run(const OrgScope& scope,
                                   const std::optional<Witness>& witness = std::nullopt);

 private:
  static constexpr std::size_t kRowsAtATime = 1'000;

  ports::Database& database_;
  AuditStore& audit_;
};

}  // namespace bascule::orgs
