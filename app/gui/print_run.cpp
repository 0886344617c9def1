#include "app/gui/print_run.h"

#include "app/gui/qt_values.h"

#include <QCoreApplication>
#include <QFile>
#include <QPrinter>

#include <algorithm>

namespace antevia {

namespace {

constexpr double pointsPerInch = 72.0;
constexpr qint64 endLength = 16;

bool printsToFile(const QPrinter& printer)
{
    return !printer.outputFileName().isEmpty();
}

/// Qt does not tell that a disk is full; a PDF that is whole has its end.
bool isWhole(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(std::max<qint64>(0, file.size() - endLength)) &&
           file.readAll().contains("%%EOF");
}

Error refusedBy(const QPrinter& printer, const std::string& what)
{
    if (printsToFile(printer))
        return {ErrorCode::Io, "the file '" + fromQt(printer.outputFileName()) + "' cannot be written",
                "Choose a folder that you may write to and that has room."};
    return {ErrorCode::Io, "the printer '" + fromQt(printer.printerName()) + "' " + what,
            "Check that it is switched on, or choose another printer."};
}

} // namespace

PrintRun::PrintRun(std::shared_ptr<const ReportPages> pages, std::shared_ptr<QPrinter> printer)
    : m_pages(std::move(pages)), m_printer(std::move(printer)), m_first(std::max(m_printer->fromPage(), 1) - 1),
      m_next(m_first),
      m_last(m_printer->toPage() > 0 ? std::min(m_printer->toPage(), m_pages->count()) - 1 : m_pages->count() - 1)
{
    m_printer->setFullPage(true);
}

PrintRun::~PrintRun()
{
    giveUp();
}

bool PrintRun::isToFile() const
{
    return printsToFile(*m_printer);
}

Result<bool> PrintRun::goOn(const RunContext& run)
{
    auto more = paintNext(run);
    if (!more)
        giveUp();
    return more;
}

Result<bool> PrintRun::paintNext(const RunContext& run)
{
    RETURN_IF_ERROR(run.checkpoint());
    if (m_next > m_last)
        return close();
    RETURN_IF_ERROR(startPage());
    m_pages->paint(m_next, m_painter);
    ++m_next;
    const QString page = QCoreApplication::translate("Printing", "page %1 of %2").arg(m_next).arg(m_pages->count());
    run.report(static_cast<double>(m_next - m_first) / pageCount(), fromQt(page));
    return true;
}

Result<void> PrintRun::startPage()
{
    if (m_painter.isActive())
        return m_printer->newPage() ? Result<void>()
                                    : refusedBy(*m_printer, "stopped at page " + std::to_string(m_next + 1));
    if (!m_painter.begin(m_printer.get()))
        return refusedBy(*m_printer, "does not answer");
    const double dotsPerPoint = m_printer->resolution() / pointsPerInch;
    m_painter.scale(dotsPerPoint, dotsPerPoint);
    return {};
}

Result<bool> PrintRun::close()
{
    if (m_painter.isActive() && !m_painter.end())
        return refusedBy(*m_printer, "did not take the last page");
    if (isToFile() && !isWhole(m_printer->outputFileName()))
        return refusedBy(*m_printer, {});
    return false;
}

void PrintRun::giveUp()
{
    if (!m_painter.isActive())
        return;
    m_printer->abort();
    m_painter.end();
    if (isToFile())
        QFile::remove(m_printer->outputFileName());
}

} // namespace antevia
