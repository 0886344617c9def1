#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace antevia {

/// A table that can be sorted, copied (Ctrl+C, with headings) and read by keyboard. The model stays the caller's.
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    void show(QAbstractItemModel* model, bool sortable = true);
    /// For narrow lists: the first column takes what the others leave.
    void stretchFirstColumn();
    /// For things side by side: the columns after the first share the width, and scroll only if they would be too
    /// narrow to be read. To be called after `show`.
    void shareWidth();
    /// For sentences: these columns share what the others leave. To be called after `show`.
    void stretchColumns(const QList<int>& columns);
    /// Tells in its exports that its figures are the project's own, those that are not for release among them.
    void markAsOwnFigures() { m_showsOwnFigures = true; }
    /// The index in the model that was given to `show` of the current row; invalid if there is none.
    QModelIndex currentInModel() const;
    /// The rows chosen, in the model that was given to `show`.
    QList<int> chosenRows() const;
    void chooseRow(int rowInModel);
    /// What is chosen, or everything, as tab-separated text with headings.
    QString asText() const;
    void copy() const;

Q_SIGNALS:
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QString exportNote() const;
    QSortFilterProxyModel* m_sorted = nullptr;
    bool m_showsOwnFigures = false;
};

} // namespace antevia
