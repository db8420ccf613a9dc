#include "deliveries/delivery_json.hpp"
#include "product.hpp"

namespace bascule::product {
namespace {

using bascule::webhooks::Fate;
using bascule::webhooks::InboxFilter;
using bascule::webhooks::InboxStore;

// What came in and what went out, as it is looked through.
class Deliveries : public Product {
 protected:
  static std::string id_of(int number) { return "opp-" + std::to_string(number); }
  void put(int number) {
    auto one = opportunity();
    one.id = id_of(number);
    one.emails = {Personal("somebody" + std::to_string(number) + "@example.org")};
    ats.put(one);
  }
  // So many deliveries about as many candidates, oldest first.
  std::vector<EventId> tell_many(int number) {
    std::vector<EventId> told;
    for (int n = 0; n < number; ++n) {
      put(n);
      told.push_back(tell(bascule::ats::EventKind::StageChanged, id_of(n)));
    }
    return told;
  }
  Page<bascule::webhooks::InboxEvent> listed(const InboxFilter& filter, PageRequest page = {}) {
    return read([&](ports::Tx& tx) { return inbox.list(tx, filter, page); });
  }
  std::vector<EventId> ids(const InboxFilter& filter, std::size_t limit = 50) {
    std::vector<EventId> found;
    PageRequest page{limit, ""};
    for (int pages = 0; pages < 100; ++pages) {
      const auto one = listed(filter, page);
      for (const auto& event : one.items) found.push_back(event.id);
      if (!one.next) return found;
      page.after = *one.next;
    }
    ADD_FAILURE() << "the list never ends";
    return found;
  }
  Page<bascule::effects::Effect> going_out(const bascule::effects::EffectFilter& filter,
                                           PageRequest page = {}) {
    return read([&](ports::Tx& tx) { return effects.list(tx, filter, page); });
  }
  JsonObject line_of(const EventId& id) {
    return read([&](ports::Tx& tx) { return json.line(tx, inbox.find(tx, id).value()); });
  }
  JsonObject full_of(const bascule::effects::Effect& effect) {
    return read([&](ports::Tx& tx) { return json.full(tx, effect); });
  }
  static std::vector<EventId> newest_first(std::vector<EventId> told) {
    std::ranges::reverse(told);
    return told;
  }

  bascule::deliveries::DeliveryJson json{jobs, rules, orders};
};

TEST_F(Deliveries, AreListedNewestFirstPageAfterPage) {
  const auto told = tell_many(5);
  EXPECT_EQ(ids({}, 2), newest_first(told));
}

TEST_F(Deliveries, OfOneInstantAreEachOnOnePage) {
  std::vector<EventId> told;
  write([&](ports::Tx& tx) {
    for (int n = 0; n < 5; ++n) {
      bascule::webhooks::InboxEvent event;
      event.id = ports::new_id<EventId>(clock, random);
      event.org = org;
      event.connection = connection;
      event.event.delivery_token = std::to_string(n);
      event.received_at = clock.now();
      EXPECT_TRUE(inbox.insert(tx, event));
      told.push_back(event.id);
    }
  });
  std::ranges::sort(told, std::ranges::greater{});
  EXPECT_EQ(ids({}, 2), told);
}

TEST_F(Deliveries, AreFoundByCandidateByKindAndByTime) {
  const auto told = tell_many(3);
  const auto gone = tell(bascule::ats::EventKind::Deleted, id_of(1));
  EXPECT_EQ(ids({.opportunity_id = id_of(1)}), (std::vector{gone, told[1]}));
  EXPECT_EQ(ids({.kind = bascule::ats::EventKind::Deleted}), std::vector{gone});
  const auto at = [&](const EventId& id) {
    return read([&](ports::Tx& tx) { return inbox.find(tx, id)->received_at; });
  };
  EXPECT_EQ(ids({.from = at(told[1]), .until = at(told[2])}), std::vector{told[1]});
  EXPECT_EQ(ids({.connection_id = "con_of_somebody_else"}), std::vector<EventId>{});
}

TEST_F(Deliveries, AreFoundByWhatBecameOfThem) {
  add_rule();
  const auto told = tell_many(2);
  run_due();
  put(2);
  ats.forbid("read_opportunity", {"opportunities:read:admin", "reading"});
  const auto parked_one = tell(bascule::ats::EventKind::StageChanged, id_of(2));
  const auto closed_one = tell(bascule::ats::EventKind::ArchiveChanged, id_of(2));
  run_due();
  ASSERT_EQ(parked().size(), 2U);
  ASSERT_TRUE(tend_jobs.close(OrgScope(org), parked().front().id));
  const auto waiting = tell(bascule::ats::EventKind::Hired, id_of(0));
  EXPECT_EQ(ids({.fate = Fate::Decided}), newest_first(told));
  EXPECT_EQ(ids({.fate = Fate::Parked}), std::vector{parked_one});
  EXPECT_EQ(ids({.fate = Fate::Closed}), std::vector{closed_one});
  EXPECT_EQ(ids({.fate = Fate::Waiting}), std::vector{waiting});
}

TEST_F(Deliveries, WhatAPersonClosedStaysClosedForAsLongAsItIsThere) {
  add_rule();
  put(0);
  ats.forbid("read_opportunity", {"opportunities:read:admin", "reading"});
  const auto closed_one = tell(bascule::ats::EventKind::StageChanged, id_of(0));
  run_due();
  ASSERT_TRUE(tend_jobs.close(OrgScope(org), parked().front().id));
  clock.advance(std::chrono::days{30});
  write([&](ports::Tx& tx) { (void)jobs.sweep_done(tx, clock.now(), 100); });
  EXPECT_EQ(ids({.fate = Fate::Closed}), std::vector{closed_one});
  EXPECT_EQ(ids({.fate = Fate::Decided}), std::vector<EventId>{});
}

TEST_F(Deliveries, WhatARuleOfNobodyFollowsFromIsFoundAsIgnored) {
  const auto told = tell_many(1);
  bascule::webhooks::InboxEvent event;
  event.id = ports::new_id<EventId>(clock, random);
  event.org = org;
  event.connection = connection;
  event.received_at = clock.now();
  write([&](ports::Tx& tx) { EXPECT_TRUE(inbox.insert(tx, event)); });
  EXPECT_EQ(ids({.fate = Fate::Ignored}), std::vector{event.id});
  EXPECT_EQ(line_of(event.id).at("verdict"),
            "Accepted and kept; nothing follows from what it tells.");
}

TEST_F(Deliveries, WhatIsRareIsFoundBehindMoreThanOnePageLooksThrough) {
  const auto rare = tell(bascule::ats::EventKind::Deleted);
  write([&](ports::Tx& tx) {
    for (std::size_t n = 0; n < InboxStore::kLookedThroughMax; ++n) {
      clock.advance(1ms);
      bascule::webhooks::InboxEvent event;
      event.id = ports::new_id<EventId>(clock, random);
      event.org = org;
      event.connection = connection;
      event.event.delivery_token = std::to_string(n);
      event.event.triggered_at = event.received_at = clock.now();
      EXPECT_TRUE(inbox.insert(tx, event));
    }
  });
  const auto first = listed({.kind = bascule::ats::EventKind::Deleted});
  EXPECT_TRUE(first.items.empty());
  ASSERT_TRUE(first.next);
  const auto second = listed({.kind = bascule::ats::EventKind::Deleted}, {50, *first.next});
  ASSERT_EQ(second.items.size(), 1U);
  EXPECT_EQ(second.items.front().id, rare);
  EXPECT_FALSE(second.next);
}

TEST_F(Deliveries, WhatWasPurgedIsListedWithoutWhatItSaid) {
  const auto told = tell_many(3);
  run_due();
  write([&](ports::Tx& tx) { (void)retention.purge_events(tx, {told[1]}, clock.now()); });
  EXPECT_EQ(ids({}, 1), newest_first(told));
  const auto line = line_of(told[1]);
  EXPECT_TRUE(line.at("opportunity_id").is_null());
  EXPECT_EQ(line.at("purged_at"), Json(to_rfc3339(clock.now())));
}

TEST_F(Deliveries, ACursorThatNoPageGaveFindsNothing) {
  (void)tell_many(1);
  EXPECT_TRUE(listed({}, {50, "somewhere"}).items.empty());
}

TEST_F(Deliveries, SayInASentenceWhatBecameOfThem) {
  add_rule();
  const auto told = tell();
  EXPECT_EQ(line_of(told).at("verdict"), "Accepted; it waits to be looked at.");
  run_due();
  EXPECT_EQ(line_of(told).at("verdict"), "Accepted and looked at; a rule invited the candidate.");
  EXPECT_EQ(line_of(told).at("came_of"), "invited");
  const auto again = tell();
  run_due();
  EXPECT_EQ(line_of(again).at("verdict"),
            "Accepted and looked at; no rule had to decide about it.");
}

TEST_F(Deliveries, ThatCouldNotBeLookedAtSayWhy) {
  put(0);
  ats.forbid("read_opportunity", {"opportunities:read:admin", "reading"});
  const auto told = tell(bascule::ats::EventKind::StageChanged, id_of(0));
  run_due();
  const auto line = line_of(told);
  EXPECT_EQ(line.at("state"), "parked");
  EXPECT_FALSE(line.at("reason").is_null());
}

TEST_F(Deliveries, WhatWentOutIsListedByKindAndStateWithoutWhatItSays) {
  invite();
  const auto all = going_out({}).items;
  ASSERT_EQ(all.size(), 2U) << "a letter and a tag";
  for (const auto& effect : all)
    EXPECT_TRUE(std::get<ports::Letter>(effect.payload).html.empty()) << effect.kind;
  EXPECT_EQ(going_out({.kind = "mail"}).items.size(), 1U);
  EXPECT_EQ(going_out({.kind = "tags:"}).items.size(), 1U);
  EXPECT_EQ(going_out({.state = bascule::effects::EffectState::Done}).items.size(), 2U);
  EXPECT_TRUE(going_out({.state = bascule::effects::EffectState::Parked}).items.empty());
  EXPECT_EQ(going_out({.connection_id = connection.text()}).items.size(), 1U);
}

TEST_F(Deliveries, WhatWentOutIsListedPageAfterPage) {
  invite();
  const auto first = going_out({}, {1, ""});
  ASSERT_TRUE(first.next);
  const auto second = going_out({}, {1, *first.next});
  ASSERT_EQ(second.items.size(), 1U);
  EXPECT_LT(second.items.front().id, first.items.front().id);
  EXPECT_FALSE(second.next);
}

TEST_F(Deliveries, WhatWasRefusedSaysWhyAndWhichWorkWaitsForAPerson) {
  mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Never, "550 no such mailbox"});
  invite();
  const auto stuck = going_out({.state = bascule::effects::EffectState::Parked}).items;
  ASSERT_EQ(stuck.size(), 1U);
  const auto shown = full_of(stuck.front());
  EXPECT_EQ(shown.at("verdict"), "It was refused: a person has to see to it.");
  EXPECT_NE(std::string(shown.at("reason").as_string()).find("550"), std::string::npos);
  EXPECT_EQ(shown.at("work").at("state"), "parked");
  EXPECT_EQ(shown.at("work").at("id"), Json(parked().front().id.text()));
  EXPECT_EQ(shown.at("order_ids").as_array().size(), 1U);
}

}  // namespace
}  // namespace bascule::product
