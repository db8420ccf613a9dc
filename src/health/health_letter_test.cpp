#include "health/health_letter.hpp"

#include <gtest/gtest.h>

namespace bascule::health {
namespace {

ports::Letter letter(News news) {
  orgs::Org org;
  org.name = "Northwind Robotics";
  connections::Connection connection;
  connection.id = ConnectionId::trusted("con_1");
  orgs::Member owner;
  owner.email = Personal("mika@northwind.example");
  return letter_of({.org = org,
                    .owner = owner,
                    .provider = "Lever",
                    .connection = connection,
                    .news = std::move(news),
                    .key = "con_1.health.1.mem_1",
                    .public_url = "https://assess.example"});
}

News so_many(std::size_t count) {
  News news;
  for (std::size_t i = 0; i < count; ++i)
    news.fresh.push_back({"stage_gone", std::to_string(i), "Wrong.", "Mend it."});
  return news;
}

std::size_t told_in(const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find("Mend it."); at != std::string::npos; at = text.find("Mend it.", at + 1))
    ++count;
  return count;
}

TEST(HealthLetter, TellsTenFindingsOneByOne) {
  const auto ten = letter(so_many(10));
  EXPECT_EQ(told_in(ten.text), 10U);
  EXPECT_EQ(ten.text.find(" more, "), std::string::npos) << ten.text;
}

TEST(HealthLetter, CountsWhatIsMoreThanTenAndSaysWhereItStands) {
  const auto many = letter(so_many(97));
  EXPECT_EQ(told_in(many.text), 10U);
  EXPECT_EQ(told_in(many.html), 10U);
  EXPECT_NE(many.text.find("And 87 more, all of them on "
                           "https://assess.example/console/connections/con_1"),
            std::string::npos)
      << many.text;
}

TEST(HealthLetter, SaysHowManyMoreAreKnown) {
  auto news = so_many(1);
  news.others = 2;
  EXPECT_NE(letter(news).text.find("2 other things that you know of still stand."),
            std::string::npos);
}

}  // namespace
}  // namespace bascule::health
