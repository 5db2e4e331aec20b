// Comparing what waits with what was told.
#include "attention/page_attention.h"

#include "attention/desktop_notifier.h"

namespace warroom::ui {
namespace {

const QString s_pageTag = QStringLiteral("page ");

} // namespace

PageAttention::PageAttention(DesktopNotifier& notifier, QObject* parent)
    : QObject(parent), m_notifier(notifier)
{
    m_ring.setInterval(RingMs);
    connect(&m_ring, &QTimer::timeout, this, [this] {
        if (m_sound)
            emit rang();
        emit attentionWanted();
    });
    connect(&notifier, &DesktopNotifier::opened, this, [this](const QString& tag) {
        if (tag.startsWith(s_pageTag))
            emit openRequested();
    });
}

void PageAttention::setWaiting(const std::vector<WaitingPage>& pages)
{
    QSet<QString> now;
    for (const WaitingPage& page : pages)
        now.insert(page.id);
    for (const QString& known : m_told) {
        if (!now.contains(known))
            m_notifier.withdraw(s_pageTag + known);
    }
    const QSet<QString> before = std::exchange(m_told, now);
    for (const WaitingPage& page : pages) {
        if (!before.contains(page.id))
            tell(page);
    }
    if (m_told.isEmpty())
        m_ring.stop();
    else if (!m_ring.isActive())
        m_ring.start();
}

void PageAttention::tell(const WaitingPage& page)
{
    const QString where = page.key.isEmpty() ? page.service : page.key;
    const QString sentence = where.isEmpty()
                                 ? tr("Page: %1").arg(page.title)
                                 : tr("Page, %1: %2", "ticket or service, title").arg(where, page.title);
    if (m_isAtWindow())
        emit told(sentence);
    else if (m_notifications)
        m_notifier.show({s_pageTag + page.id, tr("A page waits for you"), sentence, true, m_sound});
    if (m_sound)
        emit rang();
    emit attentionWanted();
}

} // namespace warroom::ui
