#include "app/gui/widgets/picture_pane.h"

#include "app/charts/picture_view.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/empty_state.h"

#include <QEvent>
#include <QScrollArea>
#include <QStackedLayout>

namespace antevia {

PicturePane::PicturePane(const QString& objectName, QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_view(new PictureView), m_empty(new EmptyState(this))
{
    setObjectName(objectName);
    m_view->setObjectName(objectName + QStringLiteral("View"));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the picture itself takes the keyboard
    scroll->setWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    setMinimumSize(320, 220);
    m_view->setTheme(chartThemeOf(palette()));
    connect(m_empty, &EmptyState::asked, this, &PicturePane::asked);
}

void PicturePane::show(Picture picture)
{
    m_view->show(std::move(picture));
    m_stack->setCurrentIndex(1);
}

void PicturePane::showEmpty(const QString& title, const QString& text, const QString& buttonText)
{
    m_empty->say(title, text, buttonText);
    m_stack->setCurrentIndex(0);
}

void PicturePane::showError(const Error& error, const QString& emptyTitle, const QString& emptyText,
                            const QString& buttonText)
{
    m_empty->say(error, emptyTitle, emptyText, buttonText);
    m_stack->setCurrentIndex(0);
}

bool PicturePane::hasPicture() const
{
    return m_stack->currentIndex() == 1;
}

void PicturePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_view->setTheme(chartThemeOf(palette()));
    QWidget::changeEvent(event);
}

} // namespace antevia
