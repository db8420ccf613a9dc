#include "storage/sql.hpp"

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::storage {
namespace {

std::string_view kind_of(const SqlValue& value) {
  constexpr std::array<std::string_view, 5> kKinds{"NULL", "a whole number", "a real number",
                                                   "text", "bytes"};
  return kKinds.at(value.index());
}

[[noreturn]] void refuse(const SqlValue& value, std::string_view wanted) {
  throw SqlError(
      Error{ErrorCode::Internal,
            fmt::format("the database holds {} where {} belongs", kind_of(value), wanted),
            {},
            std::nullopt});
}

}  // namespace

namespace detail {

std::int64_t integer_of(const SqlValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  refuse(value, "a whole number");
}

double real_of(const SqlValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return *number;
  // SQLite hands a real column's 3.0 back as a real, but an expression's 3 as a whole number.
  if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
  refuse(value, "a number");
}

std::string_view text_of(const SqlValue& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return *text;
  refuse(value, "text");
}

std::span<const std::byte> blob_of(const SqlValue& value) {
  if (const auto* blob = std::get_if<std::span<const std::byte>>(&value)) return *blob;
  refuse(value, "bytes");
}

void refuse_integer(std::int64_t value) {
  throw SqlError(Error{ErrorCode::Internal,
                       fmt::format("the database holds {}, out of its field's range", value),
                       {},
                       std::nullopt});
}

}  // namespace detail

const SqlValue& SqlRow::cell(std::size_t column) const {
  if (column >= cells_.size())
    throw SqlError(Error{ErrorCode::Internal,
                         fmt::format("column {} of a row of {}", column, cells_.size()),
                         {},
                         std::nullopt});
  return cells_[column];
}

SqlRow SqlRows::operator[](std::size_t row) const {
  check(row < count_, "a row that the query has");
  return SqlRow(std::span(cells_).subspan(row * width_, width_));
}

void SqlRows::add(const SqlRow& row) {
  width_ = row.cells().size();
  ++count_;
  for (SqlValue value : row.cells()) {
    if (auto* text = std::get_if<std::string_view>(&value); text && !text->empty()) {
      const auto bytes = bytes_of(*text);
      const Bytes& copy = kept_.emplace_back(bytes.begin(), bytes.end());
      *text = {reinterpret_cast<const char*>(copy.data()), copy.size()};
    } else if (auto* blob = std::get_if<std::span<const std::byte>>(&value);
               blob && !blob->empty()) {
      *blob = kept_.emplace_back(blob->begin(), blob->end());
    }
    cells_.push_back(value);
  }
}

SqlTx& sql(ports::Tx& tx) {
  auto* found = dynamic_cast<SqlTx*>(&tx);
  check(found != nullptr, "a store was handed a transaction of another storage");
  return *found;
}

}  // namespace bascule::storage
