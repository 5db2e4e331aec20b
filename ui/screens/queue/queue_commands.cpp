// What can be done in the queue by a key, a menu or the palette.
#include "screens/queue/queue_screen.h"

#include "models/format/format.h"
#include "screens/queue/filter_line.h"
#include "screens/queue/queue_view.h"
#include "screens/room/inline_prompt.h"
#include "widgets/inline_note.h"

namespace warroom::ui {
namespace {

QList<QKeySequence> key(const char* keys) { return {QKeySequence(QString::fromLatin1(keys))}; }

} // namespace

void QueueScreen::connectActs()
{
    connect(&m_triage, &QueueTriage::done, this, &QueueScreen::undoOffered);
    connect(&m_triage, &QueueTriage::refused, this, &QueueScreen::refuse);
}

QString QueueScreen::whyNotTriage() const
{
    if (!isVisible())
        return tr("The queue is not shown.");
    if (m_bridge.connection().role == AccountRole::Viewer)
        return tr("This account may only read and watch.");
    return m_view->chosenTickets().empty() ? tr("No ticket is chosen.") : QString();
}

QList<QueueCommand> QueueScreen::commands()
{
    const auto triage = [this] { return whyNotTriage(); };
    QList<QueueCommand> all{
        {"queue.take", tr("Take"), "user", key("T"), false, triage,
         [this] { m_triage.take(m_view->chosenTickets()); }},
        {"queue.assign",
         tr("Assign"),
         "user",
         {QKeySequence("A"), QKeySequence("@")},
         false,
         triage,
         [this] { askOwner(); }},
        {"queue.priority", tr("Set priority"), "flag", key("P"), false, triage, [this] { askPriority(); }},
        {"queue.service", tr("Set service"), "services", key("S"), false, triage, [this] { askService(); }},
        {"queue.link", tr("Link to a ticket"), "link", key("L"), false, triage, [this] { askLink(); }},
        {"queue.merge", tr("Merge duplicates"), "merge", key("M"), false, triage, [this] { askMerge(); }},
        {"queue.group", tr("Next grouping"), "queue", key("G"), false, {}, [this] { nextGrouping(); }},
        {"queue.sort", tr("Next order"), "down", key("Shift+S"), false, {}, [this] { nextSort(); }},
        {"queue.reverse",
         tr("The other way round"),
         "up",
         key("Shift+R"),
         false,
         {},
         [this] {
             setOrder({m_model.order().by, !m_model.order().reversed});
         }},
        {"queue.views", tr("Saved views"), "eye", key("Shift+V"), false, {}, [this] { openViews(); }},
        {"queue.filter",
         tr("Filter"),
         "filter",
         {QKeySequence("/"), QKeySequence::Find},
         false,
         {},
         [this] { goToFilter(); }},
        {"queue.new", tr("New ticket"), "plus", key("C"), true, {}, [this] { emit newTicket(); }},
    };
    for (int i = 0; i < 5; ++i) {
        const auto severity = static_cast<Severity>(i);
        all.append({QStringLiteral("queue.severity.%1").arg(i + 1),
                    tr("Set severity %1").arg(format::name(severity)),
                    "flag",
                    {QKeySequence(QString::number(i + 1))},
                    false,
                    triage,
                    [this, severity] { m_triage.setSeverity(m_view->chosenTickets(), severity); }});
    }
    for (QueueCommand& one : all) {
        one.run = [this, run = std::move(one.run)] {
            build();
            run();
        };
    }
    return all;
}

void QueueScreen::ask(const PromptQuestion& question, const std::function<void(const QString&)>& accept)
{
    m_refusal->hide();
    m_prompt->ask(question, accept);
}

void QueueScreen::askOwner()
{
    PromptQuestion question;
    question.label = tr("Assign to");
    question.placeholder = tr("Who? Empty: nobody");
    question.names = true;
    question.least = 0;
    ask(question, [this, tickets = m_view->chosenTickets()](const QString& name) {
        m_triage.assign(tickets,
                        name.isEmpty() ? Owner() : m_bridge.directory()->ownerFor(name.toStdString()));
    });
}

void QueueScreen::askPriority()
{
    PromptQuestion question;
    question.label = tr("Priority");
    question.placeholder = tr("0 to 4");
    ask(question, [this, tickets = m_view->chosenTickets()](const QString& text) {
        const QString name = text.size() == 1 ? QLatin1Char('P') + text : text.toUpper();
        if (const auto priority = parseName<Priority>(name.toStdString()))
            m_triage.setPriority(tickets, *priority);
        else
            refuse(tr("\"%1\" is no priority; expected 0 to 4.").arg(text));
    });
}

void QueueScreen::askService()
{
    PromptQuestion question;
    question.label = tr("Service");
    question.placeholder = tr("Which? Empty: none");
    question.least = 0;
    ask(question, [this, tickets = m_view->chosenTickets()](const QString& name) {
        m_triage.setService(tickets, name);
    });
}

void QueueScreen::askLink()
{
    PromptQuestion question;
    question.label = tr("Link to");
    question.placeholder = tr("INC-42, OPS-43 or the number");
    ask(question, [this, tickets = m_view->chosenTickets()](const QString& key) {
        withTicket(key, [this, tickets](TicketId other) { m_triage.relate(tickets, other); });
    });
}

void QueueScreen::askMerge()
{
    const auto tickets = m_view->chosenTickets();
    const Summary* first = tickets.size() > 1 ? m_bridge.summary(tickets.front()) : nullptr;
    PromptQuestion question;
    question.label = tr("Merge into");
    question.placeholder = first ? tr("INC-42 or the number; empty: %1, the first of the marked ones")
                                       .arg(format::fromUtf8(first->key()))
                                 : tr("INC-42, OPS-43 or the number");
    question.least = first ? 0 : 1;
    ask(question, [this, tickets](const QString& key) {
        if (key.isEmpty())
            m_triage.merge(tickets, tickets.front());
        else
            withTicket(key, [this, tickets](TicketId main) { m_triage.merge(tickets, main); });
    });
}

void QueueScreen::withTicket(const QString& key, const std::function<void(TicketId)>& act)
{
    if (const auto ticket = m_triage.findTicket(key))
        act(*ticket);
    else
        refuse(tr("There is no ticket %1 here.").arg(key));
}

void QueueScreen::refuse(const QString& sentence)
{
    m_refusal->setSentence(sentence);
    m_refusal->show();
    m_refusal->announce();
}

} // namespace warroom::ui
