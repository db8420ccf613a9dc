#pragma once

#include "emulator/courier.hpp"
#include "emulator/pause.hpp"
#include "emulator/routes.hpp"
#include "http/message.hpp"

namespace bascule::emulator {

// The Data API: from the bytes of one request to those of its answer. Credential, call budget and
// permission first, then the endpoint, with whatever fault was ordered for the call. Any thread.
class Api {
 public:
  Api(SharedWorld& world, Courier& courier, ports::Clock& clock, Pause& pause)
      : world_(world), courier_(courier), clock_(clock), pause_(pause), routes_(all_routes()) {}

  [[nodiscard]] http::Response answer(const http::Request& request);

 private:
  struct Handled {
    Answer answer;
    Record fault;        // Empty: none.
    std::string key_id;  // Empty: none known.
  };
  [[nodiscard]] Handled handle(World& world, const http::Request& request) const;
  [[nodiscard]] Answer endpoint(World& world, const http::Request& request, const Record& key,
                                const Record& fault) const;

  // Sends the sample delivery that `verifyConnection` asks for; a webhook that does not answer 2xx
  // is taken back.
  [[nodiscard]] Answer verified(Answer answer, const http::Request& request);

  SharedWorld& world_;
  Courier& courier_;
  ports::Clock& clock_;
  Pause& pause_;
  Routes routes_;
};

}  // namespace bascule::emulator
