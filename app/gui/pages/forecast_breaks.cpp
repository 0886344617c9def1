#include "app/gui/pages/forecast_breaks.h"

#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/breaks_of_series.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {

QString nameOf(BreakKind kind)
{
    switch (kind) {
    case BreakKind::Outlier: return ForecastBreaksTab::tr("Outlier");
    case BreakKind::LevelShift: return ForecastBreaksTab::tr("New level");
    case BreakKind::Recent: return ForecastBreaksTab::tr("Last period: too early to tell");
    }
    return {};
}

QString nameOf(BreakVerdict verdict)
{
    switch (verdict) {
    case BreakVerdict::Open: return ForecastBreaksTab::tr("open");
    case BreakVerdict::Confirmed: return ForecastBreaksTab::tr("confirmed");
    case BreakVerdict::Refused: return ForecastBreaksTab::tr("refused");
    }
    return {};
}

QString signedNumber(double value)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    return (value < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + toQt(Wording().number(std::abs(value)));
}

std::vector<Column<HistoryBreak>> columns(const Wording& wording)
{
    using Row = HistoryBreak;
    const auto number = [=](const QString& heading, double Row::*figure) {
        return Column<Row>(heading,
                           [=](const Row& row) {
                               return std::isnan(row.*figure) ? QStringLiteral("–") : toQt(wording.number(row.*figure));
                           })
            .right()
            .orderedBy([=](const Row& row) { return QVariant(row.*figure); });
    };
    const auto sure = [=](const Row& row) {
        return row.sure > 0.0 ? toQt(wording.percent(row.sure, 1)) : ForecastBreaksTab::tr("not by itself");
    };
    return {
        Column<Row>(ForecastBreaksTab::tr("Period"), [=](const Row& row) { return toQt(wording.period(row.period)); })
            .orderedBy([](const Row& row) { return QVariant(row.period.index); }),
        Column<Row>(ForecastBreaksTab::tr("What"), [](const Row& row) { return nameOf(row.kind); }),
        number(ForecastBreaksTab::tr("Reported"), &Row::value),
        number(ForecastBreaksTab::tr("By its own course"), &Row::expected),
        Column<Row>(ForecastBreaksTab::tr("Size"), [](const Row& row) { return signedNumber(row.size); })
            .right()
            .orderedBy([](const Row& row) { return QVariant(row.size); }),
        Column<Row>(ForecastBreaksTab::tr("Sure"), sure).right(),
        Column<Row>(ForecastBreaksTab::tr("Measure"), [](const Row& row) { return toQt(row.measure.value); }),
        Column<Row>(ForecastBreaksTab::tr("Decision"), [](const Row& row) { return nameOf(row.verdict); })};
}

} // namespace

ForecastBreaksTab::ForecastBreaksTab(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("forecastBreaks"), parent),
      m_breaks(new ListTableModel<HistoryBreak>(columns(session.wording()), this)),
      m_table(new DataTable(QStringLiteral("breaksTable"), tr("Breaks in the history"), this)),
      m_confirm(plainButton(tr("Confirm"), QStringLiteral("confirmBreak"), this)),
      m_refuse(plainButton(tr("Refuse"), QStringLiteral("refuseBreak"), this)),
      m_reopen(plainButton(tr("Reopen"), QStringLiteral("reopenBreak"), this)), m_found(plainLabel({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* top = new QHBoxLayout;
    top->addWidget(
        mutedLabel(tr("Nothing is changed until you confirm it. A confirmed outlier is left out and filled in "
                      "for fitting. Before a confirmed new level the history is cut, or brought to it where "
                      "too little is left."),
                   this),
        1);
    for (QPushButton* button : {m_confirm, m_refuse, m_reopen})
        top->addWidget(button);
    column->addLayout(top);
    m_found->setObjectName(QStringLiteral("breaksFound"));
    column->addWidget(m_found);
    m_table->show(m_breaks);
    m_table->markAsOwnFigures();
    column->addWidget(m_table, 1);
    connect(m_table, &DataTable::currentRowChanged, this, &ForecastBreaksTab::enableButtons);
    connect(m_confirm, &QPushButton::clicked, this, [this] { decide(BreakVerdict::Confirmed); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(BreakVerdict::Refused); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { decide(BreakVerdict::Open); });
}

void ForecastBreaksTab::refresh()
{
    if (!session().isOpen() || session().series().empty())
        return take(std::vector<HistoryBreak>{});
    const auto read = [series = session().series()](const ProjectFile& project) {
        return breaksOfSeries(project, series);
    };
    session().read(QStringLiteral("forecastBreaks"), this, read,
                   [this](const Result<std::vector<HistoryBreak>>& breaks) { take(breaks); });
}

void ForecastBreaksTab::take(const Result<std::vector<HistoryBreak>>& breaks)
{
    m_breaks->setRows(breaks ? *breaks : std::vector<HistoryBreak>{});
    m_found->setText(!m_breaks->rows().empty()    ? QString()
                     : session().series().empty() ? tr("Choose a series.")
                                                  : tr("Neither a new level nor an outlier was found in this series."));
    m_found->setVisible(!m_found->text().isEmpty());
    enableButtons();
}

void ForecastBreaksTab::enableButtons()
{
    const HistoryBreak* chosen = m_breaks->row(m_table->currentInModel());
    const bool canDecide = chosen && session().isEditable();
    m_confirm->setEnabled(canDecide && chosen->verdict != BreakVerdict::Confirmed);
    m_refuse->setEnabled(canDecide && chosen->verdict != BreakVerdict::Refused);
    m_reopen->setEnabled(canDecide && chosen->verdict != BreakVerdict::Open);
}

void ForecastBreaksTab::decide(BreakVerdict verdict)
{
    const HistoryBreak* chosen = m_breaks->row(m_table->currentInModel());
    const auto info = session().project().get<SeriesInfo>(session().series().value);
    if (!chosen)
        return;
    if (!info)
        return session().report(info.error());
    if (verdict == BreakVerdict::Open)
        return session().change(tr("Reopen a break"), *info, withoutDecision(*info, chosen->kind, chosen->period));
    session().change(verdict == BreakVerdict::Confirmed ? tr("Confirm a break") : tr("Refuse a break"), *info,
                     withDecision(*info, {chosen->kind, chosen->period, verdict, {}}));
}

} // namespace antevia
