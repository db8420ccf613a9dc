# Puts emulator/page/ into the emulator, so that the program stands alone.
file(GLOB page_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/emulator/page/*)
set(page_source ${PROJECT_BINARY_DIR}/emulator/page_files.cpp)
add_custom_command(
  OUTPUT ${page_source}
  COMMAND ${CMAKE_COMMAND} -D IN=${PROJECT_SOURCE_DIR}/emulator/page -D OUT=${page_source}
          -P ${PROJECT_SOURCE_DIR}/emulator/embed_page.cmake
  DEPENDS ${page_files} ${PROJECT_SOURCE_DIR}/emulator/embed_page.cmake
  VERBATIM)
target_sources(bascule_emulator PRIVATE ${page_source})
