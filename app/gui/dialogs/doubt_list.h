#pragma once

#include "model/formats/delimited.h"

#include <QWidget>

#include <string>
#include <vector>

class QVBoxLayout;

namespace antevia {

/// Questions that the bytes of a file leave open, each with a button for every answer.
class DoubtList : public QWidget {
    Q_OBJECT
public:
    explicit DoubtList(QWidget* parent = nullptr);
    void show(const std::vector<Doubt>& doubts);
    using QWidget::show;

Q_SIGNALS:
    void answered(const std::string& setting, const std::string& choice);

private:
    QWidget* rowOf(const Doubt& doubt);
    QVBoxLayout* m_rows;
};

} // namespace antevia
