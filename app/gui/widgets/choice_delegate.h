#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

namespace antevia {

/// Edits a cell of a table by a list of choices; what is chosen is kept at once.
class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ChoiceDelegate(QStringList choices, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    void keep(QWidget* editor);
    QStringList m_choices;
};

} // namespace antevia
