#include <gtest/gtest.h>

#include "base/ids.hpp"
#include "base/json.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "base/zone.hpp"

namespace bascule {
namespace {

constexpr std::array<std::byte, 10> kZeros{};

TEST(Id, SortsByItsTimeOfMaking) {
  const auto earlier = OrderId::make(from_millis(1'900'000'000'000), kZeros);
  const auto later = OrderId::make(from_millis(1'900'000'000'001), kZeros);
  EXPECT_LT(earlier.text(), later.text());
  EXPECT_TRUE(earlier.text().starts_with("ord_"));
}

TEST(Id, ReadsBackWhatItWroteAndRefusesAnotherKind) {
  const auto id = OrderId::make(from_millis(1'900'000'000'000), kZeros);
  EXPECT_EQ(OrderId::parse(id.text()).value(), id);
  EXPECT_FALSE(ResultId::parse(id.text()).has_value());
  EXPECT_FALSE(OrderId::parse("ord_../../etc/passwd").has_value());
}

TEST(Time, RoundTripsThroughRfc3339) {
  const auto at = from_millis(1'900'000'000'123);
  EXPECT_EQ(parse_rfc3339(to_rfc3339(at)).value(), at);
  EXPECT_EQ(parse_rfc3339("2030-01-01T13:30:00+01:30").value(),
            parse_rfc3339("2030-01-01T12:00:00Z").value());
}

TEST(Time, RefusesWhatIsNoTime) {
  for (const char* text : {"", "2030-02-30T00:00:00Z", "2030-01-01", "2030-01-01T00:00:00",
                           "2030-01-01T00:00:00.Z", "2030-01-01T00:00:00Zx"})
    EXPECT_FALSE(parse_rfc3339(text).has_value()) << text;
}

TEST(Json, A17_RefusesADuplicateKey) {
  EXPECT_FALSE(parse_json(R"({"a":1,"a":2})").has_value());
  EXPECT_FALSE(parse_json(R"({"x":[{"a":1,"\u0061":2}]})").has_value());
}

TEST(Json, A16_RefusesWhatIsNotOneUtf8JsonText) {
  const std::string nul = std::string("{\"a\":\"") + R"(\u0000)" + "\"}";
  for (const std::string& text :
       {std::string(), std::string("\xEF\xBB\xBF{}"), std::string("{} x"),
        std::string("\xff\xfe{\0}\0", 6), std::string(R"({"a":"\ud800"})"), nul,
        std::string("{\"a\":\"\xC3\x28\"}")})
    EXPECT_FALSE(parse_json(text).has_value()) << text;
}

TEST(Json, A18_KeepsToItsLimits) {
  EXPECT_FALSE(parse_json(std::string(33, '[') + std::string(33, ']')).has_value());
  EXPECT_TRUE(parse_json(std::string(32, '[') + std::string(32, ']')).has_value());
  EXPECT_FALSE(parse_json("[" + std::string(41, '1') + "]").has_value());
  std::string many = "{";
  for (int i = 0; i < 2'001; ++i) many += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":0";
  EXPECT_FALSE(parse_json(many + "}").has_value());
}

TEST(JsonReader, NamesTheFieldThatIsWrong) {
  const auto json = parse_json(R"({"a":{"b/c":7}})").value();
  const auto reader = JsonReader::of(json).value();
  const auto inner = reader.object("a").value();
  EXPECT_EQ(inner.text("b/c").error().pointer, "/a/b~1c");
  EXPECT_EQ(reader.only({"b"}).error().pointer, "/a");
}

TEST(Secret, PrintsAsStars) {
  const Secret secret("sk-live-1");
  EXPECT_EQ(fmt::format("{}", secret), "***");
  EXPECT_EQ(testing::PrintToString(secret), "***");
}

TEST(Text, CutsBetweenCharactersAndFlattensControls) {
  EXPECT_EQ(cut("añb", 6), "añb");
  EXPECT_TRUE(is_utf8(cut("ñññññññ", 6)));
  EXPECT_EQ(one_line("a\r\nBcc: x\xE2\x80\xAE"), "a  Bcc: x");
}

TEST(Text, ShowsBytesFromOutsideSoThatNothingHidesInThem) {
  EXPECT_EQ(bytes_shown("{\"a\": \"é\"}\n"), "{\"a\": \"é\"}\n");
  EXPECT_EQ(bytes_shown("a\xff\xc3z"), "a\\xff\\xc3z");
  EXPECT_EQ(bytes_shown(std::string_view("\0\x1b[1m\r\x7f", 7)), "\\x00\\x1b[1m\\x0d\\x7f");
  EXPECT_EQ(bytes_shown("\u202egnp.exe\u0085"), "\\u{202e}gnp.exe\\u{85}");
}

TEST(Text, EncodingsReadBack) {
  const std::string bytes("\x00\xff\x10\x80z", 5);
  for (std::size_t n = 0; n <= bytes.size(); ++n) {
    const auto part = bytes_of(std::string_view(bytes).substr(0, n));
    const std::vector<std::byte> same(part.begin(), part.end());
    EXPECT_EQ(from_base64(to_base64(part)), same);
    EXPECT_EQ(from_base64url(to_base64url(part)), same);
    EXPECT_EQ(from_lower_hex(to_hex(part)), same);
    const auto text = std::string_view(bytes).substr(1, n > 1 ? n - 1 : 0);
    EXPECT_EQ(percent_decoded(percent_encoded(text)), text);
  }
  EXPECT_FALSE(from_lower_hex("AB").has_value());
}

TEST(Base32, KnowsTheExamplesOfRfc4648WithoutTheirPadding) {
  EXPECT_EQ(to_base32(bytes_of("")), "");
  EXPECT_EQ(to_base32(bytes_of("f")), "MY");
  EXPECT_EQ(to_base32(bytes_of("fo")), "MZXQ");
  EXPECT_EQ(to_base32(bytes_of("foo")), "MZXW6");
  EXPECT_EQ(to_base32(bytes_of("foob")), "MZXW6YQ");
  EXPECT_EQ(to_base32(bytes_of("fooba")), "MZXW6YTB");
  EXPECT_EQ(to_base32(bytes_of("foobar")), "MZXW6YTBOI");
}

TEST(Json, IsIndentedForPeopleWithWhatIsFlatOnOneLine) {
  const auto json =
      parse_json(R"({"a":1,"b":["x","y"],"c":[{"d":"e","f":null},{}],"g":{"h":[[]]}})");
  ASSERT_TRUE(json);
  const auto text = indented(*json);
  EXPECT_EQ(text, R"({
  "a": 1,
  "b": ["x","y"],
  "c": [
    {"d":"e","f":null},
    {}
  ],
  "g": {
    "h": [
      []
    ]
  }
}
)");
  EXPECT_EQ(parse_json(text).value(), *json);
}

TEST(FrenchWords, SayDayHourAndZoneAsAReaderOfFrenchWritesThem) {
  const auto at = [](const char* text) { return parse_rfc3339(text).value(); };
  EXPECT_EQ(in_french_words(at("2026-12-04T17:00:00Z"), "Europe/Paris"),
            "vendredi 4 décembre 2026 à 18\u00a0h\u00a000 (Europe/Paris, CET)");
  EXPECT_EQ(in_french_words(at("2027-08-01T07:05:59Z"), "UTC"),
            "dimanche 1er août 2027 à 7\u00a0h\u00a005 (UTC)");
  EXPECT_EQ(in_french_words(at("2027-02-28T23:30:00Z"), "Nowhere/Town"),
            "dimanche 28 février 2027 à 23\u00a0h\u00a030 (UTC)");
}

TEST(EnglishWords, SayDayHourAndZone) {
  const auto at = parse_rfc3339("2027-08-01T07:05:59Z").value();
  EXPECT_EQ(in_words(at, "UTC"), "Sunday 1 August 2027, 07:05 (UTC)");
  EXPECT_EQ(in_words(at, "Nowhere/Town"), in_words(at, "UTC"));
}

}  // namespace
}  // namespace bascule
