# The scores against a second implementation in another language, and the importer against broken
# item lists (contract); the cost of scoring (bench).
if(BASCULE_TESTS)
  add_executable(score_patterns ${PROJECT_SOURCE_DIR}/tests/scores/score_patterns.cpp)
  target_link_libraries(score_patterns PRIVATE bascule_assessments)
  add_test(NAME contract.scores
    COMMAND /usr/bin/python3 -B ${PROJECT_SOURCE_DIR}/tests/scores/compare.py
            $<TARGET_FILE:score_patterns> ${PROJECT_SOURCE_DIR}/content/node_modules/@bigfive-org/questions)
  add_test(NAME contract.content
    COMMAND ${NODE_PROGRAM} --test ${PROJECT_SOURCE_DIR}/tests/content/read_items_test.mjs)
  set_tests_properties(contract.scores contract.content PROPERTIES LABELS contract)
endif()

if(BASCULE_BENCH)
  find_package(benchmark REQUIRED)
  add_executable(scoring_bench ${PROJECT_SOURCE_DIR}/bench/scoring_bench.cpp)
  target_link_libraries(scoring_bench PRIVATE bascule_assessments benchmark::benchmark_main)
endif()
