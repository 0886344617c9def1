#include "app/gui/pages/forecast_record.h"

#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/pit_bars.h"
#include "app/gui/work.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

Column<HorizonRow> scoreColumn(const QString& heading, double HorizonRow::*figure, int decimals)
{
    const auto shown = [=](const HorizonRow& row) {
        return std::isnan(row.*figure) ? QStringLiteral("–") : toQt(Wording().number(row.*figure, decimals));
    };
    return Column<HorizonRow>(heading, shown).right().orderedBy([=](const HorizonRow& row) {
        return QVariant(row.*figure);
    });
}

Column<HorizonRow> shareColumn(const QString& heading, double HorizonRow::*figure)
{
    const auto shown = [=](const HorizonRow& row) {
        return std::isnan(row.*figure) ? QStringLiteral("–") : toQt(Wording().percent(row.*figure));
    };
    return Column<HorizonRow>(heading, shown).right().orderedBy([=](const HorizonRow& row) {
        return QVariant(row.*figure);
    });
}

std::vector<Column<HorizonRow>> columns(bool hasOutside)
{
    using Row = HorizonRow;
    const auto ahead = [](const Row& row) { return QString::number(row.ahead); };
    const auto points = [](const Row& row) { return QString::number(row.points); };
    std::vector<Column<Row>> all{
        Column<Row>(ForecastRecordTab::tr("Periods ahead"), ahead).right().orderedBy([](const Row& row) {
            return QVariant(row.ahead);
        }),
        Column<Row>(ForecastRecordTab::tr("Points"), points).right(),
        scoreColumn(ForecastRecordTab::tr("Mean error"), &Row::error, 0),
        scoreColumn(ForecastRecordTab::tr("MASE"), &Row::mase, 2),
        scoreColumn(ForecastRecordTab::tr("Naive"), &Row::naiveMase, 2),
        scoreColumn(ForecastRecordTab::tr("Seasonal naive"), &Row::seasonalMase, 2),
        scoreColumn(ForecastRecordTab::tr("Quantile loss"), &Row::loss, 3),
        scoreColumn(ForecastRecordTab::tr("Naive loss"), &Row::naiveLoss, 3),
        shareColumn(ForecastRecordTab::tr("Inside 80 %"), &Row::inside80),
        shareColumn(ForecastRecordTab::tr("Inside 95 %"), &Row::inside95)};
    if (hasOutside)
        all.insert(all.begin() + 6, scoreColumn(ForecastRecordTab::tr("Outside"), &Row::outsideMase, 2));
    return all;
}

} // namespace

ForecastRecordTab::ForecastRecordTab(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("forecastRecord"), parent),
      m_rows(new ListTableModel<HorizonRow>(columns(false), this)), m_basis(mutedLabel({}, this)),
      m_run(plainButton(tr("Forecast the past again"), QStringLiteral("runBacktest"), this)),
      m_table(new DataTable(QStringLiteral("horizonTable"), tr("How forecasts did, by horizon"), this)),
      m_pit(new PitBars(this)), m_pitWords(mutedLabel({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* top = new QHBoxLayout;
    m_basis->setObjectName(QStringLiteral("recordBasis"));
    top->addWidget(m_basis, 1);
    top->addWidget(m_run);
    column->addLayout(top);
    auto* beside = new QHBoxLayout;
    m_table->show(m_rows);
    beside->addWidget(m_table, 3);
    auto* right = new QVBoxLayout;
    right->addWidget(strongLabel(tr("What came, by tenth of the forecast"), this));
    right->addWidget(m_pit, 1);
    right->addWidget(m_pitWords);
    beside->addLayout(right, 2);
    column->addLayout(beside, 1);
    connect(m_run, &QPushButton::clicked, this, [this] { runBacktest(this->session(), this->session().series()); });
}

void ForecastRecordTab::refresh()
{
    m_run->setEnabled(session().isEditable() && !session().series().empty());
    if (!session().isOpen() || session().series().empty())
        return take(Error{ErrorCode::NotFound, {}});
    const auto read = [series = session().series()](const ProjectFile& project) {
        return recordOfForecast(project, series);
    };
    session().read(QStringLiteral("forecastRecord"), this, read,
                   [this](const Result<ForecastRecord>& record) { take(record); });
}

void ForecastRecordTab::take(const Result<ForecastRecord>& record)
{
    const std::vector<HorizonRow> rows = record ? horizonRows(*record) : std::vector<HorizonRow>{};
    const bool hasOutside =
        std::ranges::any_of(rows, [](const HorizonRow& row) { return !std::isnan(row.outsideMase); });
    m_rows->setColumns(columns(hasOutside));
    m_rows->setRows(rows);
    m_basis->setText(record ? basisOf(*record) : tr("Nothing is forecast yet."));
    m_pit->show(record && !record->scores.empty() ? record->scores.front().pit : std::vector<double>{});
    m_pitWords->setText(m_pit->inWords());
}

QString ForecastRecordTab::basisOf(const ForecastRecord& record) const
{
    const QString scale = tr("MASE below 1 is better than repeating the past; lower is better.");
    if (!record.isAsKnown)
        return tr("The history as it is known today, forecast again from %1 earlier ends. %2")
            .arg(record.origins)
            .arg(scale);
    const QString made = tr("Made again from %1 days, on %2 of them with the delivery of that time. %3")
                             .arg(record.origins)
                             .arg(record.knownThen)
                             .arg(scale);
    return record.staleWhy.empty() ? made : tr("Out of date (%1). %2").arg(toQt(record.staleWhy), made);
}

} // namespace antevia
