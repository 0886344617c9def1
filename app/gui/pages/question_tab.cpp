#include "app/gui/pages/question_tab.h"

#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/empty_state.h"
#include "app/gui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace antevia {

QuestionTab::QuestionTab(Session& session, const QString& objectName, QWidget* parent)
    : Page(session, objectName, parent)
{
    connect(&session, &Session::opened, this, &QuestionTab::forget);
    connect(&session, &Session::closed, this, &QuestionTab::forget);
    connect(&session, &Session::changed, this, &QuestionTab::count);
    connect(&session, &Session::choiceChanged, this, &QuestionTab::markAnswer);
}

void QuestionTab::startQuestion(const QString& purpose, const QString& buttonText, const QString& emptyTitle)
{
    m_emptyTitle = emptyTitle;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(mutedLabel(purpose, this));
    m_choices = new QHBoxLayout;
    m_ask = primaryButton(buttonText, objectName() + QStringLiteral("Ask"), this);
    m_choices->addWidget(m_ask);
    m_choices->addStretch(1);
    column->addLayout(m_choices);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto* area = new QWidget(this);
    m_stack = new QStackedLayout(area);
    m_empty = new EmptyState(area);
    m_stack->addWidget(m_empty);
    column->addWidget(area, 1);
    connect(m_ask, &QPushButton::clicked, this, [this] { ask(); });
    connect(m_empty, &EmptyState::asked, this, [this] { ask(); });
    connect(m_banner, &Banner::asked, this, [this] { ask(); });
}

void QuestionTab::addChoice(const QString& name, QWidget* field)
{
    field->setAccessibleName(name);
    const int beforeButton = m_choices->indexOf(m_ask);
    m_choices->insertWidget(beforeButton, nameLabel(name, this));
    m_choices->insertWidget(beforeButton + 1, field);
    m_choices->insertSpacing(beforeButton + 2, 6);
}

void QuestionTab::setAnswer(QWidget* answer)
{
    m_stack->addWidget(answer);
}

void QuestionTab::refresh()
{
    const bool open = session().isOpen();
    m_ask->setEnabled(open);
    if (!open)
        m_empty->say(tr("No project is open"), tr("Open the sample case or your own project on the start page."));
    else
        m_empty->say(m_emptyTitle, tr("It is worked out when you ask, shows how far it is, and can be stopped."),
                     m_ask->text());
    if (!open)
        return;
    const ScenarioId scenario = isOfScenario() ? session().scenario() : ScenarioId();
    if (m_proposedFor != scenario)
        proposeChoices();
    m_proposedFor = scenario;
    fillChoices();
}

void QuestionTab::showAnswer(const Asked& asked)
{
    m_answered = asked;
    m_stack->setCurrentIndex(1);
    markAnswer();
}

void QuestionTab::forget()
{
    m_answered.reset();
    m_proposedFor.reset();
    m_banner->clear();
    m_stack->setCurrentIndex(0);
}

void QuestionTab::count(Change what)
{
    if (what != Change::Results)
        ++m_changes;
    markAnswer();
}

void QuestionTab::markAnswer()
{
    const QString why = whyNotOfNow();
    if (why.isEmpty())
        m_banner->clear();
    else
        m_banner->say(Banner::Kind::Caution, why, tr("Ask again"));
}

QString QuestionTab::whyNotOfNow() const
{
    if (!m_answered || !session().isOpen())
        return {};
    if (m_answered->changes != m_changes)
        return tr("The project changed after this was asked.");
    if (!isOfScenario() || m_answered->scenario == session().scenario())
        return {};
    const auto asked = session().project().get<Scenario>(m_answered->scenario.value);
    return tr("This was asked of “%1”; another scenario is chosen now.")
        .arg(asked ? toQt(asked->title) : toQt(m_answered->scenario.value));
}

} // namespace antevia
