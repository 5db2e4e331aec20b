// Reading the cross-reference table, changing a few objects, writing the file again.
#include "postmortem/pdf_update.h"

#include "base/time_text.h"

#include <QRegularExpression>

#include <map>

namespace warroom::pdf {
namespace {

// Object number to what stands between "obj" and "endobj", streams included.
using Objects = std::map<int, QByteArray>;

struct PdfFile
{
    QByteArray header;
    Objects objects;
    int root = 0, info = 0;
};

Error unreadable() { return fail(ErrorCode::Internal, "the PDF writer left a file that cannot be finished"); }

int numberAfter(const QByteArray& text, const char* key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return 0;
    const QByteArray rest = text.mid(at + static_cast<qsizetype>(qstrlen(key)), 24).trimmed();
    return rest.left(rest.indexOf(' ')).toInt();
}

// What stands between "n 0 obj" and the last "endobj" of the slice.
Result<QByteArray> bodyOf(const QByteArray& slice)
{
    const qsizetype from = slice.indexOf("obj"), to = slice.lastIndexOf("endobj");
    if (from < 0 || to <= from)
        return unreadable();
    return slice.mid(from + 3, to - from - 3).trimmed();
}

Result<PdfFile> readPdf(const QByteArray& file)
{
    const qsizetype tail = file.lastIndexOf("startxref");
    bool isNumber = false;
    const qsizetype table =
        tail < 0 ? 0 : file.mid(tail + 9, 24).trimmed().split('\n').first().toLongLong(&isNumber);
    if (!isNumber || table <= 0 || table >= tail || file.mid(table, 4) != "xref")
        return unreadable();
    const qsizetype trailerAt = file.indexOf("trailer", table);
    const QList<QByteArray> lines = file.mid(table, trailerAt - table).split('\n');
    std::map<qsizetype, int> offsets;
    for (qsizetype i = 3; i < lines.size(); ++i) {
        if (lines[i].size() >= 18 && lines[i][17] == 'n' && lines[i].left(10).toLongLong() > 0)
            offsets.emplace(lines[i].left(10).toLongLong(), static_cast<int>(i - 2));
    }
    PdfFile pdf;
    const QByteArray trailer = file.mid(trailerAt);
    pdf.root = numberAfter(trailer, "/Root ");
    pdf.info = numberAfter(trailer, "/Info ");
    if (offsets.empty())
        return unreadable();
    pdf.header = file.left(offsets.begin()->first);
    for (auto it = offsets.begin(); it != offsets.end(); ++it) {
        const auto next = std::next(it);
        const qsizetype end = next == offsets.end() ? table : next->first;
        TRY(QByteArray body, bodyOf(file.mid(it->first, end - it->first)));
        pdf.objects.emplace(it->second, std::move(body));
    }
    if (!pdf.objects.contains(pdf.root) || !pdf.objects.contains(pdf.info))
        return unreadable();
    return pdf;
}

// The numbers of the page objects, in page order.
std::vector<int> pageObjects(const PdfFile& pdf)
{
    static const QRegularExpression reference(QStringLiteral("(\\d+) 0 R"));
    std::vector<int> pages;
    const auto tree = pdf.objects.find(numberAfter(pdf.objects.at(pdf.root), "/Pages "));
    if (tree == pdf.objects.end())
        return pages;
    const qsizetype from = tree->second.indexOf('[', tree->second.indexOf("/Kids"));
    const qsizetype to = tree->second.indexOf(']', from);
    const QString kids = QString::fromLatin1(tree->second.mid(from, to - from));
    for (auto match = reference.globalMatch(kids); match.hasNext();)
        pages.push_back(match.next().captured(1).toInt());
    return pages;
}

QByteArray textString(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray number(qreal value) { return QByteArray::number(value, 'f', 1); }

QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }

// Writes into the objects of one file.
class Marker final
{
public:
    Marker(PdfFile& pdf, const PdfMarks& marks, std::vector<int> pages)
        : m_pdf(pdf), m_marks(marks), m_pages(std::move(pages)), m_next(pdf.objects.rbegin()->first + 1)
    {}

    void writeInfo()
    {
        QByteArray info = "<<\n/Title " + textString(m_marks.title);
        if (!m_marks.author.isEmpty())
            info += "\n/Author " + textString(m_marks.author);
        info += "\n/Creator (warroom)\n/Producer (warroom)";
        if (m_marks.created != Time{}) {
            QByteArray digits;
            for (char c : formatTime(m_marks.created).substr(0, 19)) {
                if (c >= '0' && c <= '9')
                    digits += c;
            }
            info += "\n/CreationDate (D:" + digits + "Z)";
        }
        m_pdf.objects[m_pdf.info] = info + "\n>>";
    }

    void writeCatalog()
    {
        QByteArray entries =
            "/ViewerPreferences << /DisplayDocTitle true >>\n/Lang (" + languageTag() + ")\n";
        if (!m_marks.outline.empty())
            entries += "/PageMode /UseOutlines\n/Outlines " + reference(writeOutline()) + '\n';
        QByteArray& catalog = m_pdf.objects[m_pdf.root];
        catalog.insert(catalog.lastIndexOf(">>"), entries);
    }

    void writeLinks()
    {
        std::map<int, QByteArray> byPage;
        for (const PdfLink& link : m_marks.links) {
            const QRectF& area = link.area;
            byPage[m_pages.at(static_cast<std::size_t>(link.page))] +=
                "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" + number(area.left()) + ' ' +
                number(m_marks.pageHeight - area.bottom()) + ' ' + number(area.right()) + ' ' +
                number(m_marks.pageHeight - area.top()) + "] /Dest " + destination(link.to) + " >>\n";
        }
        for (const auto& [page, links] : byPage) {
            const int annotations = numberAfter(m_pdf.objects[page], "/Annots ");
            if (annotations > 0)
                m_pdf.objects[annotations] = "[\n" + links + "]";
        }
    }

private:
    QByteArray languageTag() const
    {
        QByteArray tag;
        for (QChar c : m_marks.language) {
            if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-')
                tag += c.toLatin1();
        }
        return tag.isEmpty() ? "en" : tag;
    }
    QByteArray destination(const PdfPlace& place) const
    {
        return '[' + reference(m_pages.at(static_cast<std::size_t>(place.page))) + " /XYZ 0 " +
               number(m_marks.pageHeight - place.y) + " null]";
    }
    int writeOutline()
    {
        const int root = m_next++;
        const int first = m_next, count = static_cast<int>(m_marks.outline.size()), last = first + count - 1;
        m_next += count;
        m_pdf.objects[root] = "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(last) +
                              " /Count " + QByteArray::number(count) + " >>";
        for (int i = first; i <= last; ++i) {
            const PdfOutlineEntry& entry = m_marks.outline[static_cast<std::size_t>(i - first)];
            QByteArray item = "<< /Title " + textString(entry.title) + " /Parent " + reference(root);
            if (i > first)
                item += " /Prev " + reference(i - 1);
            if (i < last)
                item += " /Next " + reference(i + 1);
            m_pdf.objects[i] = item + " /Dest " + destination(entry.to) + " >>";
        }
        return root;
    }

    PdfFile& m_pdf;
    const PdfMarks& m_marks;
    std::vector<int> m_pages;
    int m_next;
};

QByteArray writePdf(const PdfFile& pdf)
{
    const int size = pdf.objects.rbegin()->first + 1;
    QByteArray out = pdf.header;
    QByteArray table = "xref\n0 " + QByteArray::number(size) + "\n0000000000 65535 f \n";
    for (int object = 1; object < size; ++object) {
        const auto found = pdf.objects.find(object);
        if (found == pdf.objects.end()) {
            table += "0000000000 00000 f \n";
            continue;
        }
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(object) + " 0 obj\n" + found->second + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer\n<< /Size " + QByteArray::number(size) + " /Root " + reference(pdf.root) +
           " /Info " + reference(pdf.info) + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

Result<QByteArray> markPdf(const QByteArray& written, const PdfMarks& marks)
{
    TRY(PdfFile pdf, readPdf(written));
    std::vector<int> pages = pageObjects(pdf);
    const auto isPage = [&](int page) { return page >= 0 && static_cast<std::size_t>(page) < pages.size(); };
    for (const PdfOutlineEntry& entry : marks.outline) {
        if (!isPage(entry.to.page))
            return unreadable();
    }
    for (const PdfLink& link : marks.links) {
        if (!isPage(link.page) || !isPage(link.to.page))
            return unreadable();
    }
    Marker marker(pdf, marks, std::move(pages));
    marker.writeInfo();
    marker.writeCatalog();
    marker.writeLinks();
    return writePdf(pdf);
}

} // namespace warroom::pdf
