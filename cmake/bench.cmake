# What `make bench` needs beside the product: bench/*.cpp.
if(BASCULE_BENCH)
  add_executable(empty_server ${PROJECT_SOURCE_DIR}/bench/empty_server.cpp
    ${PROJECT_SOURCE_DIR}/src/app/system.cpp)
  target_link_libraries(empty_server PRIVATE bascule_http)
  add_custom_target(bench_programs DEPENDS empty_server scoring_bench storage_bench)
endif()
