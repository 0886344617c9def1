#pragma once

#include "tests/architecture/layers.h"

#include <vector>

namespace antevia {

/// Random numbers of the standard library: its distributions differ between systems.
std::vector<Violation> standardRandom(const SourceFile& file);
/// Clocks read where the clock must come in as an argument: everywhere but in the two programs.
std::vector<Violation> clockReads(const SourceFile& file);
/// Threads made elsewhere than in the three places that may.
std::vector<Violation> strayThreads(const SourceFile& file);
/// Nested event loops, rich text and OpenGL in the desktop program.
std::vector<Violation> forbiddenInGui(const SourceFile& file);
/// The C library's exp, log and pow in what is worked out: their last bits differ between processors.
std::vector<Violation> unstableMaths(const SourceFile& file);
/// Compiler options that change results.
std::vector<Violation> unsafeMaths(const SourceFile& file);
/// Paths of one particular machine.
std::vector<Violation> machinePaths(const SourceFile& file);
/// Headers that do not begin with #pragma once.
std::vector<Violation> missingPragmaOnce(const SourceFile& file);
/// Sources that do not include their own header before all others: so each such header is known to compile alone.
std::vector<Violation> ownHeaderNotFirst(const SourceFile& file);
/// Headers and sources that are too long to be one idea.
std::vector<Violation> tooLong(const SourceFile& file);

} // namespace antevia
