#pragma once

#include "app/gui/models/import_rows.h"
#include "app/gui/session.h"
#include "app/usecases/take_in_figures.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace antevia {

class DataTable;
class DialectForm;

/// Takes a file in: shows what was understood of it, lets a person correct that and say what each column counts, and
/// shows what is wrong with its place and the remedy, before anything is changed.
class ImportWizard : public QDialog {
    Q_OBJECT
public:
    ImportWizard(Session& session, const QString& path, QWidget* parent);
    /// What the person says about the file as it stands now.
    ImportPlan plan() const;

Q_SIGNALS:
    void tookIn(const antevia::TakeInReport& report);

private:
    QWidget* readingPanel();
    QWidget* tablesPanel();
    QWidget* sourcePanel();
    void lookAgain(const std::optional<ImportPlan>& plan);
    void take(const Result<ImportPreview>& preview);
    void correct(const QString& setting);
    void showDoubts();
    void answer(const std::string& setting, const std::string& choice);
    void describeChosen();
    void showWhetherReady();
    void takeIn();
    void finish(const TakeInReport& report);

    Session& m_session;
    QString m_path;
    std::vector<SeriesInfo> m_known;
    ImportPlan m_plan;
    std::vector<Doubt> m_doubts;
    ListTableModel<PreviewRow>* m_head;
    ListTableModel<MappingRow>* m_mapping;
    ListTableModel<RowMessage>* m_messages;
    DialectForm* m_form = nullptr;
    QVBoxLayout* m_doubtList = nullptr;
    QLabel* m_understood = nullptr;
    QLabel* m_state = nullptr;
    DataTable* m_mappingTable = nullptr;
    QLineEdit* m_publisher = nullptr;
    QLineEdit* m_document = nullptr;
    QLineEdit* m_date = nullptr;
    QLineEdit* m_licence = nullptr;
    QDateEdit* m_published = nullptr; ///< the day from which the figures could be known
    QPushButton* m_take = nullptr;
};

} // namespace antevia
