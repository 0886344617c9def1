#include "model/base/text.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/layout_roles.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

/// Attributes of observations and series that are no coordinates.
bool isAttribute(const std::string& id)
{
    static const std::set<std::string> ids{"decimals",
                                           "time_format",
                                           "obs_footnote",
                                           "comment_obs",
                                           "collection",
                                           "title",
                                           "title_compl",
                                           "obs_pre_break",
                                           "obs_com",
                                           "comment_ts",
                                           "source_agency",
                                           "last_update",
                                           "breaks",
                                           "embargo_time",
                                           "pre_break_value",
                                           "obs_conf",
                                           "note",
                                           "footnote",
                                           "comment_dset",
                                           "timestamp",
                                           "series_name",
                                           "counted_at",
                                           "vintage",
                                           "known_on",
                                           "source",
                                           "coll_method",
                                           "availability",
                                           "compilation",
                                           "coverage",
                                           "coll_detail",
                                           "diss_org",
                                           "unit_index_base",
                                           "obs_comment",
                                           "obs_note",
                                           "comment",
                                           "comments",
                                           "footnotes",
                                           "nature",
                                           "custodian",
                                           "source_detail",
                                           "source_link",
                                           "data_source",
                                           "source_note",
                                           "note_source",
                                           "note_indicator",
                                           "note_classif",
                                           "time_detail",
                                           "time_coverage",
                                           "time_per_collect",
                                           "base_per",
                                           "base_year",
                                           "upper_bound",
                                           "lower_bound",
                                           "geo_info_url",
                                           "geo_info_type",
                                           "compiling_org",
                                           "nat_title",
                                           "title_nat",
                                           "adjust_detail",
                                           "domestic_series_ids",
                                           "publ_mu",
                                           "publ_ecb",
                                           "publ_public",
                                           "decimals_displayed",
                                           "access_sharing_level",
                                           "last_updated",
                                           "update_date",
                                           "coverage_detail",
                                           "obs_edp_wbb",
                                           "coverage_time"};
    return ids.contains(id);
}

/// "geo: Geopolitical entity" as its id; labels "both" writes them so, and "attr[en;fr]" in which languages it is.
std::string idOf(const std::string& heading)
{
    const std::size_t colon = heading.find(':'); // "FREQ:Frequency" without a blank, too
    const std::string id = lowered(trimmed(heading.substr(0, colon)));
    return trimmed(id.substr(0, id.find('[')));
}

ColumnRole roleOfId(const std::string& id)
{
    if (id == "time_period")
        return ColumnRole::Time;
    if (id == "obs_value")
        return ColumnRole::Value;
    if (id == "obs_flag" || id == "obs_status" || id == "cell_state")
        return ColumnRole::Flag;
    if (id == "conf_status" || id == "conf_status_obs" || id == "obs_conf")
        return ColumnRole::Confidential;
    if (id == "unit_mult")
        return ColumnRole::Scale;
    if (id == "dataflow" || id == "structure_id")
        return ColumnRole::Structure;
    if (id == "action")
        return ColumnRole::Action;
    if (id == "last update" || id == "structure" || id == "structure_name" || id == "series_key" || id == "obs_key")
        return ColumnRole::Ignored;
    return isAttribute(id) ? ColumnRole::Note : ColumnRole::Dimension;
}

bool isOfStructure(const std::string& id)
{
    return id == "dataflow" || id == "last update" || id == "series_key" || id == "obs_key" || id == "action" ||
           id.starts_with("structure");
}

/// With names, the words of each component stand in the column after it; the first component's in the column returned.
std::size_t firstWordsColumn(const std::vector<std::string>& ids)
{
    std::size_t at = 0;
    while (at < ids.size() && isOfStructure(ids[at]))
        ++at;
    return at + 1;
}

void assignWords(const std::vector<std::string>& ids, TableLayout& layout)
{
    for (std::size_t i = firstWordsColumn(ids); i < ids.size(); i += 2) {
        const bool ofDimension = layout.columns[i - 1].role == ColumnRole::Dimension;
        layout.columns[i].role = ofDimension ? ColumnRole::Label : ColumnRole::Note;
        layout.columns[i].dimensionColumn = ofDimension ? static_cast<int>(i) : 0;
    }
}

/// "publisher_remark", "obs_link": what such a column holds is said of a figure and tells none apart.
bool isNamedRemark(const std::string& id)
{
    static const std::set<std::string> words{"remark",   "remarks",   "comment", "comments", "note", "notes",
                                             "footnote", "footnotes", "title",   "text",     "desc", "description",
                                             "url",      "link",      "info",    "com"};
    std::string spaced = id;
    std::ranges::replace(spaced, '_', ' ');
    return id.starts_with("obs_") ||
           std::ranges::any_of(headingWords(spaced), [&](const std::string& each) { return words.contains(each); });
}

/// A dimension has a code in every row with a figure, and attributes often have gaps. But a gap may be a kind of its
/// own too: only columns without a cell, and those with gaps whose name says that they are remarks, are no dimensions.
void noteColumnsWithGaps(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    const auto value = static_cast<std::size_t>(columnWith(layout, ColumnRole::Value) - layout.columns.data());
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const bool isRemark = profiles[i].filled == 0 || (profiles[i].filled < profiles[value].filled &&
                                                          isNamedRemark(layout.columns[i].dimension));
        if (isRemark && layout.columns[i].role == ColumnRole::Dimension &&
            subjectOf(layout.columns[i].dimension) == DimensionSubject::Other)
            layout.columns[i].role = ColumnRole::Note;
    }
}

/// Whether the columns behind the figures hold what no column before them does: the period, how often, places, sexes.
/// Then the order of the columns is not that of the standard. A unit is an attribute of many publishers.
bool isInOwnOrder(const std::vector<std::string>& ids)
{
    const auto value = std::ranges::find(ids, std::string("obs_value"));
    return std::any_of(value, ids.end(), [&](const std::string& id) {
        const DimensionSubject subject = subjectOf(id);
        if (subject == DimensionSubject::Other || subject == DimensionSubject::Unit)
            return id == "time_period";
        return roleOfId(id) == ColumnRole::Dimension &&
               std::none_of(ids.begin(), value,
                            [&](const std::string& before) { return subjectOf(before) == subject; });
    });
}

/// Version 2 writes the dimensions, then the measures, then the attributes: what follows the figures is no coordinate,
/// unless its name says that it is one.
void noteAttributes(TableLayout& layout)
{
    const ColumnUse* value = columnWith(layout, ColumnRole::Value);
    for (std::size_t i = static_cast<std::size_t>(value - layout.columns.data()); i < layout.columns.size(); ++i)
        if (layout.columns[i].role == ColumnRole::Dimension &&
            subjectOf(layout.columns[i].dimension) == DimensionSubject::Other)
            layout.columns[i].role = ColumnRole::Note;
}

} // namespace

bool assignSdmxRoles(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    std::vector<std::string> ids;
    for (const ColumnProfile& profile : profiles)
        ids.push_back(idOf(profile.heading));
    const auto has = [&](const char* id) { return std::ranges::find(ids, id) != ids.end(); };
    const bool second = !ids.empty() && ids[0].starts_with("structure");
    const bool first = !ids.empty() && (ids[0] == "dataflow" || ids[0].starts_with("dataflow"));
    if (!has("time_period") || !has("obs_value") || (!first && !second && !has("freq")))
        return false;
    layout.format = second ? "sdmx-csv-2.0" : first ? "sdmx-csv-1.0" : "sdmx-csv";
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        layout.columns[i].role = roleOfId(ids[i]);
        layout.columns[i].dimension = ids[i];
        layout.columns[i].codeAndWords = profiles[i].heading.find(':') != std::string::npos;
    }
    noteColumnsWithGaps(profiles, layout);
    if (second && !isInOwnOrder(ids))
        noteAttributes(layout);
    if (has("structure_name"))
        assignWords(ids, layout);
    return true;
}

} // namespace antevia
