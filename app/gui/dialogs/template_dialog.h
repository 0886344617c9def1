#pragma once

#include "app/usecases/measure_templates.h"
#include "model/places/network.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QListWidget;

namespace antevia {

/// A measure or shock out of the library: which one, from when, on which links, places and group.
class TemplateDialog : public QDialog {
    Q_OBJECT
public:
    /// `start` is the first day proposed.
    TemplateDialog(std::vector<MeasureTemplate> templates, const Network& network, const std::vector<Group>& groups,
                   Day start, QWidget* parent);
    /// Without a scenario.
    TemplateRequest value() const;

private:
    const MeasureTemplate& chosen() const;
    void showChosen();

    std::vector<MeasureTemplate> m_templates;
    QComboBox* m_template;
    QLabel* m_explanation;
    QLabel* m_magnitude;
    QDateEdit* m_start;
    QListWidget* m_links;
    QListWidget* m_places;
    QComboBox* m_group;
};

} // namespace antevia
