#pragma once

#include "model/formats/import.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace antevia {

/// How a file is read, as it was understood and as a person corrects it.
class DialectForm : public QWidget {
    Q_OBJECT
public:
    explicit DialectForm(QWidget* parent = nullptr);
    void show(const ImportPreview& preview);
    using QWidget::show;
    /// `plan` with what stands in the form.
    ImportPlan laidOn(ImportPlan plan) const;
    /// Takes one of a doubt's choices over.
    void choose(const std::string& setting, const std::string& choice);

Q_SIGNALS:
    void corrected(const QString& setting);

private:
    QComboBox* box(const QString& objectName, const std::string& setting, const QString& title);
    QFormLayout* m_form;
    QComboBox* m_sheet;
    QComboBox* m_delimiter;
    QComboBox* m_encoding;
    QComboBox* m_decimal;
    QComboBox* m_group;
    QComboBox* m_dateForm;
    QComboBox* m_frequency;
    QSpinBox* m_header;
    QSpinBox* m_dateColumn;
};

} // namespace antevia
