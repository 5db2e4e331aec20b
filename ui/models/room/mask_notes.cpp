// Finding where a mark stands, and taking it away again.
#include "models/room/mask_notes.h"

#include "base/text.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "models/room/item_marks.h"
#include "models/room/mask_lift.h"

#include <algorithm>

namespace warroom::ui {
namespace {

/// Where the operation's words are now.
std::optional<MaskNote> placeOf(const Room& room, OpId op)
{
    MaskNote note;
    const auto waiting = std::find_if(room.pending.begin(), room.pending.end(),
                                      [&](const PendingChange& change) { return change.id == op; });
    if (waiting != room.pending.end()) {
        note.section = sectionOf(waiting->body);
        if (const auto* edit = std::get_if<SectionEdit>(&waiting->body))
            note.item = edit->item;
        else if (const ItemId item = itemOf(waiting->body); !item.isNil())
            note.item = item;
        note.entry = op;
        return note;
    }
    for (std::size_t i = room.ticket->timeline.size(); i-- > 0;) {
        const Entry& entry = room.ticket->timeline[i];
        if (entry.id != op)
            continue;
        note.section = entry.section;
        if (!entry.item.isNil())
            note.item = entry.item;
        note.entry = op;
        return note;
    }
    return std::nullopt;
}

/// A text of the ticket that holds the mark, for an operation that left no trace of its place.
std::optional<MaskNote> textWith(const Ticket& ticket, const std::string& mark)
{
    const auto holds = [&](Section section, const std::optional<ItemId>& item) -> std::optional<MaskNote> {
        const Prose* prose = findProse(ticket, section, item);
        if (!prose || prose->text.find(mark) == std::string::npos)
            return std::nullopt;
        MaskNote note;
        note.section = section;
        note.item = item;
        return note;
    };
    for (std::size_t i = 0; i < textSectionCount; ++i) {
        const auto section = static_cast<Section>(i);
        if (isProse(section)) {
            if (auto note = holds(section, std::nullopt))
                return note;
        }
    }
    const auto amongst = [&](Section section, const auto& items) -> std::optional<MaskNote> {
        for (const auto& item : items) {
            if (auto note = holds(section, item.id))
                return note;
        }
        return std::nullopt;
    };
    if (auto note = amongst(Section::RootCause, ticket.causes))
        return note;
    if (auto note = amongst(Section::FixesSymptoms, ticket.fixesSymptoms))
        return note;
    if (auto note = amongst(Section::FixesRootCause, ticket.fixesRootCause))
        return note;
    return amongst(Section::Prevention, ticket.preventions);
}

} // namespace

bool MaskNote::mayBeLifted() const
{
    return std::all_of(values.begin(), values.end(), [](const Value& value) { return !value.value.empty(); });
}

MaskNotes::MaskNotes(RoomPresenter& room) : QObject(&room), m_room(room)
{
    connect(&room.bridge(), &WorkspaceBridge::masked, this, &MaskNotes::take);
    connect(&room, &RoomPresenter::opened, this, [this] {
        m_notes.clear();
        emit changed();
        readFiles();
    });
}

void MaskNotes::setAttachments(AttachmentBridge* attachments)
{
    m_attachments = attachments;
    if (!attachments)
        return;
    connect(attachments, &AttachmentBridge::masked, this, &MaskNotes::addFile);
    readFiles();
}

QString MaskNotes::sentence(const MaskNote& note)
{
    if (note.file)
        return sentence(*note.file);
    QStringList kinds;
    for (const auto& value : note.values) {
        const QString kind = QString::fromStdString(value.kind);
        if (!kinds.contains(kind))
            kinds << kind;
    }
    const auto count = static_cast<int>(note.values.size());
    const QString list = kinds.join(QStringLiteral(", "));
    return count == 1 ? tr("%n secret masked: %1.", "kind", count).arg(list)
                      : tr("%n secrets masked: %1.", "kinds", count).arg(list);
}

QString MaskNotes::sentence(const MaskedFile& file)
{
    const auto count = static_cast<int>(file.count);
    const QString name = format::fromUtf8(file.name);
    const QString list = format::fromUtf8(join(file.kinds, ", "));
    return count == 1 ? tr("%1: %n secret masked: %2.", "file, kind", count).arg(name, list)
                      : tr("%1: %n secrets masked: %2.", "file, kinds", count).arg(name, list);
}

void MaskNotes::take(const std::vector<masking::MaskedOp>& operations)
{
    const auto before = m_notes.size();
    for (const auto& operation : operations) {
        if (operation.ticket == m_room.ticketId())
            add(operation);
    }
    if (m_notes.size() != before)
        emit changed();
}

void MaskNotes::add(const masking::MaskedOp& operation)
{
    if (operation.fields.empty())
        return;
    auto note = placeOf(m_room.room(), operation.op);
    if (!note)
        note = textWith(*m_room.ticket(), maskMark(std::string(operation.fields.front().span.kind)));
    if (!note)
        note = MaskNote{};
    for (const auto& field : operation.fields)
        note->values.push_back({std::string(field.span.kind), field.span.fingerprint, field.span.value});
    m_notes.push_back(std::move(*note));
}

void MaskNotes::close(std::size_t note)
{
    if (note >= m_notes.size())
        return;
    if (m_notes[note].file && m_attachments)
        m_attachments->forgetMasked(*m_notes[note].file);
    m_notes.erase(m_notes.begin() + static_cast<std::ptrdiff_t>(note));
    emit changed();
}

void MaskNotes::lift(std::size_t index, const QString& reason)
{
    if (index >= m_notes.size() || reason.trimmed().isEmpty() || !m_notes[index].mayBeLifted())
        return;
    const MaskNote note = m_notes[index];
    if (note.file) {
        liftFile(*note.file, reason.trimmed().toStdString());
        return;
    }
    for (const auto& value : note.values)
        m_room.submit(MaskLift{value.fingerprint, value.kind, reason.trimmed().toStdString()});
    for (const auto& value : note.values)
        putBack(note, value);
    close(index);
}

void MaskNotes::putBack(const MaskNote& note, const MaskNote::Value& value)
{
    const std::string mark = maskMark(value.kind);
    const Ticket& ticket = *m_room.ticket();
    const Prose* prose = note.section ? findProse(ticket, *note.section, note.item) : nullptr;
    if (const auto at = prose ? prose->text.find(mark) : std::string::npos; at != std::string::npos) {
        text::Edit edit;
        edit.retain(codePoints(std::string_view(prose->text).substr(0, at)));
        edit.insert(value.value).remove(codePoints(mark));
        m_room.bridge().submitText(m_room.ticketId(), *note.section, note.item, prose->text, edit);
        return;
    }
    if (auto body = withoutMark(ticket, note, mark, value.value))
        m_room.submit(std::move(*body));
}

void MaskNotes::readFiles()
{
    if (!m_attachments || m_room.ticketId().isNil())
        return;
    m_attachments->maskedOf(m_room.ticketId(), this, [this](const std::vector<MaskedFile>& files) {
        for (const auto& file : files)
            addFile(file);
    });
}

void MaskNotes::addFile(const MaskedFile& file)
{
    const bool known = std::any_of(m_notes.begin(), m_notes.end(), [&](const MaskNote& note) {
        return note.file && note.file->sha256 == file.sha256;
    });
    if (known || file.ticket != m_room.ticketId())
        return;
    MaskNote note;
    note.file = file;
    m_notes.push_back(std::move(note));
    emit changed();
}

void MaskNotes::liftFile(const MaskedFile& file, const std::string& reason)
{
    if (!m_attachments)
        return;
    std::optional<OpId> before;
    std::string origin;
    const PersonId self = m_room.bridge().connection().person;
    for (const Attachment& shown : m_room.ticket()->attachments) {
        if (shown.sha256 == file.sha256 && shown.added.by == self) {
            before = shown.id;
            origin = shown.origin;
        }
    }
    std::erase_if(m_notes,
                  [&](const MaskNote& note) { return note.file && note.file->sha256 == file.sha256; });
    emit changed();
    m_attachments->lift(file, this, [this, file, before, origin, reason](const Result<LiftedFile>& lifted) {
        if (!lifted) {
            emit m_room.said(tr("%1 stays masked: %2", "file, reason")
                                 .arg(format::fromUtf8(file.name), refusalText(lifted.error())));
            readFiles();
            return;
        }
        LiftedFile made = *lifted;
        made.lift.reason = reason;
        made.lift.attachment = before;
        made.file.replaces = before;
        made.file.origin = origin;
        m_room.bridge().submit(file.ticket, std::move(made.lift));
        m_room.bridge().submit(file.ticket, std::move(made.file));
        if (m_attachments)
            m_attachments->forgetMasked(file);
    });
}

} // namespace warroom::ui
