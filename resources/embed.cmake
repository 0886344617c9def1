# Writes files as C++ character arrays: cmake -DKIND=schema|files -DFUNCTION=… -DFILES=a;b -DOUTPUT=x.cpp -P embed.cmake
# or one file as the bytes that a function of the header HEADER gives: -DKIND=bytes -DHEADER=…
# Bytes are written one by one: compilers limit the length of string literals, and a file may hold any byte.

function(character_array path name output)
    file(READ "${path}" hex HEX)
    string(REGEX REPLACE "(................................)" "\\1\n    " lines "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," characters "${lines}")
    set(${output} "constexpr char ${name}[] = {\n    ${characters}'\\0'};\n" PARENT_SCOPE)
endfunction()

set(arrays "")
set(entries "")
set(count 0)
foreach(path IN LISTS FILES)
    get_filename_component(name "${path}" NAME)
    character_array("${path}" "bytes${count}" array)
    string(APPEND arrays "${array}")
    if(KIND STREQUAL "schema")
        math(EXPR expected "${count} + 1")
        string(REGEX MATCH "^[0-9]+" digits "${name}")
        string(REGEX REPLACE "^0+" "" version "${digits}")
        if(NOT version STREQUAL expected)
            message(FATAL_ERROR "resources/schema: step ${expected} is missing or stands twice; found '${name}' in its place")
        endif()
        string(APPEND entries "    SchemaStep{${version}, bytes${count}},\n")
    else()
        string(APPEND entries "    EmbeddedFile{\"${name}\", std::string_view(bytes${count}, sizeof(bytes${count}) - 1)},\n")
    endif()
    math(EXPR count "${count} + 1")
endforeach()

if(KIND STREQUAL "bytes")
    file(WRITE "${OUTPUT}" "#include \"${HEADER}\"\n\nnamespace antevia {\nnamespace {\n\n${arrays}\n} // namespace\n\n"
        "std::string_view ${FUNCTION}()\n{\n    return {bytes0, sizeof(bytes0) - 1};\n}\n\n} // namespace antevia\n")
    return()
endif()
if(KIND STREQUAL "schema")
    set(type SchemaStep)
    set(header resources/schema.h)
else()
    set(type EmbeddedFile)
    set(header resources/embedded_files.h)
endif()
file(WRITE "${OUTPUT}" "#include \"${header}\"\n\n#include <array>\n\nnamespace antevia {\nnamespace {\n\n${arrays}\n"
    "constexpr std::array<${type}, ${count}> entries{{\n${entries}}};\n\n} // namespace\n\n"
    "std::span<const ${type}> ${FUNCTION}()\n{\n    return entries;\n}\n\n} // namespace antevia\n")
