// What is written in a room and not submitted yet, and where the caret is, kept on this device while one
// types.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace warroom::ui {

/// One unsent text; caret and anchor are in the editor's positions.
struct FieldDraft
{
    QString text;
    int caret = 0;
    int anchor = 0;
    QString about; ///< what the text is for, where a field serves several things

    bool operator==(const FieldDraft&) const = default;
};

/// The field that had the focus: the name of a field with a draft, or a section and its item.
struct DraftPlace
{
    QString field;
    std::optional<Section> section;
    std::optional<ItemId> item;
    int caret = 0;
    int anchor = 0;

    bool isEmpty() const { return field.isEmpty() && !section; }
    bool operator==(const DraftPlace&) const = default;
};

/// Writes at the latest 300 ms after a key, and what is left when the room is left. GUI thread.
class RoomDrafts final : public QObject
{
    Q_OBJECT

public:
    static constexpr int WriteMs = 300;

    explicit RoomDrafts(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~RoomDrafts() override;

    /// What is written in this place, "room" at first, is kept apart from what is written in another one. To
    /// be said before open().
    void setScope(const std::string& scope) { m_scope = scope; }
    /// From now on about this ticket; what is kept of it is asked for. Nil: none.
    void open(TicketId ticket);
    /// Empty text: the field has no draft any more.
    void keep(const QString& field, const FieldDraft& draft);
    FieldDraft draft(const QString& field) const { return m_fields.value(field); }
    void keepPlace(const DraftPlace& place);
    const DraftPlace& place() const { return m_place; }
    void flush();

signals:
    /// Another ticket: the fields belong to it now and are empty.
    void cleared();
    /// What was kept of this ticket has come.
    void restored();

private:
    void changed();
    void take(const std::string& json);
    std::string json() const;

    std::string setting() const { return "draft." + m_scope + "." + m_ticket.text(); }

    WorkspaceBridge& m_bridge;
    std::string m_scope = "room";
    TicketId m_ticket;
    QMap<QString, FieldDraft> m_fields;
    DraftPlace m_place;
    QTimer m_write;
    bool m_dirty = false;
    bool m_restoring = false;
};

} // namespace warroom::ui
