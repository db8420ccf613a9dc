# Puts src/storage/migrations/*.sql into the program: as a build step of bascule_storage when
# included, and as the step itself when run with `cmake -P` (then OUTPUT and FILES are set).

if(DEFINED OUTPUT)
  set(text "// Made from src/storage/migrations by cmake/migrations.cmake.\n")
  string(APPEND text "#include \"storage/migrations.hpp\"\n\n#include <array>\n\n")
  string(APPEND text "namespace bascule::storage {\nnamespace {\n\n")
  set(count 0)
  set(entries "")
  separate_arguments(FILES)
  foreach(path IN LISTS FILES)
    get_filename_component(name ${path} NAME_WE)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+$")
      message(FATAL_ERROR "${path}: a migration is called NNNN_words.sql")
    endif()
    set(digits ${CMAKE_MATCH_1})
    string(REGEX REPLACE "^0+" "" version ${digits})
    file(READ ${path} sql)
    string(APPEND text "constexpr char k${digits}[] = R\"BASCULE_SQL(${sql})BASCULE_SQL\";\n\n")
    string(APPEND entries "    Migration{${version}, \"${name}\", k${digits}},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  string(APPEND text "constexpr std::array<Migration, ${count}> kMigrations{\n${entries}};\n\n")
  string(APPEND text "}  // namespace\n\n")
  string(APPEND text "std::span<const Migration> all_migrations() { return kMigrations; }\n\n")
  string(APPEND text "}  // namespace bascule::storage\n")
  file(WRITE ${OUTPUT} "${text}")
  return()
endif()

file(GLOB migration_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/storage/migrations/*.sql)
list(SORT migration_files)
set(migrations_cpp ${PROJECT_BINARY_DIR}/generated/migrations_embedded.cpp)
list(JOIN migration_files " " migration_list)
add_custom_command(
  OUTPUT ${migrations_cpp}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${migrations_cpp} "-DFILES=${migration_list}"
          -P ${PROJECT_SOURCE_DIR}/cmake/migrations.cmake
  DEPENDS ${migration_files} ${PROJECT_SOURCE_DIR}/cmake/migrations.cmake
  COMMENT "Embedding the migrations" VERBATIM)
target_sources(bascule_storage PRIVATE ${migrations_cpp})

if(BASCULE_BENCH)
  find_package(benchmark REQUIRED)
  add_executable(storage_bench ${PROJECT_SOURCE_DIR}/bench/storage_bench.cpp
    ${PROJECT_SOURCE_DIR}/src/app/system.cpp)
  target_link_libraries(storage_bench PRIVATE bascule_storage benchmark::benchmark_main)
endif()
