#include "model/formats/sdmx_names.h"

#include <algorithm>
#include <array>
#include <set>

namespace antevia {

SdmxElement sdmxElement(std::string_view name)
{
    SdmxElement out;
    const std::size_t mark = name.rfind('|');
    out.space = mark == std::string_view::npos ? std::string() : std::string(name.substr(0, mark));
    out.local = std::string(mark == std::string_view::npos ? name : name.substr(mark + 1));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> families{
        {{"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/", "2.1"},
         {"http://www.sdmx.org/resources/sdmxml/schemas/v3_0/", "3.0"},
         {"http://www.sdmx.org/resources/sdmxml/schemas/v3_1/", "3.1"},
         {"http://www.SDMX.org/resources/SDMXML/schemas/v2_0/", "2.0"}}};
    for (const auto& [space, version] : families)
        if (out.space.starts_with(space)) {
            out.version = std::string(version);
            out.isSdmx = true;
        }
    return out;
}

bool isSdmxDimension(std::string_view id)
{
    static const std::set<std::string_view> others{
        "TIME_FORMAT",  "UNIT_MULT",       "DECIMALS",      "COLLECTION",
        "TITLE",        "TITLE_COMPL",     "OBS_PRE_BREAK", "OBS_COM",
        "OBS_FOOTNOTE", "COMMENT_OBS",     "COMMENT_TS",    "SOURCE_AGENCY",
        "EMBARGO_TIME", "PRE_BREAK_VALUE", "OBS_VALUE",     "OBS_STATUS",
        "OBS_FLAG",     "CONF_STATUS",     "TIME_PERIOD",   "REPORTING_YEAR_START_DAY",
        "type",         "schemaLocation",  "action",        "NOTE",
        "LAST_UPDATE",  "BREAKS",          "structureRef",  "dataScope",
        "setID",        "COLL_METHOD",     "AVAILABILITY",  "CONF_STATUS_OBS",
        "OBS_CONF",     "COMPILATION",     "COVERAGE",      "COLL_DETAIL",
        "DISS_ORG",     "UNIT_INDEX_BASE"};
    return !others.contains(id);
}

} // namespace antevia
