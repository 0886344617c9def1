#include "app/gui/widgets/rail.h"

#include "app/gui/theme.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace antevia {

namespace {
constexpr int railWidth = 92;
constexpr QSize iconSize{24, 24};
} // namespace

QString nameOf(PageId page)
{
    switch (page) {
    case PageId::Start: return QStringLiteral("start");
    case PageId::Data: return QStringLiteral("data");
    case PageId::Network: return QStringLiteral("network");
    case PageId::Picture: return QStringLiteral("picture");
    case PageId::Forecast: return QStringLiteral("forecast");
    case PageId::Past: return QStringLiteral("past");
    case PageId::Scenarios: return QStringLiteral("scenarios");
    case PageId::Questions: return QStringLiteral("questions");
    case PageId::Needs: return QStringLiteral("needs");
    case PageId::Plan: return QStringLiteral("plan");
    }
    return {};
}

QString Rail::titleOf(PageId page)
{
    switch (page) {
    case PageId::Start: return tr("Start");
    case PageId::Data: return tr("Data");
    case PageId::Network: return tr("Network");
    case PageId::Picture: return tr("Picture");
    case PageId::Forecast: return tr("Forecast");
    case PageId::Past: return tr("Past");
    case PageId::Scenarios: return tr("Scenarios");
    case PageId::Questions: return tr("Questions");
    case PageId::Needs: return tr("Needs");
    case PageId::Plan: return tr("Plan");
    }
    return {};
}

Rail::Rail(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Steps of the work"));
    setFixedWidth(railWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(2);
    for (const PageId page : allPages) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("rail-") + nameOf(page));
        button->setText(titleOf(page));
        button->setAccessibleName(titleOf(page));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(iconSize);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFixedWidth(railWidth);
        column->addWidget(button);
        m_buttons.emplace(page, button);
        connect(button, &QToolButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    }
    column->addStretch(1);
    tint();
}

void Rail::choose(PageId page)
{
    m_buttons.at(page)->setChecked(true);
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QFrame::changeEvent(event);
}

void Rail::tint()
{
    for (const auto& [page, button] : m_buttons)
        button->setIcon(tintedIcon(QStringLiteral("rail-") + nameOf(page), coloursOf(palette()).onRail));
}

} // namespace antevia
