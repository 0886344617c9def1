#pragma once

#include "app/gui/models/import_file_rows.h"
#include "app/gui/session.h"
#include "app/usecases/take_in_found.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace antevia {

class CoverageChoice;
class DataTable;
class SourceForm;

/// Takes many files in, in one step: lists what each is and what is wrong with it, and takes in the good ones only if a
/// person says so. Stopped at any moment it leaves the project as it was.
class ImportFilesDialog : public QDialog {
    Q_OBJECT
public:
    struct Files {
        QStringList paths; ///< files and folders
        QString mappings;
    };
    ImportFilesDialog(Session& session, Files files, QWidget* parent);
    ~ImportFilesDialog() override;

Q_SIGNALS:
    void tookIn(const antevia::TakeInFoundReport& report);
    /// The file is to be looked at alone.
    void fileAsked(const QString& path);

private:
    QWidget* sidePanel();
    QLayout* bottomLine();
    void lookAtThem();
    void take(const Result<std::vector<FileLine>>& lines, int passedOver);
    void showCoverage();
    QString readyText() const;
    void openChosen();
    int badFiles() const;
    QString whyNotReady() const;
    void showWhetherReady();
    void takeIn();
    void finish(const TakeInFoundReport& report);
    void follow(double share, const QString& what);
    void decideAgain();
    void stopOrClose();

    Session& m_session;
    Files m_files;
    ListTableModel<ImportFileLine>* m_lines;
    DataTable* m_table = nullptr;
    SourceForm* m_source = nullptr;
    QComboBox* m_unit = nullptr;
    QCheckBox* m_goodOnly = nullptr;
    CoverageChoice* m_coverage = nullptr;
    QLabel* m_state = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_take = nullptr;
    int m_passedOver = 0; ///< files of the folders that describe the others
    int m_looks = 0;      ///< how often they were looked at; what an older look found is dropped
    QString m_job;        ///< title of the job that it waits for
    QString m_failure;    ///< why the files could not be looked at
    enum class Stage { Looking, Deciding, Taking, Done } m_stage = Stage::Looking;
};

} // namespace antevia
