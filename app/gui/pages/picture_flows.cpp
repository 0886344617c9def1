#include "app/gui/pages/picture_flows.h"

#include "app/charts/picture_view.h"
#include "app/gui/dialogs/form_fields.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/picture_pane.h"
#include "app/gui/work.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

Column<FlowBalance> peopleColumn(const QString& heading, double FlowBalance::*people)
{
    return Column<FlowBalance>(heading, [=](const FlowBalance& row) { return toQt(Wording().number(row.*people)); })
        .right()
        .orderedBy([=](const FlowBalance& row) { return QVariant(row.*people); });
}

std::vector<Column<FlowBalance>> balanceColumns()
{
    return {{PictureFlows::tr("Place"), [](const FlowBalance& row) { return row.place; }},
            peopleColumn(PictureFlows::tr("Before"), &FlowBalance::before),
            peopleColumn(PictureFlows::tr("+ came in"), &FlowBalance::entered),
            peopleColumn(PictureFlows::tr("+ arrived"), &FlowBalance::arrived),
            peopleColumn(PictureFlows::tr("= set out"), &FlowBalance::setOut),
            peopleColumn(PictureFlows::tr("+ left"), &FlowBalance::left),
            peopleColumn(PictureFlows::tr("+ at the end"), &FlowBalance::after)};
}

std::vector<FlowBalance> balancesOf(const FlowDiagram& diagram)
{
    std::vector<FlowBalance> rows;
    for (std::size_t i = 0; i < diagram.stops.size(); ++i) {
        const FlowStop& stop = diagram.stops[i];
        rows.push_back({toQt(stop.name), stop.before, stop.entered, 0.0, 0.0, stop.left, stop.after});
        for (const FlowWay& way : diagram.ways) {
            rows.back().arrived += way.to == i ? way.arrived : 0.0;
            rows.back().setOut += way.from == i ? way.setOut : 0.0;
        }
    }
    return rows;
}

/// The whole corridor: who was there or came in is who left or is there.
QString sumOf(const FlowDiagram& diagram)
{
    double before = 0.0, entered = 0.0, left = 0.0, after = 0.0, wayBefore = 0.0, wayAfter = 0.0;
    for (const FlowStop& stop : diagram.stops) {
        before += stop.before;
        entered += stop.entered;
        left += stop.left;
        after += stop.after;
    }
    for (const FlowWay& way : diagram.ways) {
        wayBefore += way.onTheWayBefore;
        wayAfter += way.onTheWayAfter;
    }
    const auto people = [](double value) { return toQt(Wording().number(value)); };
    return PictureFlows::tr("Whole corridor: %1 there and %2 on the way before, %3 came in; %4 left, %5 there and %6 "
                            "on the way at the end.")
        .arg(people(before), people(wayBefore), people(entered), people(left), people(after), people(wayAfter));
}

} // namespace

PictureFlows::PictureFlows(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("pictureFlows"), parent),
      m_firstField(dateField(QStringLiteral("flowsFrom"), QDate(2015, 1, 1))),
      m_lastField(dateField(QStringLiteral("flowsUntil"), QDate(2015, 1, 1))),
      m_whole(plainButton(tr("Whole run"), QStringLiteral("flowsWhole"), this)),
      m_save(plainButton(tr("Save picture …"), QStringLiteral("saveFlows"), this)),
      m_pane(new PicturePane(QStringLiteral("flowsPicture"), this)),
      m_balances(new ListTableModel<FlowBalance>(balanceColumns(), this)),
      m_table(new DataTable(QStringLiteral("flowTable"), tr("What came and what went, by place"), this)),
      m_sum(mutedLabel({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(choices());
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_pane);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({430, 150});
    column->addWidget(split, 1);
    m_sum->setObjectName(QStringLiteral("flowSum"));
    column->addWidget(m_sum);
    m_table->show(m_balances);
    m_table->markAsOwnFigures();
    m_table->stretchFirstColumn();
    connect(m_save, &QPushButton::clicked, m_pane->view(), &PictureView::saveAs);
    connect(m_pane->view(), &PictureView::saveFailed, &session, &Session::report);
    connect(m_pane->view(), &PictureView::partChosen, this, &PictureFlows::choosePlace);
    connect(m_pane, &PicturePane::asked, this, [this] { runNeeds(this->session(), this->session().scenario()); });
}

QLayout* PictureFlows::choices()
{
    auto* row = new QHBoxLayout;
    m_firstField->setAccessibleName(tr("First day counted"));
    m_lastField->setAccessibleName(tr("Last day counted"));
    row->addWidget(nameLabel(tr("From"), this));
    row->addWidget(m_firstField);
    row->addWidget(nameLabel(tr("to the end of"), this));
    row->addWidget(m_lastField);
    row->addWidget(m_whole);
    row->addStretch(1);
    row->addWidget(m_save);
    connect(m_firstField, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_first = toDay(date);
        refresh();
    });
    connect(m_lastField, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_last = toDay(date);
        refresh();
    });
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_first = m_last = std::nullopt;
        refresh();
    });
    return row;
}

void PictureFlows::refresh()
{
    m_save->setEnabled(false);
    if (!session().isOpen()) {
        m_balances->setRows({});
        m_sum->clear();
        return m_pane->showEmpty(tr("No project is open"),
                                 tr("Open the sample case or your own project on the start page."));
    }
    if (std::exchange(m_shown, session().scenario()) != session().scenario())
        m_first = m_last = std::nullopt;
    const auto read = [request = FlowsRequest{session().scenario(), m_first, m_last}](const ProjectFile& project) {
        return flowsOfCorridor(project, request);
    };
    session().read(QStringLiteral("flows"), this, read,
                   [this](Result<FlowsOfCorridor> flows) { take(std::move(flows)); });
}

void PictureFlows::refreshChoice()
{
    if (m_shown != session().scenario()) // the place that is chosen changes nothing here
        refresh();
}

void PictureFlows::take(Result<FlowsOfCorridor> flows)
{
    m_save->setEnabled(flows.hasValue());
    for (QWidget* field :
         {static_cast<QWidget*>(m_firstField), static_cast<QWidget*>(m_lastField), static_cast<QWidget*>(m_whole)})
        field->setEnabled(flows.hasValue() || flows.error().code == ErrorCode::InvalidInput);
    if (!flows) {
        m_balances->setRows({});
        m_sum->clear();
        return m_pane->showError(flows.error(), tr("Not run yet"),
                                 tr("Run the scenario to see who goes where along the corridor."),
                                 session().isEditable() ? tr("Run") : QString());
    }
    m_flows = std::move(*flows);
    showPeriod(m_flows);
    m_balances->setRows(balancesOf(m_flows.diagram));
    m_sum->setText(sumOf(m_flows.diagram));
    m_pane->show(m_flows.diagram);
}

void PictureFlows::showPeriod(const FlowsOfCorridor& flows)
{
    const QSignalBlocker first(m_firstField);
    const QSignalBlocker last(m_lastField);
    for (QDateEdit* field : {m_firstField, m_lastField})
        field->setDateRange(toQt(flows.firstPossible), toQt(flows.lastPossible));
    m_firstField->setDate(toQt(flows.first));
    m_lastField->setDate(toQt(flows.last));
}

void PictureFlows::choosePlace(int stop)
{
    if (stop < 0 || stop >= static_cast<int>(m_flows.places.size()))
        return;
    const auto at = static_cast<std::size_t>(stop);
    session().setPlace(m_flows.places[at]);
    Details details{toQt(m_flows.diagram.stops[at].name), {}};
    Details::Section comes{tr("Comes from"), {}};
    Details::Section goes{tr("Goes to"), {}};
    const auto people = [](double value) { return toQt(Wording().number(value)); };
    for (const FlowWay& way : m_flows.diagram.ways) {
        if (way.to == at)
            comes.rows.push_back({toQt(m_flows.diagram.stops[way.from].name), people(way.arrived)});
        if (way.from == at)
            goes.rows.push_back({toQt(m_flows.diagram.stops[way.to].name),
                                 tr("%1 (likely range %2)")
                                     .arg(people(way.setOut), toQt(session().wording().range(way.low, way.high)))});
    }
    details.sections = {comes, goes};
    Q_EMIT inspect(details);
}

} // namespace antevia
