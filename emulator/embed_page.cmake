# Writes the files of a folder into a C++ source: cmake -D IN=folder -D OUT=file.cpp -P embed_page.cmake
# As octets, because a string literal may not be as long as a page.
file(GLOB files LIST_DIRECTORIES false ${IN}/*)
list(SORT files)
set(arrays "")
set(rows "")
set(number 0)
foreach(path IN LISTS files)
  get_filename_component(name ${path} NAME)
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," octets "${hex}")
  string(APPEND arrays "constexpr char kFile${number}[] = {${octets}'\\0'};\n")
  string(APPEND rows "    {\"${name}\", {kFile${number}, sizeof kFile${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUT} "#include \"emulator/page_files.hpp\"

namespace bascule::emulator {
namespace {

${arrays}
constexpr PageFile kFiles[] = {
${rows}};

}  // namespace

std::span<const PageFile> page_files() { return kFiles; }

}  // namespace bascule::emulator
")
