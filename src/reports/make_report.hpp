#pragma once

#include <string>
#include <variant>

#include "assessments/catalogue.hpp"
#include "base/org_scope.hpp"
#include "orders/order_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/database.hpp"
#include "reports/pdf_printer.hpp"
#include "reports/result_document.hpp"

namespace bascule::reports {

struct ReportFile {
  std::string name;        // For a person; holds the order's id as a word.
  std::string plain_name;  // The same in plain ASCII, without the person.
  std::string bytes;       // application/pdf
};

// The result was deleted, and by which rule.
struct Purged {
  std::string why;
};

// The result as a PDF: drawn from what is stored, whenever somebody wants it, and kept nowhere.
class MakeReport {
 public:
  MakeReport(ports::Database& database, orders::OrderStore& orders, orgs::OrgStore& orgs,
             const assessments::Catalogue& catalogue, std::string public_url, PdfPrinter& printer);

  using Made = std::variant<ReportFile, Purged>;
  // NotFound; otherwise as PdfPrinter.
  [[nodiscard]] Result<Made> run(const OrgScope& scope, const ResultId& id);
  // Of the order's result.
  [[nodiscard]] Result<Made> of_order(const OrgScope& scope, const OrderId& id);

 private:
  using Source = std::variant<ResultSource, Purged>;
  [[nodiscard]] Result<Source> read(ports::Tx& tx, const orders::Order& order);
  [[nodiscard]] Result<Made> drawn(const Source& read_source);

  ports::Database& database_;
  orders::OrderStore& orders_;
  orgs::OrgStore& orgs_;
  const assessments::Catalogue& catalogue_;
  std::string public_url_;
  PdfPrinter& printer_;
};

}  // namespace bascule::reports
