#include "product.hpp"

namespace bascule::product {
namespace {

using bascule::connections::Connection;
using bascule::connections::ConnectionState;
using orders::OrderState;

class DeadCredential : public Product {
 protected:
  void refuse_the_key() { ats.accept_only(Secret("another-key")); }
  void give_the_new_key() {
    change_connection([](Connection& row) {
      row.api_key = Secret("another-key");
      row.state = ConnectionState::On;
      row.reason.clear();
    });
  }
  orders::Order scored() {
    const auto order = invite();
    answer_all(open(order));
    return order;
  }
};

TEST_F(DeadCredential, B4_BreaksTheConnectionOnceParksItsWorkAndIsAskedAFewTimesAtMost) {
  add_rule();
  refuse_the_key();
  for (int i = 0; i < 20; ++i) {
    auto one = opportunity();
    one.id = "opp-" + std::to_string(100 + i);
    ats.put(one);
    tell(bascule::ats::EventKind::StageChanged, one.id);
  }
  run_for(5, 1h);
  EXPECT_EQ(connection_row().state, ConnectionState::Broken);
  EXPECT_EQ(times_broken, 1);
  EXPECT_EQ(parked().size(), 20U);
  EXPECT_LE(ats.calls(), 6);
}

TEST_F(DeadCredential, B4_AllThatWasParkedRunsAgainOnceTheConnectionHasAKeyThatWorks) {
  add_rule();
  refuse_the_key();
  tell();
  run_due();
  EXPECT_EQ(parked().size(), 1U);
  give_the_new_key();
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Invited);
}

TEST_F(DeadCredential, B4_ALateAnswerToTheOldKeyBreaksNoMendedConnectionAndItsWorkRunsAgain) {
  add_rule();
  tell();
  const auto job = run_job.claim({}).at(0);
  bool key_is_new = false;
  run_job.on_parked([&](const jobs::Job& parked, const Error& error) {
    // Between the refusal and what is made of it, somebody gives the connection its new key.
    if (!std::exchange(key_is_new, true)) give_the_new_key();
    return parked_lane.look(parked, error);
  });
  refuse_the_key();
  run_job.run(job);
  EXPECT_EQ(connection_row().state, ConnectionState::On);
  EXPECT_EQ(times_broken, 0);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Invited);
  EXPECT_TRUE(parked().empty());
}

TEST_F(DeadCredential, B4_AResultWhoseKeyIsRefusedSaysWhatToDoUntilItIsDelivered) {
  const auto order = scored();
  refuse_the_key();
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Scored);
  EXPECT_NE(the_order().reason.find("its key was refused"), std::string::npos)
      << the_order().reason;
  give_the_new_key();
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_EQ(the_order().reason, "");
  EXPECT_EQ(ats.things<bascule::ats::FeedbackForm>(kOpportunity).size(), 1U);
}

TEST_F(DeadCredential, AResultOfAConnectionThatIsOffSaysWhatToDoUntilItIsDelivered) {
  scored();
  change_connection([](Connection& row) { row.state = ConnectionState::Off; });
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Scored);
  EXPECT_NE(the_order().reason.find("is switched off. Switch it on"), std::string::npos)
      << the_order().reason;
  change_connection([](Connection& row) { row.state = ConnectionState::On; });
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_EQ(the_order().reason, "");
}

TEST_F(DeadCredential, WorkThatMetAConnectionJustBeforeItWasSwitchedOnIsNotLeftParked) {
  add_rule();
  tell();
  change_connection([](Connection& row) { row.state = ConnectionState::Off; });
  const auto job = run_job.claim({}).at(0);
  run_job.on_parked([&](const jobs::Job& parked, const Error& error) {
    // Switched on before the job was parked: nobody but us would run it again.
    write([&](ports::Tx& tx) {
      auto row = connections.find(tx, connection).value();
      row.state = ConnectionState::On;
      connections.save(tx, row);
    });
    return parked_lane.look(parked, error);
  });
  run_job.run(job);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Invited);
}

}  // namespace
}  // namespace bascule::product
