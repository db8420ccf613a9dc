#pragma once

#include "orders/compare_rules.hpp"
#include "orders/rule_book.hpp"
#include "orders/rule_wish.hpp"
#include "ports/random.hpp"
#include "rules/rule_file.hpp"

namespace bascule::orders {

// Brings the rules of a file to an account: of the same one, or of another, as from a sandbox to
// production. Shown first, then done as it was shown, all or nothing.
class ApplyRules {
 public:
  ApplyRules(RuleBook book, const ResolveWish& resolve, ports::Random& random)
      : book_(book), resolve_(resolve), random_(random) {}

  // What the account has, as a file. NotFound.
  [[nodiscard]] Result<JsonObject> file_of(const OrgScope& scope,
                                           const ConnectionId& connection) const;

  // What applying would do; changes nothing. As ResolveWish fails, with the pointer into the file;
  // as compare_rules.
  [[nodiscard]] Result<std::vector<RuleChange>> compare(const OrgScope& scope,
                                                        const ConnectionId& connection,
                                                        const std::vector<rules::FileRule>& file,
                                                        OtherRules others) const;

  // As `compare`, and does it. Conflict, and nothing is done, unless `digest` is that of what would
  // be done now. Who is in the stages already is not invited by what is switched on.
  [[nodiscard]] Result<std::vector<RuleChange>> apply(const OrgScope& scope,
                                                      const ConnectionId& connection,
                                                      const std::vector<rules::FileRule>& file,
                                                      OtherRules others, const std::string& digest,
                                                      const orgs::Actor& by);

 private:
  struct Wanted {
    OrgId org;
    std::vector<WantedRule> rules;
  };
  [[nodiscard]] Result<Wanted> wanted(const OrgScope& scope, const ConnectionId& connection,
                                      const std::vector<rules::FileRule>& file) const;
  void name_new_ones(std::vector<RuleChange>& changes) const;
  void carry_out(ports::Tx& tx, RuleChange& change, const orgs::Actor& by) const;

  RuleBook book_;
  const ResolveWish& resolve_;
  ports::Random& random_;
};

}  // namespace bascule::orders
