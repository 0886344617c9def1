#pragma once

#include "app/gui/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace antevia {

class Settings;

/// What a user can set: the theme, and whether a file is opened once it is written.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Settings& settings, QWidget* parent);

Q_SIGNALS:
    void themeChosen(antevia::ThemeKind kind);

private:
    QComboBox* m_theme;
    QCheckBox* m_opens;
};

} // namespace antevia
