// The board of alerts as it comes: read off the GUI thread where it is big, and told as a value.
#pragma once

#include "bridge/workspace_bridge.h"
#include "domain/board/boards.h"

#include <QObject>

#include <memory>

namespace warroom::ui {

/// Watches the board for as long as it lives. GUI thread; the bridge must outlive it.
class AlertsFeed final : public QObject
{
    Q_OBJECT

public:
    /// What is longer is read on another thread, so that no key waits for it.
    static constexpr std::size_t ReadHere = 128 * 1024;

    explicit AlertsFeed(WorkspaceBridge& bridge, QObject* parent = nullptr);
    ~AlertsFeed() override;

    /// Null until something was known.
    const std::shared_ptr<const AlertsBoard>& board() const { return m_board; }
    /// When it was so. Not live: the last that is known.
    Time at() const { return m_at; }
    bool isLive() const { return m_live; }
    /// Why the backend cannot make it, or why what came could not be read; empty: all is well.
    const QString& problem() const { return m_problem; }

signals:
    void changed();

private:
    void onBoard();
    void take(std::uint64_t turn, Result<std::shared_ptr<const AlertsBoard>> read);

    WorkspaceBridge& m_bridge;
    std::shared_ptr<const AlertsBoard> m_board;
    std::string m_json; // what was read last
    QString m_problem;
    Time m_at{};
    std::uint64_t m_turn = 0;
    bool m_live = false;
};

} // namespace warroom::ui
