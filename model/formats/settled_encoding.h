#pragma once

#include "model/formats/message_log.h"
#include "model/formats/understand_file.h"

#include <string_view>

namespace antevia {

/// Decides between the code pages that letters leave open (`detected.pages`), by what is written: names of places,
/// months and headings that are known in one page only, words of western languages, letters of no language of the
/// region (which is told). `sample` is the beginning of the bytes. False if nothing decides.
bool settleEncoding(std::string_view sample, const UnderstandOptions& options, DetectedDialect& detected,
                    MessageLog& log);

} // namespace antevia
