# Puts docs/api/openapi.yaml into the program, which serves it at /api/v1/openapi.yaml; and shows the
# built program where the built pages are.
set(openapi ${PROJECT_SOURCE_DIR}/docs/api/openapi.yaml)
set(openapi_source ${PROJECT_BINARY_DIR}/made/app/openapi.cpp)
add_custom_command(OUTPUT ${openapi_source}
  COMMAND ${CMAKE_COMMAND} -DIN=${openapi} -DOUT=${openapi_source}
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_openapi.cmake
  DEPENDS ${openapi} ${PROJECT_SOURCE_DIR}/cmake/embed_openapi.cmake VERBATIM)
target_sources(bascule_app PRIVATE ${openapi_source})

get_filename_component(bin_parent ${BASCULE_BIN_DIR} DIRECTORY)
file(MAKE_DIRECTORY ${bin_parent}/share/bascule)
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/web/dist ${bin_parent}/share/bascule/web SYMBOLIC)
