#include "app/metrics.hpp"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

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

double of(const std::atomic<std::uint64_t>& counter) { return static_cast<double>(counter.load()); }

}  // namespace

std::string metrics_text(Parts& parts) {
  const auto& received = parts.receive_event.counters();
  const auto& ran = parts.run_job.counters();
  const auto& looks = parts.reconcile.counters();
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
  const auto counts = parts.adapters->database->read(
      OrgScope::every_org(),
      [&](ports::Tx& tx) -> Result<jobs::JobCounts> { return parts.adapters->jobs.count(tx); });
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
