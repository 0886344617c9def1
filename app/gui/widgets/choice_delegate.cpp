#include "app/gui/widgets/choice_delegate.h"

#include <QComboBox>
#include <QCompleter>

namespace antevia {

namespace {
constexpr int fewestToSearch = 30; ///< longer lists can be typed into
}

ChoiceDelegate::ChoiceDelegate(QStringList choices, QObject* parent)
    : QStyledItemDelegate(parent), m_choices(std::move(choices))
{
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("choiceEditor"));
    box->addItems(m_choices);
    if (m_choices.size() > fewestToSearch) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    }
    // The signals of a delegate that keep what was chosen are those of the object that is not const here.
    auto* self = const_cast<ChoiceDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] { self->keep(box); });
    return box;
}

void ChoiceDelegate::keep(QWidget* editor)
{
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor);
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findText(index.data(Qt::EditRole).toString()));
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const QString chosen = static_cast<QComboBox*>(editor)->currentText();
    if (m_choices.contains(chosen))
        model->setData(index, chosen, Qt::EditRole);
}

} // namespace antevia
