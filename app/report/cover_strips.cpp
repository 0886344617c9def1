#include "app/report/cover_strips.h"

#include "app/wording/wording.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

void append(std::vector<Strip>& strips, std::vector<Strip> more, double spaceBefore)
{
    if (more.empty())
        return;
    more.front().spaceBefore = spaceBefore;
    std::ranges::move(more, std::back_inserter(strips));
}

Strip space(double height)
{
    return Strip{.height = height};
}

Strip bar(double width, double height)
{
    Strip strip{.height = height};
    strip.drawings.push_back(FillDrawing{QRectF(0.0, 0.0, width, height), house::accent()});
    return strip;
}

std::vector<Strip> lines(const std::vector<std::string>& texts, const TextLook& look, double width)
{
    std::vector<Strip> strips;
    for (const std::string& text : texts)
        append(strips, textStrips(plain(text), look, width), 0.0);
    return strips;
}

} // namespace

bool hasCover(const Document& document)
{
    return !document.cover.empty();
}

std::vector<Strip> coverStrips(const Document& document, const StripOptions& options)
{
    std::vector<Strip> strips{space(options.pageHeight * 0.12), bar(points(64), points(4))};
    append(strips, textStrips(plain(document.title), house::title(), options.width), points(16));
    append(strips, textStrips(plain(document.subtitle), house::subtitle(), options.width), points(8));
    append(strips, lines(document.coverLines, house::coverLine(), options.width), points(18));
    const std::string marking = printed(document.marking) + ": " + Wording().name(document.marking.tlp);
    append(strips, textStrips(plain(marking), house::note(), options.width), points(10));
    StripOptions unnumbered = options;
    unnumbered.numbered = false;
    append(strips, stripsOf(document.cover, unnumbered).strips, points(30));
    for (Strip& strip : strips)
        strip.heading = -1; // not in the contents
    return strips;
}

std::vector<Strip> titleStrips(const Document& document, const StripOptions& options)
{
    TextLook title = house::title();
    title.size = 19;
    title.lineHeight = 25;
    TextLook subtitle = house::subtitle();
    subtitle.size = 11;
    subtitle.lineHeight = 15.5;
    std::vector<Strip> strips = textStrips(plain(document.title), title, options.width);
    append(strips, textStrips(plain(document.subtitle), subtitle, options.width), points(3));
    append(strips, textStrips(plain(joined(document.coverLines, " · ")), house::note(), options.width), points(4));
    return strips;
}

std::vector<Strip> imprintStrips(const Document& document, const StripOptions& options)
{
    std::vector<Strip> strips;
    if (!document.attribution.empty())
        append(strips, textStrips(plain(document.attribution), house::note(), options.width), points(18));
    if (!document.madeAt.empty())
        append(strips,
               textStrips(plain("Made " + Wording().timeStamp(document.madeAt) + " with Antevia."), house::note(),
                          options.width),
               strips.empty() ? points(18) : points(2));
    return strips;
}

std::vector<Strip> contentsStrips(const std::vector<ContentsEntry>& entries, const StripOptions& options)
{
    const double numberWidth = points(30);
    std::vector<Strip> strips = textStrips(plain("Contents"), house::heading(1), options.width);
    strips.front().keepWithNext = true;
    for (const ContentsEntry& entry : entries) {
        const bool isSection = entry.heading.level <= 1;
        TextLook look = house::body();
        look.strong = isSection;
        const double left = isSection || entry.heading.number.empty() ? 0.0 : points(30);
        const double textLeft = entry.heading.number.empty() ? left : left + numberWidth;
        auto lines = textStrips(plain(entry.heading.text), look, options.width - textLeft - points(40), textLeft);
        if (lines.empty())
            continue;
        lines.front().drawings.push_back(drawn(LaidText(plain(entry.heading.number), look, numberWidth), {left, 0.0}));
        TextLook right = look;
        right.alignment = Qt::AlignRight;
        lines.back().drawings.push_back(
            drawn(LaidText(plain(std::to_string(entry.page)), right, points(34)), {options.width - points(34), 0.0}));
        append(strips, std::move(lines), points(isSection ? 7 : 1.5));
    }
    return strips;
}

} // namespace antevia
