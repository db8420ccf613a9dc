#include "app/metrics.hpp"

#include <algorithm>

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include "app/disk.hpp"
#include "base/log.hpp"

namespace bascule::app {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

struct Labelled {
  std::string label;  // Value of "kind"; empty: none.
  double value = 0;
};

MetricFamily family(std::string name, std::string help, MetricType type,
                    const std::vector<Labelled>& values) {
  MetricFamily made{std::move(name), std::move(help), type, {}};
  for (const auto& [label, value] : values) {
    ClientMetric metric;
    if (!label.empty()) metric.label.push_back({"kind", label});
    metric.counter.value = value;
    metric.gauge.value = value;
    made.metric.push_back(std::move(metric));
  }
  return made;
}

double of_number(std::uint64_t number) { return static_cast<double>(number); }
double of(const std::atomic<std::uint64_t>& counter) { return of_number(counter.load()); }

}  // namespace

std::string metrics_text(Parts& parts) {
  const auto& received = parts.receive_event.counters();
  const auto& ran = parts.run_job.counters();
  const auto& looks = parts.reconcile.counters();
  const auto& effects = parts.perform_effect.counters();
  const auto& budget = parts.adapters->budget.counters();
  const auto batches = parts.adapters->database->counts();
  std::vector<MetricFamily> families{
      family("bascule_hook_deliveries_total", "Inbound deliveries by what became of them.",
             MetricType::Counter,
             {{"accepted", of(received.accepted)},
              {"deduplicated", of(received.deduplicated)},
              {"pings", of(received.pings)},
              {"malformed", of(received.malformed)},
              {"refused", of(received.refused)},
              {"try_later", of(received.try_later)}}),
      family("bascule_jobs_total", "Jobs by what became of a run.", MetricType::Counter,
             {{"done", of(ran.done)},
              {"retried", of(ran.retried)},
              {"paused", of(ran.paused)},
              {"parked", of(ran.parked)},
              {"fenced", of(ran.fenced)}}),
      family(
          "bascule_looks_total",
          "Our own looks at connections; missed: entries and deletions no webhook had told.",
          MetricType::Counter,
          {{"looks", of(looks.looks)}, {"failed", of(looks.failed)}, {"missed", of(looks.missed)}}),
      family("bascule_storage_closures_total", "Writes, and the commits that made them durable.",
             MetricType::Counter,
             {{"writes", static_cast<double>(batches.closures)},
              {"commits", static_cast<double>(batches.batches)}}),
  };
  std::vector<Labelled> swept;
  for (std::size_t i = 0; i < retention::kKindWords.size(); ++i)
    swept.push_back({std::string(retention::kKindWords[i]),
                     static_cast<double>(parts.sweep.deleted(static_cast<retention::Kind>(i)))});
  families.push_back(family("bascule_retention_rows_total",
                            "Rows deleted or emptied by the sweep, by what they were.",
                            MetricType::Counter, swept));
  const auto swept_at = parts.adapters->database->read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<Instant>> {
        return parts.adapters->turns.done_at(tx, retention::Sweep::kTurn);
      });
  if (swept_at && *swept_at)
    families.push_back(family("bascule_retention_last_sweep_timestamp_seconds",
                              "When the last sweep over everything came to its end.",
                              MetricType::Gauge,
                              {{"", static_cast<double>(to_millis(**swept_at)) / 1000.0}}));
  families.push_back(family("bascule_effects_total",
                            "What goes out once: requests and letters sent, confirmed, of unknown "
                            "outcome, found there and "
                            "adopted, refused, held for a person after a restore.",
                            MetricType::Counter,
                            {{"sent", of(effects.sent)},
                             {"done", of(effects.done)},
                             {"unknown", of(effects.unknown)},
                             {"adopted", of(effects.adopted)},
                             {"refused", of(effects.refused)},
                             {"held", of(effects.held)}}));
  families.push_back(family("bascule_events_decided_total", "Events whose rules were asked.",
                            MetricType::Counter, {{"", of_number(parts.decide_event.decided())}}));
  families.push_back(family("bascule_provider_calls_total",
                            "Calls that a credential's budget allowed, and pauses it was told.",
                            MetricType::Counter,
                            {{"calls", of(budget.calls)}, {"pauses", of(budget.pauses)}}));
  families.push_back(family("bascule_provider_wait_seconds_total",
                            "How long callers waited for their turn at a provider.",
                            MetricType::Counter, {{"", of(budget.waited_ms) / 1000}}));
  families.push_back(family("bascule_log_lines_dropped_total",
                            "Log lines that nobody took quickly enough.", MetricType::Counter,
                            {{"", of_number(log_lines_dropped())}}));
  if (const auto free = free_ratio(parts.config.data_dir))
    families.push_back(family("bascule_data_free_ratio",
                              "Free space of the data directory's disk, 0 to 1; alarm below 0.05.",
                              MetricType::Gauge, {{"", *free}}));
  families.push_back(family("bascule_muted",
                            "1 while a restored copy sends nothing and waits for `bascule resume`.",
                            MetricType::Gauge, {{"", parts.resume.is_muted() ? 1.0 : 0.0}}));
  std::optional<Instant> next_due;
  const auto counts = parts.adapters->database->read(OrgScope::every_org(),
                                                     [&](ports::Tx& tx) -> Result<jobs::JobCounts> {
                                                       next_due = parts.adapters->jobs.next_due(tx);
                                                       return parts.adapters->jobs.count(tx);
                                                     });
  if (counts) {
    const auto late = next_due ? parts.adapters->clock.now() - *next_due : Instant::duration{0};
    const auto late_seconds = std::chrono::duration<double>(std::max(late, Instant::duration{0}));
    families.push_back(family("bascule_oldest_due_job_seconds",
                              "For how long the oldest job that is due has not been taken.",
                              MetricType::Gauge, {{"", late_seconds.count()}}));
  }
  if (counts)
    families.push_back(family("bascule_jobs", "Jobs that are not done, by state.",
                              MetricType::Gauge,
                              {{"waiting", static_cast<double>(counts->waiting)},
                               {"leased", static_cast<double>(counts->leased)},
                               {"parked", static_cast<double>(counts->parked)}}));
  return prometheus::TextSerializer().Serialize(families);
}

void add_metrics_route(http::Router& router, Parts& parts) {
  router.add("GET", "/metrics", [&parts](const http::Request&) {
    http::Response response;
    response.headers.add("Content-Type", "text/plain; version=0.0.4");
    response.body = metrics_text(parts);
    return response;
  });
}

}  // namespace bascule::app
