#include "model/base/text.h"
#include "model/formats/figure_scale.h"
#include "model/formats/period_text.h"
#include "model/formats/sdmx_conformity.h"
#include "model/formats/sdmx_names.h"
#include "model/formats/understanding.h"
#include "model/formats/xml_reader.h"

#include <map>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// Dimensions and attributes of a series or an observation, by id.
using Values = SdmxConformity::Values;

bool isConfidentiality(std::string_view id)
{
    return id == "CONF_STATUS" || id == "CONF_STATUS_OBS" || id == "OBS_CONF";
}

/// Reads SDMX-ML 2.1 and 3.0 data messages as they come. In generic messages values are elements ("Value id=…
/// value=…"), in structure-specific ones attributes.
class SdmxListener : public XmlListener {
public:
    explicit SdmxListener(Understanding& reading) : m_reading(reading), m_conformity(reading.options.structures) {}

    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        const SdmxElement name = sdmxElement(element);
        if (m_depth++ == 0)
            return startMessage(name);
        if (m_inHeader && name.local == "Ref") // which has no namespace
            m_referenced = {std::string(attributes.getLocal("agencyID")), std::string(attributes.getLocal("id")),
                            std::string(attributes.getLocal("version"))};
        if (m_inHeader && name.local == "Structure" && attributes.has("dimensionAtObservation"))
            m_ofObservation = std::string(attributes.getLocal("dimensionAtObservation"));
        if (!name.isSdmx && name.local != "DataSet" && name.local != "Series" && name.local != "Obs" &&
            name.local != "Group")
            return {};
        if (name.local == "DataSet")
            return startDataSet(attributes);
        if (name.local == "Header" || name.local == "Structure" || name.local == "Group")
            m_inHeader = name.local != "Group" ? name.local == "Header" || m_inHeader : m_inHeader;
        if (m_inHeader || !m_inData)
            return {};
        if (name.local == "Group") {
            m_inGroup = true;
            m_hasScaledGroup = m_hasScaledGroup || powerOfMultiplier(attributes.getLocal("UNIT_MULT")).value_or(0) > 0;
        } else if (name.local == "Series")
            startSeries(attributes);
        else if (name.local == "Obs")
            startObservation(attributes);
        else if (!m_inGroup)
            takePart(name.local, attributes);
        return {};
    }

    Result<void> text(std::string_view piece) override
    {
        if (m_inHeader)
            m_headerText += piece;
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        --m_depth;
        if (SdmxReference urn = m_inHeader ? sdmxReference(m_headerText) : SdmxReference(); !urn.id.empty())
            m_referenced = std::move(urn); // as version 3.0 names the definition
        m_headerText.clear();
        const SdmxElement name = sdmxElement(element);
        if (name.local == "Header")
            m_inHeader = false;
        if (name.local == "Group")
            m_inGroup = false;
        if (name.local == "SeriesKey" || name.local == "ObsKey" || name.local == "Attributes")
            m_container.clear();
        if (name.local == "Series" && m_inData)
            m_series.clear();
        return name.local == "Obs" && m_inData ? endObservation() : Result<void>();
    }

    /// Says what can be said after the last observation.
    void finish() const
    {
        if (m_multiplied > 0)
            m_reading.log.add({Severity::Warning, "S16", m_firstMultiplied, "UNIT_MULT",
                               std::to_string(m_multiplied) + " figures are multiplied as this attribute says",
                               "Compare them with figures that you know."});
        if (m_hasScaledGroup)
            m_reading.log.add({Severity::Warning, "S16", "a group of series", "UNIT_MULT",
                               "figures of the group are to be multiplied; they are taken as written",
                               "Load the data as SDMX-CSV, where each figure says its multiplier."});
    }

private:
    Result<void> startMessage(const SdmxElement& name)
    {
        if (name.version == "2.0")
            return Error{ErrorCode::Format, "this is SDMX-ML 2.0, which is not read",
                         "Load the data as SDMX-ML 2.1 or 3.0, or as SDMX-CSV."};
        if (!name.isSdmx)
            return Error{ErrorCode::Format,
                         "this XML is no SDMX message (namespace '" + shownSafely(name.space, 120) + "')",
                         "Load SDMX-ML 2.1 or 3.0, a workbook or a table of text."};
        const bool known = name.local == "GenericData" || name.local == "StructureSpecificData" ||
                           name.local == "GenericTimeSeriesData" || name.local == "StructureSpecificTimeSeriesData";
        if (name.local == "Structure") {
            m_reading.file.format = "sdmx-ml-structure";
            m_reading.file.layout = "reference";
            return {};
        }
        if (!known)
            return Error{ErrorCode::Format, "this SDMX message holds no data but '" + shownSafely(name.local) + "'",
                         "Load the data message."};
        m_generic = name.local.starts_with("Generic");
        m_reading.file.format = "sdmx-ml-" + name.version + (m_generic ? "-generic" : "-structure-specific");
        m_reading.file.layout = "long";
        return {};
    }

    Result<void> startDataSet(const XmlAttributes& attributes)
    {
        if (!m_inData)
            m_conformity.follow(m_referenced, m_reading.log);
        m_inData = true;
        m_inHeader = false;
        const std::string action = lowered(attributes.getLocal("action"));
        if (action == "delete" || action == "d")
            m_reading.log.add({Severity::Error, "S11", "the data set", "Delete",
                               "the message says that figures are to be deleted",
                               "Deletions are revisions with a reason; load the publisher's whole data set instead."});
        return {};
    }

    void startSeries(const XmlAttributes& attributes)
    {
        m_series.clear();
        m_seriesTime.clear();
        m_seriesPower = 0;
        if (!m_generic)
            attributes.each([&](std::string_view id, std::string_view value) {
                if (id == "UNIT_MULT")
                    m_seriesPower = powerOfMultiplier(value).value_or(0);
                else if (isTime(id))
                    m_seriesTime = std::string(value);
                else if (isSdmxDimension(id))
                    m_series.emplace_back(lowered(id), value);
            });
    }

    void startObservation(const XmlAttributes& attributes)
    {
        ++m_row;
        m_observation.clear();
        m_time = m_seriesTime;
        m_value.clear();
        m_status.clear();
        m_confidentiality.clear();
        m_hasValue = false;
        m_inObservation = true;
        m_power = m_seriesPower;
        if (m_generic)
            return;
        attributes.each([&](std::string_view id, std::string_view value) { takeAttribute(id, value); });
        const std::string_view type = attributes.getLocal("type"); // "demo:DEATHS", where each measure has its own
        if (isCrossSectional() && !attributes.has(m_ofObservation) && !type.empty())
            m_observation.emplace_back(lowered(m_ofObservation), type.substr(type.rfind(':') + 1));
    }

    static bool isTime(std::string_view id) { return id == "TIME_PERIOD" || id == "TIME"; }

    bool areFlat() const { return m_ofObservation.empty() || m_ofObservation == "AllDimensions"; }

    /// Whether a series holds the figures of one period, and another dimension tells its observations apart.
    bool isCrossSectional() const { return !areFlat() && !isTime(m_ofObservation); }

    /// Where one dimension tells the observations apart, nothing else that they say does.
    bool isObservationDimension(std::string_view id) const
    {
        return areFlat() ? isSdmxDimension(id) : id == m_ofObservation;
    }

    void takeAttribute(std::string_view id, std::string_view value)
    {
        if (isTime(id))
            m_time = std::string(value);
        else if (id == "OBS_VALUE") {
            m_value = std::string(value);
            m_hasValue = true;
        } else if (id == "OBS_STATUS" || id == "OBS_FLAG")
            m_status = std::string(value);
        else if (isConfidentiality(id))
            m_confidentiality = std::string(value);
        else if (id == "UNIT_MULT")
            m_power = powerOfMultiplier(value).value_or(0);
        else if (isObservationDimension(id))
            m_observation.emplace_back(lowered(id), value);
    }

    void takePart(const std::string& local, const XmlAttributes& attributes)
    {
        if (local == "SeriesKey" || local == "ObsKey" || local == "Attributes")
            m_container = local;
        else if (local == "ObsDimension")
            takeAttribute(attributes.has("id") ? attributes.getLocal("id")
                          : isCrossSectional() ? std::string_view(m_ofObservation)
                                               : "TIME_PERIOD",
                          attributes.getLocal("value"));
        else if (local == "ObsValue")
            takeAttribute("OBS_VALUE", attributes.getLocal("value"));
        else if (local == "Value" && m_container == "SeriesKey" && isTime(attributes.getLocal("id")))
            m_seriesTime = std::string(attributes.getLocal("value"));
        else if (local == "Value" && m_container == "SeriesKey")
            m_series.emplace_back(lowered(attributes.getLocal("id")), attributes.getLocal("value"));
        else if (local == "Value" && m_container == "ObsKey")
            takeAttribute(attributes.getLocal("id"), attributes.getLocal("value"));
        else if (local == "Value" && m_container == "Attributes") {
            const std::string_view id = attributes.getLocal("id");
            if (id == "UNIT_MULT" && !m_inObservation)
                m_seriesPower = powerOfMultiplier(attributes.getLocal("value")).value_or(0);
            else if (id == "OBS_STATUS" || id == "OBS_FLAG" || isConfidentiality(id) || id == "UNIT_MULT")
                takeAttribute(id, attributes.getLocal("value"));
        }
    }

    Result<void> endObservation()
    {
        m_inObservation = false;
        const std::string place = "observation " + std::to_string(m_row);
        const auto period = parsePeriodText(m_time, DateOrder::Iso);
        if (!period) {
            m_reading.log.add({Severity::Error, "S15", place, shownSafely(m_time), "this is no period of SDMX",
                               "Correct the period."});
            return {};
        }
        const bool isNaN = m_value == "NaN" || !m_hasValue || m_value.empty();
        MarkedFigure figure;
        if (!isNaN)
            figure = readMarkedFigure({m_value, TableCell::Kind::Text, 0.0}, TextDialect{}, false);
        if (!figure.wrong) {
            applyConfidentiality(m_confidentiality, figure);
            applyFlags(m_status, figure);
        }
        if (figure.wrong) {
            m_reading.log.add({Severity::Error, figure.wrong->code, place, shownSafely(m_value), figure.wrong->rule,
                               figure.wrong->remedy});
            return {};
        }
        if (multiply(figure, m_power) && ++m_multiplied == 1)
            m_firstMultiplied = place;
        addFigure(*period, figure, place);
        return m_row % 4096 == 0 ? m_reading.run.checkpoint() : Result<void>();
    }

    void addFigure(Period period, const MarkedFigure& figure, const std::string& place)
    {
        Values key = m_series;
        key.insert(key.end(), m_observation.begin(), m_observation.end());
        if (!m_conformity.settle(key, place, m_reading.log))
            return;
        m_codes.clear();
        for (const auto& [id, code] : key)
            m_codes += id + '=' + code + SeriesCollector::keyMark;
        m_reading.collector.add(m_codes, period, figure, m_row, m_value, [&] {
            std::vector<KeyPart> parts;
            for (const auto& [id, code] : key)
                parts.push_back({id, code, m_conformity.words(id, code)});
            return parts;
        });
    }

    Understanding& m_reading;
    SdmxConformity m_conformity;
    SdmxReference m_referenced; ///< the definition or data flow that the header names
    std::string m_headerText;
    std::string m_ofObservation; ///< the dimension that tells the observations of a series apart, if the header says
    std::string m_seriesTime;    ///< the period of a series whose observations are all of one
    Values m_series;
    Values m_observation;
    std::string m_container; ///< the element whose "Value" children are being read
    std::string m_time;
    std::string m_value;
    std::string m_status;
    std::string m_confidentiality;
    std::string m_codes;
    int m_depth = 0;
    std::string m_firstMultiplied; ///< the first observation that is
    int m_row = 0;
    int m_seriesPower = 0; ///< of ten, by which a series' figures are to be multiplied
    int m_power = 0;       ///< the same of one observation
    int m_multiplied = 0;
    bool m_inObservation = false;
    bool m_hasScaledGroup = false;
    bool m_generic = false;
    bool m_inData = false;
    bool m_inHeader = false;
    bool m_inGroup = false;
    bool m_hasValue = false;
};

} // namespace

Result<void> readSdmxMl(Understanding& reading, const ImportBytes& file)
{
    reading.file.format = "xml";
    SdmxListener listener(reading);
    RETURN_IF_ERROR(readXml(file.bytes, file.name, listener, XmlNames::Expanded));
    listener.finish();
    return {};
}

} // namespace antevia
