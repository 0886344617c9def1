#pragma once

#include <span>

namespace antevia {

/// One numbered step of the project file's schema, as written in resources/schema/NNN_*.sql.
struct SchemaStep {
    int version = 0;      ///< the schema's version once the step is done; 1, 2, 3 … without gaps
    const char* sql = ""; ///< the file's text, ended by a zero byte
};

/// All steps, lowest version first. They are compiled in, so that a program never meets another version's steps.
std::span<const SchemaStep> schemaSteps();

} // namespace antevia
