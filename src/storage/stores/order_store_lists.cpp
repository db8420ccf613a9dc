// Lists of orders and how many there are: what pages ask for beside a million of them.
#include <algorithm>

#include <fmt/format.h>

#include "storage/stores/order_rows.hpp"
#include "storage/stores/order_store.hpp"
#include "storage/stores/words.hpp"

namespace bascule::storage {
namespace {

using orders::Order;

// What the planner may see is said in the text, and nothing else is: a condition that is switched
// off by its parameter hides the index from it. $1 organisation, $2 cursor, $3 limit, $4
// environment.
std::string of_page(const ports::Tx& tx, const PageRequest& page,
                    const orders::OrderFilter& filter) {
  return fmt::format("{} AND {} AND {}", tx.org().empty() ? "$1 = ''" : "org_id = $1",
                     page.after.empty() ? "$2 = ''" : "id < $2",
                     filter.environment ? "environment = $4" : "$4 = ''");
}

// Who was purged needs nobody's attention any more.
std::string in_state(orders::OrderState state) {
  const bool is_attention = state == orders::OrderState::NeedsAttention;
  return fmt::format("state = '{}'{}", to_string(state),
                     is_attention ? " AND purged_at IS NULL" : "");
}

// The newest of each state by the index, then the newest of those: as quick for a state that nobody
// is in as for one that everybody is in.
std::string newest_of_each(const std::vector<orders::OrderState>& states, std::string_view where,
                           std::string_view columns = kOrderColumns) {
  std::string text;
  for (const auto state : states)
    text += fmt::format(
        "{}SELECT {} FROM (SELECT {} FROM orders WHERE {} AND {} ORDER BY id DESC LIMIT $3) AS {}",
        text.empty() ? "" : " UNION ALL ", columns, columns, where, in_state(state),
        fmt::format("in_{}", to_string(state)));
  return text + " ORDER BY id DESC LIMIT $3";
}

std::string in_states(const std::vector<orders::OrderState>& states) {
  std::string text;
  for (const auto state : states)
    text += fmt::format("{}({})", text.empty() ? "" : " OR ", in_state(state));
  return text.empty() ? "" : fmt::format(" AND ({})", text);
}

// '%' and '_' in what a person typed are letters (case F8).
std::string like_pattern(std::string_view typed) {
  std::string pattern = "%";
  for (const char c : typed) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

// With the connections of the organisation, the index of opportunities serves.
constexpr std::string_view kOfOpportunity =
    "connection_id IN (SELECT c.id FROM connections c WHERE c.org_id = orders.org_id) AND "
    "opportunity_id IN ($5, $6)";
constexpr std::string_view kOfExternalId =
    "subject_id IN (SELECT s.id FROM subjects s WHERE s.org_id = orders.org_id AND s.external_id "
    "IN ($7, $8) AND s.external_id <> '')";
std::string of_search(std::string_view pattern) {
  return fmt::format(
      "EXISTS (SELECT 1 FROM subjects s WHERE s.id = orders.subject_id AND s.org_id = "
      "orders.org_id AND (lower(s.name) LIKE lower({0}) ESCAPE '\\' OR lower(s.email) LIKE "
      "lower({0}) ESCAPE '\\'))",
      pattern);
}

template <class... Params>
std::vector<Order> all_of(ports::Tx& tx, const std::string& text, const Params&... params) {
  std::vector<Order> found;
  for (const SqlRow row : sql(tx).query(text, params...)) found.push_back(order_of(row));
  return found;
}

// Each once.
std::vector<orders::OrderState> asked_states(const orders::OrderFilter& filter) {
  std::vector<orders::OrderState> states = filter.states;
  if (states.empty())
    states.assign(std::begin(orders::kOrderStates), std::end(orders::kOrderStates));
  std::ranges::sort(states);
  states.erase(std::unique(states.begin(), states.end()), states.end());
  return states;
}

}  // namespace

Page<Order> SqlOrderStore::list(ports::Tx& tx, const orders::OrderFilter& filter,
                                const PageRequest& page) {
  const auto limit = std::min(page.limit, PageRequest::kLimitMax);
  const auto environment = filter.environment ? to_string(*filter.environment) : std::string_view{};
  const auto where = of_page(tx, page, filter);
  const auto pattern = like_pattern(filter.search);
  std::vector<Order> found;
  Page<Order> result;
  if (!filter.opportunity_id.empty() || !filter.external_id.empty()) {
    found = all_of(
        tx,
        select(kOrderColumns, "orders",
               fmt::format("WHERE {}{} AND {} AND {} AND {} ORDER BY id DESC LIMIT $3", where,
                           filter.states.empty() ? "" : in_states(asked_states(filter)),
                           filter.opportunity_id.empty() ? "$5 = '' AND $6 = $6" : kOfOpportunity,
                           filter.external_id.empty() ? "$7 = '' AND $8 = $8" : kOfExternalId,
                           filter.search.empty() ? "$9 = '%%'" : of_search("$9"))),
        tx.org(), page.after, limit + 1, environment, filter.opportunity_id,
        pseudonyms_.of(filter.opportunity_id), filter.external_id,
        pseudonyms_.of(filter.external_id), pattern);
  } else if (filter.search.empty()) {
    found = all_of(tx, newest_of_each(asked_states(filter), where), tx.org(), page.after, limit + 1,
                   environment);
  } else {  // As far as a page looks; the next one goes on from there.
    const auto states = asked_states(filter);
    const auto last = sql(tx).query(
        fmt::format("SELECT id FROM ({}) AS newest ORDER BY id DESC LIMIT 1 OFFSET $5",
                    newest_of_each(states, where, "id")),
        tx.org(), page.after, kLookedThroughMax, environment, kLookedThroughMax - 1);
    if (!last.empty()) result.next = last.front().get<std::string>(0);
    const auto looked_at = fmt::format("{} AND {} AND {}", where,
                                       result.next ? "id >= $5" : "$5 = ''", of_search("$6"));
    found = all_of(tx, newest_of_each(states, looked_at), tx.org(), page.after, limit + 1,
                   environment, result.next.value_or(""), pattern);
  }
  if (found.size() > limit) {
    found.resize(limit);
    result.next = found.back().id.text();
  }
  result.items = std::move(found);
  return result;
}

orders::OrderCounts SqlOrderStore::count(ports::Tx& tx) {
  std::string text;
  for (const auto state : orders::kOrderStates)
    text += fmt::format(
        "{}SELECT '{}', count(*) FROM (SELECT 1 FROM orders WHERE {} AND {} LIMIT $2) AS {}",
        text.empty() ? "" : " UNION ALL ", to_string(state),
        tx.org().empty() ? "$1 = ''" : "org_id = $1", in_state(state),
        fmt::format("in_{}", to_string(state)));
  orders::OrderCounts counts;
  for (const SqlRow row : sql(tx).query(text, tx.org(), orders::OrderCounts::kCountedMax))
    if (const auto count = row.get<std::size_t>(1); count > 0)
      counts.by_state.emplace_back(word_of(orders::parse_order_state(row.text(0)), row.text(0)),
                                   count);
  return counts;
}

}  // namespace bascule::storage
