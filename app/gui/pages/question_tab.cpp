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
    connect(&session, &Session::changed, this, &QuestionTab::markIfChanged);
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
    if (open)
        fillChoices();
}

void QuestionTab::showAnswer()
{
    m_hasAnswer = true;
    m_banner->clear();
    m_stack->setCurrentIndex(1);
}

void QuestionTab::forget()
{
    m_hasAnswer = false;
    m_banner->clear();
    m_stack->setCurrentIndex(0);
}

void QuestionTab::markIfChanged(Change what)
{
    if (m_hasAnswer && what != Change::Results)
        m_banner->say(Banner::Kind::Caution, tr("The project changed after this was worked out."), tr("Ask again"));
}

} // namespace antevia
