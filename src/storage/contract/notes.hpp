#pragma once

#include <future>
#include <memory>
#include <string>
#include <vector>

#include "storage/contract/engine.hpp"

namespace bascule::storage::contract {

inline const OrgScope kEveryOrg = OrgScope::every_org();

inline void add_note(ports::Tx& tx, std::string_view words) {
  sql(tx).execute("INSERT INTO notes (words) VALUES ($1)", words);
}

[[nodiscard]] inline auto adding(std::string words) {
  return [words](ports::Tx& tx) -> Result<void> {
    add_note(tx, words);
    return {};
  };
}

[[nodiscard]] inline std::vector<std::string> notes(ports::Database& database) {
  return database
      .read(kEveryOrg,
            [](ports::Tx& tx) -> Result<std::vector<std::string>> {
              std::vector<std::string> found;
              for (const SqlRow row : sql(tx).query("SELECT words FROM notes ORDER BY words"))
                found.push_back(row.get<std::string>(0));
              return found;
            })
      .value();
}

[[nodiscard]] inline std::int64_t count_of_notes(ports::Database& database) {
  return database
      .read(kEveryOrg,
            [](ports::Tx& tx) -> Result<std::int64_t> {
              return sql(tx).query("SELECT count(*) FROM notes").front().get<std::int64_t>(0);
            })
      .value();
}

// Holds the writer in a closure of its own until `open()`, so that what is submitted meanwhile
// forms one batch; without sleeping.
class Gate {
 public:
  explicit Gate(TestedEngine& engine) {
    auto held = std::make_shared<std::promise<void>>();
    auto holding = held->get_future();
    engine.write_async(
        [held, until = opened_](ports::Tx&) -> Result<void> {
          held->set_value();
          until.wait();
          return {};
        },
        [](Result<void>) {});
    holding.wait();
  }
  void open() { open_.set_value(); }

 private:
  std::promise<void> open_;
  std::shared_future<void> opened_ = open_.get_future().share();
};

// An asynchronous write and its answer.
class Submitted {
 public:
  Submitted(TestedEngine& engine, std::function<Result<void>(ports::Tx&)> body) {
    engine.write_async(std::move(body), [promise = promise_](Result<void> answer) {
      promise->set_value(std::move(answer));
    });
  }
  [[nodiscard]] Result<void> answer() { return answer_.get(); }

 private:
  std::shared_ptr<std::promise<Result<void>>> promise_ =
      std::make_shared<std::promise<Result<void>>>();
  std::future<Result<void>> answer_ = promise_->get_future();
};

}  // namespace bascule::storage::contract
