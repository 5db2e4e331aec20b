// A board of the backend as it comes, as a value: watched while it is looked at, kept when it is not.
#pragma once

#include "bridge/workspace_bridge.h"

#include <QObject>

#include <memory>

namespace warroom {
struct PublishedTemplate;
}

namespace warroom::ui {

using PublishedTemplates = std::vector<PublishedTemplate>;

/// What all boards have in common. GUI thread; the bridge must outlive it.
class BoardFeedBase : public QObject
{
    Q_OBJECT

public:
    /// What is longer is read on another thread, so that no key waits for it.
    static constexpr std::size_t ReadHere = 128 * 1024;

    ~BoardFeedBase() override;

    /// "objectives?range=30d"; another one lets go of the one before. Empty: nothing is watched, and what was
    /// known stays.
    void watch(const QString& board);
    /// When it was so. Not live: the last that is known.
    Time at() const { return m_at; }
    bool isLive() const { return m_live; }
    /// Why there is nothing newer, or why what came could not be read; empty: all is well.
    const QString& problem() const { return m_problem; }

signals:
    void changed();

protected:
    using Value = std::shared_ptr<const void>;
    using Reader = Result<Value> (*)(const std::string& json);

    /// The reader is called on any thread.
    BoardFeedBase(WorkspaceBridge& bridge, Reader reader, QObject* parent);
    const Value& value() const { return m_value; }

private:
    void onBoard();
    void take(std::uint64_t turn, const Result<Value>& read);

    WorkspaceBridge& m_bridge;
    Reader m_reader;
    Value m_value;
    QString m_board;
    std::string m_json; ///< what was read last
    QString m_problem;
    Time m_at{};
    std::uint64_t m_turn = 0;
    bool m_live = false;
};

/// Of Catalog, ObjectivesBoard, DeploysBoard, AlertsBoard, MeasuresBoard, SignalQuality, and of the published
/// ticket templates, the newest first.
template<class Board>
class BoardFeed final : public BoardFeedBase
{
public:
    explicit BoardFeed(WorkspaceBridge& bridge, QObject* parent = nullptr)
        : BoardFeedBase(bridge, &BoardFeed::readBoard, parent)
    {}

    /// Null until something was known.
    std::shared_ptr<const Board> board() const { return std::static_pointer_cast<const Board>(value()); }

private:
    static Result<Value> readBoard(const std::string& json);
};

} // namespace warroom::ui
