#pragma once

#include <QWidget>

#include <vector>

namespace antevia {

/// What share of the values that came fell into each tenth of what was forecast. Level bars at a tenth each mean ranges
/// of the right width; a bowl means too narrow ones, a hill too wide ones, a slope a forecast that leans.
class PitBars : public QWidget {
    Q_OBJECT
public:
    explicit PitBars(QWidget* parent = nullptr);
    /// Ten shares, the lowest tenth first; empty: nothing could be scored.
    void show(std::vector<double> shares);
    /// "Too narrow: …", in words; also what is read aloud.
    QString inWords() const;
    QSize sizeHint() const override;
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_shares;
};

} // namespace antevia
