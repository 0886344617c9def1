#include "app/report/pdf_properties.h"

#include "app/wording/wording.h"
#include "model/base/version.h"

namespace antevia {
namespace {

/// "D:20261122090000Z"; the epoch if the stamp is not one.
QByteArray pdfTime(const std::string& utc)
{
    QByteArray digits;
    for (const char c : utc)
        if (c >= '0' && c <= '9')
            digits += c;
    return "D:" + (digits.size() == 14 ? digits : QByteArray("19700101000000")) + "Z";
}

/// UTF-16 with a byte order mark, in hexadecimal: no character needs an escape.
QByteArray pdfText(const std::string& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : toQt(text))
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + ">";
}

/// The number after `key` in the part of `pdf` from `from` on; -1 if there is none.
qsizetype numberAfter(const QByteArray& pdf, const QByteArray& key, qsizetype from)
{
    const qsizetype at = pdf.indexOf(key, from);
    if (at < 0)
        return -1;
    const QByteArray digits = pdf.mid(at + key.size(), 20).simplified();
    bool ok = false;
    const qsizetype number = digits.left(digits.indexOf(' ') < 0 ? digits.size() : digits.indexOf(' ')).toLongLong(&ok);
    return ok ? number : -1;
}

void overwriteTime(QByteArray& pdf, const QByteArray& time)
{
    const QByteArray key = "/CreationDate (";
    const qsizetype at = pdf.indexOf(key);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0)
        return;
    const qsizetype begin = at + key.size();
    const QByteArray own = time + ")";
    if (own.size() <= end - begin + 1)
        pdf.replace(begin, end - begin + 1, own.leftJustified(end - begin + 1, ' '));
}

QByteArray infoObject(const PdfProperties& properties)
{
    return "1 0 obj\n<<\n/Title " + pdfText(properties.title) + "\n/Author " + pdfText(properties.author) +
           "\n/Subject " + pdfText(properties.subject) + "\n/Creator " +
           pdfText(std::string("Antevia ") + programVersion) + "\n/CreationDate (" + pdfTime(properties.madeAt) +
           ")\n>>\nendobj\n";
}

} // namespace

QByteArray withProperties(QByteArray pdf, const PdfProperties& properties)
{
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (trailer < 0)
        return pdf;
    const qsizetype size = numberAfter(pdf, "/Size ", trailer);
    const qsizetype root = numberAfter(pdf, "/Root ", trailer);
    const qsizetype info = numberAfter(pdf, "/Info ", trailer);
    const qsizetype table = numberAfter(pdf, "startxref\n", trailer);
    if (size < 0 || root < 0 || table < 0 || info != 1)
        return pdf;
    overwriteTime(pdf, pdfTime(properties.madeAt));
    if (!pdf.endsWith('\n'))
        pdf += '\n';
    const QByteArray infoAt = QByteArray::number(pdf.size()).rightJustified(10, '0');
    pdf += infoObject(properties);
    const QByteArray tableAt = QByteArray::number(pdf.size());
    pdf += "xref\n1 1\n" + infoAt + " 00000 n \ntrailer\n<<\n/Size " + QByteArray::number(size) +
           "\n/Info 1 0 R\n/Root " + QByteArray::number(root) + " 0 R\n/Prev " + QByteArray::number(table) +
           "\n>>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return pdf;
}

} // namespace antevia
