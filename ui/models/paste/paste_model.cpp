// Rows out of what was recognised, and operations out of rows.
#include "models/paste/paste_model.h"

#include "models/format/format.h"
#include "models/timeline/timeline_sentence.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

constexpr std::array<const char*, 9> s_kinds = {"note",    "communication", "diagnosis",  "alert", "decision",
                                                "finding", "change",        "mitigation", "impact"};
constexpr int s_shown = 300; // characters of an entry

QString kindWord(const std::string& kind)
{
    Entry entry;
    entry.type = CommentAdd::type;
    entry.kind = kind;
    return entryKind(entry);
}

QString fromUtf8(const std::string& text) { return format::fromUtf8(text); }

} // namespace

int PasteModel::takeText(const QByteArray& bytes, const incoming::PastedAt& reference)
{
    auto pasted = incoming::recognise({bytes.constData(), static_cast<std::size_t>(bytes.size())}, reference);
    m_now = reference.now;
    m_from = pasted.from;
    m_author = fromUtf8(pasted.author);
    const int count = static_cast<int>(pasted.entries.size() + pasted.files.size());
    if (count == 0)
        return 0;
    beginResetModel();
    const auto firstFile =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isFile; });
    std::vector<Row> rows(m_rows.begin(), firstFile);
    for (auto& entry : pasted.entries)
        rows.push_back({std::move(entry), {}, false, true});
    rows.insert(rows.end(), firstFile, m_rows.end());
    for (auto& file : pasted.files) {
        PasteFile made{fromUtf8(file.name),
                       fromUtf8(file.mediaType),
                       {},
                       fromUtf8(pasted.origin),
                       QByteArray::fromStdString(file.bytes),
                       static_cast<qint64>(file.bytes.size())};
        rows.push_back({{}, std::move(made), true, true});
    }
    m_rows = std::move(rows);
    endResetModel();
    return count;
}

void PasteModel::takeFile(PasteFile file)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back({{}, std::move(file), true, true});
    endInsertRows();
}

void PasteModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_from = incoming::PastedFrom::Plain;
    m_author.clear();
    endResetModel();
}

void PasteModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    bool& included = m_rows[static_cast<std::size_t>(row)].included;
    included = !included;
    emit dataChanged(index(row), index(row));
}

void PasteModel::nextKind(int row)
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<std::size_t>(row)].isFile)
        return;
    std::string& kind = m_rows[static_cast<std::size_t>(row)].entry.kind;
    const auto found = std::find(s_kinds.begin(), s_kinds.end(), kind);
    const bool isLast = found == s_kinds.end() || found + 1 == s_kinds.end();
    kind = isLast ? s_kinds.front() : *(found + 1);
    emit dataChanged(index(row), index(row));
}

int PasteModel::includedCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.included; }));
}

QString PasteModel::headline() const
{
    const auto files =
        static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](auto& row) { return row.isFile; }));
    const int entries = rowCount() - files;
    if (entries == 0)
        return tr("%n files", nullptr, files);
    switch (m_from) {
    case incoming::PastedFrom::Mail:
        return m_author.isEmpty() ? tr("%n entries from a mail", nullptr, entries)
                                  : tr("%n entries from a mail of %1", nullptr, entries).arg(m_author);
    case incoming::PastedFrom::Chat:
        return tr("%n entries from a chat", nullptr, entries);
    case incoming::PastedFrom::Terminal:
        return tr("%n entries from a terminal", nullptr, entries);
    case incoming::PastedFrom::Alert:
        return tr("%n entries from an alert", nullptr, entries);
    case incoming::PastedFrom::Plain:
        break;
    }
    return tr("%n entries from pasted text", nullptr, entries);
}

std::vector<CommentAdd> PasteModel::comments() const
{
    std::vector<CommentAdd> out;
    for (const Row& row : m_rows) {
        if (row.isFile || !row.included)
            continue;
        CommentAdd body;
        body.text = row.entry.text;
        body.kind = row.entry.kind;
        body.from = row.entry.at;
        body.author = row.entry.author;
        body.precision = row.entry.precision;
        body.origin = row.entry.origin;
        out.push_back(std::move(body));
    }
    return out;
}

std::vector<PasteFile> PasteModel::files() const
{
    std::vector<PasteFile> out;
    for (const Row& row : m_rows) {
        if (row.isFile && row.included)
            out.push_back(row.file);
    }
    return out;
}

int PasteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PasteModel::timeText(const Row& row) const
{
    if (row.isFile || !row.entry.at)
        return {};
    using std::chrono::days, std::chrono::floor;
    const Time at = *row.entry.at;
    const QString clock =
        (row.entry.precision == "approx" ? QStringLiteral("~") : QString()) + format::utcMinute(at);
    return floor<days>(at) == floor<days>(m_now) ? clock
                                                 : format::utcDay(at).left(10) + QLatin1Char(' ') + clock;
}

QVariant PasteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TimeRole:
        return timeText(row);
    case AuthorRole:
        return row.isFile ? QString() : fromUtf8(row.entry.author);
    case TextRole:
        return row.isFile ? row.file.name : fromUtf8(row.entry.text).left(s_shown).simplified();
    case KindRole:
        return row.isFile ? QLocale().formattedDataSize(row.file.size) : kindWord(row.entry.kind);
    case OriginRole:
        return row.isFile ? row.file.origin : fromUtf8(row.entry.origin);
    case IncludedRole:
        return row.included;
    case FileRole:
        return row.isFile;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList words = {timeText(row), data(index, AuthorRole).toString(),
                             data(index, KindRole).toString(), data(index, TextRole).toString()};
        if (!row.included)
            words.prepend(tr("left out"));
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace warroom::ui
