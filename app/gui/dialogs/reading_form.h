#pragma once

#include "app/usecases/look_at_file.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace antevia {

/// How a file is read: what was found of it, and in its place what a person says.
class ReadingForm : public QWidget {
    Q_OBJECT
public:
    explicit ReadingForm(QWidget* parent = nullptr);
    void show(const FileLook& look);
    using QWidget::show;
    /// `how` with what stands in the form; what is left as it was found is left open.
    UnderstandOptions laidOn(UnderstandOptions how) const;
    /// Takes one of a doubt's choices over.
    void choose(const std::string& setting, const std::string& choice);

Q_SIGNALS:
    void corrected();

private:
    QComboBox* box(const char* objectName, const QString& title);
    void addTextBoxes();
    void addMeaningBoxes();
    void addFiscalYearBox();
    void showFiscalYear(const FileLook& look);
    QFormLayout* m_form;
    QComboBox* m_sheet = nullptr;
    QComboBox* m_delimiter = nullptr;
    QComboBox* m_encoding = nullptr;
    QComboBox* m_fiscalYear = nullptr;
    QComboBox* m_decimal = nullptr;
    QComboBox* m_group = nullptr;
    QComboBox* m_dateForm = nullptr;
    QComboBox* m_unit = nullptr;
    QComboBox* m_scope = nullptr;
    QSpinBox* m_header = nullptr;
    QCheckBox* m_cumulative = nullptr;
};

} // namespace antevia
