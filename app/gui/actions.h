#pragma once

#include <QAction>
#include <QObject>

#include <functional>
#include <vector>

namespace antevia {

/// One thing that can be done or gone to, as the palette lists it.
struct PaletteEntry {
    QString text;
    QString kind; ///< "Action", "Page", "Place", "Scenario"
    std::function<void()> run;
};

/// Every action of the window, in one place: menus, shortcuts and the palette take them from here.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);
    /// `name` is the action's objectName, for tests and the palette.
    QAction* add(const QString& name, const QString& text, const QKeySequence& shortcut, std::function<void()> run);
    QAction* find(const QString& name) const;
    /// The actions that can be used now.
    std::vector<PaletteEntry> entries() const;

private:
    QWidget* m_window;
    std::vector<QAction*> m_all;
};

} // namespace antevia
