#include "app/gui/pages/closure_tab.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/models/answer_words.h"
#include "app/gui/theme.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

constexpr int shownCharacters = 20;

std::vector<Column<ClosureTab::LoadRow>> loadColumns(const std::vector<PlaceLoad>& loads, const Network& network,
                                                     bool isStock, const QWidget* themed)
{
    using Row = ClosureTab::LoadRow;
    const auto dayShown = [isStock](const Row& row) {
        if (row.day)
            return toQt(Wording().weekdayDate(*row.day));
        return isStock ? ClosureTab::tr("Fullest day") : ClosureTab::tr("All days");
    };
    std::vector<Column<Row>> columns{{ClosureTab::tr("Day"), dayShown}};
    for (std::size_t i = 0; i < loads.size(); ++i) {
        const auto more = [themed, i](const Row& row) {
            return row.people[i].middle > 0.0 ? coloursOf(themed->palette()).alarm : QColor();
        };
        columns.push_back(Column<Row>(placeName(network, loads[i].place),
                                      [i](const Row& row) { return moreOrFewer(row.people[i].middle); })
                              .right()
                              .inColour(more)
                              .withTip([i](const Row& row) { return moreOrFewer(row.people[i]); })
                              .orderedBy([i](const Row& row) { return QVariant(row.people[i].middle); }));
    }
    return columns;
}

std::vector<ClosureTab::LoadRow> loadRows(const std::vector<PlaceLoad>& loads, Day day0, bool isStock)
{
    std::size_t days = 0;
    ClosureTab::LoadRow all;
    for (const PlaceLoad& load : loads) {
        all.people.push_back(isStock ? load.mostPresent : load.totalArrivals);
        days = std::max(days, load.arrivals.size());
    }
    std::vector<ClosureTab::LoadRow> rows{all};
    for (std::size_t day = 1; day < days; ++day) {
        ClosureTab::LoadRow row{day0 + Days(static_cast<int>(day)), {}};
        for (const PlaceLoad& load : loads) {
            const auto& people = isStock ? load.present : load.arrivals;
            row.people.push_back(day < people.size() ? people[day] : MiddleRange());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

ClosureTab::ClosureTab(Session& session, QWidget* parent)
    : QuestionTab(session, QStringLiteral("closure"), parent), m_link(new QComboBox(this)),
      m_from(dateField(QStringLiteral("closureFrom"), QDate(2015, 1, 1))), m_closure(new QComboBox(this)),
      m_quantity(new QComboBox(this)), m_basis(mutedLabel({}, this)),
      m_rows(new ListTableModel<LoadRow>(loadColumns({}, m_network, true, this), this)),
      m_table(new DataTable(QStringLiteral("closureTable"), tr("People more or fewer by place and day"), this))
{
    startQuestion(
        tr("Who carries the load if a way closes? The scenario with the way closed less the scenario without, "
           "with the same random numbers."),
        tr("Ask"), tr("Not asked yet"));
    m_link->setObjectName(QStringLiteral("closureLink"));
    m_link->setMinimumContentsLength(shownCharacters);
    addChoice(tr("Way that closes"), m_link);
    addChoice(tr("from"), m_from);
    setAnswer(answer());
    connect(m_closure, &QComboBox::activated, this, &ClosureTab::showClosure);
    connect(m_quantity, &QComboBox::activated, this, &ClosureTab::showClosure);
}

QWidget* ClosureTab::answer()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    m_closure->setObjectName(QStringLiteral("closureShown"));
    m_closure->setAccessibleName(tr("Closure shown"));
    m_closure->setMinimumContentsLength(shownCharacters);
    m_quantity->setObjectName(QStringLiteral("closureQuantity"));
    m_quantity->setAccessibleName(tr("Figure shown"));
    m_quantity->addItem(tr("People present"));
    m_quantity->addItem(tr("People arriving"));
    top->addWidget(nameLabel(tr("Shown"), area));
    top->addWidget(m_closure);
    top->addWidget(m_quantity);
    top->addStretch(1);
    column->addLayout(top);
    m_basis->setObjectName(QStringLiteral("closureBasis"));
    column->addWidget(m_basis);
    m_table->show(m_rows, false);
    m_table->stretchFirstColumn();
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    column->addWidget(m_table, 1);
    return area;
}

void ClosureTab::proposeChoices()
{
    const auto scenario = session().project().get<Scenario>(session().scenario().value);
    if (!scenario)
        return;
    m_from->setDateRange(toQt(scenario->asOf + Days(1)), toQt(scenario->asOf + Days(scenario->days)));
    m_from->setDate(toQt(scenario->asOf + Days(1)));
}

void ClosureTab::fillChoices()
{
    const auto network = session().project().network();
    std::vector<BoxChoice> ways{{tr("every way in turn"), {}}};
    for (const Link& link : network ? network->links() : std::vector<Link>{})
        ways.push_back({toQt(link.name), toQt(link.id.value)});
    refill(m_link, ways);
}

void ClosureTab::ask()
{
    LoadIfClosedRequest request;
    request.scenario = session().scenario();
    if (const std::string link = fromQt(m_link->currentData().toString()); !link.empty())
        request.links = {{link}};
    request.from = toDay(m_from->date());
    request.now = utcNow();
    work(
        tr("Closing ways one by one"),
        [request](ProjectFile& project, const RunContext& run) { return loadIfClosed(project, request, run); },
        [this](const LoadIfClosed& made) { take(made); });
}

void ClosureTab::take(const LoadIfClosed& made)
{
    m_answer = made;
    if (const auto network = session().project().network())
        m_network = *network;
    m_closure->clear();
    for (const ClosureLoad& closure : made.closures)
        m_closure->addItem(toQt(closure.name));
    const Wording& wording = session().wording();
    m_basis->setText(
        tr("Closed from %1, %2 from %3; medians over the courses. + more people, – fewer. Ranges are in "
           "the tool tips.")
            .arg(toQt(wording.date(made.from)), toQt(wording.days(made.days)), toQt(wording.date(made.day0))));
    showClosure();
}

void ClosureTab::showClosure()
{
    const int shown = m_closure->currentIndex();
    if (shown < 0 || shown >= static_cast<int>(m_answer.closures.size()))
        return m_rows->setRows({});
    const bool isStock = m_quantity->currentIndex() == 0;
    std::vector<PlaceLoad> loads = m_answer.closures[static_cast<std::size_t>(shown)].added;
    if (isStock)
        std::erase_if(loads, [](const PlaceLoad& load) { return load.present.empty(); });
    m_rows->setRows({});
    m_rows->setColumns(loadColumns(loads, m_network, isStock, this));
    m_rows->setRows(loadRows(loads, m_answer.day0, isStock));
}

} // namespace antevia
