#include "app/gui/widgets/inspector.h"

#include "app/gui/widgets/labels.h"

#include <QLabel>
#include <QVBoxLayout>

namespace antevia {

namespace {

QString yesOrNo(bool yes)
{
    return yes ? Inspector::tr("yes") : Inspector::tr("no");
}

/// "closure (ba2f8e82)": the id with the beginning of its check sum.
QString shownInput(const InputRef& input)
{
    if (input.hash.empty())
        return Inspector::tr("%1 (none entered)").arg(toQt(input.id));
    const QString sum = toQt(input.hash.substr(0, 8));
    return input.id.empty() ? sum : toQt(input.id) + QStringLiteral(" (") + sum + u')';
}

Details::Section inputsOf(const std::vector<InputRef>& inputs)
{
    Details::Section section{Inspector::tr("Rests on"), {}};
    for (const InputRef& input : inputs) {
        const QString shown = shownInput(input);
        if (!section.rows.empty() && section.rows.back().name == toQt(input.kind))
            section.rows.back().value += u'\n' + shown;
        else
            section.rows.push_back({toQt(input.kind), shown});
    }
    return section;
}

} // namespace

Details::Section sectionOf(const Source& source)
{
    Details::Section section{Inspector::tr("Source"), {{Inspector::tr("Cited as"), toQt(cite(source))}}};
    section.rows.push_back({Inspector::tr("Standing"), toQt(Wording().name(source.standing))});
    if (!source.note.empty())
        section.rows.push_back({Inspector::tr("Limits"), toQt(source.note)});
    return section;
}

Details::Section sectionOf(const Provenance& provenance, const Wording& wording)
{
    Details::Section section = inputsOf(provenance.inputs);
    section.rows.insert(section.rows.begin(), {{Inspector::tr("Made"), toQt(wording.timeStamp(provenance.madeAt))},
                                               {Inspector::tr("Program"), toQt("Antevia " + provenance.programVersion)},
                                               {Inspector::tr("Seed"), QString::number(provenance.seed)}});
    return section;
}

Details detailsOf(const SeriesInfo& series, const Wording& wording)
{
    Details details{toQt(series.name), {}};
    details.sections.push_back({Inspector::tr("What one unit is"),
                                {{Inspector::tr("Counted"), toQt(describe(series.basis))},
                                 {Inspector::tr("Frequency"), toQt(wording.name(series.frequency))},
                                 {Inspector::tr("Place"), toQt(series.place.value)},
                                 {Inspector::tr("One person once"), yesOrNo(series.basis.deduplicated)}}});
    if (!series.qualityNote.empty())
        details.sections.front().rows.push_back({Inspector::tr("Quality"), toQt(series.qualityNote)});
    details.sections.push_back(sectionOf(series.source));
    return details;
}

Details detailsOf(const Vintage& vintage, const Wording& wording)
{
    Details details{Inspector::tr("Delivery %1").arg(toQt(vintage.id.value)), {}};
    details.sections.push_back({Inspector::tr("Delivery"),
                                {{Inspector::tr("Taken in"), toQt(wording.timeStamp(vintage.recordedAt))},
                                 {Inspector::tr("From"), toQt(vintage.origin)},
                                 {Inspector::tr("Sheet"), toQt(vintage.sheet)},
                                 {Inspector::tr("Figures"), toQt(wording.number(vintage.observations))},
                                 {Inspector::tr("Missing"), toQt(wording.number(vintage.missing))},
                                 {Inspector::tr("Left out"), toQt(vintage.leftOut)},
                                 {Inspector::tr("Check sum"), toQt(vintage.contentHash)}}});
    details.sections.push_back(sectionOf(vintage.source));
    return details;
}

Details detailsOf(const Measure& measure, const Wording& wording)
{
    Details details{toQt(measure.title), {}};
    details.sections.push_back(
        {Inspector::tr("Measure"),
         {{Inspector::tr("Effect"), toQt(wording.effectName(measure.effect))},
          {Inspector::tr("Decided by"), toQt(measure.decidedBy)},
          {Inspector::tr("From"), toQt(wording.date(measure.effective))},
          {Inspector::tr("Known from"), toQt(wording.date(measure.knownFrom))},
          {Inspector::tr("Until"), measure.ends ? toQt(wording.date(*measure.ends)) : Inspector::tr("open")}}});
    if (!measure.observedAfterwards.empty())
        details.sections.push_back({Inspector::tr("What happened afterwards (no model sees it)"),
                                    {{QString(), toQt(measure.observedAfterwards)}}});
    details.sections.push_back(sectionOf(measure.source));
    return details;
}

Details detailsOf(const FigureTrace& trace, const Wording&)
{
    Details details{Inspector::tr("Figure %1: %2 %3").arg(toQt(trace.ref), toQt(trace.shown), toQt(trace.unit)), {}};
    details.sections.push_back({Inspector::tr("What it is"),
                                {{QString(), toQt(trace.label)}, {Inspector::tr("Worked out"), toQt(trace.rule)}}});
    details.sections.push_back(inputsOf(trace.inputs));
    if (!trace.cells.empty()) {
        Details::Section cells{Inspector::tr("Source cells"), {}};
        for (const std::string& cell : trace.cells)
            cells.rows.push_back({QString(), toQt(cell)});
        details.sections.push_back(cells);
    }
    return details;
}

Inspector::Inspector(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showNothing();
}

void Inspector::showNothing()
{
    show({tr("Details"),
          {{QString(),
            {{QString(), tr("Choose a series, a place, a measure or a figure to see what it "
                            "is, where it comes from and what it rests on.")}}}}});
}

void Inspector::show(const Details& details)
{
    QStringList said{details.title};
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(3);
    column->addWidget(headingLabel(details.title, body));
    for (const Details::Section& section : details.sections) {
        column->addSpacing(8);
        if (!section.heading.isEmpty()) {
            column->addWidget(strongLabel(section.heading, body));
        }
        for (const Details::Row& row : section.rows) {
            if (row.value.isEmpty())
                continue;
            if (!row.name.isEmpty())
                column->addWidget(mutedLabel(row.name, body));
            column->addWidget(plainLabel(row.value, body));
            said << row.name + QStringLiteral(": ") + row.value;
        }
    }
    column->addStretch(1);
    m_text = said.join(u'\n');
    setWidget(body);
    m_body = body;
}

QString Inspector::text() const
{
    return m_text;
}

} // namespace antevia
