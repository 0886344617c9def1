#pragma once

#include "app/gui/qt_values.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QFont>

#include <functional>
#include <vector>

namespace antevia {

/// One column of a table of `T`: what it shows, and, if it can be edited, how an entry changes the value.
template <class T>
struct Column {
    using Text = std::function<QString(const T&)>;
    using Value = std::function<QVariant(const T&)>;
    Column(QString title, Text text) : heading(std::move(title)), shown(std::move(text)) {}

    /// Numbers stand at the right.
    Column& right()
    {
        align = Qt::AlignRight | Qt::AlignVCenter;
        return *this;
    }
    Column& withTip(Text tip)
    {
        toolTip = std::move(tip);
        return *this;
    }
    Column& inColour(std::function<QColor(const T&)> ofText)
    {
        colour = std::move(ofText);
        return *this;
    }
    Column& orderedBy(Value key)
    {
        order = std::move(key);
        return *this;
    }
    /// `start` is what the editor begins with, and when that is entered nothing is changed; `take` changes the value
    /// and is false for an entry it does not understand.
    Column& editedFrom(Value start, std::function<bool(T&, const QVariant&)> take)
    {
        edited = std::move(start);
        accept = std::move(take);
        return *this;
    }
    Column& ticked(std::function<bool(const T&)> isOn, std::function<bool(T&, bool)> tick)
    {
        checked = std::move(isOn);
        check = std::move(tick);
        return *this;
    }

    QString heading;
    Text shown;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    Text toolTip;                           ///< none: what is shown
    std::function<QColor(const T&)> colour; ///< of the text; invalid: as usual
    Value edited;
    std::function<bool(T&, const QVariant&)> accept; ///< none: cannot be edited
    Value order;                                     ///< what sorting compares; none: what is shown
    std::function<bool(const T&)> checked;           ///< none: no check box
    std::function<bool(T&, bool)> check;
};

/// A table of values by a list of columns. New data is a reset; an edit is handed to `onEdited`, which changes the
/// project and with it the rows. All text is plain.
template <class T>
class ListTableModel : public QAbstractTableModel {
public:
    using Edited = std::function<void(const T& before, const T& after)>;
    explicit ListTableModel(std::vector<Column<T>> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {
    }

    void setRows(std::vector<T> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void setColumns(std::vector<Column<T>> columns)
    {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
    }
    void setEditable(bool editable) { m_editable = editable; }
    void onEdited(Edited edited) { m_edited = std::move(edited); }
    const std::vector<T>& rows() const { return m_rows; }
    const T* row(const QModelIndex& index) const
    {
        return index.isValid() && index.row() < rowCount() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<T>& column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.heading;
        if (role == Qt::ToolTipRole)
            return plainToolTip(column.heading); // where it is wider than its column
        return role == Qt::TextAlignmentRole ? QVariant(column.align) : QVariant();
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const T* value = row(index);
        if (!value || index.column() >= columnCount())
            return {};
        const Column<T>& column = m_columns[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole: return column.shown(*value);
        case Qt::EditRole: return column.edited ? column.edited(*value) : QVariant(column.shown(*value));
        case Qt::UserRole: return column.order ? column.order(*value) : QVariant(column.shown(*value));
        case Qt::TextAlignmentRole: return QVariant(column.align);
        case Qt::ToolTipRole: return plainToolTip(column.toolTip ? column.toolTip(*value) : column.shown(*value));
        case Qt::ForegroundRole: return colourOf(column, *value);
        case Qt::CheckStateRole:
            return column.checked ? QVariant(column.checked(*value) ? Qt::Checked : Qt::Unchecked) : QVariant();
        default: return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        Qt::ItemFlags flags = QAbstractTableModel::flags(index);
        if (!index.isValid() || index.column() >= columnCount())
            return flags;
        const Column<T>& column = m_columns[static_cast<std::size_t>(index.column())];
        if (m_editable && column.accept)
            flags |= Qt::ItemIsEditable;
        if (m_editable && column.check)
            flags |= Qt::ItemIsUserCheckable;
        return flags;
    }
    bool setData(const QModelIndex& index, const QVariant& entry, int role) override
    {
        const T* value = row(index);
        if (!value || !m_editable || index.column() >= columnCount())
            return false;
        const Column<T>& column = m_columns[static_cast<std::size_t>(index.column())];
        if (role == Qt::EditRole && column.edited && column.edited(*value) == entry)
            return true;
        const T before = *value;
        T after = before;
        const bool understood = role == Qt::CheckStateRole
                                    ? column.check && column.check(after, entry.toInt() == Qt::Checked)
                                    : role == Qt::EditRole && column.accept && column.accept(after, entry);
        if (!understood)
            return false;
        m_rows[static_cast<std::size_t>(index.row())] = after;
        Q_EMIT dataChanged(index, index);
        if (m_edited)
            m_edited(before, after);
        return true;
    }

private:
    static QVariant colourOf(const Column<T>& column, const T& value)
    {
        const QColor colour = column.colour ? column.colour(value) : QColor();
        return colour.isValid() ? QVariant(colour) : QVariant();
    }
    std::vector<Column<T>> m_columns;
    std::vector<T> m_rows;
    Edited m_edited;
    bool m_editable = true;
};

} // namespace antevia
