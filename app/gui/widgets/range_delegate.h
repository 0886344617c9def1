#pragma once

#include "model/scenario/calibration.h"

#include <QStyledItemDelegate>

#include <functional>

namespace antevia {

/// Draws what was assumed of a parameter as an outline and what was found below it, filled, on one scale; the middle of
/// each is a line. The cell's text says the same.
class RangeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Of = std::function<const CalibratedParameter*(const QModelIndex&)>;
    RangeDelegate(Of parameterOf, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Of m_of;
};

} // namespace antevia
