#include "app/gui/pages/forecast_page.h"

#include "app/gui/pages/forecast_breaks.h"
#include "app/gui/pages/forecast_record.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/work.h"
#include "app/usecases/charts_of_project.h"
#include "app/usecases/surge.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

constexpr int recordHeight = 248;

Column<MethodRow> figureColumn(const QString& heading, double BacktestRow::*figure, int decimals, bool isShare)
{
    using Row = MethodRow;
    const auto shown = [=](const Row& row) {
        const double value = row.record.*figure;
        return toQt(isShare ? Wording().percent(value) : Wording().number(value, decimals));
    };
    return Column<Row>(heading, shown).right().orderedBy([=](const Row& row) { return QVariant(row.record.*figure); });
}

std::vector<Column<MethodRow>> methodColumns(const Wording& wording)
{
    using Row = MethodRow;
    using Each = Column<Row>;
    const auto name = [=](const Row& row) {
        const QString method = toQt(capitalised(wording.name(row.record.method)));
        return row.isUsed ? ForecastPage::tr("%1 (used)").arg(method) : method;
    };
    return {{ForecastPage::tr("Method"), name},
            figureColumn(ForecastPage::tr("Mean error"), &BacktestRow::mae, 0, false),
            figureColumn(ForecastPage::tr("MASE"), &BacktestRow::mase, 2, false),
            figureColumn(ForecastPage::tr("Quantile loss"), &BacktestRow::wql, 3, false),
            figureColumn(ForecastPage::tr("Inside 80 %"), &BacktestRow::coverage80, 0, true),
            figureColumn(ForecastPage::tr("Inside 95 %"), &BacktestRow::coverage95, 0, true),
            Each(ForecastPage::tr("Made of"), [](const Row& row) { return toQt(row.madeOf); })};
}

std::vector<MethodRow> methodRows(const Forecast& forecast)
{
    std::vector<MethodRow> rows;
    for (const BacktestRow& record : forecast.backtest) {
        const auto member = std::ranges::find(forecast.members, record.method, &MemberForecast::method);
        rows.push_back({record, member == forecast.members.end() ? std::string() : member->model,
                        record.method == forecast.method});
    }
    return rows;
}

Details::Section surgeSection(const Forecast& forecast, const Wording& wording)
{
    Details::Section section{ForecastPage::tr("Surge: seldom exceeded"), {}};
    for (const SurgePoint& each : surgePoints(forecast))
        section.rows.push_back(
            {toQt(wording.period(later(forecast.first, each.ahead - 1))), toQt(text(each, wording))});
    return section;
}

} // namespace

ForecastPage::ForecastPage(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("forecastPage"), parent),
      m_backtest(new ListTableModel<MethodRow>(methodColumns(session.wording()), this)), m_series(new QComboBox(this)),
      m_run(primaryButton(tr("Forecast"), QStringLiteral("runForecast"), this)), m_banner(new Banner(this)),
      m_naiveBanner(new Banner(this)), m_chart(new ChartPane(QStringLiteral("forecastChart"), this)),
      m_table(new DataTable(QStringLiteral("backtestTable"), tr("How the methods did in the past"), this)),
      m_warnings(mutedLabel({}, this))
{
    auto* column = startLayout(tr("Forecast"), tr("From what was known on the as-of day. Every forecast stands beside "
                                                  "the naive one and its own past record."));
    auto* top = new QHBoxLayout;
    m_series->setObjectName(QStringLiteral("seriesChooser"));
    m_series->setAccessibleName(tr("Series"));
    m_series->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(nameLabel(tr("Series"), this));
    top->addWidget(m_series);
    top->addWidget(m_run);
    top->addStretch(1);
    column->addLayout(top);
    m_naiveBanner->setObjectName(QStringLiteral("naiveBanner"));
    column->addWidget(m_banner);
    column->addWidget(m_naiveBanner);
    column->addWidget(m_chart, 1);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("forecastTabs"));
    tabs->setDocumentMode(true);
    tabs->setMaximumHeight(recordHeight);
    tabs->addTab(new ForecastRecordTab(session, tabs), tr("Record by horizon"));
    tabs->addTab(methodsTab(tabs), tr("Methods and weights"));
    tabs->addTab(new ForecastBreaksTab(session, tabs), tr("Breaks"));
    column->addWidget(tabs);
    connect(m_series, &QComboBox::activated, this,
            [this] { this->session().setSeries({fromQt(m_series->currentData().toString())}); });
    const auto run = [this] { runForecast(this->session(), this->session().series()); };
    connect(m_run, &QPushButton::clicked, this, run);
    connect(m_banner, &Banner::asked, this, run);
    connect(m_chart, &ChartPane::asked, this, run);
}

QWidget* ForecastPage::methodsTab(QWidget* parent)
{
    auto* tab = new QWidget(parent);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(
        mutedLabel(tr("Each method forecast the past of this series. In the combination a method weighs the "
                      "more the smaller its errors were, as they were known then."),
                   tab));
    m_table->show(m_backtest);
    column->addWidget(m_table, 1);
    m_warnings->setObjectName(QStringLiteral("forecastWarnings"));
    column->addWidget(m_warnings);
    return tab;
}

void ForecastPage::fillSeries()
{
    const QSignalBlocker blocker(m_series);
    m_series->clear();
    const auto infos = session().isOpen() ? session().project().all<SeriesInfo>() : Result(std::vector<SeriesInfo>{});
    for (const SeriesInfo& info : infos ? *infos : std::vector<SeriesInfo>{}) {
        m_series->addItem(toQt(info.name), toQt(info.id.value));
        if (info.id == session().series())
            m_series->setCurrentIndex(m_series->count() - 1);
    }
}

void ForecastPage::refresh()
{
    fillSeries();
    m_run->setEnabled(session().isEditable() && m_series->count() > 0);
    m_banner->clear();
    m_naiveBanner->clear();
    if (m_series->count() == 0) {
        m_chart->showEmpty(tr("Nothing to forecast"), tr("Take figures in on the data page, or open the sample case."));
        m_backtest->setRows({});
        m_warnings->clear();
        return;
    }
    if (session().series().empty())
        session().setSeries({fromQt(m_series->currentData().toString())});
    const auto read = [series = session().series()](const ProjectFile& project) -> Result<Shown> {
        return Shown{project.forecast(series), forecastChart(project, series)};
    };
    session().read(QStringLiteral("forecast"), this, read, [this](const Result<Shown>& shown) {
        if (shown)
            take(*shown);
    });
}

void ForecastPage::take(const Shown& shown)
{
    m_chart->show(shown.chart, tr("Not forecast yet"),
                  tr("The forecast uses only figures that were known on the as-of day, chooses and combines methods by "
                     "their past record, and shows its uncertainty."),
                  session().isEditable() ? tr("Forecast") : QString());
    if (!shown.forecast) {
        m_backtest->setRows({});
        m_warnings->clear();
        return;
    }
    const Forecast& forecast = shown.forecast->value;
    m_backtest->setRows(methodRows(forecast));
    sayWarnings(forecast);
    Details details{m_series->currentText(), {surgeSection(forecast, session().wording())}};
    for (const MemberForecast& member : forecast.members)
        details.sections.push_back(
            {toQt(capitalised(session().wording().name(member.method))), {{QString(), toQt(member.model)}}});
    details.sections.push_back(sectionOf(shown.forecast->provenance, session().wording()));
    Q_EMIT inspect(details);
}

void ForecastPage::sayWarnings(const Forecast& forecast)
{
    if (const QString stale = whyStale(session(), "forecast", forecast.series.value); !stale.isEmpty())
        m_banner->say(Banner::Kind::Caution, stale, tr("Run again"));
    if (forecast.naiveIsBetter)
        m_naiveBanner->say(Banner::Kind::Caution,
                           tr("In the past, the naive forecast (tomorrow is as today) was better for this series. Rely "
                              "on it, or on the range, rather than on the middle line."));
    QStringList warnings;
    for (const std::string& warning : forecast.warnings)
        warnings << toQt(warning);
    m_warnings->setText(warnings.join(u'\n'));
}

} // namespace antevia
