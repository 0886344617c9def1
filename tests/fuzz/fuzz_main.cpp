// What libFuzzer calls. ANTEVIA_FUZZ_TARGET names the reader; ANTEVIA_FUZZ_SEEDS a folder to write its seeds to first.
#include "tests/fuzz/fuzz_targets.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace {

const antevia::fuzz::Target* chosen = nullptr;

void writeSeeds(const std::string& folder)
{
    int number = 0;
    for (const std::string& seed : chosen->seeds())
        std::ofstream(folder + "/seed-" + std::to_string(number++), std::ios::binary) << seed;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    const char* name = std::getenv("ANTEVIA_FUZZ_TARGET");
    chosen = antevia::fuzz::targetNamed(name ? name : "");
    if (!chosen) {
        std::cerr << "ANTEVIA_FUZZ_TARGET names no reader; there are:";
        for (const antevia::fuzz::Target& target : antevia::fuzz::targets())
            std::cerr << " " << target.name;
        std::cerr << "\n";
        std::exit(2);
    }
    if (const char* folder = std::getenv("ANTEVIA_FUZZ_SEEDS"))
        writeSeeds(folder);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    chosen->read({reinterpret_cast<const char*>(data), size});
    return 0;
}
