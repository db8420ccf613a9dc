# What `make bench` needs beside the product: bench/*.cpp.
if(BASCULE_BENCH)
  add_executable(empty_server ${PROJECT_SOURCE_DIR}/bench/empty_server.cpp
    ${PROJECT_SOURCE_DIR}/src/app/system.cpp)
  target_link_libraries(empty_server PRIVATE bascule_http)
  find_package(benchmark REQUIRED)
  add_executable(rules_bench ${PROJECT_SOURCE_DIR}/bench/rules_bench.cpp)
  target_link_libraries(rules_bench PRIVATE bascule_rules benchmark::benchmark_main)
  add_executable(report_bench ${PROJECT_SOURCE_DIR}/bench/report_bench.cpp)
  target_link_libraries(report_bench PRIVATE bascule_reports benchmark::benchmark_main)
  find_package(GTest REQUIRED)  # The product as its tests put it together.
  add_executable(events_bench ${PROJECT_SOURCE_DIR}/bench/events_bench.cpp)
  target_link_libraries(events_bench PRIVATE bascule_storage bascule_testing GTest::gtest
    benchmark::benchmark_main)
  add_executable(lists_bench ${PROJECT_SOURCE_DIR}/bench/lists_bench.cpp)
  target_link_libraries(lists_bench PRIVATE bascule_storage bascule_testing GTest::gtest
    benchmark::benchmark_main)
  add_custom_target(bench_programs DEPENDS empty_server scoring_bench storage_bench rules_bench
    events_bench lists_bench report_bench)
endif()
