#pragma once

#include "app/gui/damage_check.h"
#include "app/gui/file_choice.h"
#include "app/gui/pages/page.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "app/usecases/take_in_found.h"

#include <QMainWindow>

#include <map>

class QMenu;
class QStackedWidget;

namespace antevia {

class Actions;
class Banner;
struct ImportSource;
class JobsBar;
class PlanPage;
class Rail;

/// The shell: rail, page, inspector, jobs; opens and closes projects. What is on a page is the page's own.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow();
    ~MainWindow() override;

    void openFile(const QString& path);
    void openSample(const QString& caseName);
    void showPage(PageId page);
    PageId currentPage() const { return m_current; }
    /// The page, made now if it was not looked at yet.
    Page* page(PageId page);
    Session& session() { return m_session; }
    Settings& settings() { return m_settings; }
    FileChoice& files() { return m_files; }
    Actions& actionList() { return *m_actions; }
    /// Where the ways of reading files are kept; the user's own file unless said otherwise.
    void setMappingsFile(const QString& path) { m_mappings = path; }
    bool isCheckingForDamage() const { return m_damageCheck.isBusy(); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildShell();
    void buildFileActions();
    void buildEditActions();
    void buildRunActions();
    void buildViewActions();
    Page* makePage(PageId page);
    Page* makeStartPage();
    Page* makePlanPage();
    void newProjectFile();
    void chooseFile();
    void saveCopy();
    void compactFile();
    bool canImport();
    void askForFigures();
    void askForFolder();
    void importFiles(const QStringList& paths);
    void paste();
    void startImport(const ImportSource& source);
    void startImports(const QStringList& paths);
    void showImported(const TakeInFoundReport& report);
    void showPalette();
    void showRecent();
    void showSettings();
    void showAbout();
    void followSession();
    void showDetails();
    void showDamage(const QString& damage);
    PlanPage* planPage();

    Settings m_settings;
    QString m_mappings;
    FileChoice m_files;
    Session m_session;
    DamageCheck m_damageCheck{m_session};
    Actions* m_actions = nullptr;
    Rail* m_rail = nullptr;
    QStackedWidget* m_stack = nullptr;
    Banner* m_banner = nullptr;
    Banner* m_damage = nullptr;
    Inspector* m_inspector = nullptr;
    JobsBar* m_jobs = nullptr;
    QMenu* m_recent = nullptr;
    std::map<PageId, Page*> m_pages;
    std::map<PageId, Details> m_details; ///< what the inspector last showed of each page
    PageId m_current = PageId::Start;
};

} // namespace antevia
