# The headers that nearly every file includes, parsed once for the code and once for the tests: about
# a third of the time of a cold build. The presets with clang build without, so that a file which
# forgets an include is found there (`make sanitize`).

set(BASCULE_COMMON_HEADERS <algorithm> <array> <atomic> <chrono> <condition_variable> <deque> <functional>
  <map> <memory> <mutex> <optional> <set> <span> <string> <string_view> <thread> <unordered_map> <variant>
  <vector> <boost/json.hpp> <fmt/format.h> <tl/expected.hpp>)

# Tests of a release build are not optimised: only what they test is worth the compiler's time.
set(BASCULE_TEST_OPTIONS "")
if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo" AND NOT BASCULE_SANITIZE)
  set(BASCULE_TEST_OPTIONS -O0)
endif()

# ccache's manual, "Precompiled headers": GCC must leave the #include of the header in its output.
set(BASCULE_PCH_OPTIONS "")
if(BASCULE_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(BASCULE_PCH_OPTIONS -fpch-preprocess -Winvalid-pch)
endif()

# A library without code of its own whose precompiled headers others borrow.
function(bascule_header_bundle bundle)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;OPTIONS;HEADERS")
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/made/${bundle}.cpp CONTENT "")
  add_library(${bundle} STATIC ${PROJECT_BINARY_DIR}/made/${bundle}.cpp)
  target_link_libraries(${bundle} PRIVATE bascule_options ${arg_LINK})
  target_compile_options(${bundle} PRIVATE ${BASCULE_PCH_OPTIONS} ${arg_OPTIONS})
  target_precompile_headers(${bundle} PRIVATE ${arg_HEADERS})
endfunction()
get_property(base_links GLOBAL PROPERTY BASCULE_EXTERNAL_base)
if(BASCULE_PCH)
  bascule_header_bundle(bascule_headers LINK ${base_links} HEADERS ${BASCULE_COMMON_HEADERS})
  if(BASCULE_TESTS)
    bascule_header_bundle(bascule_test_headers LINK ${base_links} GTest::gtest
      OPTIONS ${BASCULE_TEST_OPTIONS} HEADERS ${BASCULE_COMMON_HEADERS} <gtest/gtest.h>)
  endif()
endif()

function(bascule_precompile_library lib)
  if(BASCULE_PCH)
    target_precompile_headers(${lib} REUSE_FROM bascule_headers)
    target_compile_options(${lib} PRIVATE ${BASCULE_PCH_OPTIONS})
  endif()
endfunction()

function(bascule_precompile_tests program)
  target_compile_options(${program} PRIVATE ${BASCULE_TEST_OPTIONS})
  if(BASCULE_PCH)
    target_precompile_headers(${program} REUSE_FROM bascule_test_headers)
    target_compile_options(${program} PRIVATE ${BASCULE_PCH_OPTIONS})
  endif()
endfunction()
