#include "app/web.hpp"

#include "api/account_routes.hpp"
#include "api/ask_routes.hpp"
#include "api/backfill_routes.hpp"
#include "api/branding_routes.hpp"
#include "api/candidate_routes.hpp"
#include "api/comparison_route.hpp"
#include "api/connection_routes.hpp"
#include "api/delivery_routes.hpp"
#include "api/grant_routes.hpp"
#include "api/health_routes.hpp"
#include "api/hook_routes.hpp"
#include "api/letter_report_route.hpp"
#include "api/letter_routes.hpp"
#include "api/letter_words_routes.hpp"
#include "api/member_routes.hpp"
#include "api/order_routes.hpp"
#include "api/page_routes.hpp"
#include "api/people_routes.hpp"
#include "api/replay_routes.hpp"
#include "api/report_route.hpp"
#include "api/rule_file_routes.hpp"
#include "api/rule_routes.hpp"
#include "api/security_headers.hpp"
#include "api/session_routes.hpp"
#include "api/setup_routes.hpp"
#include "api/share_routes.hpp"
#include "app/disk.hpp"
#include "app/openapi.hpp"
#include "assessments/result_json.hpp"

namespace bascule::app {
namespace {

// The writer answers; when the last write could not be kept (a full disk), there has to be room
// again and one that really writes has to go well, so that a server without other traffic is ready
// again by itself. A page or two may still fit into what the log has reserved: that is no room.
bool is_ready(Parts& parts) {
  if (parts.adapters->machine->storage_is_broken) return false;
  auto& database = *parts.adapters->database;
  const bool in_earnest = database.is_failing();
  if (in_earnest && free_ratio(parts.config.data_dir) == 0.0) return false;
  return database
      .write(OrgScope::every_org(),
             [&](ports::Tx& tx) -> Result<void> {
               if (in_earnest) parts.adapters->restores.try_to_write(tx);
               return {};
             })
      .has_value();
}

}  // namespace

Web::Web(Parts& parts, http::StaticFiles files_in, std::function<void()> after_change)
    : cookies(parts.config.public_url),
      same_site(parts.config.public_url),
      doorkeeper(parts.keys, parts.sessions, cookies, same_site),
      files(std::move(files_in)) {
  auto& adapters = *parts.adapters;
  api::add_hook_routes(router, parts.receive_event);
  api::add_candidate_routes(router, parts.desk, parts.decline_order, cookies, same_site);
  api::add_session_routes(
      router,
      {*adapters.database, adapters.orgs, parts.sign_in, parts.sign_out, parts.redeem_link,
       parts.look_at_link, parts.sessions, parts.accept_invite, cookies, same_site},
      doorkeeper);
  const api::OrderDoor orders{*adapters.database, adapters.orders,      adapters.rules,
                              adapters.jobs,      adapters.idempotency, parts.place_order,
                              parts.tend_order,   parts.catalogue,      adapters.clock,
                              parts.resume,       parts.order_json};
  api::add_order_routes(router, orders, doorkeeper);
  api::add_result_routes(router, orders, doorkeeper);
  api::add_ask_routes(router,
                      {upstream, *adapters.database, adapters.connections, adapters.idempotency,
                       parts.ask_candidate, adapters.clock, parts.order_json},
                      doorkeeper);
  api::add_report_route(router, parts.make_report, doorkeeper);
  api::add_comparison_route(router, {upstream, parts.compare_results, parts.catalogue}, doorkeeper);
  api::add_share_routes(router,
                        {*adapters.database, adapters.orgs, adapters.api_keys, parts.share_result,
                         parts.open_shared, same_site, adapters.clock, report_turns},
                        doorkeeper);
  api::add_letter_routes(router, parts.tend_letters, parts.withdraw_held, doorkeeper);
  api::add_letter_report_route(router, parts.take_letter_reports, parts.config.mail_reports_key,
                               adapters.clock);
  api::add_branding_routes(router,
                           {parts.change_branding, parts.tend_letter_words, parts.catalogue,
                            parts.config.public_url, adapters.clock},
                           doorkeeper);
  api::add_letter_words_routes(
      router, {*adapters.database, adapters.idempotency, parts.tend_letter_words, adapters.clock},
      doorkeeper);
  api::add_setup_routes(router, {parts.catalogue}, doorkeeper);
  api::add_delivery_routes(
      router, {*adapters.database, adapters.inbox, parts.kept, parts.delivery_json}, doorkeeper);
  api::add_replay_routes(router, parts.replay, doorkeeper);
  api::add_rule_routes(router,
                       {upstream, *adapters.database, adapters.rules, adapters.connections,
                        parts.find_provider, parts.add_rule, parts.change_rule, parts.switch_rule,
                        parts.try_rule, adapters.backtests, parts.look_back},
                       doorkeeper);
  api::add_health_routes(router, upstream, parts.watch_health, doorkeeper);
  api::add_rule_file_routes(
      router, {upstream, *adapters.database, adapters.connections, parts.apply_rules}, doorkeeper);
  api::add_backfill_routes(router, parts.backfill, doorkeeper);
  api::add_connection_routes(
      router,
      {upstream, parts.find_provider, parts.probe_account, parts.connect, parts.complete_hook,
       parts.list_connections, parts.disable_connection, parts.enable_connection, parts.disconnect,
       parts.mend_connection, parts.change_write_back,
       grants::redirect_uri(parts.config.public_url)},
      doorkeeper);
  api::add_grant_routes(
      router,
      {upstream, parts.ask_for_grant, parts.receive_grant, *adapters.database, adapters.grants},
      doorkeeper);
  api::add_member_routes(
      router,
      {*adapters.database, adapters.orgs, adapters.invites, adapters.effects, parts.invite_member,
       parts.change_member, adapters.second_factors, parts.set_second_factor},
      doorkeeper);
  api::add_account_routes(
      router,
      {*adapters.database, adapters.orgs, adapters.second_factors, parts.sign_in, parts.sign_out,
       parts.change_password, parts.set_second_factor},
      doorkeeper);
  api::add_people_routes(router,
                         {*adapters.database, adapters.orgs, adapters.api_keys, adapters.audit,
                          parts.make_key, parts.revoke_key, parts.verify_audit, adapters.clock},
                         doorkeeper);
  api::add_health_routes(router, [&parts] { return is_ready(parts); });
  api::add_page_routes(router, files, assessments::result_schema(), openapi_text());
  router.set_finish([headers = api::SecurityHeaders(parts.config.public_url),
                     after_change = std::move(after_change)](const http::Request& request,
                                                             http::Response& response) {
    headers(request, response);
    if (request.method != "GET" && response.status < 300) after_change();
  });
}

}  // namespace bascule::app
