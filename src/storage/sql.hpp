#pragma once

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "ports/database.hpp"

namespace bascule::storage {

// A statement did not work: thrown, because no store or use case can do anything about it. Ends the
// transaction; its caller gets `error()`. Conflict: a UNIQUE rule was broken. Unavailable: disk
// full, locked or broken. Internal: the statement is wrong, or was given what the schema refuses.
class SqlError : public std::runtime_error {
 public:
  explicit SqlError(Error error) : std::runtime_error(error.message), error_(std::move(error)) {}
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  Error error_;
};

using Bytes = std::vector<std::byte>;

// What goes into a statement and comes out of a column. Text and bytes are views: into the caller's
// arguments on the way in, into the row on the way out.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string_view,
                              std::span<const std::byte>>;

namespace detail {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};

[[nodiscard]] std::int64_t integer_of(const SqlValue& value);
[[nodiscard]] double real_of(const SqlValue& value);
[[nodiscard]] std::string_view text_of(const SqlValue& value);
[[nodiscard]] std::span<const std::byte> blob_of(const SqlValue& value);
[[noreturn]] void refuse_integer(std::int64_t value);

}  // namespace detail

// Arguments: whole numbers, bool (0/1), double, text, ids, instants and durations (milliseconds),
// bytes (BLOB), Personal (text), and an optional of each (NULL). A Secret does not compile: it is
// sealed first (case H1).
template <class T>
[[nodiscard]] SqlValue to_sql(const T& value) {
  if constexpr (detail::IsOptional<T>::value) {
    return value ? to_sql(*value) : SqlValue{};
  } else if constexpr (std::is_same_v<T, std::nullopt_t>) {
    return SqlValue{};
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<double>(value);
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<std::int64_t>(value);
  } else if constexpr (std::is_same_v<T, Instant>) {
    return to_millis(value);
  } else if constexpr (std::is_same_v<T, std::chrono::milliseconds>) {
    return static_cast<std::int64_t>(value.count());
  } else if constexpr (std::is_same_v<T, Personal>) {
    return std::string_view(value.reveal());
  } else if constexpr (detail::IsId<T>::value) {
    return std::string_view(value.text());
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return std::string_view(value);
  } else {
    static_assert(std::is_convertible_v<const T&, std::span<const std::byte>>,
                  "no SQL value; a Secret must be sealed, an enumeration written as its word");
    return std::span<const std::byte>(value);
  }
}

// One row as it is read, valid until the statement moves on (or its SqlRows ends).
class SqlRow {
 public:
  explicit SqlRow(std::span<const SqlValue> cells) : cells_(cells) {}

  // Column `column`, from 0 in the order of the SELECT list. Throws SqlError (Internal) when the
  // stored value is no T: we check after reading what we checked before writing.
  template <class T>
  [[nodiscard]] T get(std::size_t column) const {
    return convert<T>(cell(column));
  }
  [[nodiscard]] bool is_null(std::size_t column) const {
    return std::holds_alternative<std::monostate>(cell(column));
  }
  // A view, for text that is parsed at once into something else (an enumeration, JSON).
  [[nodiscard]] std::string_view text(std::size_t column) const {
    return detail::text_of(cell(column));
  }
  [[nodiscard]] std::span<const SqlValue> cells() const { return cells_; }

 private:
  [[nodiscard]] const SqlValue& cell(std::size_t column) const;

  template <class T>
  static T convert(const SqlValue& value) {
    if constexpr (detail::IsOptional<T>::value) {
      if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
      return convert<typename T::value_type>(value);
    } else if constexpr (std::is_same_v<T, bool>) {
      const std::int64_t number = detail::integer_of(value);
      if (number != 0 && number != 1) detail::refuse_integer(number);
      return number == 1;
    } else if constexpr (std::is_integral_v<T>) {
      const std::int64_t number = detail::integer_of(value);
      if (!std::in_range<T>(number)) detail::refuse_integer(number);
      return static_cast<T>(number);
    } else if constexpr (std::is_floating_point_v<T>) {
      return static_cast<T>(detail::real_of(value));
    } else if constexpr (std::is_same_v<T, Instant>) {
      return from_millis(detail::integer_of(value));
    } else if constexpr (std::is_same_v<T, std::chrono::milliseconds>) {
      return std::chrono::milliseconds{detail::integer_of(value)};
    } else if constexpr (std::is_same_v<T, Personal>) {
      return Personal(std::string(detail::text_of(value)));
    } else if constexpr (detail::IsId<T>::value) {
      return T::trusted(std::string(detail::text_of(value)));
    } else if constexpr (std::is_same_v<T, std::string>) {
      return std::string(detail::text_of(value));
    } else {
      static_assert(std::is_same_v<T, Bytes>, "no type that a column can be read as");
      const auto blob = detail::blob_of(value);
      return Bytes(blob.begin(), blob.end());
    }
  }

  std::span<const SqlValue> cells_;
};

// All rows of a query, copied: no statement stays open behind them. Movable, not copyable.
class SqlRows {
 public:
  SqlRows() = default;
  SqlRows(SqlRows&&) noexcept = default;
  SqlRows& operator=(SqlRows&&) noexcept = default;

  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] SqlRow operator[](std::size_t row) const;
  [[nodiscard]] SqlRow front() const { return (*this)[0]; }

  class Iterator {
   public:
    Iterator(const SqlRows& rows, std::size_t at) : rows_(&rows), at_(at) {}
    SqlRow operator*() const { return (*rows_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const SqlRows* rows_;
    std::size_t at_;
  };
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, count_}; }

 private:
  friend class SqlTx;
  void add(const SqlRow& row);

  std::size_t count_ = 0;
  std::size_t width_ = 0;
  std::vector<SqlValue> cells_;
  std::vector<Bytes> kept_;  // The bytes behind text and blob cells; their heap does not move.
};

// Whether a walk over rows wants another one.
enum class Walk { On, Stop };

// A transaction as the stores see it, whatever engine is behind. One SQL text serves both engines:
// parameters are $1, $2, …; times are milliseconds; RETURNING and ON CONFLICT work in both. The
// text is kept prepared under its address-independent value, so it must come from a bounded set
// (literals), never from a request.
class SqlTx : public ports::Tx {
 public:
  // All rows. For lists that carry a LIMIT, and for RETURNING.
  template <class... Params>
  [[nodiscard]] SqlRows query(std::string_view sql, const Params&... params) {
    SqlRows rows;
    walk(
        sql,
        [&](const SqlRow& row) {
          rows.add(row);
          return Walk::On;
        },
        params...);
    return rows;
  }

  // Returns how many rows were inserted, updated or deleted by the statement itself.
  template <class... Params>
  std::int64_t execute(std::string_view sql, const Params&... params) {
    const std::array<SqlValue, sizeof...(Params)> values{to_sql(params)...};
    return run(sql, values, nullptr);
  }

  // A change whose answer nothing else in the closure needs. It may be under way still when this
  // returns; what was asked first is done first, and if it fails so does the closure, whatever the
  // closure returned.
  template <class... Params>
  void post(std::string_view sql, const Params&... params) {
    const std::array<SqlValue, sizeof...(Params)> values{to_sql(params)...};
    if (!send(sql, values, nullptr)) run(sql, values, nullptr);
  }

  // The same, and it must change exactly one row: if not, the closure fails with `otherwise`. To be
  // handed on by the closure, which is not told more than that it may go on.
  template <class... Params>
  [[nodiscard]] Result<void> post_to_one(const Error& otherwise, std::string_view sql,
                                         const Params&... params) {
    const std::array<SqlValue, sizeof...(Params)> values{to_sql(params)...};
    if (send(sql, values, &otherwise) || run(sql, values, nullptr) == 1) return {};
    return fail(otherwise);
  }

  // Row by row, for what does not fit in memory.
  template <class... Params>
  void walk(std::string_view sql, const std::function<Walk(const SqlRow&)>& visit,
            const Params&... params) {
    const std::array<SqlValue, sizeof...(Params)> values{to_sql(params)...};
    run(sql, values, &visit);
  }

 protected:
  using Visit = std::function<Walk(const SqlRow&)>;
  virtual std::int64_t run(std::string_view sql, std::span<const SqlValue> params,
                           const Visit* visit) = 0;
  // True when the statement was sent and its answer will be looked at before the transaction ends;
  // with `unless_one`, whether it is one row. False: here a statement is run at once.
  virtual bool send(std::string_view /*sql*/, std::span<const SqlValue> /*params*/,
                    const Error* /*unless_one*/) {
    return false;
  }
};

// What is behind the Tx that a store was handed. A checked downcast: another kind of Tx is a bug.
[[nodiscard]] SqlTx& sql(ports::Tx& tx);

}  // namespace bascule::storage
