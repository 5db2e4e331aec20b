// Watching and reading of boards.
#include "models/boards/board_feed.h"

#include "domain/board/signal_quality.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "protocol/board_codec.h"
#include "protocol/template_codec.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace warroom::ui {

BoardFeedBase::BoardFeedBase(WorkspaceBridge& bridge, Reader reader, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_reader(reader)
{
    connect(&bridge, &WorkspaceBridge::boardChanged, this, [this](const QString& board) {
        if (board == m_board)
            onBoard();
    });
}

BoardFeedBase::~BoardFeedBase() { watch({}); }

void BoardFeedBase::watch(const QString& board)
{
    if (board == m_board)
        return;
    if (!m_board.isEmpty())
        m_bridge.unwatch(m_board);
    m_board = board;
    if (m_board.isEmpty())
        return;
    m_bridge.watch(m_board);
    onBoard();
}

void BoardFeedBase::onBoard()
{
    const BoardData* data = m_bridge.board(m_board);
    if (!data)
        return;
    m_live = data->live && !data->error;
    m_problem = data->error ? refusalText(*data->error) : QString();
    if (!data->json.empty())
        m_at = data->at;
    if (data->json.empty() || data->json == m_json) {
        emit changed();
        return;
    }
    m_json = data->json;
    const std::uint64_t turn = ++m_turn;
    if (m_json.size() <= ReadHere) {
        take(turn, m_reader(m_json));
        return;
    }
    QThreadPool::globalInstance()->start([feed = QPointer(this), turn, reader = m_reader, json = m_json] {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [feed, turn, read = reader(json)] {
            if (feed)
                feed->take(turn, read);
        });
    });
}

void BoardFeedBase::take(std::uint64_t turn, const Result<Value>& read)
{
    if (turn != m_turn)
        return;
    if (read)
        m_value = *read;
    else
        m_problem = refusalText(read.error());
    emit changed();
}

template<class Board>
auto BoardFeed<Board>::readBoard(const std::string& json) -> Result<Value>
{
    TRY(auto board, protocol::parseBoard<Board>(json));
    return Value(std::make_shared<const Board>(std::move(board)));
}
template<>
auto BoardFeed<PublishedTemplates>::readBoard(const std::string& json) -> Result<Value>
{
    TRY(auto all, protocol::parseTemplates(json));
    return Value(std::make_shared<const PublishedTemplates>(std::move(all)));
}
template class BoardFeed<Catalog>;
template class BoardFeed<ObjectivesBoard>;
template class BoardFeed<DeploysBoard>;
template class BoardFeed<AlertsBoard>;
template class BoardFeed<MeasuresBoard>;
template class BoardFeed<SignalQuality>;
template class BoardFeed<PublishedTemplates>;

} // namespace warroom::ui
