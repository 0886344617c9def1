#include "app/gui/pages/page.h"

#include "app/gui/widgets/labels.h"

#include <QTimer>
#include <QVBoxLayout>

namespace antevia {

Page::Page(Session& session, const QString& objectName, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(objectName);
    connect(&session, &Session::opened, this, &Page::refreshSoon);
    connect(&session, &Session::closed, this, &Page::refreshSoon);
    connect(&session, &Session::changed, this, &Page::refreshSoon);
    connect(&session, &Session::statesChanged, this, &Page::refreshSoon);
    connect(&session, &Session::choiceChanged, this, &Page::refreshSoon);
}

void Page::refreshSoon()
{
    m_isOutdated = true;
    if (m_isAsked)
        return;
    m_isAsked = true;
    QTimer::singleShot(0, this, [this] {
        m_isAsked = false;
        if (isVisible() && std::exchange(m_isOutdated, false))
            refresh();
    });
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isOutdated, false))
        refresh();
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
