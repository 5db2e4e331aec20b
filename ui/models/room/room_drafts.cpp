// Writing of drafts in the pace of typing, and their JSON.
#include "models/room/room_drafts.h"

#include <QJsonDocument>

#include <utility>

namespace warroom::ui {

RoomDrafts::RoomDrafts(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    m_write.setSingleShot(true);
    m_write.setInterval(WriteMs);
    connect(&m_write, &QTimer::timeout, this, &RoomDrafts::flush);
}

RoomDrafts::~RoomDrafts() { flush(); }

void RoomDrafts::open(TicketId ticket)
{
    flush();
    m_ticket = ticket;
    m_fields.clear();
    m_place = {};
    m_restoring = true;
    emit cleared();
    m_restoring = false;
    m_dirty = false;
    if (ticket.isNil())
        return;
    m_bridge.setting(setting(), this, [this, ticket](const std::string& kept) {
        if (ticket == m_ticket)
            take(kept);
    });
}

void RoomDrafts::keep(const QString& field, const FieldDraft& draft)
{
    if (m_restoring || m_ticket.isNil() || m_fields.value(field) == draft)
        return;
    if (draft.text.isEmpty())
        m_fields.remove(field);
    else
        m_fields.insert(field, draft);
    changed();
}

void RoomDrafts::keepPlace(const DraftPlace& place)
{
    if (m_restoring || m_ticket.isNil() || place == m_place)
        return;
    m_place = place;
    changed();
}

void RoomDrafts::changed()
{
    m_dirty = true;
    if (!m_write.isActive())
        m_write.start();
}

void RoomDrafts::flush()
{
    m_write.stop();
    if (std::exchange(m_dirty, false) && !m_ticket.isNil())
        m_bridge.setSetting(setting(), json());
}

std::string RoomDrafts::json() const
{
    if (m_fields.isEmpty() && m_place.isEmpty())
        return {};
    QJsonObject fields;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field) {
        fields[field.key()] = QJsonObject{{"text", field->text},
                                          {"caret", field->caret},
                                          {"anchor", field->anchor},
                                          {"about", field->about}};
    }
    QJsonObject place{{"field", m_place.field}, {"caret", m_place.caret}, {"anchor", m_place.anchor}};
    if (m_place.section)
        place["section"] = QString::fromStdString(std::string(nameOf(*m_place.section)));
    if (m_place.item)
        place["item"] = QString::fromStdString(m_place.item->text());
    const QJsonObject all{{"fields", fields}, {"place", place}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString();
}

/// What was written before this came is newer.
void RoomDrafts::take(const std::string& kept)
{
    const QJsonObject all = QJsonDocument::fromJson(QByteArray::fromStdString(kept)).object();
    const QJsonObject fields = all["fields"].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonObject read = field->toObject();
        if (!m_fields.contains(field.key()))
            m_fields.insert(field.key(), {read["text"].toString(), read["caret"].toInt(),
                                          read["anchor"].toInt(), read["about"].toString()});
    }
    if (m_place.isEmpty()) {
        const QJsonObject read = all["place"].toObject();
        m_place = {read["field"].toString(), {}, {}, read["caret"].toInt(), read["anchor"].toInt()};
        if (const auto section = parseName<Section>(read["section"].toString().toStdString()))
            m_place.section = *section;
        if (const auto item = ItemId::parse(read["item"].toString().toStdString()))
            m_place.item = *item;
    }
    m_restoring = true;
    emit restored();
    m_restoring = false;
}

} // namespace warroom::ui
