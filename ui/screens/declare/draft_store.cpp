// Writing of drafts in the pace of typing.
#include "screens/declare/draft_store.h"

#include "widgets/tokens.h"

namespace warroom::ui {

DraftStore::DraftStore(WorkspaceBridge& bridge, std::string setting, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_setting(std::move(setting))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(duration::AutosaveMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::write);
}

DraftStore::~DraftStore()
{
    if (m_unwritten)
        m_bridge.setSetting(m_setting, m_unwritten->isEmpty() ? std::string() : draftToJson(*m_unwritten));
}

void DraftStore::load(std::function<void(const TicketDraft&)> done)
{
    m_bridge.setting(m_setting, this, [this, done = std::move(done)](const std::string& json) {
        const TicketDraft draft = draftFromJson(json);
        if (!m_touched && !draft.isEmpty())
            done(draft);
    });
}

void DraftStore::keep(const TicketDraft& draft)
{
    m_touched = true;
    m_unwritten = draft;
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftStore::drop()
{
    m_touched = true;
    m_unwritten.reset();
    m_timer.stop();
    m_bridge.setSetting(m_setting, {});
}

void DraftStore::write()
{
    if (!m_unwritten)
        return;
    m_bridge.setSetting(m_setting, m_unwritten->isEmpty() ? std::string() : draftToJson(*m_unwritten));
    m_unwritten.reset();
    emit kept();
}

} // namespace warroom::ui
