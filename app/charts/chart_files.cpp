#include "app/charts/chart_files.h"

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

/// As high as the picture needs.
QSize fitted(const Picture& picture, QSize size)
{
    const double least = leastHeight(picture, lightTheme(), size.width());
    return {size.width(), std::max(size.height(), static_cast<int>(std::ceil(least)))};
}

QByteArray chartPdf(const Picture& picture, QSize wanted)
{
    const QSize size = fitted(picture, wanted);
    constexpr double unitsPerInch = 96.0;
    constexpr int resolution = 1200;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setTitle(toQt(titleOf(picture)));
    writer.setCreator(QStringLiteral("Antevia"));
    writer.setPageSize(QPageSize(QSizeF(size) / unitsPerInch, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    const double unit = resolution / unitsPerInch;
    QPainter painter(&writer);
    paintPicture(painter, QRectF(QPointF(0, 0), QSizeF(size) * unit), picture, lightTheme(), unit);
    painter.end();
    return bytes;
}

} // namespace

QByteArray chartSvg(const Picture& picture, QSize wanted, const ChartTheme& theme)
{
    const QSize size = fitted(picture, wanted);
    constexpr int dotsPerInch = 96; // one user unit is one chart unit
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(toQt(titleOf(picture)).toHtmlEscaped());
    generator.setDescription(toQt(subtitleOf(picture)).toHtmlEscaped());
    QPainter painter(&generator);
    paintPicture(painter, QRectF(QPointF(0, 0), QSizeF(size)), picture, theme);
    painter.end();
    return bytes;
}

QImage chartImage(const Picture& picture, QSize wanted, const ChartTheme& theme, double scale)
{
    const QSize size = fitted(picture, wanted);
    constexpr double dotsPerMetre = 96.0 / 0.0254;
    const QSizeF dots = QSizeF(size) * scale;
    QImage image(dots.toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * scale)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(dotsPerMetre * scale)));
    image.fill(theme.paper);
    QPainter painter(&image);
    paintPicture(painter, QRectF(QPointF(0, 0), dots), picture, theme, scale);
    return image;
}

QByteArray chartPng(const Picture& picture, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECTS(chartImage(picture, size).save(&buffer, "PNG")); // into memory
    return bytes;
}

Result<void> writeSvg(const Picture& picture, const std::string& path, QSize size)
{
    return writeBytes(chartSvg(picture, size), path);
}

Result<void> writePng(const Picture& picture, const std::string& path, QSize size)
{
    return writeBytes(chartPng(picture, size), path);
}

Result<void> writeChartPdf(const Picture& picture, const std::string& path, QSize size)
{
    return writeBytes(chartPdf(picture, size), path);
}

Result<void> writeChartCsv(const Picture& picture, const std::string& path)
{
    return writeCsv(pictureSheet(picture), path, {.titleAndNotes = true});
}

Result<void> writeChart(const Picture& picture, const std::string& path, QSize size)
{
    const QString name = toQt(path).toLower();
    if (name.endsWith(QStringLiteral(".svg")))
        return writeSvg(picture, path, size);
    if (name.endsWith(QStringLiteral(".png")))
        return writePng(picture, path, size);
    if (name.endsWith(QStringLiteral(".pdf")))
        return writeChartPdf(picture, path, size);
    if (name.endsWith(QStringLiteral(".csv")))
        return writeChartCsv(picture, path);
    return Error{ErrorCode::InvalidInput, "'" + fileName(path) + "' does not end in .svg, .png, .pdf or .csv",
                 "Give the file one of these endings."};
}

} // namespace antevia
