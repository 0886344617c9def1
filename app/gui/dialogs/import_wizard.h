#pragma once

#include "app/gui/models/import_rows.h"
#include "app/gui/session.h"
#include "app/usecases/take_in_found.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTemporaryDir;

namespace antevia {

class Banner;
class CoverageChoice;
class DataTable;
class DoubtList;
class ImportColumnsPanel;
class ImportSeriesPanel;
class ReadingForm;
class SourceForm;

/// A file to import and where the user's saved mappings are.
struct ImportSource {
    QString path;
    QString mappings;
    std::shared_ptr<QTemporaryDir> folder = {}; ///< the file's own, if it was pasted; goes with the wizard
};

/// Takes a file of any layout in: shows the file, what was understood of it and what it would change, lets a person
/// correct that, and says what is wrong with its place and the remedy, before anything is changed.
class ImportWizard : public QDialog {
    Q_OBJECT
public:
    ImportWizard(Session& session, ImportSource source, QWidget* parent);
    ~ImportWizard() override;
    /// How the file is read as it stands now.
    UnderstandOptions reading() const;
    /// The file as it was last understood; null while it is being read for the first time.
    std::shared_ptr<const FileLook> look() const { return m_look; }

Q_SIGNALS:
    void tookIn(const antevia::TakeInFoundReport& report);

private:
    QWidget* readingPanel();
    QTabWidget* tabs();
    QLayout* bottomLine();
    void lookAgain(const std::optional<UnderstandOptions>& how);
    void take(Result<FileLook> look);
    void showTables();
    void showRemembered();
    QString whyNotReady() const;
    /// Which series are kept apart, since the project has them from another publisher; empty if none is.
    QString whatIsKeptApart() const;
    void showWhetherReady();
    void takeIn();
    void finish(const TakeInFoundReport& report);

    Session& m_session;
    ImportSource m_source;
    std::shared_ptr<const FileLook> m_look;
    ListTableModel<HeadLine>* m_head;
    ListTableModel<RowMessage>* m_messages;
    ReadingForm* m_form = nullptr;
    SourceForm* m_sourceForm = nullptr;
    ImportColumnsPanel* m_columns = nullptr;
    ImportSeriesPanel* m_series = nullptr;
    QTabWidget* m_tabs = nullptr;
    Banner* m_remembered = nullptr;
    DoubtList* m_doubts = nullptr;
    CoverageChoice* m_coverage = nullptr;
    QLabel* m_understood = nullptr;
    QLabel* m_state = nullptr;
    QCheckBox* m_remember = nullptr;
    QPushButton* m_take = nullptr;
    bool m_isReading = false;
    bool m_showsSeriesFirst = true;
};

} // namespace antevia
