#pragma once

#include "model/formats/message_log.h"
#include "model/formats/understand_file.h"

#include <span>
#include <string>
#include <string_view>

namespace antevia {

/// The dialect of a text with a person's words on top of what the bytes say, and with what else decides a doubt: names
/// of places for the encoding, whole thousands for the decimal mark, an even rhythm for the order of days and months.
/// What stays open is an error in `log`, with the option that answers it.
Result<DetectedDialect> settledDialect(std::string_view bytes, const UnderstandOptions& options, MessageLog& log);

/// The same for text cells of a workbook.
void settleDoubts(std::span<const Table> tables, const UnderstandOptions& options, DetectedDialect& detected,
                  MessageLog& log);

} // namespace antevia
