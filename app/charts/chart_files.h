#pragma once

#include "app/charts/chart_theme.h"
#include "model/base/result.h"
#include "model/formats/sheet.h"
#include "model/report/chart_spec.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <string>

namespace antevia {

/// Of a chart on its own, in chart units (1/96 inch).
inline constexpr QSize chartFileSize{960, 540};

/// Same spec and size, same bytes.
QByteArray chartSvg(const ChartSpec& spec, QSize size = chartFileSize, const ChartTheme& theme = lightTheme());
/// `scale` dots per chart unit.
QImage chartImage(const ChartSpec& spec, QSize size = chartFileSize, const ChartTheme& theme = lightTheme(),
                  double scale = 2.0);
QByteArray chartPng(const ChartSpec& spec, QSize size = chartFileSize);
/// The figures of a chart: one row a day, one column a line and two a band; marks and levels among the notes, with
/// source, note and the note of Kosovo* where it is named.
Sheet chartSheet(const ChartSpec& spec);

/// Write one file, whole or not at all. Fail with Io, naming the path.
Result<void> writeSvg(const ChartSpec& spec, const std::string& path, QSize size = chartFileSize);
Result<void> writePng(const ChartSpec& spec, const std::string& path, QSize size = chartFileSize);
Result<void> writeChartPdf(const ChartSpec& spec, const std::string& path, QSize size = chartFileSize);
Result<void> writeChartCsv(const ChartSpec& spec, const std::string& path);
/// By the path's ending: .svg, .png, .pdf or .csv. Fails with InvalidInput for any other.
Result<void> writeChart(const ChartSpec& spec, const std::string& path, QSize size = chartFileSize);

} // namespace antevia
