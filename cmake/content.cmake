# What the assessments library carries inside: the items, imported from content/ and its npm package,
# and the schema of the result. Both are made in the build directory and follow their sources.
find_program(NODE_PROGRAM node HINTS ${PROJECT_SOURCE_DIR}/.tools/node/bin)
if(NOT NODE_PROGRAM)
  message(FATAL_ERROR "node was not found: run \"make setup\" first")
endif()

set(content ${PROJECT_SOURCE_DIR}/content)
set(made ${PROJECT_BINARY_DIR}/made/assessments)
add_custom_command(OUTPUT ${made}/bigfive_120.cpp
  COMMAND ${NODE_PROGRAM} ${PROJECT_SOURCE_DIR}/scripts/import_bigfive.mjs
          ${content}/bigfive-120.json ${made}/bigfive_120.cpp
  DEPENDS ${content}/bigfive-120.json ${content}/read_items.mjs ${content}/write_cpp.mjs
          ${content}/package-lock.json ${PROJECT_SOURCE_DIR}/scripts/import_bigfive.mjs
  COMMENT "Importing the items of bigfive-120" VERBATIM)

set(schema ${PROJECT_SOURCE_DIR}/docs/api/result-v1.schema.json)
add_custom_command(OUTPUT ${made}/result_schema.cpp
  COMMAND ${CMAKE_COMMAND} -DIN=${schema} -DOUT=${made}/result_schema.cpp
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_schema.cmake
  DEPENDS ${schema} ${PROJECT_SOURCE_DIR}/cmake/embed_schema.cmake VERBATIM)

target_sources(bascule_assessments PRIVATE ${made}/bigfive_120.cpp ${made}/result_schema.cpp)
