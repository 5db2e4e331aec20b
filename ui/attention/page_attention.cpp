// Comparing what waits with what was told.
#include "attention/page_attention.h"

#include "attention/desktop_notifier.h"

#include <algorithm>
#include <utility>

namespace warroom::ui {
namespace {

const QString s_pageTag = QStringLiteral("page ");

bool holds(const std::vector<WaitingPage>& pages, const QString& id)
{
    return std::any_of(pages.begin(), pages.end(), [&id](const WaitingPage& page) { return page.id == id; });
}

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
    // What waited before a service answered, or before it was started again.
    connect(&notifier, &DesktopNotifier::available, this, [this](bool canShow) {
        for (const WaitingPage& page : m_waiting) {
            if (canShow)
                notify(page);
        }
    });
    connect(&notifier, &DesktopNotifier::opened, this, [this](const QString& tag) {
        if (tag.startsWith(s_pageTag))
            emit openRequested();
    });
}

void PageAttention::setWaiting(const std::vector<WaitingPage>& pages)
{
    const std::vector<WaitingPage> before = std::exchange(m_waiting, pages);
    for (const WaitingPage& page : before) {
        if (!holds(pages, page.id))
            m_notifier.withdraw(s_pageTag + page.id);
    }
    for (const WaitingPage& page : pages) {
        if (!holds(before, page.id))
            tell(page);
    }
    if (m_waiting.empty())
        m_ring.stop();
    else if (!m_ring.isActive())
        m_ring.start();
}

void PageAttention::see()
{
    for (const WaitingPage& page : m_waiting) {
        if (m_isSeen(page))
            m_notifier.withdraw(s_pageTag + page.id);
    }
}

void PageAttention::tell(const WaitingPage& page)
{
    emit told(sentenceOf(page));
    notify(page);
    if (m_sound)
        emit rang();
    emit attentionWanted();
}

void PageAttention::notify(const WaitingPage& page)
{
    if (m_notifications && !m_isSeen(page))
        m_notifier.show({s_pageTag + page.id, tr("A page waits for you"), sentenceOf(page), true, m_sound});
}

QString PageAttention::sentenceOf(const WaitingPage& page)
{
    const QString where = page.key.isEmpty() ? page.service : page.key;
    return where.isEmpty() ? tr("Page: %1").arg(page.title)
                           : tr("Page, %1: %2", "ticket or service, title").arg(where, page.title);
}

} // namespace warroom::ui
