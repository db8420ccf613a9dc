# The contract of ats::Provider over real sockets: the Lever adapter and libcurl against the emulator
# as a program of its own (tests/contract). It is one more face of src/ats/contract.
if(BASCULE_TESTS AND TARGET lever-emulator)
  file(GLOB contract_tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/contract/*_test.cpp)
  add_executable(provider_contract_test ${contract_tests})
  target_link_libraries(provider_contract_test
    PRIVATE bascule_lever bascule_net bascule_testing GTest::gtest_main)
  bascule_precompile_tests(provider_contract_test)
  target_compile_definitions(provider_contract_test PRIVATE
    LEVER_EMULATOR="$<TARGET_FILE:lever-emulator>")
  add_dependencies(provider_contract_test lever-emulator)
  add_test(NAME contract.lever_emulator COMMAND provider_contract_test)
  set_tests_properties(contract.lever_emulator PROPERTIES LABELS contract)
endif()
