#pragma once

#include <string>

#include "base/guarded.hpp"
#include "base/miss_throttle.hpp"
#include "base/secret.hpp"
#include "orders/order_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"
#include "reports/make_report.hpp"
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
             reports::MakeReport& make_report, const ports::Clock& clock, ports::Random& random);

  // Counts the opening. NotFound; RateLimited when `address` brought too many that open nothing, or
  // this one was opened too often just now.
  [[nodiscard]] Result<SharedResult> open(const Secret& token, const std::string& address);
  // The same as a PDF; counted when nothing was opened before. Also MakeReport's.
  [[nodiscard]] Result<reports::ReportFile> report(const Secret& token, const std::string& address);

 private:
  struct Found {
    ResultLink link;
    orders::StoredResult result;
    orders::Order order;
  };
  // One look, whatever comes of it, so that the time tells nobody why nothing opens.
  [[nodiscard]] Result<Found> admit(const Secret& token, const std::string& address);
  [[nodiscard]] Result<void> note_opened(const ResultLink& link);

  ports::Database& database_;
  ResultLinkStore& links_;
  orders::OrderStore& orders_;
  orgs::OrgStore& orgs_;
  const assessments::Catalogue& catalogue_;
  reports::MakeReport& make_report_;
  const ports::Clock& clock_;
  Guarded<MissThrottle> throttle_;
  Guarded<MissThrottle> openings_;  // By link: each is something to be kept.
};

}  // namespace bascule::shares
