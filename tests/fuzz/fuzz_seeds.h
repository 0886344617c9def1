#pragma once

#include <string>
#include <vector>

namespace antevia::fuzz {

std::vector<std::string> textSeeds();
std::vector<std::string> pxSeeds();
std::vector<std::string> sdmxSeeds();
std::vector<std::string> figureJsonSeeds();
std::vector<std::string> workbookSeeds();
std::vector<std::string> zipSeeds();
std::vector<std::string> gzipSeeds();
std::vector<std::string> structureSeeds();
std::vector<std::string> xmlSeeds();
std::vector<std::string> jsonSeeds();
std::vector<std::string> caseSeeds();
std::vector<std::string> networkSeeds();
std::vector<std::string> projectSeeds();

} // namespace antevia::fuzz
