#pragma once

#include "app/report/report.h"
#include "model/base/run_context.h"

#include <QPainter>

#include <memory>

class QPrinter;

namespace antevia {

/// A report on its way to a printer, a page at a time, so that no turn of the event loop takes long. If it is dropped
/// before it is done, the printer is asked to abort and a file that was printed to is removed.
class PrintRun {
public:
    /// Prints the pages that the printer asks for (its from-to), or all.
    PrintRun(std::shared_ptr<const ReportPages> pages, std::shared_ptr<QPrinter> printer);
    ~PrintRun();
    PrintRun(const PrintRun&) = delete;
    PrintRun& operator=(const PrintRun&) = delete;

    /// Paints a page, or, after the last one, closes the document; true while there is more to do. Fails with Io if
    /// the printer refuses, with Cancelled once a stop is requested, and gives up then.
    Result<bool> goOn(const RunContext& run);
    int pageCount() const { return m_last - m_first + 1; }
    bool isToFile() const;

private:
    Result<bool> paintNext(const RunContext& run);
    Result<void> startPage();
    Result<bool> close();
    void giveUp();

    std::shared_ptr<const ReportPages> m_pages; ///< the view may show others meanwhile
    std::shared_ptr<QPrinter> m_printer;
    QPainter m_painter;
    int m_first;
    int m_next;
    int m_last;
};

} // namespace antevia
