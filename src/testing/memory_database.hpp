#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "ports/database.hpp"

namespace bascule::testing {

// Thrown out of a write by `die_at_write`: from here on the process is gone. Nothing catches it but
// the test, which goes on with new objects over the same database.
struct Died {};

// Transactions without a disk: one at a time, all or nothing. What stores keep here is wrapped in
// `Kept` and put back as it was when a closure fails or throws. Any thread.
class MemoryDatabase final : public ports::Database {
 public:
  // Some state that a failed write leaves as it was: `Kept<std::vector<Org>> orgs{database};`
  class Part {
   public:
    virtual ~Part() = default;
    virtual void remember() = 0;
    virtual void put_back() = 0;
  };
  void join(Part& part) { parts_.push_back(&part); }

  // Every write and read answers this until `mend()`.
  void break_down(Error error = {ErrorCode::Unavailable, "the storage is not available", {}}) {
    const std::scoped_lock lock(mutex_);
    broken_ = std::move(error);
  }
  // The same of every write alone: a disk that is full.
  void refuse_writes() {
    const std::scoped_lock lock(mutex_);
    is_full_ = true;
  }
  void mend() {
    const std::scoped_lock lock(mutex_);
    broken_.reset();
    is_full_ = false;
  }
  // The n-th write from now (1: the next) is not kept, and throws Died.
  void die_at_write(int n) {
    const std::scoped_lock lock(mutex_);
    writes_to_live_ = n;
  }
  void live_on() { die_at_write(0); }
  // How many writes were kept.
  [[nodiscard]] int writes() const {
    const std::scoped_lock lock(mutex_);
    return writes_;
  }

 protected:
  Result<void> run_write(const OrgScope& scope,
                         const std::function<Result<void>(ports::Tx&)>& body) override {
    const std::scoped_lock lock(mutex_);
    if (broken_) return Failure(*broken_);
    if (is_full_) return fail(ErrorCode::Unavailable, "the disk is full");
    if (writes_to_live_ > 0 && --writes_to_live_ == 0) throw Died{};
    for (Part* part : parts_) part->remember();
    MemoryTx tx(scope);
    try {
      Result<void> done = body(tx);
      if (done)
        ++writes_;
      else
        put_back();
      return done;
    } catch (...) {
      put_back();
      throw;
    }
  }

  // What a closure writes through a read is thrown away, as a real snapshot would refuse it.
  Result<void> run_read(const OrgScope& scope,
                        const std::function<Result<void>(ports::Tx&)>& body) override {
    const std::scoped_lock lock(mutex_);
    if (broken_) return Failure(*broken_);
    for (Part* part : parts_) part->remember();
    MemoryTx tx(scope);
    Result<void> done = body(tx);
    put_back();
    return done;
  }

 private:
  class MemoryTx final : public ports::Tx {
   public:
    explicit MemoryTx(OrgScope scope) : scope_(std::move(scope)) {}
    [[nodiscard]] const OrgScope& scope() const override { return scope_; }

   private:
    OrgScope scope_;
  };

  void put_back() {
    for (Part* part : parts_) part->put_back();
  }

  mutable std::mutex mutex_;
  std::vector<Part*> parts_;
  std::optional<Error> broken_;
  bool is_full_ = false;
  int writes_to_live_ = 0;
  int writes_ = 0;
};

template <class T>
class Kept final : public MemoryDatabase::Part {
 public:
  explicit Kept(MemoryDatabase& database) { database.join(*this); }
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;
  void remember() override { before_ = now_; }
  void put_back() override { now_ = before_; }
  T& operator*() { return now_; }
  T* operator->() { return &now_; }

 private:
  T now_{};
  T before_{};
};

// Whether the transaction may see a row of `org`.
[[nodiscard]] inline bool may_see(const ports::Tx& tx, const OrgId& org) {
  return tx.scope().is_every_org() || tx.org() == org;
}

// For the store methods that look over all organisations.
inline void want_every_org(const ports::Tx& tx) {
  check(tx.scope().is_every_org(), "this looks over all organisations");
}

}  // namespace bascule::testing
