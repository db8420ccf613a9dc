#include "api/comparison_route.hpp"

#include "api/guarded_routes.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kIdBytesMax = 80;

JsonArray words_of(const std::vector<std::string>& texts) {
  JsonArray words;
  for (const auto& text : texts) words.emplace_back(text);
  return words;
}

Json value_json(const std::optional<assessments::Dimension>& value) {
  if (!value) return nullptr;
  JsonObject json{{"score", value->score},
                  {"ci90", JsonArray{value->ci90.low, value->ci90.high}},
                  {"items_answered", value->items_answered},
                  {"flags", words_of(value->flags)}};
  json["band"] = value->band ? Json(to_string(*value->band)) : Json(nullptr);
  json["percentile"] = value->percentile ? Json(*value->percentile) : Json(nullptr);
  return json;
}

JsonObject scale_json(const assessments::ComparedScale& scale) {
  JsonArray values;
  for (const auto& value : scale.of) values.push_back(value_json(value));
  JsonArray differences;
  for (const auto& pair : scale.differences)
    differences.push_back(JsonObject{{"one", pair.one},
                                     {"other", pair.other},
                                     {"by", pair.by},
                                     {"needed", pair.needed},
                                     {"is_clear", pair.is_clear()}});
  return {{"id", scale.id},
          {"name", scale.name},
          {"metric", to_string(scale.metric)},
          {"values", std::move(values)},
          {"differences", std::move(differences)}};
}

JsonObject to_json(const ComparisonDoor& door, const orders::CompareResults::Compared& compared) {
  JsonArray people;
  for (const auto& person : compared.people)
    people.push_back(JsonObject{{"result_id", person.result.id.text()},
                                {"name", person.name.reveal()},
                                {"flags", words_of(person.score.validity.flags)}});
  JsonArray scales;
  for (const auto& scale : compared.scales) scales.push_back(scale_json(scale));
  const auto& first = compared.people.front().score;
  const auto* assessment = door.catalogue.find(first.test, first.version);
  return {{"why_not", text_or_null(compared.why_not)},
          {"posting", text_or_null(compared.posting)},
          {"assessment",
           JsonObject{{"id", first.test}, {"name", assessment ? assessment->name() : first.test}}},
          {"norm", first.evidence.norm ? Json(first.evidence.norm->population) : Json(nullptr)},
          {"people", std::move(people)},
          {"scales", std::move(scales)}};
}

Result<std::vector<ResultId>> results_of(const Request& request) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"results"}));
  std::vector<ResultId> results;
  for (const auto& text : TRY(reader.texts("results", kIdBytesMax))) {
    const auto id = ResultId::parse(text);
    if (!id) return fail(ErrorCode::NotFound, "there is no such result");
    results.push_back(*id);
  }
  return results;
}

Result<JsonObject> compare(const ComparisonDoor& door, const Request& request,
                           const Caller& caller) {
  const auto results = TRY(results_of(request));
  auto looked = TRY(door.compare.look(caller.scope, results));
  if (!looked.why_not.empty()) return to_json(door, looked);
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return to_json(door, TRY(at_the_provider(door.compare.compare(caller.scope, std::move(looked)))));
}

}  // namespace

void add_comparison_route(http::Router& router, ComparisonDoor door, const Doorkeeper& doorkeeper) {
  GuardedRoutes<ComparisonDoor> routes(router, door, doorkeeper);
  routes.add("POST", "/api/v1/comparisons", orgs::Permission::ReadResults, compare);
}

}  // namespace bascule::api
