# What needs a PostgreSQL server: the suite that every engine passes, and what only this one does
# (tests/postgres). scripts/with_postgres.sh starts one for as long as the tests run.
if(BASCULE_TESTS)
  file(GLOB postgres_tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/postgres/*_test.cpp)
  add_executable(postgres_test ${postgres_tests}
    ${PROJECT_SOURCE_DIR}/src/storage/contract/database_contract_test.cpp)
  target_link_libraries(postgres_test PRIVATE bascule_storage bascule_testing GTest::gtest_main)
  bascule_precompile_tests(postgres_test)
  add_test(NAME contract.postgres
    COMMAND scripts/with_postgres.sh $<TARGET_FILE:postgres_test>
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  add_test(NAME contract.product_on_postgres
    COMMAND scripts/with_postgres.sh $<TARGET_FILE:product_test>
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(contract.postgres contract.product_on_postgres PROPERTIES LABELS contract)
endif()
