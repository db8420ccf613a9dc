#include "reports/shown.hpp"

#include <gtest/gtest.h>

namespace bascule::reports {
namespace {

constexpr std::size_t kMost = 240;

TEST(Shown, LeavesNamesOfEveryScriptAlone) {
  for (const std::string name :
       {"Ada Example", "Zoë Müller-Østergård", "Nguyễn Thị Ánh", "عائشة الأمثلة", "דוגמה ישראלית",
        "例子小明", "उदाहरण कुमारी", "ตัวอย่าง", "예시", "Пример", "Παράδειγμα"})
    EXPECT_EQ(shown(name, kMost), name);
}

TEST(Shown, KeepsTheJoinersThatWordsNeed) {
  const std::string persian = "می\u200cخواهم", sinhala = "ශ්\u200dරී";
  EXPECT_EQ(shown(persian, kMost), persian);
  EXPECT_EQ(shown(sinhala, kMost), sinhala);
}

TEST(Shown, MakesOneLineOfControlsAndDropsWhatTurnsText) {
  EXPECT_EQ(shown("Ada\r\nExample\t!", kMost), "Ada Example !");
  EXPECT_EQ(shown(std::string("Ada\0Example", 11), kMost), "Ada Example");
  EXPECT_EQ(shown("Ada \u202Eelpmaxe\u2066 \u200FA", kMost), "Ada elpmaxe A");
  EXPECT_EQ(shown("A\u2028B\u2029C\x7F", kMost), "A B C");
}

TEST(Shown, DropsWhatNobodySees) {
  EXPECT_EQ(shown("A\u200B\u200Bd\uFEFFa\u2060", kMost), "Ada");
  EXPECT_EQ(shown("A\u200D\u200D\u200Cda", kMost), "A\u200Dda") << "one joiner, not a row";
  EXPECT_EQ(shown("\u200B\u200D \uFEFF", kMost), "");
  EXPECT_EQ(shown("A\uFDD0\uFFFF\U0010FFFFda\uE000", kMost), "Ada") << "no characters at all";
}

TEST(Shown, CutsDownTowersOfMarks) {
  std::string tower = "A", eight = "A";
  for (int i = 0; i < 500; ++i) tower += "\u0301";
  for (int i = 0; i < 8; ++i) eight += "\u0301";
  EXPECT_EQ(shown(tower + "da", 10'000), eight + "da");
}

TEST(Shown, ShowsBrokenBytesAsSuch) { EXPECT_EQ(shown("A\xC3(\xFF", kMost), "A\uFFFD(\uFFFD"); }

TEST(Shown, CutsBetweenCharacters) {
  const auto cut = shown(std::string(10'000, 'x'), 20);
  EXPECT_EQ(cut, std::string(17, 'x') + "…");
  EXPECT_EQ(shown("ééééé", 8), "éé…");
}

TEST(Shown, InAFileNameIsNoPath) {
  EXPECT_EQ(shown_in_file_name("../../etc/passwd", kMost), "-..-etc-passwd");
  EXPECT_EQ(shown_in_file_name("a\\b:c*d?e\"f<g>h|i", kMost), "a-b-c-d-e-f-g-h-i");
  EXPECT_EQ(shown_in_file_name("...", kMost), "");
  EXPECT_EQ(shown_in_file_name("例子小明", kMost), "例子小明");
}

}  // namespace
}  // namespace bascule::reports
