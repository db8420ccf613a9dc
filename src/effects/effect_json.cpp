#include "effects/effect_json.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

namespace bascule::effects {
namespace {

constexpr JsonLimits kStored{.bytes_max = 64 * 1024 * 1024,
                             .depth_max = 8};  // A file of 30 MB in base64.
constexpr std::size_t kTextMax = 64 * 1024 * 1024;

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

JsonArray texts(const std::vector<std::string>& list) {
  return JsonArray(list.begin(), list.end());
}

JsonObject what_json(const decltype(ats::Writing::what)& what) {
  return std::visit(
      Overloaded{
          [](const ats::FeedbackForm& form) {
            JsonArray lines, bands;
            for (const auto& line : form.lines) lines.push_back(JsonArray{line.label, line.text});
            for (const auto& one : form.bands) bands.push_back(JsonArray{one.dimension, one.band});
            return JsonObject{
                {"what", "form"},
                {"template_name", form.template_name},
                {"template_marker", form.template_marker},
                {"headline", form.headline},
                {"lines", lines},
                {"report_url", form.report_url},
                {"assessment", form.assessment},
                {"bands", bands},
                {"as_note",
                 form.as_note ? Json(*form.as_note == ats::Notify::Followers ? "followers" : "none")
                              : Json(nullptr)},
                {"rating", form.rating ? Json(*form.rating) : Json(nullptr)}};
          },
          [](const ats::Note& note) {
            return JsonObject{{"what", "note"},
                              {"text", note.text},
                              {"notify_followers", note.notify == ats::Note::Notify::Followers}};
          },
          [](const ats::Link& link) {
            return JsonObject{{"what", "link"}, {"url", link.url}};
          },
          [](const ats::Tags& tags) {
            return JsonObject{
                {"what", "tags"}, {"add", texts(tags.add)}, {"remove", texts(tags.remove)}};
          },
          [](const ats::File& file) {
            return JsonObject{{"what", "file"},
                              {"name", file.name},
                              {"content_type", file.content_type},
                              {"base64", to_base64(bytes_of(file.bytes))}};
          },
      },
      what);
}

// Calls `each` with both texts of each pair under `key`.
template <class Each>
Result<void> read_pairs(const JsonReader& reader, std::string_view key, Each&& each) {
  for (const auto& item : *TRY(reader.array(key))) {
    const auto* pair = item.if_array();
    if (!pair || pair->size() != 2 || !(*pair)[0].is_string() || !(*pair)[1].is_string())
      return reader.wrong(key, "must be pairs of texts");
    each(std::string((*pair)[0].get_string()), std::string((*pair)[1].get_string()));
  }
  return {};
}

Result<ats::FeedbackForm> form_of(const JsonReader& reader) {
  ats::FeedbackForm form;
  form.template_name = TRY(reader.text("template_name"));
  form.template_marker = TRY(reader.text("template_marker"));
  form.headline = TRY(reader.text("headline", kTextMax));
  TRY_VOID(read_pairs(reader, "lines", [&](std::string label, std::string text) {
    form.lines.push_back({std::move(label), std::move(text)});
  }));
  form.report_url = TRY(reader.text("report_url"));
  form.assessment = TRY(reader.optional_text("assessment")).value_or("");
  if (reader.raw().contains("bands"))
    TRY_VOID(read_pairs(reader, "bands", [&](std::string dimension, std::string band) {
      form.bands.push_back({std::move(dimension), std::move(band)});
    }));
  if (const auto notify = TRY(reader.optional_text("as_note")))
    form.as_note = *notify == "followers" ? ats::Notify::Followers : ats::Notify::NoOne;
  if (const auto rating = TRY(reader.optional_integer("rating")))
    form.rating = static_cast<int>(*rating);
  return form;
}

Result<decltype(ats::Writing::what)> what_of(const JsonReader& reader) {
  const auto what = TRY(reader.text("what"));
  if (what == "form") return TRY(form_of(reader));
  if (what == "note") {
    auto text = TRY(reader.text("text", kTextMax));
    const bool notify = TRY(reader.boolean("notify_followers"));
    return ats::Note{std::move(text),
                     notify ? ats::Note::Notify::Followers : ats::Note::Notify::NoOne};
  }
  if (what == "link") {
    auto url = TRY(reader.text("url"));
    return ats::Link{std::move(url)};
  }
  if (what == "tags") {
    auto add = TRY(reader.texts("add"));
    auto remove = TRY(reader.texts("remove"));
    return ats::Tags{std::move(add), std::move(remove)};
  }
  if (what != "file") return reader.wrong("what", "is none of ours");
  const auto bytes = from_base64(TRY(reader.text("base64", kTextMax)));
  if (!bytes) return reader.wrong("base64", "is broken");
  auto name = TRY(reader.text("name"));
  auto content_type = TRY(reader.text("content_type"));
  return ats::File{std::move(name), std::move(content_type),
                   std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size())};
}

}  // namespace

std::string writing_text(const ats::Writing& writing) {
  JsonObject json = what_json(writing.what);
  json["opportunity_id"] = writing.opportunity_id;
  json["marker"] = writing.marker;
  return to_text(json);
}

Result<ats::Writing> writing_from_text(std::string_view text) {
  const Json json = TRY(parse_json(text, kStored));
  const auto reader = TRY(JsonReader::of(json));
  ats::Writing writing;  // Named first: g++ 12 leaks what a TRY leaves half-built in braces.
  writing.opportunity_id = TRY(reader.text("opportunity_id"));
  writing.marker = TRY(reader.text("marker"));
  writing.what = TRY(what_of(reader));
  return writing;
}

std::string letter_text(const ports::Letter& letter) {
  return to_text(JsonObject{{"message_id", letter.message_id},
                            {"from_name", letter.from_name},
                            {"reply_to", letter.reply_to},
                            {"to_address", letter.to_address.reveal()},
                            {"to_name", letter.to_name.reveal()},
                            {"subject", letter.subject},
                            {"text", letter.text},
                            {"html", letter.html},
                            {"language", letter.language}});
}

Result<ports::Letter> letter_from_text(std::string_view text) {
  const Json json = TRY(parse_json(text, kStored));
  const auto reader = TRY(JsonReader::of(json));
  ports::Letter letter;
  letter.message_id = TRY(reader.text("message_id"));
  letter.from_name = TRY(reader.text("from_name"));
  letter.reply_to = TRY(reader.text("reply_to"));
  letter.to_address = Personal(TRY(reader.text("to_address")));
  letter.to_name = Personal(TRY(reader.text("to_name")));
  letter.subject = TRY(reader.text("subject"));
  letter.text = TRY(reader.text("text", kTextMax));
  letter.html = TRY(reader.text("html", kTextMax));
  letter.language = TRY(reader.text("language"));
  return letter;
}

}  // namespace bascule::effects
