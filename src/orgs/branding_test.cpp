#include "orgs/branding.hpp"

#include <gtest/gtest.h>

#include "orgs/org.hpp"

namespace bascule::orgs {
namespace {

// The pointer of what is refused; empty when it is taken.
std::string refused_at(const BrandingWish& wish) {
  const auto checked = checked_branding(wish);
  return checked ? "" : checked.error().pointer;
}

TEST(Branding, WhatIsEmptyIsAsItComes) {
  Org org;
  org.name = "Northwind Robotics";
  org.contact_email = "people@northwind.example";
  org.branding = checked_branding({}).value();
  EXPECT_EQ(shown_name(org), "Northwind Robotics");
  EXPECT_EQ(sender_name(org), "Northwind Robotics");
  EXPECT_EQ(candidate_contact(org), "people@northwind.example");
  EXPECT_FALSE(colours_of(org.branding).has_value());
}

TEST(Branding, TheSenderIsTheShownNameUnlessItHasOneOfItsOwn) {
  Org org;
  org.name = "Northwind Robotics Holding B.V.";
  org.branding.name = "Northwind";
  EXPECT_EQ(sender_name(org), "Northwind");
  org.branding.sender_name = "Northwind Hiring";
  EXPECT_EQ(sender_name(org), "Northwind Hiring");
}

TEST(Branding, TheDarkPageTakesTheNearestReadableColourUnlessOneIsChosen) {
  const auto followed = colours_of(checked_branding({.accent_light = "#0f6674"}).value());
  ASSERT_TRUE(followed.has_value());
  EXPECT_EQ(to_string(followed->light.accent), "#0f6674");
  EXPECT_GE(least_contrast(followed->dark.accent, Scheme::Dark), kTextContrast);
  const auto chosen =
      colours_of(checked_branding({.accent_light = "#0f6674", .accent_dark = "#63c5d1"}).value());
  EXPECT_EQ(to_string(chosen->dark.accent), "#63c5d1");
  EXPECT_EQ(refused_at({.accent_dark = "#63c5d1"}), "/accent/light");
}

TEST(Branding, C14_ANameThatWouldAddAHeaderIsRefused) {
  for (const char* name :
       {"Northwind\r\nBcc: spy@spy.example", "Northwind\nX: y", "a\x01z", "a\x7f.",
        "Northwind \xe2\x80\xae evil", "=?UTF-8?B?QmNjOg==?= x", "\xff\xfe", "   "}) {
    EXPECT_EQ(refused_at({.sender_name = name}), "/sender_name") << name;
    EXPECT_EQ(refused_at({.name = name}), "/name") << name;
  }
  EXPECT_EQ(refused_at({.name = std::string(201, 'x')}), "/name");
}

TEST(Branding, C14_ASenderIsNoAddress) {
  for (const char* name : {"pay@bank.example", "Northwind <pay@bank.example>", "a>b"})
    EXPECT_EQ(refused_at({.sender_name = name}), "/sender_name") << name;
  EXPECT_EQ(refused_at({.sender_name = "Northwind, “Hiring”"}), "");
}

TEST(Branding, C14_AReplyToIsOneAddressAndNothingElse) {
  for (const char* address :
       {"jobs", "jobs@northwind", "jobs@northwind.example, spy@spy.example",
        "jobs@northwind.example\r\nBcc: spy@spy.example", "Jobs <jobs@northwind.example>",
        "-f@northwind.example", "jobs@[127.0.0.1]", "jobs@nörthwind.example"})
    EXPECT_EQ(refused_at({.reply_to = address}), "/reply_to") << address;
  EXPECT_EQ(checked_branding({.reply_to = "Jobs@Northwind.example"})->reply_to,
            "jobs@northwind.example");
}

}  // namespace
}  // namespace bascule::orgs
