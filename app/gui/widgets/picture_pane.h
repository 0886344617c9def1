#pragma once

#include "app/charts/picture.h"
#include "model/base/result.h"

#include <QWidget>

class QStackedLayout;

namespace antevia {

class EmptyState;
class PictureView;

/// A picture in the window's theme, scrolled where it is higher than its place, or, while there is none, what to do to
/// get one.
class PicturePane : public QWidget {
    Q_OBJECT
public:
    explicit PicturePane(const QString& objectName, QWidget* parent = nullptr);
    void show(Picture picture);
    void showEmpty(const QString& title, const QString& text, const QString& buttonText = {});
    /// Why there is none: what is missing, or what went wrong.
    void showError(const Error& error, const QString& emptyTitle, const QString& emptyText,
                   const QString& buttonText = {});
    bool hasPicture() const;
    PictureView* view() const { return m_view; }
    using QWidget::show;

Q_SIGNALS:
    void asked();

protected:
    void changeEvent(QEvent* event) override;

private:
    QStackedLayout* m_stack;
    PictureView* m_view;
    EmptyState* m_empty;
};

} // namespace antevia
