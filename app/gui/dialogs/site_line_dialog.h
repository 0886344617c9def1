#pragma once

#include "model/capacity/site.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace antevia {

/// One line of what a site has: how much, of which kind, as of when, and who says so.
class SiteLineDialog : public QDialog {
    Q_OBJECT
public:
    /// `line` is a position in `site.lines`, or −1 for a new line.
    SiteLineDialog(const Site& site, int line, QWidget* parent);
    /// The site with the line in it.
    Site value() const;

private:
    Site m_site;
    int m_line;
    QLineEdit* m_name;
    QComboBox* m_what;
    QDoubleSpinBox* m_amount;
    QComboBox* m_kind;
    QLineEdit* m_date;
    QLineEdit* m_publisher;
    QLineEdit* m_document;
};

} // namespace antevia
