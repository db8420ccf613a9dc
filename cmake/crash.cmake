# What the crash tests preload into the server (tests/crash). Beside the programs, where the tests
# look for it; never installed.
if(BASCULE_TESTS AND NOT BASCULE_SANITIZE)
  enable_language(C)
  add_library(fault_shim MODULE ${PROJECT_SOURCE_DIR}/tests/crash/fault_shim.c)
  set_target_properties(fault_shim PROPERTIES PREFIX "" C_STANDARD 11 C_EXTENSIONS ON
    LIBRARY_OUTPUT_DIRECTORY ${BASCULE_BIN_DIR})
  target_compile_options(fault_shim PRIVATE -Wall -Wextra -Werror=return-type -fno-builtin)
endif()
