#include "app/gui/pages/scenario_parameters.h"

#include "app/gui/models/entered_number.h"
#include "app/gui/theme.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

namespace antevia {

namespace {

constexpr double percent = 100.0;

constexpr double leastGrouped = 1000.0;

/// "7.5", "12 %": as many digits as the value has, at most three decimals.
QString shownValue(const ParameterRow& row, double value)
{
    const double scaled = row.isShare ? value * percent : value;
    return QString::number(scaled, 'g', 6) + (row.isShare ? QStringLiteral(" %") : QString());
}

bool acceptValue(ParameterRow& row, double Uncertain::*part, const QVariant& entry)
{
    const auto entered = enteredNumber(entry.toString().remove(u'%'));
    if (!entered || (row.isShare && *entered > percent))
        return false;
    Uncertain after = row.value;
    after.*part = row.isShare ? *entered / percent : *entered;
    if (after.low > after.central || after.central > after.high)
        return false;
    row.value = after;
    return true;
}

Column<ParameterRow> valueColumn(const QString& heading, double Uncertain::*part)
{
    using Row = ParameterRow;
    const auto rule = [](const Row&) {
        return ScenarioParameters::tr("Low, central and high must rise; shares are entered in per cent.");
    };
    const auto shown = [=](const Row& row) {
        const double value = row.value.*part;
        return value >= leastGrouped ? toQt(Wording().number(value)) : shownValue(row, value);
    };
    return Column<Row>(heading, shown)
        .right()
        .withTip(rule)
        .orderedBy([=](const Row& row) { return QVariant(row.value.*part); })
        .editedFrom([=](const Row& row) { return QVariant(shownValue(row, row.value.*part)); },
                    [=](Row& row, const QVariant& entry) { return acceptValue(row, part, entry); });
}

std::vector<Column<ParameterRow>> parameterColumns(const Wording& wording, const QWidget* themed)
{
    using Row = ParameterRow;
    using Each = Column<Row>;
    const auto warnOfDefault = [=](const Row& row) {
        return row.value.source.standing == Standing::Default ? coloursOf(themed->palette()).caution : QColor();
    };
    return {
        {ScenarioParameters::tr("Where"), [](const Row& row) { return row.where; }},
        {ScenarioParameters::tr("What"), [](const Row& row) { return row.what; }},
        valueColumn(ScenarioParameters::tr("Low"), &Uncertain::low),
        valueColumn(ScenarioParameters::tr("Central"), &Uncertain::central),
        valueColumn(ScenarioParameters::tr("High"), &Uncertain::high),
        {ScenarioParameters::tr("Unit"), [](const Row& row) { return row.unit; }},
        Each(ScenarioParameters::tr("Standing"),
             [=](const Row& row) { return toQt(wording.name(row.value.source.standing)); })
            .inColour(warnOfDefault),
        {ScenarioParameters::tr("Source"), [](const Row& row) { return toQt(cite(row.value.source)); }},
    };
}

} // namespace

ScenarioParameters::ScenarioParameters(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("scenarioParameters"), parent),
      m_rows(new ListTableModel<ParameterRow>(parameterColumns(session.wording(), this), this)),
      m_table(new DataTable(QStringLiteral("parameterTable"), tr("Assumptions"), this)), m_filter(new QLineEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(mutedLabel(tr("They hold for every scenario of the project. Each is drawn between low and high, "
                                    "most often near central. Double-click a figure to change it."),
                                 this));
    m_filter->setObjectName(QStringLiteral("parameterFilter"));
    m_filter->setPlaceholderText(tr("Show only … (a place or a word)"));
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    m_table->show(m_rows);
    column->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &ScenarioParameters::refresh);
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        if (const ParameterRow* row = m_rows->row(m_table->currentInModel()))
            Q_EMIT inspect({row->where + QStringLiteral(": ") + row->what, {sectionOf(row->value.source)}});
    });
    m_rows->onEdited([this](const ParameterRow& before, const ParameterRow& after) { takeEntry(before, after); });
}

std::vector<ParameterRow> ScenarioParameters::rows() const
{
    const auto parameters = session().project().parameters();
    const auto network = session().project().network();
    if (!parameters || !network)
        return {};
    auto rows = parameterRows(*parameters, *network);
    const QString wanted = m_filter->text().trimmed();
    std::erase_if(rows, [&](const ParameterRow& row) {
        const QString text = row.where + u' ' + row.what;
        return !wanted.isEmpty() && !text.contains(wanted, Qt::CaseInsensitive);
    });
    return rows;
}

void ScenarioParameters::refresh()
{
    m_rows->setEditable(session().isEditable());
    m_rows->setRows(session().isOpen() ? rows() : std::vector<ParameterRow>{});
}

void ScenarioParameters::takeEntry(const ParameterRow& before, const ParameterRow& after)
{
    const auto parameters = session().project().parameters();
    if (!parameters)
        return session().report(parameters.error());
    CorridorParameters changed = *parameters;
    Uncertain& value = after.in(changed);
    value = after.value;
    value.source = {Standing::Analyst,      "", "entered in place of: " + cite(before.value.source),
                    printDay(localToday()), "", ""};
    session().change(tr("Change %1, %2").arg(after.where, after.what), *parameters, changed);
}

} // namespace antevia
