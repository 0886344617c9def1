#include "model/formats/xml_reader.h"

#include "model/base/text.h"
#include "model/formats/delimited.h"
#include "model/formats/limits.h"

#include <QString>

#include <algorithm>
#include <memory>
#include <optional>
#include <type_traits>

namespace antevia {
namespace {

constexpr char namespaceMark = '|';
/// Handed to expat at a time, so that a stop comes soon.
constexpr std::size_t pieceBytes = std::size_t{1} << 16;

struct ExpandedName {
    std::string_view space;
    std::string_view local;
};

ExpandedName expanded(std::string_view name)
{
    const std::size_t mark = name.rfind(namespaceMark);
    if (mark == std::string_view::npos)
        return {{}, name};
    return {name.substr(0, mark), name.substr(mark + 1)};
}

/// What expat's callbacks share.
struct Reading {
    XML_Parser parser = nullptr;
    XmlListener* listener = nullptr;
    std::string part;
    std::optional<std::string> space; ///< the root element's
    XmlNames names = XmlNames::OfRoot;
    int depth = 0;
    std::optional<Error> failure;

    void fail(Error error)
    {
        if (failure)
            return;
        failure = std::move(error);
        XML_StopParser(parser, XML_FALSE);
    }
    void fail(const std::string& why)
    {
        fail(Error{ErrorCode::Format, "the part '" + shownSafely(part) + "', line " +
                                          std::to_string(XML_GetCurrentLineNumber(parser)) + ": " + why});
    }
    void pass(const Result<void>& result)
    {
        if (!result)
            fail(result.error());
    }
};

Reading& readingOf(void* user)
{
    return *static_cast<Reading*>(user);
}

void onStart(void* user, const char* name, const char** pairs)
{
    Reading& reading = readingOf(user);
    if (++reading.depth > limits::xmlDepth)
        return reading.fail("elements stand more than " + std::to_string(limits::xmlDepth) + " deep in each other");
    if (XML_GetSpecifiedAttributeCount(reading.parser) > 2 * limits::xmlAttributes)
        return reading.fail("an element has more than " + std::to_string(limits::xmlAttributes) + " attributes");
    const ExpandedName element = expanded(name);
    if (!reading.space)
        reading.space = std::string(element.space);
    if (reading.failure)
        return;
    if (reading.names == XmlNames::Expanded)
        reading.pass(reading.listener->start(name, XmlAttributes(pairs)));
    else if (element.space == *reading.space)
        reading.pass(reading.listener->start(element.local, XmlAttributes(pairs)));
}

void onText(void* user, const char* text, int length)
{
    Reading& reading = readingOf(user);
    if (!reading.failure)
        reading.pass(reading.listener->text({text, static_cast<std::size_t>(length)}));
}

void onEnd(void* user, const char* name)
{
    Reading& reading = readingOf(user);
    --reading.depth;
    const ExpandedName element = expanded(name);
    if (reading.failure)
        return;
    if (reading.names == XmlNames::Expanded)
        reading.pass(reading.listener->end(name));
    else if (element.space == *reading.space)
        reading.pass(reading.listener->end(element.local));
}

void onDoctype(void* user, const char*, const char*, const char*, int)
{
    readingOf(user).fail("it has a DOCTYPE, which is never read");
}

/// Expat itself knows UTF-8, UTF-16 and ISO-8859-1; the other pages have one byte for each letter.
int onOtherEncoding(void* user, const char* name, XML_Encoding* page)
{
    const std::string encoding = encodingNamed(name);
    if (encoding.empty() || encoding.starts_with("UTF")) {
        readingOf(user).fail("its encoding '" + shownSafely(name) + "' is not known here");
        return XML_STATUS_ERROR;
    }
    for (int byte = 0; byte < 256; ++byte) {
        const auto letter = byte == 0 ? Result<std::string>(std::string(1, '\0'))
                                      : decodeText(std::string(1, static_cast<char>(byte)), encoding);
        const std::u32string points = letter ? QString::fromStdString(*letter).toStdU32String() : U"";
        page->map[byte] = points.size() == 1 ? static_cast<int>(points.front()) : -1;
    }
    page->data = nullptr;
    page->convert = nullptr;
    page->release = nullptr;
    return XML_STATUS_OK;
}

} // namespace

std::string_view XmlAttributes::get(std::string_view name) const
{
    for (auto pair = m_pairs; *pair != nullptr; pair += 2)
        if (name == *pair)
            return pair[1];
    return {};
}

bool XmlAttributes::has(std::string_view name) const
{
    for (auto pair = m_pairs; *pair != nullptr; pair += 2)
        if (name == *pair)
            return true;
    return false;
}

std::string_view XmlAttributes::getLocal(std::string_view name) const
{
    for (auto pair = m_pairs; *pair != nullptr; pair += 2)
        if (expanded(*pair).local == name)
            return pair[1];
    return {};
}

std::string_view XmlAttributes::relationshipId() const
{
    for (auto pair = m_pairs; *pair != nullptr; pair += 2) {
        const ExpandedName name = expanded(*pair);
        if (name.local == "id" && name.space.ends_with("relationships"))
            return pair[1];
    }
    return {};
}

Result<void> readXml(std::string_view xml, const std::string& part, XmlListener& listener, XmlNames names)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS(nullptr, namespaceMark), XML_ParserFree);
    if (!parser)
        return Error{ErrorCode::Internal, "there is not enough memory to read XML"};
    Reading reading{parser.get(), &listener, part, {}, names, 0, {}};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
    XML_SetUnknownEncodingHandler(parser.get(), onOtherEncoding, &reading);
    for (std::size_t at = 0; at <= xml.size(); at += pieceBytes) {
        const std::string_view piece = xml.substr(at, pieceBytes);
        const bool last = at + pieceBytes > xml.size();
        const auto status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        if (status != XML_STATUS_OK && !reading.failure)
            reading.fail(std::string("it is no proper XML (") + XML_ErrorString(XML_GetErrorCode(parser.get())) + ")");
        if (reading.failure)
            return *reading.failure;
    }
    return {};
}

} // namespace antevia
