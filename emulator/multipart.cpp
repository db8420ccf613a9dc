#include "emulator/multipart.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bascule::emulator {
namespace {

constexpr std::size_t kPartsMax = 200;  // A create call has some dozens.
constexpr std::size_t kIndexMax = 100;  // Of `phones[0]`.
constexpr std::size_t kNestingMax = 4;

// The value of `name="…"` or `name=…` in a header such as Content-Disposition.
std::string parameter(std::string_view header, std::string_view name) {
  const auto lower = ascii_lower(header);
  for (auto at = lower.find(std::string(name) + "="); at != lower.npos;
       at = lower.find(std::string(name) + "=", at + 1)) {
    if (at > 0 && lower[at - 1] != ' ' && lower[at - 1] != ';') continue;  // "filename" for "name".
    auto value = header.substr(at + name.size() + 1);
    if (!value.starts_with('"')) return std::string(trimmed(value.substr(0, value.find(';'))));
    std::string out;
    for (std::size_t i = 1; i < value.size() && value[i] != '"'; ++i) {
      if (value[i] == '\\' && i + 1 < value.size()) ++i;
      out += value[i];
    }
    return out;
  }
  return {};
}

Result<FormPart> read_part(std::string_view part) {
  const auto end = part.find("\r\n\r\n");
  if (end == part.npos) return bad_request("a form part has no end of its headers");
  FormPart out;
  out.content = std::string(part.substr(end + 4));
  for (auto rest = part.substr(0, end); !rest.empty();) {
    const auto line = rest.substr(0, rest.find("\r\n"));
    rest.remove_prefix(std::min(rest.size(), line.size() + 2));
    const auto colon = line.find(':');
    if (colon == line.npos) continue;
    const auto field = ascii_lower(line.substr(0, colon));
    const auto value = trimmed(line.substr(colon + 1));
    if (field == "content-disposition") {
      out.name = parameter(value, "name");
      out.file_name = parameter(value, "filename");
    } else if (field == "content-type") {
      out.content_type = std::string(value);
    }
  }
  if (out.name.empty()) return bad_request("a form part has no name");
  return out;
}

// "phones[0][value]" → phones, 0, value.
Result<std::vector<std::string>> steps_of(std::string_view name) {
  std::vector<std::string> steps{std::string(name.substr(0, name.find('[')))};
  auto rest = name.substr(steps.front().size());
  while (!rest.empty()) {
    const auto close = rest.find(']');
    if (!rest.starts_with('[') || close == rest.npos || steps.size() > kNestingMax)
      return bad_request("unreadable form field " + std::string(name));
    steps.emplace_back(rest.substr(1, close - 1));
    rest.remove_prefix(close + 1);
  }
  return steps;
}

bool is_index(const std::string& step) {
  return !step.empty() && step.size() <= 3 &&
         std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<void> put(Json& into, const std::vector<std::string>& steps, std::size_t at,
                 const std::string& value) {
  if (at == steps.size()) {
    into = value;
    return {};
  }
  const auto& step = steps[at];
  if (step.empty() || is_index(step)) {
    if (!into.is_array()) into = JsonArray();
    auto& array = into.get_array();
    const auto index = step.empty() ? array.size() : static_cast<std::size_t>(std::stoul(step));
    if (index > kIndexMax) return bad_request("too many entries in a form field");
    if (array.size() <= index) array.resize(index + 1);
    return put(array[index], steps, at + 1, value);
  }
  if (!into.is_object()) into = JsonObject();
  return put(into.get_object()[step], steps, at + 1, value);
}

}  // namespace

Result<std::vector<FormPart>> read_multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = parameter(content_type, "boundary");
  if (boundary.empty()) return bad_request("multipart/form-data without a boundary");
  const auto line = "--" + boundary;
  std::vector<FormPart> parts;
  auto at = body.find(line);
  if (at == body.npos) return bad_request("the form's boundary is not in its body");
  while (true) {
    at += line.size();
    if (body.substr(at).starts_with("--")) return parts;
    if (!body.substr(at).starts_with("\r\n")) return bad_request("a form part begins badly");
    const auto next = body.find("\r\n" + line, at);
    if (next == body.npos) return bad_request("the form has no end");
    if (parts.size() == kPartsMax) return bad_request("the form has too many parts");
    parts.push_back(TRY(read_part(body.substr(at + 2, next - at - 2))));
    at = next + 2;
  }
}

Result<JsonObject> form_fields(const std::vector<FormPart>& parts) {
  Json out = JsonObject();
  for (const auto& part : parts) {
    if (!part.file_name.empty()) continue;
    const auto steps = TRY(steps_of(part.name));
    TRY_VOID(put(out, steps, 0, part.content));
  }
  return std::move(out.get_object());
}

}  // namespace bascule::emulator
