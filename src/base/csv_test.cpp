#include "base/csv.hpp"

#include <gtest/gtest.h>

namespace bascule {
namespace {

TEST(Csv, QuotesEveryFieldAndEndsTheLineAsRfc4180Does) {
  EXPECT_EQ(csv_line({"a", "b,c", "say \"no\"", "", "two\nlines"}),
            "\"a\",\"b,c\",\"say \"\"no\"\"\",\"\",\"two\nlines\"\r\n");
}

TEST(Csv, F2_WhatASpreadsheetWouldRunIsText) {
  for (const std::string start :
       {"=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    EXPECT_EQ(csv_line({start + "1+1"}), "\"'" + start + "1+1\"\r\n");
  EXPECT_EQ(csv_line({"1=1"}), "\"1=1\"\r\n");
}

}  // namespace
}  // namespace bascule
