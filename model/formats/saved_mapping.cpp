#include "model/formats/saved_mapping.h"

#include "model/formats/json_fields.h"
#include "model/formats/json_text.h"

namespace antevia {
namespace {

/// A mark as a text of one character; an empty text stands for none.
template <class V, class T>
void mark(V& v, const char* key, T& member)
{
    std::optional<std::string> text;
    if (member)
        text = *member == '\0' ? std::string() : std::string(1, *member);
    v.may(key, text);
    if constexpr (!std::is_const_v<T>) {
        member.reset();
        if (text && text->size() <= 1)
            member = text->empty() ? '\0' : text->front();
    }
}

} // namespace

template <class V, json::Is<ColumnWish> T>
void fields(V& v, T& x)
{
    v.need("column", x.column);
    v.need("heading", x.heading);
    v.need("role", x.role);
    v.may("dimension", x.dimension);
}
template <class V, json::Is<PlaceAlias> T>
void fields(V& v, T& x)
{
    v.need("name", x.name);
    v.need("code", x.code);
}
template <class V, json::Is<UnderstandOptions> T>
void fields(V& v, T& x)
{
    mark(v, "delimiter", x.delimiter);
    mark(v, "decimalMark", x.decimalMark);
    mark(v, "groupMark", x.groupMark);
    v.may("dateForm", x.dateForm);
    v.may("encoding", x.encoding);
    v.may("sheet", x.sheet);
    v.may("headerRow", x.headerRow);
    v.may("fiscalYearStart", x.fiscalYearStart);
    v.may("dailyFromCumulative", x.dailyFromCumulative);
    v.may("columns", x.columns);
    v.may("placeNames", x.placeNames);
    v.may("unit", x.unit);
    v.may("scope", x.scope);
}
template <class V, json::Is<SavedMapping> T>
void fields(V& v, T& x)
{
    v.need("fingerprint", x.fingerprint);
    v.may("file", x.file);
    v.may("savedAt", x.savedAt);
    v.need("how", x.how);
    v.may("series", x.series);
    v.may("source", x.source);
}

namespace {

struct MappingList {
    std::vector<SavedMapping> mappings;
};
template <class V, json::Is<MappingList> T>
void fields(V& v, T& x)
{
    v.need("mappings", x.mappings);
}

} // namespace

std::string printSavedMappings(const std::vector<SavedMapping>& mappings)
{
    return json::write(MappingList{mappings}).dump(2) + "\n";
}

Result<std::vector<SavedMapping>> parseSavedMappings(std::string_view text)
{
    TRY(const auto parsed, readJson(text));
    MappingList list;
    RETURN_IF_ERROR(json::read(parsed, "", list));
    return std::move(list.mappings);
}

} // namespace antevia
