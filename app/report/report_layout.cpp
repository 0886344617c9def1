#include "app/report/report_layout.h"

#include "app/charts/fonts.h"

#include <algorithm>

namespace antevia {
namespace {

/// A table of contents helps from this many pages on.
constexpr std::size_t pagesWithContents = 7;
constexpr double leastWidth = points(200);
constexpr double leastHeight = points(240);

struct Parts {
    std::vector<LaidPage> cover;
    std::vector<LaidPage> contentsPages;
    std::vector<LaidPage> body;
    std::vector<ContentsEntry> contents;
};

std::vector<ContentsEntry> contentsEntries(const std::vector<OutlineEntry>& outline, const std::vector<LaidPage>& body,
                                           std::size_t pagesBefore)
{
    std::vector<ContentsEntry> entries;
    for (std::size_t page = 0; page < body.size(); ++page)
        for (const int heading : body[page].headings)
            entries.push_back({outline[static_cast<std::size_t>(heading)], static_cast<int>(pagesBefore + page) + 1});
    return entries;
}

/// How many pages the contents fill does not depend on the numbers in them.
void addContents(Parts& parts, const std::vector<OutlineEntry>& outline, const StripOptions& options,
                 const PageRoom& room)
{
    const auto lay = [&](std::size_t before) {
        parts.contents = contentsEntries(outline, parts.body, before);
        return paginate(contentsStrips(parts.contents, options), room);
    };
    const std::size_t own = lay(parts.cover.size()).size();
    parts.contentsPages = lay(parts.cover.size() + own);
}

Parts laidParts(const Document& document, const StripOptions& options, const PageRoom& room)
{
    Parts parts;
    auto body = stripsOf(document.blocks, options);
    if (hasCover(document)) {
        parts.cover = paginate(coverStrips(document, options), room);
    } else {
        auto title = titleStrips(document, options);
        body.strips.insert(body.strips.begin(), title.begin(), title.end());
    }
    std::ranges::move(imprintStrips(document, options), std::back_inserter(body.strips));
    parts.body = paginate(body.strips, room);
    if (parts.cover.size() + parts.body.size() >= pagesWithContents && !body.outline.empty())
        addContents(parts, body.outline, options, room);
    return parts;
}

} // namespace

Result<LaidReport> layReport(const Document& document, const QPageLayout& paper)
{
    RETURN_IF_ERROR(loadFonts());
    const SheetPlaces places = sheetPlaces(paper);
    if (places.text.width() < leastWidth || places.text.height() < leastHeight)
        return Error{ErrorCode::InvalidInput, "the paper leaves too little room for text",
                     "Choose a larger paper size or smaller margins."};
    const PageRoom room{places.text.width(), places.text.height(), kosovoNoteHeight(places.text.width()),
                        furnitureNamesKosovo(document)};
    Parts parts = laidParts(document, {room.width, room.height, hasCover(document)}, room);
    LaidReport report{document, places, std::move(parts.cover), std::move(parts.contents)};
    std::ranges::move(parts.contentsPages, std::back_inserter(report.pages));
    std::ranges::move(parts.body, std::back_inserter(report.pages));
    return report;
}

} // namespace antevia
