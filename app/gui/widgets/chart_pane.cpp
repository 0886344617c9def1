#include "app/gui/widgets/chart_pane.h"

#include "app/charts/chart_view.h"
#include "app/gui/theme.h"
#include "app/gui/widgets/empty_state.h"
#include "app/wording/wording.h"

#include <QEvent>
#include <QStackedLayout>

namespace antevia {

ChartTheme chartThemeOf(const QPalette& palette)
{
    switch (coloursOf(palette).kind) {
    case ThemeKind::Dark: return darkTheme();
    case ThemeKind::HighContrast: return highContrastTheme();
    case ThemeKind::Light: break;
    }
    return lightTheme();
}

ChartPane::ChartPane(const QString& objectName, QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_view(new ChartView(this)), m_empty(new EmptyState(this))
{
    setObjectName(objectName);
    m_view->setObjectName(objectName + QStringLiteral("View"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    setMinimumSize(320, 220);
    connect(m_empty, &EmptyState::asked, this, &ChartPane::asked);
    followPalette();
}

void ChartPane::show(const ChartSpec& spec)
{
    m_view->show(spec);
    m_view->setAccessibleName(toQt(spec.title));
    m_view->setAccessibleDescription(toQt(spec.subtitle));
    m_stack->setCurrentWidget(m_view);
}

void ChartPane::showEmpty(const QString& title, const QString& text, const QString& buttonText)
{
    m_empty->say(title, text, buttonText);
    m_stack->setCurrentWidget(m_empty);
}

void ChartPane::show(const Result<ChartSpec>& spec, const QString& emptyTitle, const QString& emptyText,
                     const QString& buttonText)
{
    if (spec)
        return show(*spec);
    m_empty->say(spec.error(), emptyTitle, emptyText, buttonText);
    m_stack->setCurrentWidget(m_empty);
}

bool ChartPane::hasChart() const
{
    return m_stack->currentWidget() == m_view;
}

void ChartPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        followPalette();
    QWidget::changeEvent(event);
}

void ChartPane::followPalette()
{
    m_view->setTheme(chartThemeOf(palette()));
}

} // namespace antevia
