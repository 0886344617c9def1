#pragma once

#include "app/gui/pages/page.h"

#include <QFrame>

#include <map>

class QToolButton;

namespace antevia {

/// The steps of the work, in its order, down the left side.
class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);
    void choose(PageId page);
    static QString titleOf(PageId page);

Q_SIGNALS:
    void pageChosen(antevia::PageId page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();
    std::map<PageId, QToolButton*> m_buttons;
};

/// Stable name of a page: "data"; its icon is resources/icons/rail-data.svg.
QString nameOf(PageId page);

} // namespace antevia
