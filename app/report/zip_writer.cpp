#include "app/report/zip_writer.h"

#include "model/base/number.h"
#include "model/time/date.h"

#include <zip.h>

#include <algorithm>
#include <memory>

namespace antevia {
namespace {

/// Date and time as MS-DOS packs them: years from 1980, two-second steps.
struct DosTime {
    zip_uint16_t time = 0;
    zip_uint16_t date = (1 << 5) | 1;
};

DosTime dosTime(const std::string& utc)
{
    const auto day = utc.size() >= 19 ? parseDay(std::string_view(utc).substr(0, 10)) : std::nullopt;
    const std::chrono::year_month_day date{day.value_or(Day{})};
    const int year = static_cast<int>(date.year());
    if (!day || year < 1980 || year > 2107)
        return {};
    const auto part = [&](std::size_t at) {
        return static_cast<unsigned>(parseInteger(std::string_view(utc).substr(at, 2)).value_or(0));
    };
    const unsigned time = (part(11) << 11) | (part(14) << 5) | (part(17) / 2);
    const unsigned packed = (static_cast<unsigned>(year - 1980) << 9) | (static_cast<unsigned>(date.month()) << 5) |
                            static_cast<unsigned>(date.day());
    return {static_cast<zip_uint16_t>(time), static_cast<zip_uint16_t>(packed)};
}

Error zipError(const std::string& what)
{
    return {ErrorCode::Internal, "the archive cannot be made: " + what};
}

Result<void> addEntry(zip_t* archive, const ZipPart& entry, DosTime time)
{
    zip_source_t* source =
        zip_source_buffer(archive, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0);
    const zip_int64_t index = source ? zip_file_add(archive, entry.path.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return zipError(entry.path + ": " + zip_strerror(archive));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    const bool isSet =
        zip_set_file_compression(archive, at, entry.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0 &&
        zip_file_set_dostime(archive, at, time.time, time.date, 0) == 0;
    return isSet ? Result<void>() : zipError(entry.path + ": " + zip_strerror(archive));
}

Result<QByteArray> contentOf(zip_source_t* source)
{
    zip_stat_t about;
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
        return zipError(zip_error_strerror(zip_source_error(source)));
    QByteArray bytes(static_cast<qsizetype>(about.size), '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), about.size);
    zip_source_close(source);
    if (count != static_cast<zip_int64_t>(about.size))
        return zipError("it cannot be read back");
    return bytes;
}

} // namespace

Result<QByteArray> zipBytes(const std::vector<ZipPart>& entries, const std::string& madeAt)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> buffer(
        zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
    zip_t* archive = buffer ? zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error) : nullptr;
    if (!archive)
        return zipError(zip_error_strerror(&error));
    zip_source_keep(buffer.get()); // the archive lets go of it when it is closed
    for (const ZipPart& entry : entries)
        if (auto added = addEntry(archive, entry, dosTime(madeAt)); !added) {
            zip_discard(archive);
            return added.error();
        }
    if (zip_close(archive) != 0) {
        const Error failed = zipError(zip_strerror(archive));
        zip_discard(archive);
        return failed;
    }
    return contentOf(buffer.get());
}

} // namespace antevia
