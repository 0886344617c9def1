#pragma once

#include "app/wording/wording.h"
#include "model/capacity/needs.h"

#include <QWidget>

#include <vector>

namespace antevia {

/// Decisions with their last day, earliest first: what is overdue says so in words.
class DecisionList : public QWidget {
    Q_OBJECT
public:
    explicit DecisionList(QWidget* parent = nullptr);
    void show(const std::vector<DecideBy>& decisions, Day asOf, const QString& emptyText);
    using QWidget::show;
    /// Everything shown, for tests and for copying.
    QString text() const { return m_said.join(u'\n'); }

private:
    QWidget* m_body = nullptr;
    QStringList m_said;
};

/// "overdue by 3 days", "today", "by Fri 23 Oct (in 7 days)".
QString dueInWords(const DecideBy& decision, Day asOf, const Wording& wording);

} // namespace antevia
