#include "app/gui/dialogs/doubt_list.h"

#include "app/gui/qt_values.h"
#include "app/gui/widgets/labels.h"
#include "app/wording/wording.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace antevia {

DoubtList::DoubtList(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void DoubtList::show(const std::vector<Doubt>& doubts)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Doubt& doubt : doubts)
        m_rows->addWidget(rowOf(doubt));
    setVisible(!doubts.empty());
}

QWidget* DoubtList::rowOf(const Doubt& doubt)
{
    QFrame* row = panel(this);
    auto* line = new QHBoxLayout(row);
    line->addWidget(plainLabel(toQt(doubt.question), row), 1);
    for (const std::string& choice : doubt.choices) {
        auto* button =
            plainButton(withoutShortcut(toQt(choice == "\t" ? "tab" : choice)), QStringLiteral("doubtChoice"), row);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, setting = doubt.setting, choice] { Q_EMIT answered(setting, choice); });
    }
    return row;
}

} // namespace antevia
