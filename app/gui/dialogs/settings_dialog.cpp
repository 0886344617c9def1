#include "app/gui/dialogs/settings_dialog.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

namespace antevia {

namespace {
QString named(ThemeKind kind)
{
    return kind == ThemeKind::Light  ? SettingsDialog::tr("Light")
           : kind == ThemeKind::Dark ? SettingsDialog::tr("Dark")
                                     : SettingsDialog::tr("High contrast");
}
} // namespace

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : QDialog(parent), m_theme(choiceOf(QStringLiteral("themeChooser"), settings.theme(), named)),
      m_opens(new QCheckBox(tr("Open a file once it is written"), this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_opens->setObjectName(QStringLiteral("opensAfterExport"));
    m_opens->setChecked(settings.opensAfterExport());
    auto* form = new QFormLayout(this);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(QString(), m_opens);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::AcceptRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_opens, &QCheckBox::toggled, this, [&settings](bool on) { settings.setOpensAfterExport(on); });
    connect(m_theme, &QComboBox::activated, this, [this, &settings] {
        settings.setTheme(chosenIn<ThemeKind>(m_theme));
        Q_EMIT themeChosen(settings.theme());
    });
}

} // namespace antevia
