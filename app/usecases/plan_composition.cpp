#include "app/usecases/plan_composition.h"

#include "model/base/contract.h"
#include "model/formats/json_fields.h"
#include "model/formats/json_text.h"
#include "resources/embedded_files.h"

namespace antevia {

template <class V, json::Is<CompositionShare> T>
void fields(V& v, T& x)
{
    v.need("group", x.group);
    v.need("share", x.share);
}

namespace {

struct CompositionFile {
    std::string format;
    int version = 0;
    std::vector<CompositionShare> shares;
};

template <class V, json::Is<CompositionFile> T>
void fields(V& v, T& x)
{
    v.need("format", x.format);
    v.need("version", x.version);
    v.need("shares", x.shares);
}

} // namespace

Result<std::vector<CompositionShare>> compositionIn(std::string_view text)
{
    TRY(const nlohmann::json parsed, readJson(text));
    CompositionFile file;
    RETURN_IF_ERROR(json::read(parsed, "", file));
    if (file.format != "antevia-composition" || file.version != 1)
        return Error{ErrorCode::Format, "this is no composition of version 1",
                     "It begins with \"format\": \"antevia-composition\", \"version\": 1."};
    return std::move(file.shares);
}

std::vector<CompositionShare> defaultComposition()
{
    auto shares = compositionIn(embeddedComposition().front().bytes);
    EXPECTS(shares.hasValue()); // it was read in the tests that the program passed
    return std::move(*shares);
}

} // namespace antevia
