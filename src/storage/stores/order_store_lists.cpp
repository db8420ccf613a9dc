// Lists of orders and how many there are: what pages ask for beside a million of them.
#include <algorithm>
#include <map>

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
  // For a search the newest come first whatever the planner thinks of the index of organisations.
  const bool is_walk =
      !filter.search.empty() && filter.opportunity_id.empty() && filter.external_id.empty();
  return fmt::format("{} AND {} AND {}",
                     tx.org().empty() ? "$1 = ''"
                     : is_walk        ? "org_id || '' = $1"
                                      : "org_id = $1",
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
std::string newest_of_each(const std::vector<orders::OrderState>& states, std::string_view where) {
  std::string text;
  for (const auto state : states)
    text += fmt::format(
        "{}SELECT {} FROM (SELECT {} FROM orders WHERE {} AND {} ORDER BY id DESC LIMIT $3) AS {}",
        text.empty() ? "" : " UNION ALL ", kOrderColumns, kOrderColumns, where, in_state(state),
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
// From the newest on: whoever looks for a name that many have sees the first page at once. One that
// nobody has costs a look at everybody.
constexpr std::string_view kOfSearch =
    "EXISTS (SELECT 1 FROM subjects s WHERE s.id = orders.subject_id AND s.org_id = orders.org_id "
    "AND (lower(s.name) LIKE lower($9) ESCAPE '\\' OR lower(s.email) LIKE lower($9) ESCAPE "
    "'\\'))";

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
  std::vector<Order> found;
  if (filter.opportunity_id.empty() && filter.external_id.empty() && filter.search.empty()) {
    found = all_of(tx, newest_of_each(asked_states(filter), where), tx.org(), page.after, limit + 1,
                   environment);
  } else {
    found = all_of(
        tx,
        select(kOrderColumns, "orders",
               fmt::format("WHERE {}{} AND {} AND {} AND {} ORDER BY id DESC LIMIT $3", where,
                           in_states(filter.states),
                           filter.opportunity_id.empty() ? "$5 = '' AND $6 = $6" : kOfOpportunity,
                           filter.external_id.empty() ? "$7 = '' AND $8 = $8" : kOfExternalId,
                           filter.search.empty() ? "$9 = '%%'" : kOfSearch)),
        tx.org(), page.after, limit + 1, environment, filter.opportunity_id,
        pseudonyms_.of(filter.opportunity_id), filter.external_id,
        pseudonyms_.of(filter.external_id), like_pattern(filter.search));
  }
  Page<Order> result;
  if (found.size() > limit) {
    found.resize(limit);
    result.next = found.back().id.text();
  }
  result.items = std::move(found);
  return result;
}

orders::OrderCounts SqlOrderStore::count(ports::Tx& tx) {
  const auto count_of = [&](std::string_view where) {
    return sql(tx).query(fmt::format("SELECT state, count(*) FROM orders WHERE {}{} GROUP BY state",
                                     tx.org().empty() ? "$1 = ''" : "org_id = $1", where),
                         tx.org());
  };
  std::map<std::string, std::size_t> by_state;  // Out of the index of states alone.
  for (const SqlRow row : count_of(""))
    by_state[std::string(row.text(0))] = row.get<std::size_t>(1);
  for (const SqlRow row : count_of(" AND state = 'needs_attention' AND purged_at IS NOT NULL"))
    by_state[std::string(row.text(0))] -= row.get<std::size_t>(1);
  orders::OrderCounts counts;
  for (const auto& [state, count] : by_state)
    if (count > 0)
      counts.by_state.emplace_back(word_of(orders::parse_order_state(state), state), count);
  return counts;
}

}  // namespace bascule::storage
