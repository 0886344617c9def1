#pragma once

#include "app/gui/actions.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace antevia {

/// Finds any action, page, place or scenario by some of its letters (Ctrl+K), and does it.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(std::vector<PaletteEntry> entries, QWidget* parent);
    /// The texts that fit what was typed, best first.
    QStringList found() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    void run();
    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_typed;
    QListWidget* m_list;
};

} // namespace antevia
