// Texts to be read once, as JSON.
#include "models/room/merge_watch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace warroom::ui {
namespace {

QString fromUtf8(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonArray toJson(const std::vector<TextSpan>& spans)
{
    QJsonArray array;
    for (const auto& span : spans)
        array.append(QJsonArray{static_cast<qint64>(span.from), static_cast<qint64>(span.to)});
    return array;
}

std::vector<TextSpan> spansFrom(const QJsonArray& array)
{
    std::vector<TextSpan> spans;
    for (const auto& one : array) {
        const QJsonArray ends = one.toArray();
        const auto from = ends.at(0).toInteger(-1);
        const auto to = ends.at(1).toInteger(-1);
        if (from >= 0 && to >= from)
            spans.push_back({static_cast<std::uint64_t>(from), static_cast<std::uint64_t>(to)});
    }
    return spans;
}

std::optional<MergedText> mergedFrom(const QJsonObject& object)
{
    const auto section = parseName<Section>(object["section"].toString().toStdString());
    if (!section)
        return std::nullopt;
    MergedText merged;
    merged.section = *section;
    if (const auto item = object["item"].toString(); !item.isEmpty()) {
        const auto id = ItemId::parse(item.toStdString());
        if (!id)
            return std::nullopt;
        merged.item = *id;
    }
    merged.text = object["text"].toString().toStdString();
    merged.yours = spansFrom(object["yours"].toArray());
    merged.theirs = spansFrom(object["theirs"].toArray());
    merged.yourVersion = object["your_version"].toString().toStdString();
    merged.theirVersion = object["their_version"].toString().toStdString();
    if (const auto other = PersonId::parse(object["other"].toString().toStdString()))
        merged.other = *other;
    merged.at = Time(std::chrono::milliseconds(object["at"].toInteger()));
    return merged;
}

} // namespace

std::string mergedToJson(const std::vector<MergedText>& merged)
{
    if (merged.empty())
        return {};
    QJsonArray array;
    for (const auto& one : merged) {
        QJsonObject object;
        object["section"] = fromUtf8(std::string(nameOf(one.section)));
        if (one.item)
            object["item"] = fromUtf8(one.item->text());
        object["text"] = fromUtf8(one.text);
        object["yours"] = toJson(one.yours);
        object["theirs"] = toJson(one.theirs);
        object["your_version"] = fromUtf8(one.yourVersion);
        object["their_version"] = fromUtf8(one.theirVersion);
        object["other"] = fromUtf8(one.other.text());
        object["at"] = static_cast<qint64>(one.at.time_since_epoch().count());
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

std::vector<MergedText> mergedFromJson(const std::string& json)
{
    std::vector<MergedText> merged;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    for (const auto& one : document.array()) {
        if (auto read = mergedFrom(one.toObject()))
            merged.push_back(std::move(*read));
    }
    return merged;
}

} // namespace warroom::ui
