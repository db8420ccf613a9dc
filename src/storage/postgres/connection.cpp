#include "storage/postgres/connection.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <libpq-fe.h>

#include "base/log.hpp"

namespace bascule::storage {
namespace {

// PostgreSQL 15, src/include/catalog/pg_type.dat: the numbers of the built-in types never change.
constexpr Oid kBool = 16, kBytea = 17, kName = 19, kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25,
              kFloat4 = 700, kFloat8 = 701, kVarchar = 1043;
constexpr int kBinary = 1;
// So many short answers fit into what the kernel keeps for us, so that the server never waits for
// us to read.
constexpr std::size_t kPostedMax = 256;
// More distinct texts than the product has: something builds SQL from data. They are forgotten, as
// each holds memory here and in the server.
constexpr std::size_t kStatementsMax = 1'000;

constexpr std::array<Oid, 5> kParameterTypes{0, kInt8, kFloat8, kText, kBytea};
constexpr std::string_view kTypeLetters = "nifts";

template <class T>
T big_endian(T value) {
  if constexpr (std::endian::native == std::endian::big) return value;
  T swapped{};
  const auto* from = reinterpret_cast<const unsigned char*>(&value);
  auto* to = reinterpret_cast<unsigned char*>(&swapped);
  for (std::size_t i = 0; i < sizeof(T); ++i) to[i] = from[sizeof(T) - 1 - i];
  return swapped;
}

template <class T>
T number_at(const char* bytes) {
  T value{};
  std::memcpy(&value, bytes, sizeof(T));
  return big_endian(value);
}

// What libpq is given for one statement; numbers stand in `numbers` in network order.
struct Arguments {
  explicit Arguments(std::span<const SqlValue> params)
      : numbers(params.size()), values(params.size()), lengths(params.size()) {
    for (std::size_t i = 0; i < params.size(); ++i) put(i, params[i]);
    formats.assign(params.size(), kBinary);
  }

  std::vector<std::uint64_t> numbers;
  std::vector<const char*> values;
  std::vector<int> lengths, formats;

 private:
  void put(std::size_t i, const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      put_number(i, static_cast<std::uint64_t>(*number));
    else if (const auto* real = std::get_if<double>(&value))
      put_number(i, std::bit_cast<std::uint64_t>(*real));
    else if (const auto* text = std::get_if<std::string_view>(&value))
      put_bytes(i, text->data(), text->size());
    else if (const auto* blob = std::get_if<std::span<const std::byte>>(&value))
      put_bytes(i, reinterpret_cast<const char*>(blob->data()), blob->size());
  }
  void put_number(std::size_t i, std::uint64_t number) {
    numbers[i] = big_endian(number);
    put_bytes(i, reinterpret_cast<const char*>(&numbers[i]), sizeof(number));
  }
  void put_bytes(std::size_t i, const char* bytes, std::size_t size) {
    values[i] = bytes ? bytes : "";  // A null pointer would be NULL.
    lengths[i] = static_cast<int>(size);
  }
};

SqlValue cell_of(const PGresult* result, int row, int column) {
  if (PQgetisnull(result, row, column) != 0) return SqlValue{};
  const char* bytes = PQgetvalue(result, row, column);
  const auto size = static_cast<std::size_t>(PQgetlength(result, row, column));
  switch (PQftype(result, column)) {
    case kBool:
      return std::int64_t{*bytes != 0};
    case kInt2:
      return std::int64_t{number_at<std::int16_t>(bytes)};
    case kInt4:
      return std::int64_t{number_at<std::int32_t>(bytes)};
    case kInt8:
      return number_at<std::int64_t>(bytes);
    case kFloat4:
      return static_cast<double>(std::bit_cast<float>(number_at<std::uint32_t>(bytes)));
    case kFloat8:
      return std::bit_cast<double>(number_at<std::uint64_t>(bytes));
    case kText:
    case kVarchar:
    case kName:
      return std::string_view(bytes, size);
    case kBytea:
      return std::span(reinterpret_cast<const std::byte*>(bytes), size);
    default:
      throw SqlError(Error{ErrorCode::Internal,
                           fmt::format("column {} has a type that no field has (oid {})", column,
                                       PQftype(result, column)),
                           {},
                           {}});
  }
}

// PostgreSQL 15, appendix A, "Error Codes". Only the primary message is kept, and for a broken
// rule its name: the details carry values.
Error error_of(std::string_view state, std::string_view message, std::string_view rule) {
  const auto unavailable = [&](std::string_view what) {
    return Error{ErrorCode::Unavailable, fmt::format("{} ({})", what, message), {}, 5s};
  };
  if (state == "23505") {
    log_info("sql_conflict", {{"rule", rule}});  // For us; a caller knows no tables.
    return {ErrorCode::Conflict, "this is there already", {}, {}};
  }
  if (state == "40001" || state == "40P01" || state == "55P03")
    return unavailable("the database is busy with a change of the same thing");
  if (state == "53100") return unavailable("the disk of the database is full");
  if (state == "57014") return unavailable("the database took too long");
  if (state.starts_with("53")) return unavailable("the database has no room for this");
  if (state.starts_with("08") || state.starts_with("57P") || state.starts_with("58"))
    return unavailable("the database is not available");
  return {ErrorCode::Internal, fmt::format("a statement failed ({}: {})", state, message), {}, {}};
}

std::string_view field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text ? text : "";
}

std::int64_t rows_changed(PGresult* result) {
  const std::string_view did = PQcmdStatus(result);
  if (did.starts_with("SELECT")) return 0;
  return std::strtoll(PQcmdTuples(result), nullptr, 10);
}

std::string one_line(std::string_view text) {
  std::string line(text.substr(0, 300));
  for (char& c : line)
    if (c == '\n') c = ' ';
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace

void PgConnection::Close::operator()(pg_conn* connection) const { PQfinish(connection); }
void PgConnection::Clear::operator()(pg_result* result) const { PQclear(result); }
PgConnection::~PgConnection() = default;

Result<std::unique_ptr<PgConnection>> PgConnection::open(const PgConnectOptions& options) {
  // libpq lets the later of two equal keywords win: the URL may say otherwise where it comes after.
  // Keepalives find a peer that vanished; a query plan for each run knows that an organisation is
  // given, which `org_id = $1 OR $1 = ''` hides from a plan for all runs.
  const bool primary = options.target == PgConnectOptions::Target::Primary;
  constexpr const char* kKeywords[] = {"connect_timeout",
                                       "application_name",
                                       "keepalives_idle",
                                       "tcp_user_timeout",
                                       "dbname",
                                       "options",
                                       "client_encoding",
                                       "target_session_attrs",
                                       nullptr};
  const std::string url = options.url.reveal();
  const char* values[] = {"4",
                          "bascule",
                          "30",
                          "10000",
                          url.c_str(),
                          "-c plan_cache_mode=force_custom_plan -c client_min_messages=error "
                          "-c idle_in_transaction_session_timeout=60000",
                          "UTF8",
                          primary ? "read-write" : "any",
                          nullptr};
  std::unique_ptr<PgConnection> connection(
      new PgConnection(PQconnectdbParams(kKeywords, values, 1)));
  auto* raw = connection->connection_.get();
  if (raw == nullptr) return fail(ErrorCode::Unavailable, "there is not enough memory");
  if (PQstatus(raw) != CONNECTION_OK)
    return fail(Error{ErrorCode::Unavailable, one_line(PQerrorMessage(raw)), {}, 5s});
  PQsetNoticeProcessor(
      raw, [](void*, const char*) {}, nullptr);
  return connection;
}

void PgConnection::forget_failure() {
  if (!is_cut()) failure_ = Failure::None;
}

bool PgConnection::in_transaction() const {
  const auto status = PQtransactionStatus(connection_.get());
  return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

PgConnection::Answer PgConnection::checked(pg_result* result, std::string_view doing) {
  Answer answer(result);
  const auto status = result ? PQresultStatus(result) : PGRES_FATAL_ERROR;
  if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY)
    return answer;
  const std::string_view state = field(result, PG_DIAG_SQLSTATE);
  if (PQstatus(connection_.get()) != CONNECTION_OK) {
    failure_ = Failure::Cut;
    throw SqlError(Error{
        ErrorCode::Unavailable,
        "the connection to the database was cut: " + one_line(PQerrorMessage(connection_.get())),
        {},
        5s});
  }
  if (state == "40001" || state == "40P01" || state == "55P03")
    failure_ = Failure::Collided;
  else if (failure_ == Failure::None)
    failure_ = Failure::Statement;
  Error error = error_of(state, one_line(field(result, PG_DIAG_MESSAGE_PRIMARY)),
                         field(result, PG_DIAG_CONSTRAINT_NAME));
  if (error.code == ErrorCode::Internal)
    log_error("sql_failed", {{"state", state}, {"sql", doing.substr(0, 200)}});
  throw SqlError(std::move(error));
}

const PgConnection::Prepared& PgConnection::kept(std::string_view sql,
                                                 std::span<const SqlValue> params) {
  std::string types;
  for (const auto& value : params) types += kTypeLetters[value.index()];
  if (const auto known = statements_.find(std::string(sql)); known != statements_.end())
    for (const auto& form : known->second)
      if (form.types == types) return form;
  settle();  // A statement is prepared while nothing is under way.
  if (known_ >= kStatementsMax) {
    log_warning("sql_cache_full", {{"statements", known_}});
    script("DEALLOCATE ALL");
    statements_.clear();
    known_ = 0;
  }
  std::vector<Oid> oids;
  for (const auto& value : params) oids.push_back(kParameterTypes.at(value.index()));
  std::string name = fmt::format("s{}", ++prepared_);
  (void)checked(PQprepare(connection_.get(), name.c_str(), std::string(sql).c_str(),
                          static_cast<int>(oids.size()), oids.data()),
                sql);
  const auto place = statements_.try_emplace(std::string(sql)).first;
  ++known_;
  return place->second.emplace_back(Prepared{std::move(types), std::move(name), place->first});
}

std::int64_t PgConnection::run(std::string_view sql, std::span<const SqlValue> params,
                               const std::function<Walk(const SqlRow&)>* visit) {
  const std::string& name = kept(sql, params).name;
  Answer answer;
  if (posted_.empty()) {
    const Arguments arguments(params);
    answer = checked(PQexecPrepared(connection_.get(), name.c_str(),
                                    static_cast<int>(params.size()), arguments.values.data(),
                                    arguments.lengths.data(), arguments.formats.data(), kBinary),
                     sql);
  } else {  // Behind what is under way, in one round trip.
    send(name, params);
    answer = collect(sql);
  }
  const PGresult* result = answer.get();
  if (visit != nullptr) {
    std::vector<SqlValue> cells(static_cast<std::size_t>(PQnfields(result)));
    for (int row = 0; row < PQntuples(result); ++row) {
      for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i] = cell_of(result, row, static_cast<int>(i));
      if ((*visit)(SqlRow(cells)) == Walk::Stop) break;
    }
  }
  return rows_changed(answer.get());
}

void PgConnection::post(std::string_view sql, std::span<const SqlValue> params,
                        std::int64_t* changes, const Error* unless_one) {
  if (posted_.size() >= kPostedMax) settle();
  const Prepared& form = kept(sql, params);
  if (posted_.empty() && PQenterPipelineMode(connection_.get()) == 0) (void)checked(nullptr, sql);
  posted_.push_back({form.sql, changes, unless_one ? std::optional(*unless_one) : std::nullopt});
  send(form.name, params);
}

void PgConnection::send(const std::string& name, std::span<const SqlValue> params) {
  const Arguments arguments(params);
  // What cannot be sent has no answer either: `collect` finds the connection cut.
  (void)PQsendQueryPrepared(connection_.get(), name.c_str(), static_cast<int>(params.size()),
                            arguments.values.data(), arguments.lengths.data(),
                            arguments.formats.data(), kBinary);
}

void PgConnection::settle() {
  if (!posted_.empty()) (void)collect({});
}

void PgConnection::abandon() {
  try {
    settle();
  } catch (const SqlError&) {  // It is known already, or is about to be undone.
  }
}

// A statement's answer, and the null behind it. Null when the connection is gone.
PgConnection::Answer PgConnection::next_answer() {
  Answer answer(PQgetResult(connection_.get()));
  if (!answer) return answer;
  while (PQstatus(connection_.get()) == CONNECTION_OK) {
    const Answer more(PQgetResult(connection_.get()));
    if (!more) break;
  }
  return answer;
}

// The answers of all that was posted, and of the statement `last` behind it, if there is one, which
// it returns. What comes behind one that fails is not run by the server. Throws when all are read.
PgConnection::Answer PgConnection::collect(std::optional<std::string_view> last) {
  auto* raw = connection_.get();
  (void)PQpipelineSync(raw);
  std::optional<SqlError> wrong;
  const auto good = [&](std::string_view doing) -> Answer {
    Answer answer = next_answer();
    if (wrong) return {};
    try {
      return checked(answer.release(), doing);
    } catch (const SqlError& error) {
      wrong = error;
      return {};
    }
  };
  for (const Posted& posted : std::exchange(posted_, {})) {
    const Answer answer = good(posted.sql);
    if (!answer) continue;
    const auto rows = rows_changed(answer.get());
    if (posted.changes != nullptr) *posted.changes += rows;
    if (posted.unless_one && rows != 1) wrong = SqlError(*posted.unless_one);
  }
  Answer answer;
  if (last) answer = good(*last);
  Answer sync;
  do sync.reset(PQstatus(raw) == CONNECTION_OK ? PQgetResult(raw) : nullptr);
  while (sync && PQresultStatus(sync.get()) != PGRES_PIPELINE_SYNC);
  // The server's last word, such as that it shuts down, comes before the end of the connection.
  if (PQstatus(raw) != CONNECTION_OK) (void)checked(nullptr, "what was posted");
  if (PQexitPipelineMode(raw) == 0) {  // Nothing but a new connection gets out of it then.
    failure_ = Failure::Cut;
    throw SqlError(
        Error{ErrorCode::Unavailable, "the connection is stuck in its pipeline", {}, 5s});
  }
  if (wrong) throw SqlError(*wrong);
  return answer;
}

void PgConnection::script(const std::string& sql) {
  settle();
  (void)checked(PQexec(connection_.get(), sql.c_str()), sql);
}

std::string PgConnection::quoted(std::string_view text) {
  char* literal = PQescapeLiteral(connection_.get(), text.data(), text.size());
  if (literal == nullptr)
    throw SqlError(Error{ErrorCode::Internal, "a text that cannot be quoted", {}, {}});
  std::string copy(literal);
  PQfreemem(literal);
  return copy;
}

}  // namespace bascule::storage
