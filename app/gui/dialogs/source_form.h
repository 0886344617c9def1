#pragma once

#include "model/indicators/cell_mark.h"
#include "model/indicators/source.h"
#include "model/time/date.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace antevia {

/// Where figures come from and since when they could be known: printed with them.
class SourceForm : public QWidget {
    Q_OBJECT
public:
    explicit SourceForm(const QString& document, QWidget* parent = nullptr);
    /// Fills in what is still empty.
    void propose(const Source& source);
    Source source() const;
    Day published() const;
    bool namesPublisher() const;
    /// Of all figures, whatever the file says; nothing: as the file says.
    std::optional<FigureStatus> status() const;

Q_SIGNALS:
    void changed();

private:
    /// What a document says could be known from its date on.
    void followDate(const QString& entered);
    void addGrades();
    void addStatuses();
    QLineEdit* m_publisher;
    QLineEdit* m_document;
    QLineEdit* m_date;
    QLineEdit* m_licence;
    QDateEdit* m_published;
    QComboBox* m_reliability;
    QComboBox* m_credibility;
    QComboBox* m_status;
};

} // namespace antevia
