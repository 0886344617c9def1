#include "app/gui/pages/data_page.h"

#include "app/gui/dialogs/series_details.h"
#include "app/gui/figures_command.h"
#include "app/gui/pages/quality_panel.h"
#include "app/gui/pages/revisions_panel.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/table_export.h"
#include "app/usecases/charts_of_project.h"
#include "app/usecases/export_tables.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

/// The period of the newest figure of a series, or why there is none.
QString lastPeriod(const SeriesOverview& row, const Wording& wording)
{
    if (!row.isRead)
        return DataPage::tr("reading …");
    return row.periods ? toQt(wording.period(row.last)) : DataPage::tr("no figures");
}

/// A number that the figures of a series give; nothing before they were read.
Column<SeriesOverview> countColumn(const QString& heading, int SeriesOverview::*count, const Wording& wording)
{
    const auto text = [=](const SeriesOverview& row) {
        return row.isRead ? toQt(wording.number(row.*count)) : QString();
    };
    return Column<SeriesOverview>(heading, text).right().orderedBy([=](const SeriesOverview& row) {
        return QVariant(row.*count);
    });
}

std::vector<Column<SeriesOverview>> seriesColumns(const Wording& wording)
{
    using Row = SeriesOverview;
    using Each = Column<Row>;
    return {
        {DataPage::tr("Series"), [](const Row& row) { return toQt(row.info.name); }},
        {DataPage::tr("Every"), [=](const Row& row) { return toQt(wording.name(row.info.frequency)); }},
        {DataPage::tr("Up to"), [=](const Row& row) { return lastPeriod(row, wording); }},
        Each(
            DataPage::tr("Last figure"),
            [=](const Row& row) { return std::isnan(row.lastValue) ? QString() : toQt(wording.number(row.lastValue)); })
            .right()
            .orderedBy([](const Row& row) { return QVariant(row.lastValue); }),
        countColumn(DataPage::tr("Missing"), &Row::missing, wording),
        {DataPage::tr("Place"), [](const Row& row) { return toQt(row.info.place.value); }},
        {DataPage::tr("One unit is"), [](const Row& row) { return toQt(describe(row.info.basis)); }},
        countColumn(DataPage::tr("Periods"), &Row::periods, wording),
        {DataPage::tr("Delivery"),
         [](const Row& row) {
             return row.deliveries < 2 ? toQt(row.vintage.value)
                                       : DataPage::tr("%1 of %2").arg(toQt(row.vintage.value)).arg(row.deliveries);
         }},
        {DataPage::tr("Read otherwise"),
         [=](const Row& row) {
             return row.corrections == 0 ? QString()
                                         : toQt(wording.count(row.corrections, "correction", "corrections"));
         }},
        {DataPage::tr("Source"), [](const Row& row) { return toQt(cite(row.shown.source)); }},
    };
}

std::vector<Column<Vintage>> vintageColumns(const Wording& wording)
{
    using Row = Vintage;
    using Each = Column<Row>;
    return {
        {DataPage::tr("Delivery"), [](const Row& row) { return toQt(row.id.value); }},
        {DataPage::tr("Taken in"), [=](const Row& row) { return toQt(wording.timeStamp(row.recordedAt)); }},
        {DataPage::tr("From"), [](const Row& row) { return toQt(row.origin); }},
        Each(DataPage::tr("Figures"), [=](const Row& row) { return toQt(wording.number(row.observations)); }).right(),
        Each(DataPage::tr("Missing"), [=](const Row& row) { return toQt(wording.number(row.missing)); }).right(),
        {DataPage::tr("Left out"),
         [](const Row& row) { return row.leftOut.empty() ? DataPage::tr("nothing") : toQt(row.leftOut); }},
        Each(DataPage::tr("Check sum"), [](const Row& row) { return toQt(row.contentHash.substr(0, 12)); })
            .withTip([](const Row& row) { return toQt(row.contentHash); }),
    };
}

} // namespace

DataPage::DataPage(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("dataPage"), parent),
      m_series(new ListTableModel<SeriesOverview>(seriesColumns(session.wording()), this)),
      m_vintages(new ListTableModel<Vintage>(vintageColumns(session.wording()), this))
{
    auto* column =
        startLayout(tr("Data"), tr("What is counted, by whom, and what was delivered when. Series that count "
                                   "different things are never added."));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(seriesPanel());
    m_chart = new ChartPane(QStringLiteral("seriesChart"), this);
    split->addWidget(lowerPanel());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    column->addWidget(split, 1);
    connect(m_chart, &ChartPane::asked, this, [this] { Q_EMIT importAsked({}); });
    connect(m_seriesTable, &DataTable::currentRowChanged, this, &DataPage::showChosen);
}

QWidget* DataPage::lowerPanel()
{
    auto* figures = new QSplitter(Qt::Horizontal, this);
    figures->addWidget(m_chart);
    figures->addWidget(vintagePanel());
    figures->setStretchFactor(0, 3);
    figures->setStretchFactor(1, 2);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("dataTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(figures, tr("Figures and deliveries"));
    tabs->addTab(new RevisionsPanel(session(), tabs), tr("What was known when"));
    tabs->addTab(new QualityPanel(session(), tabs), tr("Quality board"));
    return tabs;
}

QWidget* DataPage::seriesPanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new QHBoxLayout;
    auto* import = primaryButton(tr("Import figures …"), QStringLiteral("importFigures"), area);
    auto* edit = plainButton(tr("Describe …"), QStringLiteral("editSeries"), area);
    auto* remove = plainButton(tr("Delete series"), QStringLiteral("deleteSeries"), area);
    auto* sum = plainButton(tr("Sum selected"), QStringLiteral("sumSeries"), area);
    m_answer = plainLabel({}, area);
    m_answer->setObjectName(QStringLiteral("sumAnswer"));
    auto* exports = plainButton(tr("Export …"), QStringLiteral("exportFigures"), area);
    exports->setToolTip(plainToolTip(tr("The figures of all series, or of those selected, as CSV, XLSX, SDMX-CSV or "
                                        "HXL. Figures of 1 to 4 people are withheld.")));
    for (QPushButton* each : {import, edit, remove, sum, exports})
        buttons->addWidget(each);
    buttons->addWidget(m_answer, 1);
    column->addLayout(buttons);
    m_seriesTable = new DataTable(QStringLiteral("seriesTable"), tr("Series"), area);
    m_seriesTable->show(m_series);
    m_seriesTable->markAsOwnFigures();
    column->addWidget(m_seriesTable, 1);
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT importAsked({}); });
    connect(edit, &QPushButton::clicked, this, &DataPage::editChosen);
    connect(remove, &QPushButton::clicked, this, &DataPage::removeChosenSeries);
    connect(sum, &QPushButton::clicked, this, &DataPage::sumChosen);
    connect(exports, &QPushButton::clicked, this, &DataPage::exportFigures);
    m_editing << import << edit << remove;
    return area;
}

QWidget* DataPage::vintagePanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(8, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* remove = plainButton(tr("Delete delivery"), QStringLiteral("deleteVintage"), area);
    top->addWidget(headingLabel(tr("Deliveries"), area), 1);
    top->addWidget(remove);
    column->addLayout(top);
    m_vintageTable = new DataTable(QStringLiteral("vintageTable"), tr("Deliveries"), area);
    m_vintageTable->show(m_vintages);
    column->addWidget(m_vintageTable, 1);
    connect(remove, &QPushButton::clicked, this, &DataPage::removeChosenVintage);
    connect(m_vintageTable, &DataTable::currentRowChanged, this, [this] {
        if (const Vintage* vintage = m_vintages->row(m_vintageTable->currentInModel()))
            Q_EMIT inspect(detailsOf(*vintage, session().wording()));
    });
    m_editing << remove;
    return area;
}

void DataPage::refresh()
{
    for (QPushButton* button : m_editing)
        button->setEnabled(session().isEditable());
    if (!session().isOpen()) {
        m_series->setRows({});
        m_vintages->setRows({});
        m_listed.clear();
        m_chart->showEmpty(tr("No project is open"), tr("Open the sample case or your own project on the start page."));
        return;
    }
    const auto show = [this](const Result<OverviewOfSeries>& figures) {
        figures ? take(*figures) : session().report(figures.error());
    };
    if (m_listed != session().project().path()) { // names at once: millions of figures take seconds
        m_listed = session().project().path();
        m_series->setRows({});
        session().read(QStringLiteral("namesOfSeries"), this, namesOfSeries, show);
    }
    session().read(QStringLiteral("overviewOfSeries"), this, overviewOfSeries, show);
}

void DataPage::take(const OverviewOfSeries& figures)
{
    m_series->setRows(figures.series);
    m_vintages->setRows(figures.vintages);
    const auto& rows = m_series->rows();
    const auto chosen =
        std::ranges::find_if(rows, [this](const SeriesOverview& row) { return row.info.id == session().series(); });
    if (chosen != rows.end())
        m_seriesTable->chooseRow(static_cast<int>(chosen - rows.begin()));
    showChosen();
}

void DataPage::showChosen()
{
    const SeriesOverview* row = m_series->row(m_seriesTable->currentInModel());
    if (!session().isOpen())
        return;
    if (!row) {
        m_chart->showEmpty(
            m_series->rows().empty() ? tr("No figures yet") : tr("Choose a series"),
            tr("Import files of publishers (text, workbooks, SDMX, HXL, JSON), drop them here or paste a "
               "table. You see what was understood before anything is taken in."),
            m_series->rows().empty() ? tr("Import figures …") : QString());
        return;
    }
    Q_EMIT inspect(detailsOf(row->shown, session().wording()));
    session().setSeries(row->info.id);
    const auto read = [id = row->info.id](const ProjectFile& project) { return seriesChart(project, id); };
    session().read(QStringLiteral("seriesChart"), this, read, [this](const Result<ChartSpec>& chart) {
        m_chart->show(chart, tr("No figures"),
                      tr("This series has no figures. Import a delivery that has a column for it."),
                      tr("Import figures …"));
    });
}

void DataPage::sumChosen()
{
    std::vector<SeriesInfo> infos;
    for (const int row : m_seriesTable->chosenRows())
        infos.push_back(m_series->rows()[static_cast<std::size_t>(row)].info);
    if (infos.size() < 2)
        return m_answer->setText(tr("Select two or more series to add them."));
    const auto read = [infos](const ProjectFile& project) -> Result<std::vector<Series>> {
        std::vector<Series> figures;
        for (const SeriesInfo& info : infos) {
            TRY(Series each, project.series(info.id));
            figures.push_back(std::move(each));
        }
        return figures;
    };
    session().read(QStringLiteral("sum"), this, read, [this, infos](const Result<std::vector<Series>>& figures) {
        figures ? showSum(infos, *figures) : session().report(figures.error());
    });
}

void DataPage::showSum(const std::vector<SeriesInfo>& infos, const std::vector<Series>& figures)
{
    std::vector<CountingBasis> bases;
    for (const SeriesInfo& info : infos)
        bases.push_back(info.basis);
    const auto total = sum(figures, bases);
    if (!total)
        return m_answer->setText(tr("Not added: %1").arg(toQt(total.error().detail)));
    const double last = total->values()(total->size() - 1);
    m_answer->setText(
        tr("Sum on %1: %2")
            .arg(toQt(session().wording().period(total->last())), toQt(session().wording().number(last))));
}

void DataPage::exportFigures()
{
    FiguresExport figures;
    const QList<int> chosen = m_seriesTable->chosenRows();
    for (const int row : chosen.size() > 1 ? chosen : QList<int>())
        figures.series.push_back(m_series->rows()[static_cast<std::size_t>(row)].info.id);
    askForTableFile(this, tr("Figures"), [this, figures](const QString& path, TableFormat format) {
        TableExport request;
        request.path = fromQt(path);
        request.format = format;
        request.figures = figures;
        const auto job = [request](ProjectFile& project, const RunContext& run) -> Result<std::string> {
            RETURN_IF_ERROR(exportTable(project, request, run));
            return request.path;
        };
        session().start(tr("Exporting figures"), std::nullopt, this, job,
                        [this](const std::string& written) { Q_EMIT told(tr("Written: %1").arg(toQt(written))); });
    });
}

void DataPage::removeChosenSeries()
{
    const SeriesOverview* row = m_series->row(m_seriesTable->currentInModel());
    if (!row)
        return;
    const auto remove = [id = row->info.id](ProjectFile& project) { return removeSeries(project, id); };
    session().undoStack().push(new FiguresCommand(session(), tr("Delete series %1").arg(toQt(row->info.name)), remove,
                                                  FiguresCommand::First::Removes));
}

void DataPage::removeChosenVintage()
{
    const Vintage* row = m_vintages->row(m_vintageTable->currentInModel());
    if (!row)
        return;
    const auto remove = [id = row->id](ProjectFile& project) { return removeVintage(project, id); };
    session().undoStack().push(new FiguresCommand(session(), tr("Delete delivery %1").arg(toQt(row->id.value)), remove,
                                                  FiguresCommand::First::Removes));
}

void DataPage::editChosen()
{
    const SeriesOverview* row = m_series->row(m_seriesTable->currentInModel());
    if (!row)
        return;
    if (!row->isRead) // the source to describe is that of the newest delivery
        return m_answer->setText(tr("The figures are still being read. Try again in a moment."));
    m_answer->clear();
    const SeriesInfo shown = toDescribe(*row);
    auto* dialog = new SeriesDetailsDialog(shown, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, shown, before = row->info] {
        if (!(dialog->value() == shown))
            session().change<SeriesInfo>(tr("Describe series %1").arg(toQt(before.name)), before, dialog->value());
    });
    dialog->open();
}

} // namespace antevia
