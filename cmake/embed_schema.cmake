# cmake -DIN=schema.json -DOUT=file.cpp -P embed_schema.cmake: a text file as a C++ function.
file(READ ${IN} text)
file(WRITE ${OUT} "#include \"assessments/result_json.hpp\"

namespace bascule::assessments {

std::string_view result_schema() {
  return R\"schema(${text})schema\";
}

}  // namespace bascule::assessments
")
