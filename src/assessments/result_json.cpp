#include "assessments/result_json.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>
#include <vector>

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::assessments {
namespace {

// Writes one object or array after another into one buffer. Ours and not the library's, because
// that one writes 56.1 as 5.61E1, and people read these.
class Writer {
 public:
  Writer& open(char bracket) {
    comma();
    put(bracket);
    first_ = true;
    return *this;
  }
  Writer& close(char bracket) {
    put(bracket);
    first_ = false;
    return *this;
  }
  // `name` is one of our own field names and needs no escaping.
  Writer& key(std::string_view name) {
    comma();
    put('"');
    put(name);
    put("\":");
    first_ = true;
    return *this;
  }
  void value(std::string_view text) {
    comma();
    const bool plain = std::ranges::none_of(text, [](char each) {
      const auto byte = static_cast<unsigned char>(each);
      return byte < 0x20 || byte == 0x7f || byte == '"' || byte == '\\';
    });
    if (!plain) {
      put(json_quoted(text));
      return;
    }
    put('"');
    put(text);
    put('"');
  }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(double number) {
    check(std::isfinite(number), "a score is a finite number");
    digits(number);
  }
  void value(int number) { digits(number); }
  void null() {
    comma();
    put("null");
  }
  template <class Value>
  void or_null(std::string_view name, const std::optional<Value>& value_or_nothing) {
    key(name);
    if (value_or_nothing) {
      value(*value_or_nothing);
    } else {
      null();
    }
  }
  // An absent value is an absent field.
  template <class Value>
  void or_nothing(std::string_view name, const std::optional<Value>& value_or_nothing) {
    if (value_or_nothing) key(name).value(*value_or_nothing);
  }
  void texts(std::string_view name, const std::vector<std::string>& all) {
    key(name).open('[');
    for (const auto& each : all) value(each);
    close(']');
  }
  [[nodiscard]] std::string text() const { return {out_.data(), size_}; }

 private:
  void comma() {
    if (!first_) put(',');
    first_ = false;
  }
  template <class Number>
  void digits(Number number) {
    comma();
    make_room(kNumberCharsMax);
    char* const at = out_.data() + size_;
    size_ += std::to_chars(at, at + kNumberCharsMax, number).ptr - at;
  }
  void put(char each) {
    make_room(1);
    out_[size_++] = each;
  }
  void put(std::string_view text) {
    make_room(text.size());
    std::memcpy(out_.data() + size_, text.data(), text.size());
    size_ += text.size();
  }
  void make_room(std::size_t bytes) {
    if (out_.size() - size_ < bytes) out_.resize(2 * (out_.size() + bytes));
  }

  static constexpr std::size_t kNumberCharsMax = 32;  // The longest double has 24.
  static constexpr std::size_t kUsualBytes = 12 * 1024;
  std::vector<char> out_ = std::vector<char>(kUsualBytes);
  std::size_t size_ = 0;
  bool first_ = true;
};

void write(Writer& out, const Evidence& evidence) {
  out.key("evidence").open('{').key("level").value(to_string(evidence.level));
  out.key("norm");
  if (const auto& norm = evidence.norm) {
    out.open('{').key("id").value(norm->id);
    out.or_null("n", norm->n);
    out.key("population").value(norm->population);
    out.key("year").value(norm->year);
    out.close('}');
  } else {
    out.null();
  }
  out.texts("notices", evidence.notices);
  out.close('}');
}

void write(Writer& out, const Dimension& made) {
  out.open('{').key("id").value(made.id);
  out.key("name").value(made.name);
  out.or_null("parent", made.parent);
  out.key("shown_as").value(to_string(made.shown_as));
  out.key("raw").value(made.raw);
  out.key("raw_min").value(made.raw_min);
  out.key("raw_max").value(made.raw_max);
  out.key("score").value(made.score);
  out.key("metric").value(to_string(made.metric));
  out.key("se").value(made.se);
  out.key("ci90").open('[').value(made.ci90.low);
  out.value(made.ci90.high);
  out.close(']').or_nothing("percentile", made.percentile);
  if (made.band) out.key("band").value(to_string(*made.band));
  out.key("reliability").value(made.reliability);
  out.key("items").value(made.items);
  out.key("items_answered").value(made.items_answered);
  out.texts("flags", made.flags);
  out.close('}');
}

void write(Writer& out, const Unscored& made) {
  out.open('{').key("id").value(made.id);
  out.key("name").value(made.name);
  out.or_null("parent", made.parent);
  out.key("reason").value(made.reason);
  out.key("items").value(made.items);
  out.key("items_answered").value(made.items_answered);
  out.close('}');
}

void write(Writer& out, const Validity& made) {
  out.key("validity").open('{').texts("flags", made.flags);
  out.key("indices").open('{').or_nothing("long_string", made.long_string);
  out.or_nothing("irv", made.irv);
  out.or_nothing("even_odd", made.even_odd);
  out.or_nothing("rte", made.rte);
  out.close('}').close('}');
}

// One of the words that `parse` knows.
template <class Parse>
auto word(const JsonReader& in, std::string_view key, Parse parse)
    -> Result<typename decltype(parse(std::string_view{}))::value_type> {
  const auto text = TRY(in.text(key));
  const auto parsed = parse(text);
  if (!parsed) return in.wrong(key, "is none of the words that may stand here");
  return *parsed;
}

template <class Value>
auto one_of(std::initializer_list<Value> all) {
  return [all = std::vector<Value>(all)](std::string_view text) -> std::optional<Value> {
    for (const auto each : all)
      if (to_string(each) == text) return each;
    return std::nullopt;
  };
}

Result<std::optional<double>> optional_number(const JsonReader& in, std::string_view key) {
  if (!in.raw().contains(boost::json::string_view(key.data(), key.size()))) return std::nullopt;
  return TRY(in.number(key));
}

Result<int> whole(const JsonReader& in, std::string_view key) {
  return static_cast<int>(TRY(in.integer(key)));
}

// A list that must be there, read element by element.
template <class Each, class Read>
Result<std::vector<Each>> list(const JsonReader& in, std::string_view key, Read read) {
  const auto& array = *TRY(in.array(key));
  std::vector<Each> all;
  all.reserve(array.size());
  for (std::size_t at = 0; at < array.size(); ++at) {
    const auto pointer = in.pointer_to(key) + "/" + std::to_string(at);
    const auto element = TRY(JsonReader::of(array[at], pointer));
    all.push_back(TRY(read(element)));
  }
  return all;
}

Result<std::vector<std::string>> words(const JsonReader& in, std::string_view key) {
  if (!in.has(key)) return in.wrong(key, "is missing");
  return in.texts(key);
}

Result<Evidence> read_evidence(const JsonReader& in) {
  TRY_VOID(in.only({"level", "norm", "notices"}));
  Evidence made;
  made.level = TRY(word(in, "level", parse_evidence_level));
  made.notices = TRY(words(in, "notices"));
  if (!in.has("norm")) return made;
  const auto norm = TRY(in.object("norm"));
  TRY_VOID(norm.only({"id", "n", "population", "year"}));
  NormGroup group;
  group.id = TRY(norm.text("id"));
  group.population = TRY(norm.text("population"));
  group.year = TRY(whole(norm, "year"));
  if (norm.has("n")) group.n = TRY(whole(norm, "n"));
  made.norm = group;
  return made;
}

Result<Dimension> read_dimension(const JsonReader& in) {
  TRY_VOID(in.only({"id", "name", "parent", "shown_as", "raw", "raw_min", "raw_max", "score",
                    "metric", "se", "ci90", "percentile", "band", "reliability", "items",
                    "items_answered", "flags"}));
  Dimension made;
  made.id = TRY(in.text("id"));
  made.name = TRY(in.text("name"));
  made.parent = TRY(in.optional_text("parent"));
  made.shown_as = TRY(word(in, "shown_as", one_of({ShownAs::Score, ShownAs::Band})));
  made.raw = TRY(in.number("raw"));
  made.raw_min = TRY(in.number("raw_min"));
  made.raw_max = TRY(in.number("raw_max"));
  made.score = TRY(in.number("score"));
  made.metric = TRY(word(in, "metric", one_of({Metric::T, Metric::Percent})));
  made.se = TRY(in.number("se"));
  const auto& ends = *TRY(in.array("ci90"));
  if (ends.size() != 2 || !ends[0].is_number() || !ends[1].is_number())
    return in.wrong("ci90", "is two numbers");
  made.ci90 = {ends[0].to_number<double>(), ends[1].to_number<double>()};
  made.percentile = TRY(optional_number(in, "percentile"));
  if (in.has("band"))
    made.band = TRY(word(in, "band", one_of({Band::Low, Band::Middle, Band::High})));
  made.reliability = TRY(in.number("reliability"));
  made.items = TRY(whole(in, "items"));
  made.items_answered = TRY(whole(in, "items_answered"));
  made.flags = TRY(words(in, "flags"));
  return made;
}

Result<Unscored> read_unscored(const JsonReader& in) {
  TRY_VOID(in.only({"id", "name", "parent", "reason", "items", "items_answered"}));
  Unscored made;
  made.id = TRY(in.text("id"));
  made.name = TRY(in.text("name"));
  made.parent = TRY(in.optional_text("parent"));
  made.reason = TRY(in.text("reason"));
  made.items = TRY(whole(in, "items"));
  made.items_answered = TRY(whole(in, "items_answered"));
  return made;
}

Result<Validity> read_validity(const JsonReader& in) {
  TRY_VOID(in.only({"flags", "indices"}));
  Validity made;
  made.flags = TRY(words(in, "flags"));
  const auto indices = TRY(in.object("indices"));
  TRY_VOID(indices.only({"long_string", "irv", "even_odd", "rte"}));
  if (indices.has("long_string")) made.long_string = TRY(whole(indices, "long_string"));
  made.irv = TRY(optional_number(indices, "irv"));
  made.even_odd = TRY(optional_number(indices, "even_odd"));
  made.rte = TRY(optional_number(indices, "rte"));
  return made;
}

}  // namespace

std::string result_text(const Score& score) {
  Writer out;
  out.open('{').key("test").value(score.test);
  out.key("version").value(score.version);
  out.key("language").value(score.language);
  out.key("completed_at").value(to_rfc3339(score.completed_at));
  write(out, score.evidence);
  out.key("dimensions").open('[');
  for (const auto& each : score.dimensions) write(out, each);
  out.close(']').key("unscored").open('[');
  for (const auto& each : score.unscored) write(out, each);
  out.close(']');
  write(out, score.validity);
  out.key("adaptive").null();
  out.key("key_hash").value(score.key_hash);
  out.key("engine_version").value(score.engine_version);
  out.close('}');
  return out.text();
}

Result<Score> read_result(std::string_view text) {
  const auto json = TRY(parse_json(text));
  return read_result(json);
}

Result<Score> read_result(const Json& json) {
  const auto in = TRY(JsonReader::of(json));
  TRY_VOID(in.only({"test", "version", "language", "completed_at", "evidence", "dimensions",
                    "unscored", "validity", "adaptive", "key_hash", "engine_version"}));
  Score made;
  made.test = TRY(in.text("test"));
  made.version = TRY(in.text("version"));
  made.language = TRY(in.text("language"));
  const auto time = TRY(in.text("completed_at"));
  const auto completed_at = parse_rfc3339(time);
  if (!completed_at) return in.wrong("completed_at", "is no time");
  made.completed_at = *completed_at;
  const auto evidence = TRY(in.object("evidence"));
  made.evidence = TRY(read_evidence(evidence));
  made.dimensions = TRY(list<Dimension>(in, "dimensions", read_dimension));
  made.unscored = TRY(list<Unscored>(in, "unscored", read_unscored));
  const auto validity = TRY(in.object("validity"));
  made.validity = TRY(read_validity(validity));
  if (in.has("adaptive")) return in.wrong("adaptive", "is not of a kind that this build knows");
  made.key_hash = TRY(in.text("key_hash"));
  made.engine_version = TRY(in.text("engine_version"));
  return made;
}

}  // namespace bascule::assessments
