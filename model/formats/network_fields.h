#pragma once

#include "model/base/result.h"
#include "model/formats/network_record.h"
#include "model/scenario/parameters.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// A source that says no more than why a number is the usual one.
Source defaultSource(const std::string& note);
/// What is assumed where a network says nothing.
Uncertain usual(double low, double central, double high, const std::string& note);

/// Reads the values of one record. Everything that is wrong is an error of Format that names record and column.
class NetworkFields {
public:
    explicit NetworkFields(const NetworkRecord& record) : m_record(record) {}

    /// Without spaces around it; empty if the record has no such column.
    std::string text(const std::string& column) const;
    Result<std::string> needed(const std::string& column) const;
    Result<double> number(const std::string& column, double otherwise) const;
    Result<std::optional<double>> maybeNumber(const std::string& column) const;
    /// One number or low|central|high.
    Result<Uncertain> uncertain(const std::string& column, const Uncertain& otherwise) const;
    Result<void> onlyKnown(const std::vector<std::string>& columns) const;
    /// Cited if the file says from where, else a default.
    Source source() const;
    Error wrong(const std::string& column, const std::string& what, const std::string& remedy) const;

private:
    const NetworkRecord& m_record;
};

} // namespace antevia
