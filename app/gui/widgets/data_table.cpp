#include "app/gui/widgets/data_table.h"

#include "app/gui/widgets/table_export.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace antevia {

namespace {
constexpr int heightOfRow = 28;
constexpr int widestColumn = 300;
constexpr int narrowestShared = 150;
constexpr int rowsMeasured = 40; ///< to find a column's width; measuring every row of a long table takes long

/// Headings that have no room end in "…": a styled header would cut the beginning off those that stand on the right.
class ShorteningHeader : public QHeaderView {
public:
    explicit ShorteningHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        const int missing = sectionSizeFromContents(section).width() - sectionSize(section);
        if (missing > 0)
            option->text = option->fontMetrics.elidedText(
                option->text, Qt::ElideRight, option->fontMetrics.horizontalAdvance(option->text) - missing);
    }
};
} // namespace

DataTable::DataTable(const QString& objectName, const QString& accessibleName, QWidget* parent) : QTableView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalHeader(new ShorteningHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMaximumSectionSize(widestColumn);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    auto* copyAction = new QAction(tr("Copy"), this);
    connect(copyAction, &QAction::triggered, this, &DataTable::copy);
    addAction(copyAction);
    auto* exportAction = new QAction(tr("Export table …"), this);
    exportAction->setObjectName(QStringLiteral("exportTable"));
    connect(exportAction, &QAction::triggered, this,
            [this] { exportTable(this, *this->model(), this->accessibleName(), exportNote()); });
    addAction(exportAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString DataTable::exportNote() const
{
    return m_showsOwnFigures
               ? tr("Figures as the project holds them: those given in confidence and of 1 to 4 people may "
                    "be among them. For release, export figures from the Data page, which withholds them.")
               : QString();
}

void DataTable::stretchFirstColumn()
{
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setMinimumSectionSize(60);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void DataTable::shareWidth()
{
    connect(model(), &QAbstractItemModel::modelReset, this, [this] {
        horizontalHeader()->setMinimumSectionSize(narrowestShared);
        horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    });
}

void DataTable::stretchColumns(const QList<int>& columns)
{
    connect(model(), &QAbstractItemModel::modelReset, this, [this, columns] {
        for (const int column : columns)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    });
}

void DataTable::show(QAbstractItemModel* model, bool sortable)
{
    m_sorted = sortable ? new QSortFilterProxyModel(this) : nullptr;
    if (m_sorted) {
        m_sorted->setSortRole(Qt::UserRole);
        m_sorted->setSourceModel(model);
    }
    setModel(m_sorted ? static_cast<QAbstractItemModel*>(m_sorted) : model);
    setSortingEnabled(sortable);
    if (m_sorted)
        m_sorted->sort(-1);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { resizeColumnsToContents(); });
    resizeColumnsToContents();
}

QModelIndex DataTable::currentInModel() const
{
    return m_sorted ? m_sorted->mapToSource(currentIndex()) : currentIndex();
}

QList<int> DataTable::chosenRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows << (m_sorted ? m_sorted->mapToSource(index) : index).row();
    std::ranges::sort(rows);
    return rows;
}

void DataTable::chooseRow(int rowInModel)
{
    const QModelIndex index = m_sorted ? m_sorted->mapFromSource(m_sorted->sourceModel()->index(rowInModel, 0))
                                       : model()->index(rowInModel, 0);
    if (index.isValid())
        setCurrentIndex(index);
}

QString DataTable::asText() const
{
    QStringList lines;
    QStringList headings;
    for (int column = 0; column < model()->columnCount(); ++column)
        headings << model()->headerData(column, Qt::Horizontal).toString();
    lines << headings.join(u'\t');
    const bool all = selectionModel()->selectedRows().size() < 2;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!all && !selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << model()->index(row, column).data().toString().replace(u'\t', u' ').replace(u'\n', u' ');
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void DataTable::copy() const
{
    QApplication::clipboard()->setText(asText());
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QTableView::keyPressEvent(event);
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged();
}

} // namespace antevia
