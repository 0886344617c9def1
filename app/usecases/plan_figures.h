#pragma once

#include "model/report/document.h"
#include "model/report/provenance.h"

#include <string>
#include <vector>

namespace antevia {

/// A number about to be printed, with all that its trace says.
struct PrintedFigure {
    std::string label;            ///< "People arriving in Slovenia, 17 October to 15 November 2015, median"
    double value = 0.0;           ///< not rounded
    std::string shown;            ///< as printed
    std::string unit;             ///< "persons"
    bool whole = false;           ///< a count that verify compares exactly
    std::string rule;             ///< how it is worked out
    std::vector<InputRef> inputs; ///< hashes are looked up
    std::vector<std::string> cells;
};

/// Gives each number of a report a reference and keeps its trace; `numberedAsPrinted` puts them into the order of the
/// pages. A number that comes again keeps
/// the reference it had.
class FigureRegister {
public:
    /// `known`: inputs with their hashes; one that is not among them keeps an empty hash.
    explicit FigureRegister(std::vector<InputRef> known) : m_known(std::move(known)) {}

    Span figure(const PrintedFigure& printed, bool strong = false);
    const std::vector<FigureTrace>& traces() const { return m_traces; }

private:
    std::string referenceFor(FigureTrace trace);

    std::vector<InputRef> m_known;
    std::vector<FigureTrace> m_traces;
};

} // namespace antevia
