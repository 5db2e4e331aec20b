// The pace of telling, and its end with the form.
#include "screens/declare/title_teller.h"

#include "screens/declare/ticket_draft.h"

#include <QEvent>
#include <QWidget>

namespace warroom::ui {

TitleTeller::TitleTeller(WorkspaceBridge& bridge, QWidget* form)
    : QObject(form), m_bridge(&bridge), m_form(form)
{
    m_between.setSingleShot(true);
    m_between.setInterval(BetweenMs);
    connect(&m_between, &QTimer::timeout, this, &TitleTeller::send);
    form->installEventFilter(this);
}

TitleTeller::~TitleTeller()
{
    if (m_bridge && !m_sent.isEmpty())
        m_bridge->setWriting({});
}

void TitleTeller::tell(const QString& title)
{
    const QString words = title.simplified();
    const bool says = words.count(QLatin1Char(' ')) >= LeastWords - 1;
    m_title = says ? words : QString();
    // What is over is said at once.
    if (m_title.isEmpty() || !m_between.isActive())
        send();
}

void TitleTeller::tell(const TicketDraft& draft) { tell(draft.restricted ? QString() : draft.title); }

void TitleTeller::send()
{
    const QString now = m_form->isVisible() ? m_title : QString();
    if (!m_bridge || now == m_sent)
        return;
    m_sent = now;
    m_bridge->setWriting(now);
    m_between.start();
}

bool TitleTeller::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        send();
    return QObject::eventFilter(watched, event);
}

} // namespace warroom::ui
