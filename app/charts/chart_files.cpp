#include "app/charts/chart_files.h"

#include "app/charts/chart.h"
#include "app/wording/wording.h"
#include "model/base/contract.h"
#include "model/formats/csv_out.h"
#include "model/formats/file.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>
#include <limits>
#include <map>

namespace antevia {
namespace {

Result<void> writeBytes(const QByteArray& bytes, const std::string& path)
{
    return writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

/// A column of the sheet and the points it takes its values from.
struct FigureColumn {
    std::string heading;
    const std::vector<ChartPoint>* points = nullptr;
};

std::vector<FigureColumn> figureColumns(const ChartSpec& spec)
{
    const Wording wording;
    const auto heading = [&](const std::string& name, ChartRole role) {
        return name.empty() ? wording.name(role) : name;
    };
    std::vector<FigureColumn> columns;
    for (const ChartLine& line : spec.lines)
        columns.push_back({heading(line.name, line.role), &line.points});
    for (const ChartBand& band : spec.bands) {
        columns.push_back({heading(band.name, band.role) + ", from", &band.lower});
        columns.push_back({heading(band.name, band.role) + ", to", &band.upper});
    }
    return columns;
}

std::vector<std::string> sheetNotes(const ChartSpec& spec)
{
    const Wording wording;
    std::vector<std::string> notes;
    const auto add = [&](const std::string& text) {
        if (!text.empty())
            notes.push_back(text);
    };
    add(spec.subtitle);
    add(spec.unitText.empty() ? "" : "Unit: " + spec.unitText);
    for (const ChartMark& mark : spec.marks)
        add(printDay(mark.day) + ": " + mark.label);
    for (const ChartLevel& level : spec.levels)
        add(level.label + ": " + wording.number(level.value));
    add(spec.source.empty() || spec.source.starts_with("Source") ? spec.source : "Source: " + spec.source);
    add(spec.note);
    add(needsKosovoNote(spec) ? kosovoNote : "");
    return notes;
}

QByteArray chartPdf(const ChartSpec& spec, QSize size)
{
    constexpr double unitsPerInch = 96.0;
    constexpr int resolution = 1200;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setTitle(toQt(spec.title));
    writer.setCreator(QStringLiteral("Antevia"));
    writer.setPageSize(QPageSize(QSizeF(size) / unitsPerInch, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    const double unit = resolution / unitsPerInch;
    QPainter painter(&writer);
    paintChart(painter, QRectF(QPointF(0, 0), QSizeF(size) * unit), spec, lightTheme(), unit);
    painter.end();
    return bytes;
}

} // namespace

QByteArray chartSvg(const ChartSpec& spec, QSize size, const ChartTheme& theme)
{
    constexpr int dotsPerInch = 96; // one user unit is one chart unit
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(toQt(spec.title).toHtmlEscaped());
    generator.setDescription(toQt(spec.subtitle).toHtmlEscaped());
    QPainter painter(&generator);
    paintChart(painter, QRectF(QPointF(0, 0), QSizeF(size)), spec, theme);
    painter.end();
    return bytes;
}

QImage chartImage(const ChartSpec& spec, QSize size, const ChartTheme& theme, double scale)
{
    constexpr double dotsPerMetre = 96.0 / 0.0254;
    const QSizeF dots = QSizeF(size) * scale;
    QImage image(dots.toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * scale)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(dotsPerMetre * scale)));
    image.fill(theme.paper);
    QPainter painter(&image);
    paintChart(painter, QRectF(QPointF(0, 0), dots), spec, theme, scale);
    return image;
}

QByteArray chartPng(const ChartSpec& spec, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECTS(chartImage(spec, size).save(&buffer, "PNG")); // into memory
    return bytes;
}

Sheet chartSheet(const ChartSpec& spec)
{
    const bool isShare = spec.unit == ChartUnit::Percent;
    const auto figures = figureColumns(spec);
    Sheet sheet{spec.id, spec.title, sheetNotes(spec), {{"Day", SheetColumn::Kind::Date}}, {}};
    std::map<Day, std::vector<SheetValue>> rows;
    for (std::size_t column = 0; column < figures.size(); ++column) {
        sheet.columns.push_back(
            {figures[column].heading, isShare ? SheetColumn::Kind::Percent : SheetColumn::Kind::Number});
        for (const ChartPoint& point : *figures[column].points) {
            auto& row = rows.try_emplace(point.day, figures.size() + 1).first->second;
            row[0] = point.day;
            row[column + 1] = std::isfinite(point.value) ? SheetValue(point.value) : SheetValue();
        }
    }
    for (auto& [day, row] : rows)
        sheet.rows.push_back(std::move(row));
    return sheet;
}

Result<void> writeSvg(const ChartSpec& spec, const std::string& path, QSize size)
{
    return writeBytes(chartSvg(spec, size), path);
}

Result<void> writePng(const ChartSpec& spec, const std::string& path, QSize size)
{
    return writeBytes(chartPng(spec, size), path);
}

Result<void> writeChartPdf(const ChartSpec& spec, const std::string& path, QSize size)
{
    return writeBytes(chartPdf(spec, size), path);
}

Result<void> writeChartCsv(const ChartSpec& spec, const std::string& path)
{
    return writeCsv(chartSheet(spec), path, {.titleAndNotes = true});
}

Result<void> writeChart(const ChartSpec& spec, const std::string& path, QSize size)
{
    const QString name = toQt(path).toLower();
    if (name.endsWith(QStringLiteral(".svg")))
        return writeSvg(spec, path, size);
    if (name.endsWith(QStringLiteral(".png")))
        return writePng(spec, path, size);
    if (name.endsWith(QStringLiteral(".pdf")))
        return writeChartPdf(spec, path, size);
    if (name.endsWith(QStringLiteral(".csv")))
        return writeChartCsv(spec, path);
    return Error{ErrorCode::InvalidInput, "'" + fileName(path) + "' does not end in .svg, .png, .pdf or .csv",
                 "Give the file one of these endings."};
}

} // namespace antevia
