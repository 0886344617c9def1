#pragma once

#include "model/places/network.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace antevia {

/// A way of the network: from where, where to, what it is called and by which crossing.
class LinkDialog : public QDialog {
    Q_OBJECT
public:
    LinkDialog(const Link& link, bool isNew, const Network& network, QWidget* parent);
    /// A new way without a name or id has those of its ends.
    Link value() const;

private:
    Link m_before;
    bool m_isNew;
    QComboBox* m_from;
    QComboBox* m_to;
    QLineEdit* m_name;
    QLineEdit* m_section;
};

} // namespace antevia
