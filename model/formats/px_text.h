#pragma once

#include "model/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// The statements of a PX file (PC-Axis, as PX-Web of statistical offices writes it):
/// KEYWORD("dimension")="text","text"; Those in a second language are left out. File format description: Statistics
/// Sweden, PX file format, AXIS-VERSION 2013.
struct PxText {
    std::map<std::string, std::vector<std::string>> values; ///< by keyword, or by keyword(dimension)
    std::string_view data;                                  ///< between DATA= and its end, within the text read

    /// The texts of a keyword, of one dimension if that is named; none if there is no such statement.
    const std::vector<std::string>& of(const std::string& keyword, const std::string& dimension = {}) const;
    /// The first text of a keyword; "" if there is none.
    std::string text(const std::string& keyword) const;
};

/// Whether bytes begin as a PX file does.
bool isPx(std::string_view bytes);
/// Fails with Format at a statement that does not end, or without data. `text` must live as long as the result.
Result<PxText> parsePx(std::string_view text);

} // namespace antevia
