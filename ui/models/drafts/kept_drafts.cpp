// Reading them once, and writing in the pace of typing.
#include "models/drafts/kept_drafts.h"

#include <QJsonDocument>

namespace warroom::ui {

KeptDrafts::KeptDrafts(WorkspaceBridge& bridge, std::string setting, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_setting(std::move(setting))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(WriteMs);
    connect(&m_timer, &QTimer::timeout, this, &KeptDrafts::flush);
}

KeptDrafts::~KeptDrafts()
{
    if (m_known)
        write();
}

void KeptDrafts::load(QObject* context, std::function<void()> done)
{
    if (m_known)
        return done();
    m_bridge.setting(m_setting, context, [this, done = std::move(done)](const std::string& text) {
        if (!std::exchange(m_known, true)) {
            m_drafts = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
            // What was typed while it was read is newer.
            for (auto at = m_unwritten.constBegin(); at != m_unwritten.constEnd(); ++at)
                change(at.key(), at.value());
        }
        done();
    });
}

void KeptDrafts::change(const QString& key, const QJsonValue& draft)
{
    if (draft.isNull())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, draft);
}

void KeptDrafts::keep(const QString& key, const QJsonObject& draft)
{
    change(key, draft);
    m_unwritten.insert(key, draft);
    if (!m_timer.isActive())
        m_timer.start();
}

void KeptDrafts::drop(const QString& key)
{
    change(key, QJsonValue::Null);
    m_unwritten.insert(key, QJsonValue::Null);
    flush();
}

void KeptDrafts::flush()
{
    m_timer.stop();
    load(this, [this] { write(); });
}

void KeptDrafts::write()
{
    if (m_unwritten.isEmpty())
        return;
    m_unwritten = {};
    m_bridge.setSetting(
        m_setting, m_drafts.isEmpty() ? std::string()
                                      : QJsonDocument(m_drafts).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace warroom::ui
