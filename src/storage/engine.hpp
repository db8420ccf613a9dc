#pragma once

#include "storage/group_commit.hpp"

namespace bascule::storage {

// A storage engine as the program uses it: a database whose writes are grouped.
class Engine : public ports::Database {
 public:
  // For the inbound hook, on the event loop, which may not block. See GroupCommit::write_async.
  virtual void write_async(const OrgScope& scope, GroupCommit::Body body,
                           GroupCommit::Done done) = 0;
  [[nodiscard]] virtual BatchCounts counts() const = 0;
  // See GroupCommit::is_failing.
  [[nodiscard]] virtual bool is_failing() const = 0;
};

}  // namespace bascule::storage
