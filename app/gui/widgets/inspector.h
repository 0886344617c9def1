#pragma once

#include "app/wording/wording.h"
#include "model/indicators/series_info.h"
#include "model/report/provenance.h"
#include "model/store/project_file.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace antevia {

/// What the panel at the right shows of one thing: headed lists of names and values.
struct Details {
    struct Row {
        QString name;
        QString value;
    };
    struct Section {
        QString heading;
        std::vector<Row> rows;
    };
    QString title;
    std::vector<Section> sections;
};

Details detailsOf(const SeriesInfo& series, const Wording& wording);
Details detailsOf(const Vintage& vintage, const Wording& wording);
Details detailsOf(const Measure& measure, const Wording& wording);
Details detailsOf(const FigureTrace& trace, const Wording& wording);
Details::Section sectionOf(const Provenance& provenance, const Wording& wording);
Details::Section sectionOf(const Source& source);

/// The panel at the right: details, where they come from, and what they rest on.
class Inspector : public QScrollArea {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);
    void show(const Details& details);
    using QWidget::show;
    void showNothing();
    /// Everything shown, for tests and for copying.
    QString text() const;

private:
    QWidget* m_body = nullptr;
    QString m_text;
};

} // namespace antevia
