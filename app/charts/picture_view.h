#pragma once

#include "app/charts/picture.h"
#include "model/base/result.h"

#include <QPixmap>
#include <QWidget>

namespace antevia {

/// A picture on the screen, as high as it needs to be read: its parts are chosen by click or arrow keys, the context
/// menu copies and saves.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);

    void show(Picture picture);
    using QWidget::show;
    void setTheme(const ChartTheme& theme);
    const Picture& picture() const { return m_picture; }
    void choose(std::optional<std::size_t> part);
    /// Where a part stands in the view, for tests that click.
    QRectF placeOf(std::size_t part) const;
    std::optional<std::size_t> chosen() const { return m_chosen; }
    QSize sizeHint() const override { return {900, 520}; }

    /// Asks for a file (without blocking) and writes the picture there by its ending.
    void saveAs();

Q_SIGNALS:
    void partChosen(int part);
    void saveFailed(const antevia::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void layOut();
    void chooseAndTell(std::size_t part);

    Picture m_picture;
    ChartTheme m_theme;
    std::vector<PicturePart> m_parts;
    std::optional<std::size_t> m_chosen;
    QPixmap m_drawn; ///< null: to be drawn anew
};

} // namespace antevia
