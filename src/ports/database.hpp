#pragma once

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/check.hpp"
#include "base/org_scope.hpp"
#include "base/result.hpp"

namespace bascule::ports {

// One transaction, open for the length of a closure. The stores beside the nouns (`OrderStore`, …)
// take it and know what is behind it; business code only passes it on.
class Tx {
 public:
  virtual ~Tx() = default;
  [[nodiscard]] virtual const OrgScope& scope() const = 0;
  [[nodiscard]] const OrgId& org() const { return scope().org(); }
};

// Where everything durable lives. Any thread.
//
// A write is one closure: load through the Tx, let the noun decide, save; plain synchronous code
// without an outside call. It may be run more than once, so it must set what it hands out afresh.
// When the closure returns a failure or throws, nothing of it is kept. `write` returns when the
// change is on disk. Failures of the machinery itself are Unavailable.
class Database {
 public:
  virtual ~Database() = default;

  // Runs `work(Tx&) -> Result<T>` and makes its change durable.
  template <class Work>
  auto write(const OrgScope& scope, Work&& work) -> std::invoke_result_t<Work&, Tx&> {
    return run<std::invoke_result_t<Work&, Tx&>>(
        work, [&](const std::function<Result<void>(Tx&)>& body) { return run_write(scope, body); });
  }

  // Runs `work(Tx&) -> Result<T>` on a snapshot; writing through it is a bug.
  template <class Work>
  auto read(const OrgScope& scope, Work&& work) -> std::invoke_result_t<Work&, Tx&> {
    return run<std::invoke_result_t<Work&, Tx&>>(
        work, [&](const std::function<Result<void>(Tx&)>& body) { return run_read(scope, body); });
  }

  // After a deletion that must not be undone by looking closely: takes what was deleted out of the
  // engine's own files, too, as far as that is ours to do (case E18). Unavailable when somebody
  // reads an older state just now; then it is called again later.
  [[nodiscard]] virtual Result<void> forget_deleted() { return {}; }

 protected:
  virtual Result<void> run_write(const OrgScope& scope,
                                 const std::function<Result<void>(Tx&)>& body) = 0;
  virtual Result<void> run_read(const OrgScope& scope,
                                const std::function<Result<void>(Tx&)>& body) = 0;

 private:
  template <class R, class Work, class Run>
  static R run(Work& work, Run&& run) {
    std::optional<R> outcome;
    const Result<void> committed = run([&](Tx& tx) -> Result<void> {
      outcome.emplace(work(tx));
      if (!*outcome) return Failure(outcome->error());
      return {};
    });
    if (!committed) return Failure(committed.error());
    check(outcome.has_value(), "a committed closure has run");
    return std::move(*outcome);
  }
};

}  // namespace bascule::ports
