#pragma once

#include "app/gui/models/import_rows.h"

#include <QWidget>

namespace antevia {

class DataTable;

/// What each column of a file was taken for, and the names of places that no dictionary has; both can be put right.
class ImportColumnsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ImportColumnsPanel(QWidget* parent = nullptr);
    void show(const FileLook& look);
    using QWidget::show;
    /// `how` with what was put right here.
    UnderstandOptions laidOn(UnderstandOptions how) const;

Q_SIGNALS:
    void corrected();

private:
    void wish(const ColumnLine& line);

    ListTableModel<ColumnLine>* m_columns;
    ListTableModel<PlaceLine>* m_places;
    QWidget* m_placeArea;
    std::vector<ColumnWish> m_wishes;
};

} // namespace antevia
