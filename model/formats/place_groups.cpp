#include "model/formats/place_groups.h"

#include <algorithm>
#include <array>
#include <string>

namespace antevia {
namespace {

struct Group {
    std::string_view code;
    std::string_view members; ///< codes of countries, separated by blanks; empty: not listed here
};

/// Those that had the euro from 2015 on, and with Croatia from 2023 on (Council decisions on adopting the euro).
constexpr std::string_view euroOfNineteen = "AT BE CY DE EE ES FI FR GR IE IT LT LU LV MT NL PT SI SK";
constexpr std::string_view euroOfTwenty = "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK";
/// Accession treaties: 1995, 2004, 2007, 2013; the United Kingdom left in 2020.
constexpr std::string_view unionOfFifteen = "AT BE DE DK ES FI FR GB GR IE IT LU NL PT SE";
constexpr std::string_view unionOf25 = "AT BE CY CZ DE DK EE ES FI FR GB GR HU IE IT LT LU LV MT NL PL PT SE SI SK";
constexpr std::string_view unionOf27With =
    "AT BE BG CY CZ DE DK EE ES FI FR GB GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
constexpr std::string_view unionOf28 =
    "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
constexpr std::string_view unionOf27 =
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

constexpr std::array groups{Group{"EU27_2020", unionOf27},
                            Group{"EU28", unionOf28},
                            Group{"EU27_2007", unionOf27With},
                            Group{"EU25", unionOf25},
                            Group{"EU15", unionOfFifteen},
                            Group{"EU", unionOf28},
                            Group{"EU_V", unionOf28},
                            Group{"EA19", euroOfNineteen},
                            Group{"EA20", euroOfTwenty},
                            Group{"EFTA", "CH IS LI NO"},
                            Group{"EFTA_CC", "CH IS LI NO AL BA GE MD ME MK RS TR UA"},
                            Group{"XWB", "AL BA ME MK RS XK RS+XK"},
                            Group{"XMGB", "DZ LY MA MR TN EH"},
                            Group{"XBAL", "EE LT LV"},
                            Group{"XVIS", "CZ HU PL SK"},
                            Group{"XNOR", "DK FI IS NO SE"},
                            Group{"EXT_EU27_2020", ""},
                            Group{"EXT_EU28", ""},
                            Group{"EUR", ""},
                            Group{"AFR", ""},
                            Group{"ASI", ""},
                            Group{"AME", ""},
                            Group{"OCE", ""},
                            Group{"XWA", ""},
                            Group{"XEA", ""},
                            Group{"XNA", ""},
                            Group{"XSA", ""},
                            Group{"XCA", ""},
                            Group{"XME", ""},
                            Group{"XMENA", ""},
                            Group{"XSS", ""},
                            Group{"XHOA", ""},
                            Group{"XBALKANS", ""},
                            Group{"XEE", ""},
                            Group{"XSE", ""}};

const Group* groupOf(std::string_view code)
{
    const auto* found = std::ranges::find(groups, code, &Group::code);
    return found == groups.end() ? nullptr : found;
}

bool isListed(std::string_view code, std::string_view members)
{
    const std::string padded = " " + std::string(members) + " ";
    return padded.find(" " + std::string(code) + " ") != std::string::npos;
}

/// Whether all members of one list stand in another.
bool isWithin(std::string_view members, std::string_view wider)
{
    for (std::size_t from = 0; from < members.size();) {
        const std::size_t end = std::min(members.find(' ', from), members.size());
        if (!isListed(members.substr(from, end - from), wider))
            return false;
        from = end + 1;
    }
    return !members.empty();
}

bool isCountryCode(std::string_view code)
{
    return code.size() == 2 || code.find('+') != std::string_view::npos;
}

} // namespace

bool isGroupOfPlaces(std::string_view code)
{
    return groupOf(code) != nullptr;
}

bool hasKnownMembers(std::string_view group)
{
    const Group* found = groupOf(group);
    return found != nullptr && !found->members.empty();
}

bool mayLieIn(std::string_view code, std::string_view group)
{
    const Group* wider = groupOf(group);
    if (wider == nullptr)
        return false;
    if (wider->members.empty())
        return isCountryCode(code);
    const Group* within = groupOf(code);
    return within == nullptr ? isListed(code, wider->members) : isWithin(within->members, wider->members);
}

} // namespace antevia
