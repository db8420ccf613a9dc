#include "storage/stores/letter_words_store.hpp"

namespace bascule::storage {

using orders::WhichLetter;

std::optional<SqlLetterWordsStore::Own> SqlLetterWordsStore::find(ports::Tx& tx,
                                                                  const WhichLetter& which) {
  const auto rows = sql(tx).query(
      "SELECT subject, body, changed_at FROM letter_words WHERE org_id = $1 AND kind = $2 AND "
      "language = $3",
      tx.org(), to_string(which.kind), to_string(which.language));
  if (rows.empty()) return std::nullopt;
  const SqlRow row = rows.front();
  return Own{{row.get<std::string>(0), row.get<std::string>(1)}, row.get<Instant>(2)};
}

void SqlLetterWordsStore::save(ports::Tx& tx, const WhichLetter& which, const Own& own) {
  sql(tx).execute(
      "INSERT INTO letter_words (org_id, kind, language, subject, body, changed_at) VALUES ($1, "
      "$2, $3, $4, $5, $6) ON CONFLICT (org_id, kind, language) DO UPDATE SET subject = $4, body = "
      "$5, changed_at = $6",
      tx.org(), to_string(which.kind), to_string(which.language), own.words.subject, own.words.body,
      own.changed_at);
}

bool SqlLetterWordsStore::remove(ports::Tx& tx, const WhichLetter& which) {
  return sql(tx).execute(
             "DELETE FROM letter_words WHERE org_id = $1 AND kind = $2 AND language = $3", tx.org(),
             to_string(which.kind), to_string(which.language)) == 1;
}

}  // namespace bascule::storage
