#include "app/gui/pages/scenario_measures.h"

#include "app/gui/dialogs/measure_editor.h"
#include "app/gui/dialogs/template_dialog.h"
#include "app/gui/models/measure_effects.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/measure_timeline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace antevia {

ScenarioMeasures::ScenarioMeasures(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("scenarioMeasures"), parent),
      m_rows(new ListTableModel<MeasureRow>(measureColumns(session.wording()), this)),
      m_timeline(new MeasureTimeline(this)),
      m_table(new DataTable(QStringLiteral("measureTable"), tr("Measures"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_timeline);
    auto* buttons = new QHBoxLayout;
    auto* add = plainButton(tr("New measure …"), QStringLiteral("addMeasure"), this);
    auto* library = plainButton(tr("From the library …"), QStringLiteral("addFromLibrary"), this);
    auto* edit = plainButton(tr("Edit …"), QStringLiteral("editMeasure"), this);
    auto* remove = plainButton(tr("Delete"), QStringLiteral("deleteMeasure"), this);
    for (QPushButton* each : {add, library, edit, remove})
        buttons->addWidget(each);
    buttons->addWidget(
        mutedLabel(tr("Drag a bar or one of its ends, or press Alt (with Shift: its end) and an arrow key."), this), 1);
    column->addLayout(buttons);
    m_table->show(m_rows, false);
    column->addWidget(m_table, 1);
    connect(add, &QPushButton::clicked, this, &ScenarioMeasures::add);
    connect(library, &QPushButton::clicked, this, &ScenarioMeasures::addFromLibrary);
    connect(edit, &QPushButton::clicked, this, &ScenarioMeasures::edit);
    connect(remove, &QPushButton::clicked, this, &ScenarioMeasures::remove);
    connect(m_timeline, &MeasureTimeline::moveAsked, this, &ScenarioMeasures::move);
    connect(m_timeline, &MeasureTimeline::startAsked, this, &ScenarioMeasures::setStart);
    connect(m_timeline, &MeasureTimeline::endAsked, this, &ScenarioMeasures::setEnd);
    connect(m_timeline, &MeasureTimeline::measureChosen, this, &ScenarioMeasures::choose);
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        if (const MeasureRow* row = m_rows->row(m_table->currentInModel()))
            choose(row->measure.id);
    });
    m_rows->onEdited([this](const MeasureRow& before, const MeasureRow& after) { takeEntry(before, after); });
}

void ScenarioMeasures::refresh()
{
    if (!session().isOpen()) {
        m_rows->setRows({});
        return;
    }
    const auto scenario = session().project().get<Scenario>(session().scenario().value);
    const auto measures = session().project().all<Measure>();
    std::vector<MeasureRow> rows;
    std::vector<MeasureTimeline::Row> bars;
    for (const Measure& measure : measures ? *measures : std::vector<Measure>{}) {
        const bool applies = scenario && std::ranges::find(scenario->measures, measure.id) != scenario->measures.end();
        rows.push_back({measure, applies});
        bars.push_back({measure, applies});
    }
    const bool editable = session().isEditable();
    const Day from = scenario ? scenario->asOf : session().info().asOf;
    m_timeline->show(std::move(bars), from, from + Days(scenario ? scenario->days : 30), editable);
    m_rows->setEditable(editable);
    m_rows->setRows(std::move(rows));
}

void ScenarioMeasures::choose(const MeasureId& id)
{
    m_timeline->choose(id);
    const auto& rows = m_rows->rows();
    const auto found = std::ranges::find_if(rows, [&](const MeasureRow& row) { return row.measure.id == id; });
    if (found == rows.end())
        return;
    const int row = static_cast<int>(found - rows.begin());
    if (m_table->currentInModel().row() != row)
        m_table->chooseRow(row);
    Q_EMIT inspect(detailsOf(found->measure, session().wording()));
}

void ScenarioMeasures::takeEntry(const MeasureRow& before, const MeasureRow& after)
{
    if (before.applies == after.applies)
        return keepDays(before.measure, after.measure, tr("Change %1").arg(toQt(after.measure.title)));
    const auto scenario = session().project().get<Scenario>(session().scenario().value);
    if (!scenario)
        return session().report(scenario.error());
    Scenario changed = *scenario;
    if (after.applies)
        changed.measures.push_back(after.measure.id);
    else
        std::erase(changed.measures, after.measure.id);
    session().change(after.applies ? tr("Apply %1").arg(toQt(after.measure.title))
                                   : tr("Leave out %1").arg(toQt(after.measure.title)),
                     *scenario, changed);
}

void ScenarioMeasures::move(const MeasureId& id, int days)
{
    const auto before = session().project().get<Measure>(id.value);
    if (!before)
        return session().report(before.error());
    Measure after = *before;
    after.effective += Days(days);
    if (after.ends)
        *after.ends += Days(days);
    session().change(tr("Move %1 to %2").arg(toQt(after.title), toQt(session().wording().shortDate(after.effective))),
                     *before, after);
}

void ScenarioMeasures::setStart(const MeasureId& id, Day effective)
{
    const auto before = session().project().get<Measure>(id.value);
    if (!before)
        return session().report(before.error());
    Measure after = *before;
    after.effective = effective;
    keepDays(*before, after, tr("%1 from %2").arg(toQt(after.title), toQt(session().wording().shortDate(effective))));
}

void ScenarioMeasures::setEnd(const MeasureId& id, Day ends)
{
    const auto before = session().project().get<Measure>(id.value);
    if (!before)
        return session().report(before.error());
    Measure after = *before;
    after.ends = ends;
    keepDays(*before, after, tr("%1 until %2").arg(toQt(after.title), toQt(session().wording().shortDate(ends))));
}

void ScenarioMeasures::keepDays(const Measure& before, const Measure& after, const QString& name)
{
    if (!after.ends || *after.ends > after.effective)
        return session().change(name, before, after);
    refresh(); // the table shows what is kept
    session().report(Error{ErrorCode::InvalidInput, "measure '" + after.title + "' would end before it takes effect",
                           "Let it end later, or begin earlier."});
}

void ScenarioMeasures::openEditor(const Measure& measure, bool isNew)
{
    const auto network = session().project().network();
    const auto parameters = session().project().parameters();
    if (!network || !parameters)
        return session().report(network ? parameters.error() : network.error());
    auto* editor = new MeasureEditor(measure, *network, parameters->groups, this);
    connect(editor, &QDialog::accepted, this, [this, editor, measure, isNew] {
        const Measure after = editor->value();
        session().edit<Measure>(isNew ? tr("New measure %1").arg(toQt(after.title))
                                      : tr("Change %1").arg(toQt(after.title)),
                                isNew ? std::nullopt : std::optional(measure), after);
    });
    editor->open();
}

void ScenarioMeasures::edit()
{
    const MeasureRow* row = m_rows->row(m_table->currentInModel());
    if (row && session().isEditable())
        openEditor(row->measure, false);
}

void ScenarioMeasures::add()
{
    if (!session().isEditable())
        return;
    Measure measure;
    const auto taken = [this](const std::string& id) { return session().project().get<Measure>(id).hasValue(); };
    int number = 1;
    while (taken("measure-" + std::to_string(number)))
        ++number;
    measure.id.value = "measure-" + std::to_string(number);
    measure.title = fromQt(tr("New measure"));
    measure.effective = session().info().asOf + Days(1);
    measure.knownFrom = session().info().asOf;
    measure.source = {Standing::Analyst, "", "assumed in this project", printDay(localToday()), "", ""};
    openEditor(measure, true);
}

void ScenarioMeasures::addFromLibrary()
{
    if (!session().isEditable())
        return;
    auto templates = measureTemplates();
    const auto network = session().project().network();
    const auto parameters = session().project().parameters();
    if (!templates || !network || !parameters)
        return session().report(!templates ? templates.error() : !network ? network.error() : parameters.error());
    const Day start = session().info().asOf + Days(1);
    auto* dialog = new TemplateDialog(*std::move(templates), *network, parameters->groups, start, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { put(dialog->value()); });
    dialog->open();
}

/// Adds the measures and lets them apply in the chosen scenario, to be undone in one step.
void ScenarioMeasures::put(const TemplateRequest& request)
{
    TemplateRequest inScenario = request;
    inScenario.scenario = session().scenario();
    const auto measures = measuresFromTemplate(session().project(), inScenario);
    const auto scenario = session().project().get<Scenario>(session().scenario().value);
    if (!measures || !scenario)
        return session().report(!measures ? measures.error() : scenario.error());
    Scenario with = *scenario;
    session().undoStack().beginMacro(tr("Add %1").arg(toQt(measures->front().title)));
    for (const Measure& measure : *measures) {
        session().edit<Measure>(tr("Add %1").arg(toQt(measure.title)), std::nullopt, measure);
        with.measures.push_back(measure.id);
    }
    session().change(tr("Apply %1").arg(toQt(measures->front().title)), *scenario, with);
    session().undoStack().endMacro();
}

void ScenarioMeasures::remove()
{
    const MeasureRow* row = m_rows->row(m_table->currentInModel());
    if (!row || !session().isEditable())
        return;
    const Measure measure = row->measure;
    session().undoStack().beginMacro(tr("Delete %1").arg(toQt(measure.title)));
    const auto scenarios = session().project().all<Scenario>();
    for (const Scenario& scenario : scenarios ? *scenarios : std::vector<Scenario>{}) {
        Scenario without = scenario;
        std::erase(without.measures, measure.id);
        session().change(tr("Leave out %1").arg(toQt(measure.title)), scenario, without);
    }
    session().edit<Measure>(tr("Delete %1").arg(toQt(measure.title)), measure, std::nullopt);
    session().undoStack().endMacro();
}

} // namespace antevia
