#include <atomic>
#include <stdexcept>
#include <thread>

#include "storage/contract/notes.hpp"

namespace bascule::storage::contract {
namespace {

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(EveryDatabase);

using Strings = std::vector<std::string>;

const Error kNoSuchNote{ErrorCode::NotFound, "there is no such note", {}, {}};

auto posting(std::string words) {
  return [words](ports::Tx& tx) -> Result<void> {
    sql(tx).post("INSERT INTO notes (words) VALUES ($1)", words);
    return {};
  };
}

TEST_P(EveryDatabase, IsDurableWhenWriteReturns) {
  const auto engine = make();
  ASSERT_TRUE(engine->database().write(kEveryOrg, adding("kept")).has_value());
  EXPECT_EQ(notes(engine->after_a_crash()->database()), Strings{"kept"});
}

TEST_P(EveryDatabase, IsDurableWhenAnAsynchronousWriteIsAnswered) {
  const auto engine = make();
  ASSERT_TRUE(Submitted(*engine, adding("kept")).answer().has_value());
  EXPECT_EQ(notes(engine->after_a_crash()->database()), Strings{"kept"});
}

TEST_P(EveryDatabase, HandsBackWhatTheClosureReturns) {
  const auto engine = make();
  const auto id = engine->database().write(kEveryOrg, [](ports::Tx& tx) -> Result<std::int64_t> {
    return sql(tx)
        .query("INSERT INTO notes (id, words) VALUES ($1, $2) RETURNING id", 41, "x")
        .front()
        .get<std::int64_t>(0);
  });
  EXPECT_EQ(id.value(), 41);
}

TEST_P(EveryDatabase, KeepsNothingOfAClosureThatFails) {
  const auto engine = make();
  const auto answer = engine->database().write(kEveryOrg, [](ports::Tx& tx) -> Result<void> {
    add_note(tx, "gone");
    return fail(ErrorCode::Conflict, "changed our mind");
  });
  EXPECT_EQ(answer.error().code, ErrorCode::Conflict);
  EXPECT_EQ(notes(engine->database()), Strings{});
}

TEST_P(EveryDatabase, KeepsTheNeighboursOfAClosureThatFails) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted before(*engine, adding("before"));
  Submitted failing(*engine, [](ports::Tx& tx) -> Result<void> {
    add_note(tx, "gone");
    return fail(ErrorCode::Forbidden, "no");
  });
  Submitted after(*engine, adding("after"));
  gate.open();
  EXPECT_TRUE(before.answer().has_value());
  EXPECT_EQ(failing.answer().error().code, ErrorCode::Forbidden);
  EXPECT_TRUE(after.answer().has_value());
  EXPECT_EQ(notes(engine->database()), (Strings{"after", "before"}));
}

// Whoever may call with what is refused must not make everybody's work run twice.
TEST_P(EveryDatabase, RunsTheNeighboursOfAClosureThatRefusesBeforeItWritesOnlyOnce) {
  const auto engine = make();
  int runs = 0;
  const auto posting = [&](const char* words) {
    return [&runs, words](ports::Tx& tx) -> Result<void> {
      ++runs;
      sql(tx).post("INSERT INTO notes (words) VALUES ($1)", std::string(words));
      return {};
    };
  };
  Gate gate(*engine);
  Submitted before(*engine, posting("before"));
  Submitted refusing(*engine, [](ports::Tx& tx) -> Result<void> {
    EXPECT_EQ(sql(tx).query("SELECT count(*) FROM notes").front().get<std::int64_t>(0), 1);
    return fail(ErrorCode::NotFound, "no");
  });
  Submitted after(*engine, posting("after"));
  gate.open();
  EXPECT_TRUE(before.answer().has_value());
  EXPECT_EQ(refusing.answer().error().code, ErrorCode::NotFound);
  EXPECT_TRUE(after.answer().has_value());
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(notes(engine->database()), (Strings{"after", "before"}));
}

TEST_P(EveryDatabase, KeepsTheNeighboursOfAClosureThatThrows) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted before(*engine, adding("before"));
  Submitted throwing(*engine, [](ports::Tx& tx) -> Result<void> {
    add_note(tx, "gone");
    throw std::runtime_error("a bug");
  });
  Submitted after(*engine, adding("after"));
  gate.open();
  EXPECT_TRUE(before.answer().has_value());
  EXPECT_EQ(throwing.answer().error().code, ErrorCode::Internal);
  EXPECT_TRUE(after.answer().has_value());
  EXPECT_EQ(notes(engine->database()), (Strings{"after", "before"}));
}

TEST_P(EveryDatabase, GivesAnExceptionBackToItsCaller) {
  const auto engine = make();
  const auto throwing = [](ports::Tx& tx) -> Result<void> {
    add_note(tx, "gone");
    throw std::out_of_range("a bug");
  };
  EXPECT_THROW((void)engine->database().write(kEveryOrg, throwing), std::out_of_range);
  EXPECT_EQ(notes(engine->database()), Strings{});
  EXPECT_TRUE(engine->database().write(kEveryOrg, adding("next")).has_value());
}

TEST_P(EveryDatabase, AnswersABrokenUniqueRuleWithConflictAndKeepsTheNeighbours) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted first(*engine, adding("same"));
  Submitted second(*engine, adding("same"));
  Submitted third(*engine, adding("other"));
  gate.open();
  EXPECT_TRUE(first.answer().has_value());
  EXPECT_EQ(second.answer().error().code, ErrorCode::Conflict);
  EXPECT_TRUE(third.answer().has_value());
  EXPECT_EQ(notes(engine->database()), (Strings{"other", "same"}));
}

TEST_P(EveryDatabase, ShowsAClosureWhatItPostedAndKeepsItWithTheRest) {
  const auto engine = make();
  const auto seen = engine->database().write(kEveryOrg, [](ports::Tx& tx) -> Result<std::int64_t> {
    sql(tx).post("INSERT INTO notes (words) VALUES ($1)", "first");
    TRY_VOID(sql(tx).post_to_one(kNoSuchNote, "UPDATE notes SET words = $2 WHERE words = $1",
                                 "first", "changed"));
    sql(tx).post("INSERT INTO notes (words) VALUES ($1)", "second");
    return sql(tx)
        .query("SELECT count(*) FROM notes WHERE words IN ('changed', 'second')")
        .front()
        .get<std::int64_t>(0);
  });
  EXPECT_EQ(seen.value(), 2);
  EXPECT_EQ(notes(engine->after_a_crash()->database()), (Strings{"changed", "second"}));
}

TEST_P(EveryDatabase, KeepsMoreThanThousandPostedChangesOfOneClosure) {
  const auto engine = make();
  const auto kept = engine->database().write(kEveryOrg, [](ports::Tx& tx) -> Result<void> {
    for (int i = 0; i < 1'300; ++i)
      sql(tx).post("INSERT INTO notes (words) VALUES ($1)", std::to_string(i));
    return {};
  });
  EXPECT_TRUE(kept.has_value());
  EXPECT_EQ(count_of_notes(engine->after_a_crash()->database()), 1'300);
}

TEST_P(EveryDatabase, FailsAloneWhosePostedChangeBreaksARule) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted first(*engine, posting("same"));
  Submitted second(*engine, posting("same"));
  Submitted third(*engine, posting("other"));
  Submitted fourth(*engine, adding("another"));
  gate.open();
  EXPECT_TRUE(first.answer().has_value());
  EXPECT_EQ(second.answer().error().code, ErrorCode::Conflict);
  EXPECT_TRUE(third.answer().has_value());
  EXPECT_TRUE(fourth.answer().has_value());
  EXPECT_EQ(notes(engine->database()), (Strings{"another", "other", "same"}));
}

TEST_P(EveryDatabase, FailsAloneWhosePostedChangeFindsNoRow) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted before(*engine, posting("before"));
  Submitted failing(*engine, [](ports::Tx& tx) -> Result<void> {
    add_note(tx, "gone");
    return sql(tx).post_to_one(kNoSuchNote, "UPDATE notes SET words = 'x' WHERE words = 'nobody'");
  });
  Submitted after(*engine, posting("after"));
  gate.open();
  EXPECT_TRUE(before.answer().has_value());
  EXPECT_EQ(failing.answer().error().message, kNoSuchNote.message);
  EXPECT_TRUE(after.answer().has_value());
  EXPECT_EQ(notes(engine->database()), (Strings{"after", "before"}));
}

TEST_P(EveryDatabase, FailsWhosePostedChangeFindsNoRowWhenItIsAlone) {
  const auto engine = make();
  const auto answer = engine->database().write(kEveryOrg, [](ports::Tx& tx) -> Result<void> {
    add_note(tx, "gone");
    return sql(tx).post_to_one(kNoSuchNote, "UPDATE notes SET words = 'x' WHERE words = 'nobody'");
  });
  EXPECT_EQ(answer.error().message, kNoSuchNote.message);
  EXPECT_EQ(notes(engine->database()), Strings{});
  EXPECT_TRUE(engine->database().write(kEveryOrg, adding("next")).has_value());
}

TEST_P(EveryDatabase, FailsAClosureThatIgnoresThatItsPostedChangeWasRefused) {
  const auto engine = make();
  const auto answer = engine->database().write(kEveryOrg, [](ports::Tx& tx) -> Result<void> {
    sql(tx).post("INSERT INTO notes (words) VALUES (NULL)");
    return {};
  });
  EXPECT_FALSE(answer.has_value());
  EXPECT_EQ(notes(engine->database()), Strings{});
  EXPECT_TRUE(engine->database().write(kEveryOrg, adding("next")).has_value());
}

TEST_P(EveryDatabase, KeepsAllRowsOfAReturningThatWasNotReadToItsEnd) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted before(*engine, adding("before"));
  Submitted unfinished(*engine, [](ports::Tx& tx) -> Result<void> {
    sql(tx).walk("INSERT INTO notes (words) VALUES ('a'), ('b'), ('c') RETURNING id",
                 [](const SqlRow&) { return Walk::Stop; });
    return {};
  });
  Submitted after(*engine, adding("after"));
  gate.open();
  EXPECT_TRUE(before.answer().has_value());
  EXPECT_TRUE(unfinished.answer().has_value());
  EXPECT_TRUE(after.answer().has_value());
  EXPECT_EQ(notes(engine->after_a_crash()->database()),
            (Strings{"a", "after", "b", "before", "c"}));
}

TEST_P(EveryDatabase, RollsBackAClosureThatThrowsInTheMiddleOfReturning) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted before(*engine, adding("before"));
  Submitted throwing(*engine, [](ports::Tx& tx) -> Result<void> {
    sql(tx).walk("INSERT INTO notes (words) VALUES ('a'), ('b') RETURNING id",
                 [](const SqlRow&) -> Walk { throw std::runtime_error("a bug"); });
    return {};
  });
  Submitted after(*engine, adding("after"));
  gate.open();
  EXPECT_TRUE(before.answer().has_value());
  EXPECT_FALSE(throwing.answer().has_value());
  EXPECT_TRUE(after.answer().has_value());
  EXPECT_EQ(notes(engine->database()), (Strings{"after", "before"}));
}

TEST_P(EveryDatabase, WalksTheSameQueryInsideItself) {
  const auto engine = make();
  ASSERT_TRUE(engine->database().write(kEveryOrg, adding("a")).has_value());
  ASSERT_TRUE(engine->database().write(kEveryOrg, adding("b")).has_value());
  const auto pairs = engine->database().read(kEveryOrg, [](ports::Tx& tx) -> Result<int> {
    int count = 0;
    sql(tx).walk("SELECT id FROM notes", [&](const SqlRow&) {
      count += static_cast<int>(sql(tx).query("SELECT id FROM notes").size());
      return Walk::On;
    });
    return count;
  });
  EXPECT_EQ(pairs.value(), 4);
}

TEST_P(EveryDatabase, ShowsAReaderOneSnapshot) {
  const auto engine = make();
  ASSERT_TRUE(engine->database().write(kEveryOrg, adding("old")).has_value());
  const auto counts = engine->database().read(kEveryOrg, [&](ports::Tx& tx) -> Result<Strings> {
    const auto count = [&] {
      return std::to_string(
          sql(tx).query("SELECT count(*) FROM notes").front().get<std::int64_t>(0));
    };
    Strings seen{count()};
    TRY_VOID(engine->database().write(kEveryOrg, adding("new")));
    seen.push_back(count());
    return seen;
  });
  EXPECT_EQ(counts.value(), (Strings{"1", "1"}));
  EXPECT_EQ(notes(engine->database()), (Strings{"new", "old"}));
}

TEST_P(EveryDatabase, ShowsAClosureWhatTheOneBeforeItInTheBatchWrote) {
  const auto engine = make();
  Gate gate(*engine);
  Submitted first(*engine, adding("first"));
  Submitted second(*engine, [](ports::Tx& tx) -> Result<void> {
    if (sql(tx).query("SELECT id FROM notes WHERE words = 'first'").empty())
      return fail(ErrorCode::NotFound, "not there");
    return {};
  });
  gate.open();
  EXPECT_TRUE(second.answer().has_value());
}

TEST_P(EveryDatabase, RefusesToWriteInARead) {
  const auto engine = make();
  const auto answer = engine->database().read(kEveryOrg, adding("smuggled"));
  EXPECT_EQ(answer.error().code, ErrorCode::Internal);
  EXPECT_EQ(notes(engine->database()), Strings{});
}

TEST_P(EveryDatabase, GoesOnReadingAfterAReadThatFailedOrThrew) {
  const auto engine = make();
  const auto throwing = [](ports::Tx& tx) -> Result<void> {
    sql(tx).walk("SELECT 1", [](const SqlRow&) -> Walk { throw std::runtime_error("a bug"); });
    return {};
  };
  for (int i = 0; i < 50; ++i)
    EXPECT_THROW((void)engine->database().read(kEveryOrg, throwing), std::runtime_error);
  ASSERT_TRUE(engine->database().write(kEveryOrg, adding("new")).has_value());
  EXPECT_EQ(notes(engine->database()), Strings{"new"}) << "no old snapshot was handed on";
}

TEST_P(EveryDatabase, E17_AFullQueueIsUnavailableWithATimeToComeBack) {
  const auto engine = make({.queue_max = 2});
  Gate gate(*engine);
  Submitted first(*engine, adding("first"));
  Submitted second(*engine, adding("second"));
  const auto refused = engine->database().write(kEveryOrg, adding("third"));
  const auto refused_async = Submitted(*engine, adding("fourth")).answer();
  gate.open();
  EXPECT_EQ(refused.error().code, ErrorCode::Unavailable);
  EXPECT_TRUE(refused.error().retry_after.has_value());
  EXPECT_EQ(refused_async.error().code, ErrorCode::Unavailable);
  EXPECT_TRUE(first.answer().has_value());
  EXPECT_TRUE(second.answer().has_value());
  EXPECT_EQ(notes(engine->database()), (Strings{"first", "second"}));
}

TEST_P(EveryDatabase, KeepsEveryAnsweredWriteOf64Threads) {
  const auto engine = make();
  constexpr int kThreads = 64;
  constexpr int kEach = 50;
  std::atomic<int> answered = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < kEach; ++i) {
          const auto words = std::to_string(thread) + "." + std::to_string(i);
          answered += engine->database().write(kEveryOrg, adding(words)).has_value() ? 1 : 0;
          (void)count_of_notes(engine->database());
        }
      });
  }
  EXPECT_EQ(answered, kThreads * kEach);
  EXPECT_EQ(count_of_notes(engine->after_a_crash()->database()), kThreads * kEach);
}

TEST_P(EveryDatabase, ReadsBackEveryKindOfValue) {
  const auto engine = make();
  const Bytes bytes{std::byte{0}, std::byte{255}};
  const std::string text = "a ü";
  const auto same = engine->database().read(kEveryOrg, [&](ports::Tx& tx) -> Result<bool> {
    const auto rows =
        sql(tx).query("SELECT $1, $2, $3, $4, $5, $6, $2", std::int64_t{1} << 62, text, 0.1, bytes,
                      from_millis(1'900'000'000'123), std::optional<std::string>{});
    const SqlRow row = rows.front();
    return row.get<std::int64_t>(0) == std::int64_t{1} << 62 && row.get<std::string>(1) == text &&
           row.get<double>(2) == 0.1 && row.get<Bytes>(3) == bytes &&
           row.get<Instant>(4) == from_millis(1'900'000'000'123) &&
           row.get<std::optional<std::string>>(5) == std::nullopt &&
           row.get<std::string>(6) == text;
  });
  EXPECT_TRUE(same.value());
}

TEST_P(EveryDatabase, FailsLoudlyWhenAColumnIsNotWhatItShouldBe) {
  const auto engine = make();
  const auto answer = engine->database().read(kEveryOrg, [](ports::Tx& tx) -> Result<std::string> {
    return sql(tx).query("SELECT NULL").front().get<std::string>(0);
  });
  EXPECT_EQ(answer.error().code, ErrorCode::Internal);
}

}  // namespace
}  // namespace bascule::storage::contract
