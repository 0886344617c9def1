#include "app/gui/pages/revisions_panel.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/usecases/info_as_shown.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {

QString shown(const Wording& wording, double value)
{
    return std::isnan(value) ? QStringLiteral("–") : toQt(wording.number(value));
}

std::vector<Column<TriangleRow>> triangleColumns(const Wording& wording, const RevisionTriangle& triangle)
{
    using Row = TriangleRow;
    using Each = Column<Row>;
    std::vector<Each> columns{Each(RevisionsPanel::tr("Period"), [=](const Row& row) {
                                  return toQt(wording.period(row.period));
                              }).orderedBy([](const Row& row) { return QVariant(row.period.index); })};
    for (std::size_t i = 0; i < triangle.vintages.size(); ++i)
        columns.push_back(
            Each(RevisionsPanel::tr("%1, known %2")
                     .arg(toQt(text(triangle.vintages[i])), toQt(printDay(triangle.knownOn[i]))),
                 [=](const Row& row) { return shown(wording, row.values[static_cast<Eigen::Index>(i)]); })
                .right()
                .orderedBy([=](const Row& row) { return QVariant(row.values[static_cast<Eigen::Index>(i)]); }));
    columns.push_back(Each(RevisionsPanel::tr("Revised"),
                           [=](const Row& row) {
                               return std::isnan(row.revision) ? QString() : toQt(wording.percent(row.revision, 1));
                           })
                          .right()
                          .orderedBy([](const Row& row) { return QVariant(row.revision); }));
    return columns;
}

std::vector<TriangleRow> rowsOf(const RevisionTriangle& triangle)
{
    const Eigen::VectorXd revisions = triangle.revisions();
    std::vector<TriangleRow> rows;
    for (Eigen::Index row = triangle.values.rows() - 1; row >= 0; --row)
        rows.push_back({triangle.periods[static_cast<std::size_t>(row)], triangle.values.row(row), revisions[row]});
    return rows;
}

std::vector<Column<SeriesDifference>> differenceColumns(const Wording& wording)
{
    using Row = SeriesDifference;
    using Each = Column<Row>;
    const auto counted = [=](int count, double sum) {
        return count == 0 ? QStringLiteral("–") : RevisionsPanel::tr("%1 (sum %2)").arg(count).arg(shown(wording, sum));
    };
    return {
        {RevisionsPanel::tr("Series"), [](const Row& row) { return toQt(text(row.series)); }},
        Each(RevisionsPanel::tr("Added"), [=](const Row& row) { return counted(row.added, row.addedSum); }).right(),
        Each(RevisionsPanel::tr("Changed"),
             [=](const Row& row) {
                 return row.changed == 0
                            ? QStringLiteral("–")
                            : RevisionsPanel::tr("%1 (%2 → %3)")
                                  .arg(row.changed)
                                  .arg(shown(wording, row.changedBefore), shown(wording, row.changedAfter));
             })
            .right(),
        Each(RevisionsPanel::tr("Removed"), [=](const Row& row) { return counted(row.removed, row.removedSum); })
            .right(),
        Each(RevisionsPanel::tr("The same"), [=](const Row& row) { return toQt(wording.number(row.same)); }).right(),
    };
}

} // namespace

RevisionsPanel::RevisionsPanel(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("revisionsPanel"), parent), m_rows(new ListTableModel<TriangleRow>({}, this)),
      m_differences(new ListTableModel<SeriesDifference>(differenceColumns(session.wording()), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    auto* split = new QSplitter(Qt::Horizontal, this);
    m_chart = new ChartPane(QStringLiteral("revisionsChart"), this);
    split->addWidget(trianglePanel());
    split->addWidget(m_chart);
    split->addWidget(differencePanel());
    split->setSizes({270, 370, 230});
    column->addWidget(split, 1);
}

QWidget* RevisionsPanel::trianglePanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 8, 0);
    auto* top = new QHBoxLayout;
    m_asOf = dateField(QStringLiteral("asOfChooser"), QDate());
    m_asOf->setDate(m_asOf->minimumDate()); // until a project says of which day it is
    m_asOf->setAccessibleName(tr("As of"));
    m_seen = mutedLabel({}, area);
    m_seen->setObjectName(QStringLiteral("asOfDelivery"));
    top->addWidget(nameLabel(tr("As of"), area));
    top->addWidget(m_asOf);
    top->addStretch(1);
    column->addLayout(top);
    column->addWidget(m_seen);
    m_triangle = new DataTable(QStringLiteral("triangleTable"), tr("What each delivery said of each period"), area);
    m_triangle->show(m_rows);
    m_triangle->markAsOwnFigures();
    column->addWidget(m_triangle, 1);
    connect(m_asOf, &QDateEdit::dateChanged, this, &RevisionsPanel::showAsOf);
    return area;
}

QWidget* RevisionsPanel::differencePanel()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(8, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_from = new QComboBox(area);
    m_from->setObjectName(QStringLiteral("differenceFrom"));
    m_from->setAccessibleName(tr("Earlier delivery"));
    m_to = new QComboBox(area);
    m_to->setObjectName(QStringLiteral("differenceTo"));
    m_to->setAccessibleName(tr("Later delivery"));
    top->addWidget(nameLabel(tr("From"), area));
    top->addWidget(m_from);
    top->addWidget(nameLabel(tr("to"), area));
    top->addWidget(m_to);
    top->addStretch(1);
    column->addLayout(top);
    auto* table = new DataTable(QStringLiteral("differenceTable"), tr("How two deliveries differ"), area);
    table->show(m_differences);
    table->markAsOwnFigures();
    column->addWidget(table, 1);
    m_warnings = plainLabel({}, area);
    m_warnings->setObjectName(QStringLiteral("differenceWarnings"));
    m_warnings->setWordWrap(true);
    column->addWidget(m_warnings);
    connect(m_from, &QComboBox::activated, this, &RevisionsPanel::compare);
    connect(m_to, &QComboBox::activated, this, &RevisionsPanel::compare);
    return area;
}

void RevisionsPanel::refresh()
{
    if (!session().isOpen()) {
        m_rows->setRows({});
        m_differences->setRows({});
        return m_chart->showEmpty(tr("No project is open"), tr("Open a project on the start page."));
    }
    const QSignalBlocker blocker(m_asOf);
    if (m_asOf->date() == m_asOf->minimumDate() || !m_asOf->date().isValid())
        m_asOf->setDate(toQt(session().info().asOf));
    showTriangle();
    showAsOf();
    fillDeliveries();
    compare();
}

void RevisionsPanel::showTriangle()
{
    const auto info = infoAsShown(session().project(), session().series(), std::nullopt);
    const auto triangle = triangleOf(session().project(), session().series());
    if (!info || !triangle) {
        m_rows->setRows({});
        return m_chart->showEmpty(tr("Choose a series"), tr("Its deliveries stand side by side here."));
    }
    m_rows->setColumns(triangleColumns(session().wording(), *triangle));
    m_rows->setRows(rowsOf(*triangle));
    m_chart->show(triangleChart(*info, *triangle));
}

void RevisionsPanel::showAsOf()
{
    if (!session().isOpen())
        return;
    const auto known = session().project().figuresAsKnown(session().series(), toDay(m_asOf->date()));
    if (!known)
        return m_seen->setText(toQt(known.error().detail));
    const QString day = toQt(session().wording().date(known->knownOn));
    const QString last = toQt(session().wording().period(known->series.last()));
    m_seen->setText(known->isLater
                        ? tr("No delivery was known yet; %1, known from %2, is read up to %3.")
                              .arg(toQt(text(known->vintage)), day, last)
                        : tr("%1, known from %2, is read up to %3.").arg(toQt(text(known->vintage)), day, last));
}

void RevisionsPanel::fillDeliveries()
{
    const auto vintages = session().project().vintages();
    const int count = vintages ? static_cast<int>(vintages->size()) : 0;
    for (const auto& [box, usual] : {std::pair{m_from, count - 2}, std::pair{m_to, count - 1}}) {
        const QString kept = box->currentText();
        box->clear();
        for (int i = 0; i < count; ++i)
            box->addItem(toQt(text((*vintages)[static_cast<std::size_t>(i)].id)));
        const int wanted = box->findText(kept);
        box->setCurrentIndex(wanted >= 0 ? wanted : std::max(0, usual));
    }
}

void RevisionsPanel::compare()
{
    m_warnings->clear();
    if (m_from->count() < 2) {
        m_warnings->setText(tr("There is one delivery. The next one that is taken in is compared with it here."));
        return m_differences->setRows({});
    }
    const auto differences = compareDeliveries(session().project(), VintageId{fromQt(m_from->currentText())},
                                               VintageId{fromQt(m_to->currentText())});
    if (!differences)
        return session().report(differences.error());
    QStringList warnings;
    for (const SeriesDifference& each : *differences)
        for (const std::string& warning : each.warnings)
            warnings << toQt(text(each.series)) + QStringLiteral(": ") + toQt(warning);
    m_differences->setRows(*differences);
    m_warnings->setText(warnings.join(u'\n'));
}

} // namespace antevia
