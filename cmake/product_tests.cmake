# The use cases together, over the real stores on a real (temporary) SQLite file, with a fake
# provider, mailbox and clock: one program, tests/product/*_test.cpp.
if(BASCULE_TESTS)
  file(GLOB product_tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/product/*_test.cpp)
  add_executable(product_test ${product_tests})
  target_link_libraries(product_test PRIVATE bascule_storage bascule_reports bascule_testing
    GTest::gtest_main)
  bascule_precompile_tests(product_test)
  add_test(NAME contract.product COMMAND product_test)
  set_tests_properties(contract.product PROPERTIES LABELS contract)
endif()
