#include "app/gui/models/entered_number.h"

#include "app/gui/qt_values.h"
#include "model/base/number.h"

#include <QRegularExpression>

namespace antevia {

std::optional<double> enteredNumber(const QVariant& entry)
{
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}(,\\d{3})+(\\.\\d+)?$"));
    QString text = entry.toString().trimmed();
    if (grouped.match(text).hasMatch())
        text.remove(u',');
    const auto value = parseNumber(fromQt(text));
    return value && *value >= 0.0 ? value : std::nullopt;
}

} // namespace antevia
