#include "app/gui/actions.h"

#include <QWidget>

#include <algorithm>

namespace antevia {

Actions::Actions(QWidget* window) : QObject(window), m_window(window) {}

QAction* Actions::add(const QString& name, const QString& text, const QKeySequence& shortcut, std::function<void()> run)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, m_window, [run = std::move(run)] { run(); });
    m_window->addAction(action);
    m_all.push_back(action);
    return action;
}

QAction* Actions::find(const QString& name) const
{
    const auto found = std::ranges::find_if(m_all, [&](const QAction* action) { return action->objectName() == name; });
    return found == m_all.end() ? nullptr : *found;
}

std::vector<PaletteEntry> Actions::entries() const
{
    std::vector<PaletteEntry> all;
    for (QAction* action : m_all)
        if (action->isEnabled() && action->isVisible())
            all.push_back({QString(action->text()).remove(u'&'), tr("Action"), [action] { action->trigger(); }});
    return all;
}

} // namespace antevia
