#pragma once

#include "base/time.hpp"
#include "effects/effect.hpp"
#include "ports/database.hpp"

namespace bascule::effects {

// Whether the outside world may know of an effect what the ledger does not: this database was
// restored from a backup, and the installation it was taken from went on after that (case E19).
enum class Doubt { None, MayBeThere };

// Asked before the first move of an effect.
class Doubts {
 public:
  virtual ~Doubts() = default;
  [[nodiscard]] virtual Doubt about(ports::Tx& tx, const Effect& effect) = 0;
  // A person knows of the doubt and wants the effect all the same.
  virtual void dispel(ports::Tx& tx, const Effect& effect, Instant now) = 0;
};

// What a letter says that waits because of it: nobody can be asked whether it arrived.
inline constexpr const char* kHeldLetter =
    "It may have been sent after the backup was taken from which this installation was restored. "
    "Ask the candidate or look at the mail server; “run again” sends it.";

}  // namespace bascule::effects
