#pragma once

#include "model/indicators/source.h"
#include "model/time/date.h"

#include <QWidget>

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

Q_SIGNALS:
    void changed();

private:
    /// What a document says could be known from its date on.
    void followDate(const QString& entered);
    QLineEdit* m_publisher;
    QLineEdit* m_document;
    QLineEdit* m_date;
    QLineEdit* m_licence;
    QDateEdit* m_published;
};

} // namespace antevia
