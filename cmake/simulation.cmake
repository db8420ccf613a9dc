# The deterministic simulation (docs/simulation.md): the real stores, queue, use cases and Lever client
# as fibers on virtual time, from one seed. Program `simulation`, and the tests of its own parts.
# Not under the sanitizers: they do not follow a stack that is left and taken up again.
if(BASCULE_TESTS AND NOT BASCULE_SANITIZE)
  find_package(Boost 1.81 REQUIRED COMPONENTS context)
  file(GLOB simulation_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/simulation/*.cpp)
  set(simulation_tests ${simulation_sources})
  list(FILTER simulation_tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER simulation_sources EXCLUDE REGEX "(_test|/main)\\.cpp$")
  add_library(simulation_parts STATIC ${simulation_sources})
  target_link_libraries(simulation_parts
    PUBLIC bascule_lever bascule_storage bascule_testing Boost::context SQLite::SQLite3)
  bascule_precompile_library(simulation_parts)
  add_executable(simulation ${PROJECT_SOURCE_DIR}/tests/simulation/main.cpp)
  target_link_libraries(simulation PRIVATE simulation_parts CLI11::CLI11)
  bascule_precompile_library(simulation)
  add_test(NAME scenario.simulation COMMAND simulation --seeds 2000)
  # Much that lives for a few milliseconds on one thread: a tenth of the time would go to malloc's lists.
  set_tests_properties(scenario.simulation PROPERTIES LABELS scenario
    ENVIRONMENT GLIBC_TUNABLES=glibc.malloc.tcache_count=500:glibc.malloc.mxfast=0)
  if(simulation_tests)
    add_executable(simulation_test ${simulation_tests})
    target_link_libraries(simulation_test PRIVATE simulation_parts GTest::gtest_main)
    bascule_precompile_tests(simulation_test)
    target_compile_definitions(simulation_test PRIVATE
      SIMULATION_SEEDS="${PROJECT_SOURCE_DIR}/tests/simulation/seeds.txt")
    add_test(NAME contract.simulation COMMAND simulation_test)
    set_tests_properties(contract.simulation PROPERTIES LABELS contract)
  endif()
endif()
