// What was masked in texts of this person, by where it stands in the ticket, and how a false alarm is lifted.
#pragma once

#include "bridge/attachment_bridge.h"
#include "models/room/room_presenter.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace warroom::ui {

/// Values of one text that were masked, or what was masked in an attached file. The values are for their
/// author's eyes only and are never kept.
struct MaskNote
{
    struct Value
    {
        std::string kind; ///< "github_token"
        std::string fingerprint;
        std::string value; ///< empty: the backend masked it, and does not tell
    };

    std::optional<Section> section; ///< of the ticket's texts and items
    std::optional<ItemId> item;
    OpId entry; ///< of the timeline, where there is no section
    std::vector<Value> values;
    std::optional<MaskedFile> file; ///< then nothing of the above

    bool mayBeLifted() const;
};

/// GUI thread. Notes go with the ticket, when they are closed, and when they are lifted.
class MaskNotes final : public QObject
{
    Q_OBJECT

public:
    explicit MaskNotes(RoomPresenter& room);

    /// From now on attached files have their notes here too.
    void setAttachments(AttachmentBridge* attachments);

    const std::vector<MaskNote>& notes() const { return m_notes; }
    /// "2 secrets masked: github_token, email."
    static QString sentence(const MaskNote& note);
    /// "app.log: 2 secrets masked: email."
    static QString sentence(const MaskedFile& file);
    void close(std::size_t note);
    /// Says why it is no secret, and puts the text back as it was written; a file is shown as it was in the
    /// place of the masked one.
    void lift(std::size_t note, const QString& reason);

signals:
    void changed();

private:
    void take(const std::vector<masking::MaskedOp>& operations);
    void add(const masking::MaskedOp& operation);
    void putBack(const MaskNote& note, const MaskNote::Value& value);
    void readFiles();
    void addFile(const MaskedFile& file);
    void liftFile(const MaskedFile& file, const std::string& reason);

    RoomPresenter& m_room;
    QPointer<AttachmentBridge> m_attachments;
    std::vector<MaskNote> m_notes;
};

} // namespace warroom::ui
