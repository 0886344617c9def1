#include "app/gui/actions.h"
#include "app/gui/dialogs/form_fields.h"
#include "app/gui/settings.h"
#include "tests/gui/gui_test.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>

namespace antevia {
namespace {

/// With a home of its own, so that nothing is left behind and no other test is disturbed.
class SettingsTest : public GuiTest {
protected:
    SettingsTest() { qputenv("HOME", folder().path().toLocal8Bit()); }
    ~SettingsTest() override { qputenv("HOME", m_home); }

private:
    QByteArray m_home = qgetenv("HOME");
};

QDialog* settingsOf(MainWindow& window)
{
    window.actionList().find("settings")->trigger();
    return window.findChild<QDialog*>("settingsDialog");
}

void chooseTheme(const QDialog* dialog, ThemeKind kind)
{
    auto* chooser = dialog->findChild<QComboBox*>("themeChooser");
    chooser->setCurrentIndex(chooser->findData(static_cast<int>(kind)));
    Q_EMIT chooser->activated(chooser->currentIndex());
}

TEST_F(SettingsTest, BeginWithTheLightThemeAndOpenWhatWasWritten)
{
    MainWindow window;
    const QDialog* dialog = settingsOf(window);
    EXPECT_EQ(chosenIn<ThemeKind>(dialog->findChild<QComboBox*>("themeChooser")), ThemeKind::Light);
    EXPECT_TRUE(dialog->findChild<QCheckBox*>("opensAfterExport")->isChecked());
}

TEST_F(SettingsTest, AChosenThemeIsSeenAtOnceAndKept)
{
    MainWindow window;
    chooseTheme(settingsOf(window), ThemeKind::Dark);
    EXPECT_EQ(coloursOf(qApp->palette()).kind, ThemeKind::Dark);
    EXPECT_EQ(coloursOf(window.palette()).kind, ThemeKind::Dark);
    EXPECT_EQ(Settings().theme(), ThemeKind::Dark);
}

TEST_F(SettingsTest, AreShownAsTheyWereKeptTheNextTime)
{
    {
        MainWindow window;
        QDialog* dialog = settingsOf(window);
        chooseTheme(dialog, ThemeKind::HighContrast);
        dialog->findChild<QCheckBox*>("opensAfterExport")->click();
        dialog->accept();
    }
    MainWindow window;
    const QDialog* dialog = settingsOf(window);
    EXPECT_EQ(chosenIn<ThemeKind>(dialog->findChild<QComboBox*>("themeChooser")), ThemeKind::HighContrast);
    EXPECT_FALSE(dialog->findChild<QCheckBox*>("opensAfterExport")->isChecked());
    EXPECT_FALSE(window.settings().opensAfterExport());
}

TEST_F(SettingsTest, RememberTheNewestEightFilesThatAreStillThere)
{
    Settings settings;
    for (int i = 0; i < 10; ++i)
        settings.addRecentFile(file(QStringLiteral("%1.antevia").arg(i), {}));
    settings.addRecentFile(folder().filePath("4.antevia"));
    QFile::remove(folder().filePath("9.antevia"));
    const QStringList recent = Settings().recentFiles();
    EXPECT_EQ(recent.size(), 7);
    EXPECT_EQ(recent.first(), folder().filePath("4.antevia"));
    EXPECT_EQ(recent.at(1), folder().filePath("8.antevia"));
}

} // namespace
} // namespace antevia
