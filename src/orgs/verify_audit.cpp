#include "orgs/verify_audit.hpp"

#include <fmt/format.h>

namespace bascule::orgs {
namespace {

// What is wrong with a line that should follow `report`; empty: nothing.
std::string fault_of(const AuditEntry& entry, const VerifyAudit::Report& report, const OrgId& org) {
  const auto expected = report.lines + 1;
  if (entry.seq != expected)
    return fmt::format("line {} is missing: after {} comes {}", expected, report.lines, entry.seq);
  if (entry.previous != report.last_hash)
    return fmt::format("line {} does not follow line {} as that is now", entry.seq, report.lines);
  if (chain_hash(org, entry) != entry.hash)
    return fmt::format("line {} was changed after it was written", entry.seq);
  return {};
}

}  // namespace

Result<VerifyAudit::Report> VerifyAudit::run(const OrgScope& scope,
                                             const std::optional<Witness>& witness) {
  Report report;
  bool witnessed = !witness;
  for (;;) {
    const auto entries =
        TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<AuditEntry>> {
          return audit_.from(tx, report.lines + 1, kRowsAtATime);
        }));
    for (const auto& entry : entries) {
      report.wrong = fault_of(entry, report, scope.org());
      if (!report.wrong.empty()) return report;
      if (witness && witness->seq == entry.seq) {
        if (witness->hash != entry.hash) {
          report.wrong =
              fmt::format("line {} is not the one that was written down earlier", entry.seq);
          return report;
        }
        witnessed = true;
      }
      report.lines = entry.seq;
      report.last_hash = entry.hash;
    }
    if (entries.size() < kRowsAtATime) break;
  }
  if (!witnessed)
    report.wrong = fmt::format(
        "line {} was written down earlier and is not there any more: the log "
        "ends at {}",
        witness->seq, report.lines);
  return report;
}

}  // namespace bascule::orgs
