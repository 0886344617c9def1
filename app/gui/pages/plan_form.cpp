#include "app/gui/pages/plan_form.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/models/entered_number.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

constexpr int textHeight = 92;

template <class T>
Column<T> textColumn(const QString& heading, std::string T::*member)
{
    const auto take = [=](T& row, const QVariant& entry) {
        row.*member = fromQt(entry.toString());
        return true;
    };
    return Column<T>(heading, [=](const T& row) { return toQt(row.*member); })
        .editedFrom([=](const T& row) { return QVariant(toQt(row.*member)); }, take);
}

bool acceptDays(PlanAction& action, const QVariant& entry)
{
    bool understood = false;
    const int days = entry.toInt(&understood);
    action.leadTimeDays = understood && days >= 0 ? days : action.leadTimeDays;
    return understood && days >= 0;
}

bool acceptPeople(PlanAction& action, const QVariant& entry)
{
    const auto people = enteredNumber(entry);
    action.addsPersons = people.value_or(action.addsPersons);
    return people.has_value();
}

std::vector<Column<PlanAction>> actionColumns(const Wording& wording)
{
    using Row = PlanAction;
    using Each = Column<Row>;
    const auto helps = [=](const Row& row) {
        return row.closes ? toQt(wording.name(*row.closes)) : PlanForm::tr("alongside");
    };
    const auto adds = [=](const Row& row) { return row.closes ? toQt(wording.number(row.addsPersons)) : QString(); };
    return {
        textColumn<Row>(PlanForm::tr("Action"), &Row::title),
        textColumn<Row>(PlanForm::tr("Owner"), &Row::owner),
        Each(PlanForm::tr("Days to take effect"), [](const Row& row) { return QString::number(row.leadTimeDays); })
            .right()
            .editedFrom([](const Row& row) { return QVariant(row.leadTimeDays); }, acceptDays),
        {PlanForm::tr("Helps"), helps},
        Each(PlanForm::tr("Adds"), adds)
            .right()
            .editedFrom([](const Row& row) { return QVariant(QString::number(row.addsPersons, 'f', 0)); },
                        acceptPeople),
        textColumn<Row>(PlanForm::tr("With what"), &Row::resource),
    };
}

} // namespace

PlanForm::PlanForm(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("planForm"), parent),
      m_actions(new ListTableModel<PlanAction>(actionColumns(session.wording()), this)),
      m_approvals(new ListTableModel<Approval>(
          {textColumn<Approval>(tr("Purpose"), &Approval::purpose), textColumn<Approval>(tr("Who"), &Approval::role)},
          this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("planFormTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(textTab(), tr("Text"));
    tabs->addTab(actionsTab(), tr("Actions"));
    tabs->addTab(signaturesTab(), tr("Signatures"));
    column->addWidget(tabs);
    m_actions->onEdited([this](const PlanAction& before, const PlanAction& after) {
        change(toQt(after.title), [=](Plan& plan) { std::ranges::replace(plan.actions, before, after); });
    });
    m_approvals->onEdited([this](const Approval& before, const Approval& after) {
        change(tr("signatures"), [=](Plan& plan) { std::ranges::replace(plan.approvals, before, after); });
    });
}

QWidget* PlanForm::textTab()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* area = new QWidget;
    auto* form = new QFormLayout(area);
    form->setContentsMargins(0, 8, 8, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addLine(*form, QStringLiteral("planTitle"), tr("Title"), [](Plan& plan) -> std::string& { return plan.title; });
    addLine(*form, QStringLiteral("planCentre"), tr("Issued by"),
            [](Plan& plan) -> std::string& { return plan.centre; });
    addLine(*form, QStringLiteral("planEdition"), tr("Edition"),
            [](Plan& plan) -> std::string& { return plan.edition; });
    addDates(*form);
    addMarking(*form);
    addText(*form, QStringLiteral("planPurpose"), tr("Purpose"),
            [](Plan& plan) -> std::string& { return plan.purpose; });
    addText(*form, QStringLiteral("planLegalBasis"), tr("Legal basis"),
            [](Plan& plan) -> std::string& { return plan.legalBasis; });
    addText(*form, QStringLiteral("planProtection"), tr("Protection"),
            [](Plan& plan) -> std::string& { return plan.protection; });
    addText(*form, QStringLiteral("planCoordination"), tr("Coordination"),
            [](Plan& plan) -> std::string& { return plan.coordination; });
    addList(*form, QStringLiteral("planAssumptions"), tr("Assumptions, one a line"),
            [](Plan& plan) -> std::vector<std::string>& { return plan.assumptions; });
    addList(*form, QStringLiteral("planDistribution"), tr("Sent to, one a line"),
            [](Plan& plan) -> std::vector<std::string>& { return plan.distribution; });
    scroll->setWidget(area);
    return scroll;
}

void PlanForm::addLine(QFormLayout& form, const QString& objectName, const QString& title, const Text& text)
{
    QLineEdit* field = textField(objectName, {});
    form.addRow(title, field);
    m_fields.push_back(field);
    m_showing.push_back([=](const Plan& plan) {
        Plan copy = plan;
        if (!field->hasFocus() || fromQt(field->text()) != text(copy))
            field->setText(toQt(text(copy)));
        field->setCursorPosition(0);
    });
    connect(field, &QLineEdit::editingFinished, this,
            [=, this] { change(title, [=](Plan& plan) { text(plan) = fromQt(field->text()); }); });
}

void PlanForm::addText(QFormLayout& form, const QString& objectName, const QString& title, const Text& text)
{
    auto* field = new QPlainTextEdit(this);
    field->setObjectName(objectName);
    field->setFixedHeight(textHeight);
    field->setTabChangesFocus(true);
    field->installEventFilter(this);
    form.addRow(title, field);
    m_fields.push_back(field);
    m_showing.push_back([=](const Plan& plan) {
        Plan copy = plan;
        if (fromQt(field->toPlainText()) != text(copy))
            field->setPlainText(toQt(text(copy)));
    });
    m_texts.emplace_back(field,
                         [=, this] { change(title, [=](Plan& plan) { text(plan) = fromQt(field->toPlainText()); }); });
}

void PlanForm::addList(QFormLayout& form, const QString& objectName, const QString& title, const Lines& lines)
{
    const auto joinedLines = [lines](Plan plan) {
        QStringList all;
        for (const std::string& each : lines(plan))
            all << toQt(each);
        return all.join(u'\n');
    };
    auto* field = new QPlainTextEdit(this);
    field->setObjectName(objectName);
    field->setFixedHeight(textHeight);
    field->setTabChangesFocus(true);
    field->installEventFilter(this);
    form.addRow(title, field);
    m_fields.push_back(field);
    m_showing.push_back([=](const Plan& plan) {
        if (field->toPlainText() != joinedLines(plan))
            field->setPlainText(joinedLines(plan));
    });
    m_texts.emplace_back(field, [=, this] {
        change(title, [=](Plan& plan) {
            lines(plan).clear();
            for (const QString& each : field->toPlainText().split(u'\n', Qt::SkipEmptyParts))
                lines(plan).push_back(fromQt(each));
        });
    });
}

void PlanForm::addDates(QFormLayout& form)
{
    for (const auto& [name, title, member] :
         {std::tuple{QStringLiteral("planValidFrom"), tr("Valid from"), &Plan::validFrom},
          std::tuple{QStringLiteral("planValidUntil"), tr("Valid until"), &Plan::validUntil}}) {
        QDateEdit* field = dateField(name, QDate(2000, 1, 1));
        form.addRow(title, field);
        m_fields.push_back(field);
        m_showing.push_back([field = field, member = member](const Plan& plan) {
            const QSignalBlocker blocker(field);
            field->setDate(toQt(plan.*member));
        });
        connect(field, &QDateEdit::editingFinished, this, [this, field = field, title = title, member = member] {
            change(title, [=](Plan& plan) { plan.*member = toDay(field->date()); });
        });
    }
}

void PlanForm::addMarking(QFormLayout& form)
{
    QComboBox* tlp =
        choiceOf(QStringLiteral("planTlp"), Tlp::Amber, [](Tlp each) { return QString::fromLatin1(word(each)); });
    auto* exercise = new QCheckBox(tr("Exercise: stands on every page"), this);
    exercise->setObjectName(QStringLiteral("planExercise"));
    form.addRow(tr("Marking"), tlp);
    form.addRow(QString(), exercise);
    m_fields.push_back(tlp);
    m_fields.push_back(exercise);
    m_showing.push_back([=](const Plan& plan) {
        const QSignalBlocker first(tlp), second(exercise);
        tlp->setCurrentIndex(tlp->findData(static_cast<int>(plan.marking.tlp)));
        exercise->setChecked(plan.marking.exercise);
    });
    connect(tlp, &QComboBox::activated, this,
            [=, this] { change(tr("marking"), [=](Plan& plan) { plan.marking.tlp = chosenIn<Tlp>(tlp); }); });
    connect(exercise, &QCheckBox::clicked, this,
            [this](bool on) { change(tr("marking"), [=](Plan& plan) { plan.marking.exercise = on; }); });
}

QWidget* PlanForm::listTab(DataTable* table, QPushButton* add, QPushButton* remove)
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 8, 8, 0);
    column->addWidget(table, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add, remove}) {
        buttons->addWidget(button);
        m_fields.push_back(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    return area;
}

QWidget* PlanForm::actionsTab()
{
    m_actionTable = new DataTable(QStringLiteral("actionTable"), tr("Actions"), this);
    m_actionTable->show(m_actions, false);
    auto* add = plainButton(tr("New action"), QStringLiteral("addAction"), this);
    auto* remove = plainButton(tr("Delete action"), QStringLiteral("deleteAction"), this);
    connect(add, &QPushButton::clicked, this, &PlanForm::addAction);
    connect(remove, &QPushButton::clicked, this, &PlanForm::removeAction);
    return listTab(m_actionTable, add, remove);
}

QWidget* PlanForm::signaturesTab()
{
    m_approvalTable = new DataTable(QStringLiteral("approvalTable"), tr("Who signs"), this);
    m_approvalTable->show(m_approvals, false);
    auto* add = plainButton(tr("New signature"), QStringLiteral("addApproval"), this);
    auto* remove = plainButton(tr("Delete signature"), QStringLiteral("deleteApproval"), this);
    connect(add, &QPushButton::clicked, this, &PlanForm::addApproval);
    connect(remove, &QPushButton::clicked, this, &PlanForm::removeApproval);
    return listTab(m_approvalTable, add, remove);
}

std::optional<Plan> PlanForm::plan() const
{
    if (!session().isOpen())
        return std::nullopt;
    const auto plan = session().project().get<Plan>(session().info().plan.value);
    return plan ? std::optional(*plan) : std::nullopt;
}

void PlanForm::change(const QString& what, const std::function<void(Plan&)>& step)
{
    const auto before = plan();
    if (!before || !session().isEditable())
        return;
    Plan after = *before;
    step(after);
    session().change(tr("Change plan: %1").arg(what), *before, after);
}

void PlanForm::addAction()
{
    change(tr("new action"), [](Plan& plan) {
        PlanAction action;
        int number = static_cast<int>(plan.actions.size()) + 1;
        const auto isTaken = [&](const std::string& id) {
            return std::ranges::find(plan.actions, id, &PlanAction::id) != plan.actions.end();
        };
        while (isTaken("action-" + std::to_string(number)))
            ++number;
        action.id = "action-" + std::to_string(number);
        action.title = fromQt(PlanForm::tr("New action"));
        action.phase = plan.phases.empty() ? std::string() : plan.phases.front().id;
        action.closes = BreachKind::Reception;
        action.source.standing = Standing::Analyst;
        plan.actions.push_back(action);
    });
}

void PlanForm::removeAction()
{
    if (const PlanAction* row = m_actions->row(m_actionTable->currentInModel()))
        change(toQt(row->title), [action = *row](Plan& plan) { std::erase(plan.actions, action); });
}

void PlanForm::addApproval()
{
    change(tr("signatures"), [](Plan& plan) {
        plan.approvals.push_back({fromQt(PlanForm::tr("Role")), fromQt(PlanForm::tr("Approved by"))});
    });
}

void PlanForm::removeApproval()
{
    if (const Approval* row = m_approvals->row(m_approvalTable->currentInModel()))
        change(tr("signatures"), [approval = *row](Plan& plan) { std::erase(plan.approvals, approval); });
}

void PlanForm::refresh()
{
    const auto shown = plan();
    const bool editable = shown && session().isEditable();
    for (QWidget* field : m_fields)
        field->setEnabled(editable);
    m_actions->setEditable(editable);
    m_approvals->setEditable(editable);
    m_actions->setRows(shown ? shown->actions : std::vector<PlanAction>{});
    m_approvals->setRows(shown ? shown->approvals : std::vector<Approval>{});
    for (const auto& show : m_showing)
        show(shown.value_or(Plan{}));
}

bool PlanForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        for (const auto& [field, keep] : m_texts)
            if (field == watched)
                keep();
    return Page::eventFilter(watched, event);
}

} // namespace antevia
