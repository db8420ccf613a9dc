# cmake -DIN=openapi.yaml -DOUT=file.cpp -P embed_openapi.cmake: a text file as a C++ function, in
# pieces that every compiler takes.
file(READ ${IN} text)
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 12000 piece)
  string(APPEND pieces "    R\"openapi(${piece})openapi\"\n")
  math(EXPR at "${at} + 12000")
endwhile()
file(WRITE ${OUT} "#include \"app/openapi.hpp\"

namespace bascule::app {

std::string_view openapi_text() {
  return
${pieces}      ;
}

}  // namespace bascule::app
")
