#include "app/gui/pages/page.h"

#include "app/gui/widgets/labels.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

Page::Page(Session& session, const QString& objectName, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(objectName);
    for (const auto signal : {&Session::opened, &Session::closed, &Session::statesChanged})
        connect(&session, signal, this, [this] { refreshSoon(Outdated::All); });
    connect(&session, &Session::changed, this, [this] { refreshSoon(Outdated::All); });
    connect(&session, &Session::choiceChanged, this, [this] { refreshSoon(Outdated::Choice); });
}

void Page::refreshSoon(Outdated what)
{
    m_outdated = std::max(m_outdated, what);
    if (m_isAsked)
        return;
    m_isAsked = true;
    QTimer::singleShot(0, this, [this] {
        m_isAsked = false;
        if (isVisible())
            lookAgain();
    });
}

void Page::lookAgain()
{
    switch (std::exchange(m_outdated, Outdated::No)) {
    case Outdated::No: return;
    case Outdated::Choice: return refreshChoice();
    case Outdated::All: return refresh();
    }
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    lookAgain();
}

QVBoxLayout* Page::startLayout(const QString& title, const QString& purpose)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 14, 22, 14);
    column->setSpacing(8);
    column->addWidget(titleLabel(title, this));
    if (!purpose.isEmpty())
        column->addWidget(mutedLabel(purpose, this));
    return column;
}

} // namespace antevia
