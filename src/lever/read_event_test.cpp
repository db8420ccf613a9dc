#include "lever/read_event.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/text.hpp"
#include "lever/signature.hpp"
#include "lever/testdata.hpp"

namespace bascule::lever {
namespace {

const Secret kKey("3f1c0a7e5b9d24c68e10a7f2d4b6c8e0a1b3c5d7e9f01234");
const std::string kToken = "a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa";
const Instant kAt = from_millis(1'767'225'600'123);
const Instant kNow = kAt + 2s;
const std::string kOpportunity = "c0a8d1f2-1111-4a4a-8b8b-000000000001";
const std::string kData =
    R"({"opportunityId":"c0a8d1f2-1111-4a4a-8b8b-000000000001","toStageId":"applicant-new"})";

std::string signed_at(Instant at, const Secret& key = kKey, const std::string& token = kToken) {
  return to_hex(signature_of(key, token, at));
}

// A delivery whose parts are JSON texts.
struct Delivery {
  std::string event = R"("candidateStageChange")";
  std::string triggered_at = std::to_string(to_millis(kAt));
  std::string token = json_quoted(kToken);
  std::string signature = json_quoted(signed_at(kAt));
  std::string data = kData;
  std::string more;  // Further members, beginning with a comma.

  [[nodiscard]] std::string text() const {
    return fmt::format(R"({{"event":{},"triggeredAt":{},"token":{},"signature":{},"data":{}{}}})",
                       event, triggered_at, token, signature, data, more);
  }
};

Result<ats::ReadEvent> read(const std::string& body, Instant now = kNow) {
  return read_event(body, &kKey, now);
}

ErrorCode refusal(const std::string& body, Instant now = kNow) {
  const auto outcome = read(body, now);
  EXPECT_FALSE(outcome.has_value()) << "accepted: " << body.substr(0, 200);
  return outcome ? ErrorCode::Internal : outcome.error().code;
}

ats::Event accepted(const std::string& body, Instant now = kNow) {
  auto outcome = read(body, now);
  EXPECT_TRUE(outcome.has_value()) << (outcome ? "" : outcome.error().message);
  if (!outcome) return {};
  return std::get<ats::Event>(*outcome);
}

TEST(ReadEvent, A1_ReadsARecordedDelivery) {
  const auto event = accepted(testdata::text("delivery_stage_change.json"));
  EXPECT_EQ(event.kind, ats::EventKind::StageChanged);
  EXPECT_EQ(event.provider_event, "candidateStageChange");
  EXPECT_EQ(event.delivery_token, kToken);
  EXPECT_EQ(event.triggered_at, kAt);
  EXPECT_EQ(event.opportunity_id, kOpportunity);
  EXPECT_EQ(event.to_stage_id, "7e57ab1e-3333-4c4c-8d8d-000000000003");
  EXPECT_FALSE(event.is_ping);
}

TEST(ReadEvent, KnowsTheEventsItAsksFor) {
  const auto kind = [](const char* name) {
    Delivery delivery;
    delivery.event = json_quoted(name);
    return accepted(delivery.text()).kind;
  };
  EXPECT_EQ(kind("candidateStageChange"), ats::EventKind::StageChanged);
  EXPECT_EQ(kind("applicationCreated"), ats::EventKind::ApplicationCreated);
  EXPECT_EQ(kind("candidateArchiveChange"), ats::EventKind::ArchiveChanged);
  EXPECT_EQ(kind("candidateHired"), ats::EventKind::Hired);
  EXPECT_EQ(kind("candidateDeleted"), ats::EventKind::Deleted);
  EXPECT_EQ(kind("application.created"), ats::EventKind::Other) << "a name of no event of Lever's";
}

TEST(ReadEvent, TakesTheDeprecatedNameOfTheOpportunity) {
  Delivery delivery;
  delivery.data = R"({"candidateId":"c0a8d1f2"})";
  EXPECT_EQ(accepted(delivery.text()).opportunity_id, "c0a8d1f2");
}

TEST(ReadEvent, A2_RefusesEveryForgedSignature) {
  Delivery forged;
  forged.signature = json_quoted(std::string(64, '0'));
  EXPECT_EQ(refusal(forged.text()), ErrorCode::Unauthenticated);

  Delivery another_hooks;
  another_hooks.signature = json_quoted(signed_at(kAt, Secret("another hook's token")));
  EXPECT_EQ(refusal(another_hooks.text()), ErrorCode::Unauthenticated);

  Delivery empty_key;
  empty_key.signature = json_quoted(signed_at(kAt, Secret("")));
  EXPECT_EQ(refusal(empty_key.text()), ErrorCode::Unauthenticated);
  const Secret nothing("");
  EXPECT_FALSE(read_event(empty_key.text(), &nothing, kNow)) << "even where the token is empty";

  const auto mac = [](const EVP_MD* algorithm, const std::string& message) {
    std::array<std::byte, EVP_MAX_MD_SIZE> out{};
    unsigned size = 0;
    HMAC(algorithm, kKey.reveal().data(), static_cast<int>(kKey.reveal().size()),
         reinterpret_cast<const unsigned char*>(message.data()), message.size(),
         reinterpret_cast<unsigned char*>(out.data()), &size);
    return to_hex(std::span(out.data(), size));
  };
  const auto time = std::to_string(to_millis(kAt));
  Delivery sha1;
  sha1.signature = json_quoted(mac(EVP_sha1(), kToken + time));
  EXPECT_EQ(refusal(sha1.text()), ErrorCode::Unauthenticated);
  Delivery swapped;
  swapped.signature = json_quoted(mac(EVP_sha256(), time + kToken));
  EXPECT_EQ(refusal(swapped.text()), ErrorCode::Unauthenticated);
  Delivery right;
  right.signature = json_quoted(mac(EVP_sha256(), kToken + time));
  EXPECT_EQ(accepted(right.text()).opportunity_id, kOpportunity) << "the same way, done right";
}

TEST(ReadEvent, CallsOnlyTheSignatureOfAWholeDeliveryOfNowForeign) {
  const auto kind = [](const Delivery& delivery, Instant now = kNow) {
    const auto outcome = read(delivery.text(), now);
    return outcome ? "accepted" : outcome.error().kind;
  };
  Delivery another_tokens, without, of_another_shape, right;
  another_tokens.signature = json_quoted(signed_at(kAt, Secret("another hook's token")));
  without.signature = "null";
  of_another_shape.signature = json_quoted(std::string(64, 'G'));
  EXPECT_EQ(kind(another_tokens), ats::kForeignSignature);
  EXPECT_EQ(kind(another_tokens, kAt + 24h * 15), "") << "of long ago";
  EXPECT_EQ(kind(right, kAt + 24h * 15), "") << "ours, of long ago";
  EXPECT_EQ(kind(without), "");
  EXPECT_EQ(kind(of_another_shape), "");
}

TEST(ReadEvent, A3_RefusesASignatureOfAnyOtherShape) {
  for (const char* signature :
       {"null", "1", "[]", "{}", "true", R"("")", R"("zz")", R"("4509e8")"}) {
    Delivery delivery;
    delivery.signature = signature;
    EXPECT_EQ(refusal(delivery.text()), ErrorCode::Unauthenticated) << signature;
  }
  EXPECT_EQ(refusal(R"({"event":"candidateStageChange","triggeredAt":1767225600123,"data":{}})"),
            ErrorCode::Unauthenticated);
  for (const char* token : {"null", "7", "[]", R"("")", R"("a\nb")"}) {
    Delivery delivery;
    delivery.token = token;
    EXPECT_EQ(refusal(delivery.text()), ErrorCode::Unauthenticated) << token;
  }
  Delivery long_token;
  const std::string token(kDeliveryTokenCharsMax + 1, 'a');
  long_token.token = json_quoted(token);
  long_token.signature = json_quoted(signed_at(kAt, kKey, token));
  EXPECT_EQ(refusal(long_token.text()), ErrorCode::Unauthenticated);
}

TEST(ReadEvent, A4_RefusesUpperCaseHex) {
  Delivery delivery;
  for (char& c : delivery.signature)
    if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
  EXPECT_EQ(refusal(delivery.text()), ErrorCode::Unauthenticated);
}

// Some guides claim a header or a signature over the whole body. Headers never get here; a body
// signed that way is refused.
TEST(ReadEvent, A5_RefusesASignatureOverTheBody) {
  Delivery delivery;
  delivery.signature = R"("")";
  unsigned size = 0;
  std::array<std::byte, EVP_MAX_MD_SIZE> out{};
  const auto body = delivery.text();
  HMAC(EVP_sha256(), kKey.reveal().data(), static_cast<int>(kKey.reveal().size()),
       reinterpret_cast<const unsigned char*>(body.data()), body.size(),
       reinterpret_cast<unsigned char*>(out.data()), &size);
  delivery.signature = json_quoted(to_hex(std::span(out.data(), size)));
  EXPECT_EQ(refusal(delivery.text()), ErrorCode::Unauthenticated);
  Delivery renamed;
  renamed.signature = "null";
  renamed.more = R"(,"X-Lever-Signature":)" + json_quoted(signed_at(kAt));
  EXPECT_EQ(refusal(renamed.text()), ErrorCode::Unauthenticated);
}

TEST(ReadEvent, A6_RefusesAMovedBoundaryBetweenTokenAndTime) {
  const auto time = std::to_string(to_millis(kAt));
  Delivery longer_token;  // The token takes the time's first digit.
  longer_token.token = json_quoted(kToken + time.substr(0, 1));
  longer_token.triggered_at = time.substr(1);
  EXPECT_EQ(refusal(longer_token.text()), ErrorCode::Unauthenticated);

  const std::string token = kToken + "1";  // The time takes the token's last digit.
  Delivery shorter_token;
  shorter_token.signature = json_quoted(signed_at(kAt, kKey, token));
  shorter_token.token = json_quoted(kToken);
  shorter_token.triggered_at = "1" + time;
  EXPECT_EQ(refusal(shorter_token.text()), ErrorCode::Unauthenticated);
  shorter_token.token = json_quoted(token);
  shorter_token.triggered_at = time;
  EXPECT_EQ(accepted(shorter_token.text()).delivery_token, token);
}

TEST(ReadEvent, A6_RefusesATimeThatIsNoWholeNumber) {
  for (const char* time : {R"("1767225600123")", "1767225600123.0", "1.767225600123e12", "null",
                           "true", "[1767225600123]", "-1767225600123", "99999999999999999999"}) {
    Delivery delivery;
    delivery.triggered_at = time;
    EXPECT_EQ(refusal(delivery.text()), ErrorCode::Unauthenticated) << time;
  }
}

TEST(ReadEvent, A8_KeepsNothingOfTheUnsignedDataButIds) {
  Delivery delivery;
  delivery.data =
      R"({"opportunityId":"someone-else","toStageId":"offer","name":"Mallory","email":"m@example.org"})";
  const auto event = accepted(delivery.text());
  EXPECT_EQ(event.opportunity_id, "someone-else") << "a hint, to be read again";
  EXPECT_EQ(event.to_stage_id, "offer");
}

TEST(ReadEvent, A11_TakesAnHourButNotFifteenDaysNorTheFuture) {
  const auto body = Delivery{}.text();
  EXPECT_EQ(accepted(body, kAt + 1h).triggered_at, kAt) << "Lever tries again for hours";
  EXPECT_EQ(accepted(body, kAt + 24h * 14).triggered_at, kAt);
  EXPECT_EQ(refusal(body, kAt + 24h * 14 + 1ms), ErrorCode::Unauthenticated);
  EXPECT_EQ(accepted(body, kAt - 5min).triggered_at, kAt) << "our clock may be late";
  EXPECT_EQ(refusal(body, kAt - 5min - 1ms), ErrorCode::Unauthenticated);
}

TEST(ReadEvent, A14_TakesASignedPingWithoutData) {
  for (const char* data : {"{}", "null"}) {
    Delivery delivery;
    delivery.data = data;
    const auto event = accepted(delivery.text());
    EXPECT_TRUE(event.is_ping);
    EXPECT_EQ(event.opportunity_id, "");
  }
  Delivery unsigned_ping;
  unsigned_ping.data = "{}";
  unsigned_ping.signature = "null";
  EXPECT_EQ(refusal(unsigned_ping.text()), ErrorCode::Unauthenticated);
}

TEST(ReadEvent, A15_TakesUnknownEventsAndFields) {
  Delivery delivery;
  delivery.event = R"("requisitionPaintedBlue")";
  delivery.data = R"({"opportunityId":{"nested":true},"whatever":[1,2,3]})";
  delivery.more = R"(,"id":"5b0f2f7e","newIn2031":{"a":1})";
  const auto event = accepted(delivery.text());
  EXPECT_EQ(event.kind, ats::EventKind::Other);
  EXPECT_EQ(event.provider_event, "requisitionPaintedBlue");
  EXPECT_EQ(event.opportunity_id, "");
}

TEST(ReadEvent, A15_KeepsALongEventNameShortAndOnOneLine) {
  Delivery delivery;
  delivery.event = json_quoted("x\n" + std::string(5'000, 'y'));
  const auto event = accepted(delivery.text());
  EXPECT_LE(event.provider_event.size(), 64u);
  EXPECT_EQ(event.provider_event.find('\n'), std::string::npos);
}

TEST(ReadEvent, A16_RefusesWhatIsNoStrictJsonObject) {
  const auto good = Delivery{}.text();
  const std::string utf16("{\0\"\0e\0", 6);
  for (const std::string& body :
       {std::string(), std::string("   "), std::string("null"), std::string("[]"),
        std::string("\"text\""), std::string("17"), std::string("event=candidateStageChange"),
        "\xEF\xBB\xBF" + good, utf16, good + "x", good + good, good.substr(0, good.size() - 1)}) {
    EXPECT_EQ(refusal(body), ErrorCode::InvalidInput) << body.substr(0, 40);
  }
  Delivery invalid_utf8, surrogate, nul;
  invalid_utf8.event = "\"\xC3\x28\"";
  surrogate.event = R"("\ud800")";
  nul.event = R"("a\u0000b")";
  EXPECT_EQ(refusal(invalid_utf8.text()), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(surrogate.text()), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(nul.text()), ErrorCode::InvalidInput);
}

TEST(ReadEvent, A16_RefusesABodyWithoutEventOrWithOddData) {
  for (const char* body : {"{}", R"({"event":""})", R"({"event":7})", R"({"event":null})"})
    EXPECT_EQ(refusal(body), ErrorCode::InvalidInput) << body;
  for (const char* data : {"[]", "7", R"("text")", "true"}) {
    Delivery delivery;
    delivery.data = data;
    EXPECT_EQ(refusal(delivery.text()), ErrorCode::InvalidInput) << data;
  }
}

TEST(ReadEvent, A17_RefusesAKeyThatStandsTwice) {
  Delivery signature, event, inner;
  signature.more = R"(,"signature":)" + json_quoted(signed_at(kAt));
  event.more = R"(,"event":"candidateStageChange")";
  inner.data = R"({"opportunityId":"a","opportunityId":"b"})";
  EXPECT_EQ(refusal(signature.text()), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(event.text()), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(inner.text()), ErrorCode::InvalidInput);
}

TEST(ReadEvent, A18_RefusesWhatIsTooBigTooDeepOrTooMany) {
  Delivery big, deep, many, number;
  big.more = R"(,"more":)" + json_quoted(std::string(256 * 1024, 'x'));
  deep.more = R"(,"more":)" + std::string(100'000, '[') + std::string(100'000, ']');
  std::string keys;
  for (int i = 0; i < 20'000; ++i) keys += fmt::format(",\"k{}\":1", i);
  many.more = keys.substr(0, 200'000 - 7);
  many.more = many.more.substr(0, many.more.rfind(','));
  number.more = R"(,"more":)" + std::string(41, '1');
  EXPECT_EQ(refusal(big.text()), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(deep.text()), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(many.text()), ErrorCode::InvalidInput);
  EXPECT_EQ(refusal(number.text()), ErrorCode::InvalidInput);
  Delivery fits;
  fits.more = R"(,"more":)" + std::string(31, '[') + std::string(31, ']');
  EXPECT_EQ(accepted(fits.text()).opportunity_id, kOpportunity);
}

TEST(ReadEvent, A19_TakesOnlyIdsThatMayStandInAPath) {
  for (const std::string& id :
       {std::string("{}"), std::string("[\"a\"]"), std::string("7"), std::string("\"\""),
        std::string("\"../..\""), std::string("\"a/b\""), std::string("\"a\\r\\nb\""),
        std::string("\"a\\\"b\""), std::string("\"a b\""), std::string("\"ä\""),
        "\"" + std::string(65, 'a') + "\"", "\"" + std::string(100'000, 'a') + "\""}) {
    Delivery delivery;
    delivery.data = R"({"opportunityId":)" + id + "}";
    EXPECT_EQ(refusal(delivery.text()), ErrorCode::InvalidInput) << id.substr(0, 40);
    Delivery stage;
    stage.data = R"({"opportunityId":"a","toStageId":)" + id + "}";
    if (id != "\"\"") {
      EXPECT_EQ(refusal(stage.text()), ErrorCode::InvalidInput) << id.substr(0, 40);
    }
  }
  Delivery slug;
  slug.data = R"({"opportunityId":")" + std::string(64, 'a') + R"(","toStageId":"lead-new"})";
  EXPECT_EQ(accepted(slug.text()).to_stage_id, "lead-new") << "slugs are ids too";
}

TEST(ReadEvent, A26_WithoutATokenSaysOnlyWhetherThereWereData) {
  const auto with_data = read_event(Delivery{}.text(), nullptr, kNow);
  ASSERT_TRUE(with_data);
  EXPECT_TRUE(std::get<ats::Unsigned>(*with_data).has_data);
  Delivery ping;
  ping.data = "{}";
  const auto without = read_event(ping.text(), nullptr, kNow);
  ASSERT_TRUE(without);
  EXPECT_FALSE(std::get<ats::Unsigned>(*without).has_data);
  EXPECT_FALSE(read_event("[]", nullptr, kNow)) << "not shaped like a delivery";
}

}  // namespace
}  // namespace bascule::lever
