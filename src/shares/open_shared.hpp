#pragma once

#include <string>

#include "base/guarded.hpp"
#include "base/secret.hpp"
#include "orders/order_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "reports/make_report.hpp"
#include "shares/miss_throttle.hpp"
#include "shares/result_link_store.hpp"

namespace bascule::shares {

// What the page behind a link shows: one result, and nothing else.
struct SharedResult {
  Personal candidate;
  std::string org_name;
  Environment environment = Environment::Production;
  std::string assessment_name;  // Empty: this build has it no more.
  Instant expires_at{};         // Of the link.
  std::string envelope;         // JSON text, as it is stored.
};

// A link from the outside: a token for a result. Unknown, expired and revoked ones and those whose
// result is deleted, or is to be, are the same NotFound.
class OpenShared {
 public:
  OpenShared(ports::Database& database, ResultLinkStore& links, orders::OrderStore& orders,
             orgs::OrgStore& orgs, const assessments::Catalogue& catalogue,
             reports::MakeReport& make_report, const ports::Clock& clock);

  // Counts the opening. NotFound; RateLimited when `address` brought too many that open nothing.
  [[nodiscard]] Result<SharedResult> open(const Secret& token, const std::string& address);
  // The same as a PDF; not counted. Also MakeReport's.
  [[nodiscard]] Result<reports::ReportFile> report(const Secret& token, const std::string& address);

 private:
  struct Found {
    ResultLink link;
    orders::StoredResult result;
    orders::Order order;
  };
  [[nodiscard]] Result<ResultLink> admit(const Secret& token, const std::string& address);
  // Reads everything again, as the organisation's own. NotFound.
  [[nodiscard]] Result<Found> find(ports::Tx& tx, const ResultLinkId& id);
  template <class T>
  [[nodiscard]] Result<T> counting_misses(const std::string& address, Result<T> outcome);

  ports::Database& database_;
  ResultLinkStore& links_;
  orders::OrderStore& orders_;
  orgs::OrgStore& orgs_;
  const assessments::Catalogue& catalogue_;
  reports::MakeReport& make_report_;
  const ports::Clock& clock_;
  Guarded<MissThrottle> throttle_;
};

}  // namespace bascule::shares
