#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "base/json.hpp"

namespace bascule::emulator {

// How this Lever behaves where accounts differ or where nobody outside Lever knows. Each is a
// switch on the page and a field of PUT /emulator/switches.
struct Switches {
  // Ten calls a second, bursts of twenty, per key (Lever developer documentation, "Rate limits").
  bool rate_limit = true;
  // A feedback form without a value for a required field is refused, as Lever's own form does.
  bool require_required_fields = true;
  // A feedback form without the overall rating is refused even where the template does not ask.
  bool require_rating = false;
  // Answers to stage, archive, tag and source changes carry empty contact fields, as recorded.
  bool blank_contact_in_mutations = true;
  // The documentation's own odd envelopes (bare objects, data in data) in place of the recorded.
  bool docs_shapes = false;
  // http:// webhooks are taken for loopback addresses. Lever itself never does.
  bool allow_loopback_http = true;
  // Retry waits of webhooks are multiplied by this; 0.01 turns 10 s into 100 ms.
  double retry_scale = 1.0;
  // Added to every time this Lever writes or signs.
  std::int64_t clock_skew_ms = 0;
  // What a call writes is seen by reads only this much later.
  std::int64_t read_lag_ms = 0;
  // Webhook deliveries: fixed wait before the first try, and shares (0 to 1) of deliveries that are
  // sent twice, never sent, or held back so that a later one overtakes.
  std::int64_t webhook_delay_ms = 0;
  double webhook_duplicate = 0, webhook_drop = 0, webhook_reorder = 0;
  // Event groups a Super Admin has switched off: nothing is sent for them.
  std::set<std::string> webhook_groups_off;
  // Without an audience that ends in "/v1/", an application gets nothing but `offline_access`.
  bool oauth_strict_audience = true;
  // How long an access token and a code are good (Lever developer documentation: a token an hour;
  // RFC 6749 section 4.1.2: a code at most ten minutes).
  std::int64_t oauth_token_life_s = 3600, oauth_code_life_s = 60;
  // A refresh token that was used already is taken again; or ends what it belongs to, as Auth0's
  // reuse detection does. Neither: it is refused.
  bool oauth_tolerate_reuse = false, oauth_reuse_revokes = false;

  [[nodiscard]] JsonObject to_json() const;
  // Changes the fields that are named; InvalidInput for an unknown one or a value out of range.
  [[nodiscard]] Result<void> change(const Json& fields);
};

}  // namespace bascule::emulator
