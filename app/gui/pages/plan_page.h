#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/write_plan.h"

#include <QCoreApplication>

#include <memory>

class QLineEdit;
class QPrinter;
class QPushButton;
class QStackedWidget;

namespace antevia {

class Banner;
class DataTable;
class EmptyState;
class FileChoice;
class PagesView;
class Settings;

/// The plan as it will be printed, beside what people write in it and the list of its figures, each of which can be
/// traced to what it was worked out from.
class PlanPage : public Page {
    Q_OBJECT
public:
    PlanPage(Session& session, Settings& settings, const FileChoice& files, QWidget* parent);

    void printPlanned();
    /// Prints the pages shown, one a turn, as a job that can be stopped.
    void printOn(std::shared_ptr<QPrinter> printer);
    enum class Export { Pdf, Odt, Xlsx, Csv, Charts, Everything };
    void exportAs(Export what);
    /// The program that draws: this one, unless a test says otherwise.
    void drawWith(const QString& program) { m_program = program; }
    /// Shows what a figure ("F12") was worked out from.
    void trace(const QString& reference);

protected:
    void refresh() override;

private:
    QWidget* buttons();
    QWidget* sidePanel();
    QWidget* figuresTab();
    void take(const Result<PlanDocument>& plan);
    void showPages();
    void say(const Error& error);
    void writeTo(Export what, const QString& path);
    void wrote(const QString& path);
    void tellPrinted(const Result<bool>& printed, bool isToFile);

    Settings& m_settings;
    const FileChoice& m_files;
    ListTableModel<FigureTrace>* m_figures;
    DataTable* m_figureTable = nullptr;
    Banner* m_banner;
    QStackedWidget* m_stack;
    PagesView* m_pages;
    EmptyState* m_empty;
    QLineEdit* m_reference = nullptr;
    QList<QPushButton*> m_output;
    Document m_document;
    QString m_program = QCoreApplication::applicationFilePath();
};

} // namespace antevia
