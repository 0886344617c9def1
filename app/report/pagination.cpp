#include "app/report/pagination.h"

#include <algorithm>

namespace antevia {
namespace {

class Filler {
public:
    explicit Filler(const PageRoom& room) : m_room(room) { begin(); }

    void add(std::span<const Strip> group)
    {
        const bool isOnNewPage = m_used == 0.0;
        if (!isOnNewPage && (group.front().breakBefore || !fits(group)))
            begin();
        const bool holdsTogether = fits(group);
        for (const Strip& strip : group) {
            if (!holdsTogether && m_used > 0.0 && !fits({&strip, 1}))
                begin();
            place(strip);
        }
    }
    std::vector<LaidPage> pages() && { return std::move(m_pages); }

private:
    void begin()
    {
        m_pages.emplace_back().namesKosovo = m_room.alwaysNote;
        m_used = 0.0;
    }

    bool fits(std::span<const Strip> group) const
    {
        constexpr double tolerance = 0.5; // of a unit
        double needed = m_used;
        bool names = m_pages.back().namesKosovo;
        for (const Strip& strip : group) {
            if (needed == 0.0 && strip.repeated)
                needed += strip.repeated->height;
            needed += (needed == 0.0 ? 0.0 : strip.spaceBefore) + strip.height;
            names = names || strip.namesKosovo;
        }
        return needed + (names ? m_room.noteHeight : 0.0) <= m_room.height + tolerance;
    }

    void place(const Strip& strip)
    {
        if (m_used == 0.0 && strip.repeated)
            draw(*strip.repeated);
        m_used += m_used == 0.0 ? 0.0 : strip.spaceBefore;
        draw(strip);
        if (strip.heading >= 0)
            m_pages.back().headings.push_back(strip.heading);
    }

    void draw(const Strip& strip)
    {
        LaidPage& page = m_pages.back();
        for (const Drawing& drawing : strip.drawings)
            page.drawings.push_back(moved(drawing, {0.0, m_used}));
        page.namesKosovo = page.namesKosovo || strip.namesKosovo;
        m_used += strip.height;
    }

    PageRoom m_room;
    std::vector<LaidPage> m_pages;
    double m_used = 0.0;
};

} // namespace

std::vector<LaidPage> paginate(std::span<const Strip> strips, const PageRoom& room)
{
    Filler filler(room);
    for (std::size_t begin = 0; begin < strips.size();) {
        std::size_t end = begin + 1;
        while (end < strips.size() && strips[end - 1].keepWithNext && !strips[end].breakBefore)
            ++end;
        filler.add(strips.subspan(begin, end - begin));
        begin = end;
    }
    return std::move(filler).pages();
}

} // namespace antevia
