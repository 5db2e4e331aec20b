// The tickets as the palette looks for them by their key and title.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/palette/word_match.h"

#include <QObject>

#include <unordered_map>
#include <vector>

namespace warroom::ui {

struct TicketFound
{
    TicketId id;
    QString text; ///< "INC-2452 Password reset mails delayed"
    WordMatch match;
};

/// Folded once, kept up to date from then on. Costs nothing until the first question. GUI thread.
class TicketIndex final : public QObject
{
    Q_OBJECT

public:
    explicit TicketIndex(WorkspaceBridge& bridge, QObject* parent = nullptr);

    /// The best `most` of them: by rank, open ones first, then by their last activity. `typed` is folded;
    /// empty: all.
    std::vector<TicketFound> find(const QString& typed, std::size_t most);

private:
    struct Line
    {
        QString text;
        QString folded;
    };

    void take(const Summary& summary);

    WorkspaceBridge& m_bridge;
    bool m_built = false;
    std::unordered_map<TicketId, Line> m_lines;
};

} // namespace warroom::ui
