#include "orders/sample_letter.hpp"
#include "orgs/branding_json.hpp"
#include "orgs/change_branding.hpp"
#include "product.hpp"
#include "reports/make_report.hpp"

namespace bascule::product {
namespace {

// How an organisation shows itself to candidates.
class Branding : public Product {
 protected:
  const OrgScope scope{org};
  const bascule::orgs::Actor admin = bascule::orgs::the_operator();
  bascule::orgs::ChangeBranding change_branding{*database, orgs, logos, audit, clock, random};

  void show_as(const bascule::orgs::BrandingWish& wish) {
    const auto changed = change_branding.change(scope, wish, admin);
    ASSERT_TRUE(changed.has_value()) << changed.error().message;
  }
  // A picture of so many pixels, as far as anybody looks here.
  static std::string picture(char width) {
    const std::string none(3, '\0');
    return "\x89PNG\r\n\x1a\n" + none + "\x0dIHDR" + none + width + none + '\x40' +
           std::string(5, '\0') + "crc4" + none + std::string(1, '\0') + "IENDcrc4";
  }
  std::vector<bascule::orgs::AuditEntry> log() {
    return read([&](ports::Tx& tx) { return audit.list(tx, {.action = "branding."}, {}).items; });
  }
  std::string key_of(const Result<bascule::orgs::Org>& org) {
    return org.value().branding.logo.value().key;
  }
};

TEST_F(Branding, IsInEveryPartOfALetter) {
  show_as({.name = "Northwind",
           .sender_name = "Northwind Hiring",
           .reply_to = "jobs@northwind.example",
           .accent_light = "#7a1f5c"});
  invite();
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.from_name, "Northwind Hiring");
  EXPECT_EQ(letter.reply_to, "jobs@northwind.example");
  EXPECT_TRUE(letter.subject.starts_with("Northwind: ")) << letter.subject;
  for (const auto& part : {letter.text, letter.html}) {
    EXPECT_EQ(part.find("Northwind Robotics"), std::string::npos) << part;
    EXPECT_NE(part.find("write to jobs@northwind.example."), std::string::npos) << part;
  }
  EXPECT_NE(letter.html.find("background:#7a1f5c;color:#ffffff"), std::string::npos);
  EXPECT_EQ(letter.html.find("<img"), std::string::npos) << "nothing is loaded from anywhere";
}

TEST_F(Branding, F19_AChangeOfWhatSomebodyHasChangedMeanwhileIsRefusedAndChangesNothing) {
  const auto version = [&] {
    return bascule::orgs::version_of(change_branding.look(scope).value().branding);
  };
  const auto seen = version();
  show_as({.name = "Northwind", .version = seen});
  EXPECT_NE(version(), seen);
  const auto late = change_branding.change(scope, {.name = "Southwind", .version = seen}, admin);
  EXPECT_EQ(late.error().code, ErrorCode::Conflict);
  EXPECT_EQ(change_branding.look(scope).value().branding.name, "Northwind");
  show_as({.name = "Southwind", .version = version()});
  EXPECT_EQ(log().size(), 2U);
}

TEST_F(Branding, OfALetterThatWaitedIsAsItIsWhenItLeaves) {
  ASSERT_TRUE(tend_letters.hold(scope, "", admin).has_value());
  const auto order = invite();
  const auto planned = effects_of(order.invitation.text()).front();
  show_as({.name = "Northwind"});
  ASSERT_TRUE(tend_letters.release(scope, admin).has_value());
  run_due();
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.from_name, "Northwind");
  EXPECT_EQ(letter.message_id, std::get<ports::Letter>(planned.payload).message_id);
}

TEST_F(Branding, OfTheCandidatesPageIsAsItIsWhenItIsOpened) {
  const auto order = invite();
  const auto cookie = open(order);
  show_as({.name = "Northwind", .reply_to = "jobs@northwind.example", .accent_light = "#7a1f5c"});
  ASSERT_TRUE(change_branding.set_logo(scope, picture(100), admin).has_value());
  const auto opened = open_invitation.open(std::nullopt, cookie, "en").value();
  EXPECT_EQ(opened.org_name, "Northwind");
  EXPECT_EQ(opened.org_contact, "jobs@northwind.example");
  EXPECT_EQ(opened.branding.logo.value().picture.width, 100);
  EXPECT_EQ(bascule::orgs::to_string(bascule::orgs::colours_of(opened.branding)->light.accent),
            "#7a1f5c");
}

TEST_F(Branding, IsTheAuthorOfAReport) {
  show_as({.name = "Northwind"});
  const auto order = invite();
  answer_all(open(order));
  run_due();
  reports::PdfPrinter printer;
  reports::MakeReport make_report{*database, orders, orgs, catalogue, public_url, printer};
  const auto made = make_report.of_order(scope, order.id).value();
  const auto& bytes = std::get<reports::ReportFile>(made).bytes;
  EXPECT_NE(bytes.find("/Author (Northwind)"), std::string::npos);
}

TEST_F(Branding, AHostileNameIsTextInALetter) {
  show_as({.name = "<script>alert(1)</script>\"'&{link}",
           .sender_name = "\"; Bcc: spy",
           .accent_light = "#7a1f5c"});
  invite();
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.html.find("<script"), std::string::npos);
  EXPECT_NE(letter.html.find("&lt;script&gt;alert(1)&lt;/script&gt;"), std::string::npos);
  EXPECT_NE(letter.text.find("<script>alert(1)</script>\"'&{link}"), std::string::npos)
      << "as it was given";
}

TEST_F(Branding, IsChangedWithALineThatNamesFieldsAndNothingElse) {
  show_as({.name = "Northwind", .reply_to = "jobs@northwind.example"});
  show_as({.name = "Northwind", .reply_to = "jobs@northwind.example"});
  const auto lines = log();
  ASSERT_EQ(lines.size(), 1U) << "the same again is no change";
  EXPECT_EQ(lines[0].action, "branding.changed");
  EXPECT_EQ(lines[0].details, R"({"fields":["name","reply_to"]})");
}

TEST_F(Branding, WhatIsRefusedChangesNothing) {
  show_as({.name = "Northwind"});
  EXPECT_FALSE(change_branding.change(scope, {.name = "Other", .accent_light = "#ffcc00"}, admin));
  EXPECT_FALSE(change_branding.set_logo(scope, "<svg/>", admin).has_value());
  const auto now = change_branding.look(scope).value();
  EXPECT_EQ(now.branding.name, "Northwind");
  EXPECT_FALSE(now.branding.logo.has_value());
  EXPECT_EQ(log().size(), 1U);
}

TEST_F(Branding, ANewLogoHasANewAddressAndTheOldOneIsGone) {
  const auto first = key_of(change_branding.set_logo(scope, picture(100), admin));
  const auto second = key_of(change_branding.set_logo(scope, picture(101), admin));
  EXPECT_NE(first, second);
  EXPECT_GE(second.size(), 22U) << "not to be guessed";
  EXPECT_EQ(change_branding.logo(first).error().code, ErrorCode::NotFound);
  const auto file = change_branding.logo(second).value();
  EXPECT_EQ(file.bytes, picture(101));
  EXPECT_EQ(file.picture.content_type, "image/png");
  EXPECT_EQ(change_branding.look(scope)->branding.logo->size_bytes, picture(101).size());
}

TEST_F(Branding, ChangesWithoutTheLogoAndTheLogoWithoutTheRest) {
  show_as({.name = "Northwind"});
  const auto key = key_of(change_branding.set_logo(scope, picture(100), admin));
  show_as({.name = "Northwind 2"});
  EXPECT_EQ(change_branding.look(scope)->branding.logo->key, key);
  ASSERT_TRUE(change_branding.remove_logo(scope, admin).has_value());
  ASSERT_TRUE(change_branding.remove_logo(scope, admin).has_value());
  const auto now = change_branding.look(scope).value();
  EXPECT_FALSE(now.branding.logo.has_value());
  EXPECT_EQ(now.branding.name, "Northwind 2");
  EXPECT_EQ(log().size(), 4U) << "what was gone already has no line";
}

TEST_F(Branding, OfASampleLetterOpensNothingOfAnybody) {
  const auto facts = bascule::orders::sample_facts_of(change_branding.look(scope).value(),
                                                      catalogue, public_url, clock.now());
  const auto letter = bascule::orders::compose_invitation(bascule::orders::sample_subject(), facts);
  const auto at = letter.text.find("/t/");
  const auto token = letter.text.substr(at + 3, letter.text.find('\n', at) - at - 3);
  EXPECT_EQ(open_invitation.open(Secret(token), std::nullopt, "en").error().code,
            ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::product
