// Reading of the board.
#include "models/alerts/alerts_feed.h"

#include "models/format/format.h"
#include "protocol/board_codec.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace warroom::ui {
namespace {

const QString boardName = QStringLiteral("alerts");

Result<std::shared_ptr<const AlertsBoard>> readBoard(const std::string& json)
{
    TRY(auto board, protocol::parseBoard<AlertsBoard>(json));
    return std::make_shared<const AlertsBoard>(std::move(board));
}

} // namespace

AlertsFeed::AlertsFeed(WorkspaceBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(&bridge, &WorkspaceBridge::boardChanged, this, [this](const QString& board) {
        if (board == boardName)
            onBoard();
    });
    bridge.watch(boardName);
    onBoard();
}

AlertsFeed::~AlertsFeed() { m_bridge.unwatch(boardName); }

void AlertsFeed::onBoard()
{
    const BoardData* data = m_bridge.board(boardName);
    if (!data)
        return;
    m_at = data->at;
    m_live = data->live;
    m_problem = data->error ? format::fromUtf8(data->error->message()) : QString();
    if (data->json == m_json || data->json.empty()) {
        emit changed();
        return;
    }
    m_json = data->json;
    const std::uint64_t turn = ++m_turn;
    if (m_json.size() <= ReadHere) {
        take(turn, readBoard(m_json));
        return;
    }
    QThreadPool::globalInstance()->start([feed = QPointer(this), turn, json = m_json] {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [feed, turn, read = readBoard(json)] {
            if (feed)
                feed->take(turn, read);
        });
    });
}

void AlertsFeed::take(std::uint64_t turn, Result<std::shared_ptr<const AlertsBoard>> read)
{
    if (turn != m_turn)
        return;
    if (read)
        m_board = std::move(*read);
    else
        m_problem = format::fromUtf8(read.error().message());
    emit changed();
}

} // namespace warroom::ui
