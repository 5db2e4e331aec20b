// The ticket template on the screen: a table of sections and phases, read in every version, changed in a
// draft of the next one.
#pragma once

#include "domain/ticket/template.h"
#include "models/boards/board_feed.h"

#include <QAbstractTableModel>

namespace warroom::ui {

/// "TBD is enough", in a cell of the table.
QString needWord(Need need);

/// The draft stays where somebody else publishes meanwhile, until it is decided. GUI thread; the bridge must
/// outlive it.
class TemplateModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State
    {
        Loading,
        Ready,
        Failed
    };

    explicit TemplateModel(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// While it is looked at.
    void watch(bool on);
    State state() const;
    /// Why there is nothing, or nothing newer; empty: all is well.
    const QString& problem() const { return m_feed.problem(); }
    bool isLive() const { return m_feed.isLive(); }

    /// The newest first; empty until they have come.
    const PublishedTemplates& versions() const { return *m_versions; }
    /// "3 · Mara, 2 h ago: the reason" of one of them.
    QString versionText(int row) const;
    /// Shows one of them; in place of the first one the draft, if there is one.
    void show(int row);
    int shownRow() const { return m_shownRow; }
    /// As the table has it: the version that is shown, or the draft.
    const TicketTemplate& shown() const { return m_shown; }

    /// Why the table cannot be changed; empty: it can.
    QString whyNot() const;
    bool isChanged() const { return m_draft.has_value(); }
    /// As JSON, with the version that it was made from; empty while nothing was changed.
    QString draft() const;
    /// As draft() gave it before; not over one that is there.
    void takeDraft(const QString& json);
    bool isFixed(Section section, Phase phase) const;
    /// To the next need that the cell may have, round and round. Whether there was another one.
    bool step(const QModelIndex& cell, int by);
    void setGuidance(int row, const QString& text);
    QString guidance(int row) const;
    void discard();
    /// Somebody published another version while this draft was made.
    bool isOvertaken() const;
    /// The draft from now on stands on what is published.
    void standOnNewest();
    /// published() or refused().
    void publish(const QString& reason);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void stateChanged();
    void published(const QString& sentence);
    void refused(const QString& sentence);

private:
    void onFeed();
    void changed();

    WorkspaceBridge& m_bridge;
    BoardFeed<PublishedTemplates> m_feed;
    std::shared_ptr<const PublishedTemplates> m_versions;
    TicketTemplate m_shown;
    std::int64_t m_base = 0; ///< the version that the draft was made from
    std::optional<TicketTemplate> m_draft;
    int m_shownRow = 0;
    bool m_isSending = false;
};

} // namespace warroom::ui
