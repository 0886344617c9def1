#pragma once

#include "app/charts/picture.h"
#include "model/base/result.h"
#include "model/formats/sheet.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <string>

namespace antevia {

/// Of a picture on its own, in chart units (1/96 inch). One that needs more height than it is given takes it.
inline constexpr QSize chartFileSize{960, 540};

/// Same picture and size, same bytes.
QByteArray chartSvg(const Picture& picture, QSize size = chartFileSize, const ChartTheme& theme = lightTheme());
/// `scale` dots per chart unit.
QImage chartImage(const Picture& picture, QSize size = chartFileSize, const ChartTheme& theme = lightTheme(),
                  double scale = 2.0);
QByteArray chartPng(const Picture& picture, QSize size = chartFileSize);
/// The figures of a chart: one row a day, one column a line and two a band; marks and levels among the notes, with
/// source, note and the note of Kosovo* where it is named. Of small charts the columns of all; of a flow diagram one
/// row a way and one a place.
Sheet pictureSheet(const Picture& picture);

/// Write one file, whole or not at all. Fail with Io, naming the path.
Result<void> writeSvg(const Picture& picture, const std::string& path, QSize size = chartFileSize);
Result<void> writePng(const Picture& picture, const std::string& path, QSize size = chartFileSize);
Result<void> writeChartPdf(const Picture& picture, const std::string& path, QSize size = chartFileSize);
Result<void> writeChartCsv(const Picture& picture, const std::string& path);
/// By the path's ending: .svg, .png, .pdf or .csv. Fails with InvalidInput for any other.
Result<void> writeChart(const Picture& picture, const std::string& path, QSize size = chartFileSize);

} // namespace antevia
