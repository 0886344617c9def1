#include "app/gui/widgets/decision_list.h"

#include "app/gui/widgets/labels.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace antevia {

QString dueInWords(const DecideBy& decision, Day asOf, const Wording& wording)
{
    if (decision.daysLate > 0)
        return DecisionList::tr("Overdue by %1 (was due %2)")
            .arg(toQt(wording.days(decision.daysLate)), toQt(wording.weekdayDate(decision.decideBy)));
    const int left = daysBetween(asOf, decision.decideBy);
    if (left == 0)
        return DecisionList::tr("Due today, %1").arg(toQt(wording.weekdayDate(decision.decideBy)));
    return DecisionList::tr("Due by %1, in %2")
        .arg(toQt(wording.weekdayDate(decision.decideBy)), toQt(wording.days(left)));
}

DecisionList::DecisionList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("decisionList"));
    setAccessibleName(tr("Decisions by date"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void DecisionList::show(const std::vector<DecideBy>& decisions, Day asOf, const QString& emptyText)
{
    m_said.clear();
    delete m_body;
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    const Wording wording;
    if (decisions.empty())
        column->addWidget(mutedLabel(emptyText, inside));
    for (const DecideBy& decision : decisions) {
        const QString due = dueInWords(decision, asOf, wording);
        const QString what = tr("%1 – %2").arg(toQt(decision.action), toQt(decision.owner));
        const QString why =
            tr("%1: short from %2 (%3 by %4); takes %5; adds %6 %7%8")
                .arg(toQt(capitalised(wording.name(decision.kind))), toQt(wording.shortDate(decision.breachDay)),
                     toQt(wording.probability(decision.probability)), toQt(wording.shortDate(decision.horizonEnd)),
                     toQt(wording.days(decision.leadTimeDays)), toQt(wording.number(decision.adds)),
                     toQt(wording.unit(decision.kind)),
                     decision.closesGap ? QString() : tr("; does not close the gap alone"));
        column->addWidget(decision.daysLate > 0 ? alarmLabel(due, inside) : strongLabel(due, inside));
        column->addWidget(plainLabel(what, inside));
        column->addWidget(mutedLabel(why, inside));
        column->addSpacing(6);
        m_said << due << what << why;
    }
    column->addStretch(1);
    area->setWidget(inside);
    layout()->addWidget(area);
    m_body = area;
}

} // namespace antevia
