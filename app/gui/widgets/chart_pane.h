#pragma once

#include "model/base/result.h"
#include "model/report/chart_spec.h"

#include <QWidget>

class QPalette;
class QStackedLayout;

namespace antevia {

struct ChartTheme;
class ChartView;
class EmptyState;

/// The look of charts in a window with a palette that `applyTheme` set.
ChartTheme chartThemeOf(const QPalette& palette);

/// A chart in the window's theme, or, while there is none, what to do to get one.
class ChartPane : public QWidget {
    Q_OBJECT
public:
    explicit ChartPane(const QString& objectName, QWidget* parent = nullptr);
    void show(const ChartSpec& spec);
    void showEmpty(const QString& title, const QString& text, const QString& buttonText = {});
    /// The chart, or why there is none.
    void show(const Result<ChartSpec>& spec, const QString& emptyTitle, const QString& emptyText,
              const QString& buttonText = {});
    bool hasChart() const;
    ChartView* view() const { return m_view; }
    using QWidget::show;

Q_SIGNALS:
    void asked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void followPalette();
    QStackedLayout* m_stack;
    ChartView* m_view;
    EmptyState* m_empty;
};

} // namespace antevia
