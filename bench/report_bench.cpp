// What one report costs: words, pages, shaping and the PDF itself, on one thread.
#include <benchmark/benchmark.h>

#include "reports/pdf_printer.hpp"
#include "reports/sample_test.hpp"

namespace bascule::reports {
namespace {

void print(benchmark::State& state, const char* name) {
  PdfPrinter printer;
  const auto source = testing::source(name);
  std::size_t bytes = 0;
  if (!printer.print(document_of(source))) state.SkipWithError("there are no fonts");
  for (auto _ : state) {
    const auto pdf = printer.print(document_of(source));
    bytes = pdf->size();
    benchmark::DoNotOptimize(bytes);
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(print, latin, "Ada Example")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(print, chinese, "例子小明")->Unit(benchmark::kMillisecond);

// The first of a process, which reads what fonts there are.
void first(benchmark::State& state) {
  const auto document = document_of(testing::source());
  for (auto _ : state) benchmark::DoNotOptimize(PdfPrinter().print(document));
}
BENCHMARK(first)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bascule::reports
