// The questions that the ticket pane asks in its prompt.
#include "models/format/format.h"
#include "screens/room/inline_prompt.h"
#include "screens/room/ticket_pane.h"

namespace warroom::ui {
namespace {

constexpr int s_overrideLeast = 10;

} // namespace

void TicketPane::askOverride()
{
    hideMissing();
    const GateView gate = m_room.gate();
    const QString label =
        gate.isWork ? tr("Done, because")
                    : tr("Advance to %1 anyway, because", "name of a phase").arg(format::name(gate.next));
    m_prompt->ask({label,
                   {},
                   {},
                   tr("at least %n characters", nullptr, s_overrideLeast),
                   s_overrideLeast,
                   false,
                   QStringLiteral("override")},
                  [this](const QString& reason) { m_room.advance(reason); });
}

/// Of a ticket without phases: what is over is opened again.
void TicketPane::askDrop()
{
    const bool isOpen = m_room.ticket()->isOpen();
    m_prompt->ask(
        {isOpen ? tr("Drop this ticket, because") : tr("Open it again, because"), {}, {}, {}, 1, false, {}},
        [this, to = isOpen ? TicketState::Dropped : TicketState::Open](const QString& reason) {
            m_room.submit(StateSet{to, reason.toStdString()});
        });
}

void TicketPane::askRaise()
{
    hideMissing();
    m_prompt->ask(
        {tr("Raise it to an incident of SEV"), tr("1 to 5"), {}, tr("1 is the worst"), 1, false, {}},
        [this](const QString& answer) {
            bool isNumber = false;
            const int level = answer.trimmed().toInt(&isNumber);
            if (isNumber && level >= 1 && level <= 5)
                m_room.submit(TicketRaise{static_cast<Severity>(level - 1)});
            else
                emit m_room.said(tr("A severity is a number from 1 to 5."));
        });
}

void TicketPane::askBack()
{
    const Phase now = m_room.ticket()->phase.value();
    if (now == Phase::Detection)
        return;
    const auto before = static_cast<Phase>(static_cast<int>(now) - 1);
    m_prompt->ask(
        {tr("Back to %1, because", "name of a phase").arg(format::name(before)), {}, {}, {}, 1, false, {}},
        [this, before](const QString& reason) {
            PhaseMove move;
            move.phase = before;
            move.reason = reason.toStdString();
            m_room.submit(std::move(move));
        });
}

void TicketPane::askNone(Section section)
{
    if (m_room.section(section).mark == SectionMark::None) {
        m_room.mark(section, SectionMark::Open);
        return;
    }
    const QString draft = QStringLiteral("none:") + format::fromUtf8(nameOf(section));
    m_prompt->ask(
        {tr("%1: none, because", "name of a section").arg(format::name(section)),
         {},
         {},
         {},
         1,
         false,
         draft},
        [this, section](const QString& reason) { m_room.mark(section, SectionMark::None, reason); });
}

void TicketPane::askWhy()
{
    m_prompt->ask({tr("Why"),
                   tr("may the orchestrator elect across regions?"),
                   {},
                   tr("Enter keeps it, Esc drops it"),
                   1,
                   false,
                   QStringLiteral("why")},
                  [this](const QString& text) {
                      const bool asks = text.startsWith(tr("Why"), Qt::CaseInsensitive);
                      m_room.askWhy(asks ? text : tr("Why %1", "the rest of a question").arg(text));
                  });
}

void TicketPane::answerWhy(ItemId why)
{
    const QString draft = QStringLiteral("answer:") + QString::fromStdString(why.text());
    m_prompt->ask({tr("Answer"), {}, {}, {}, 1, false, draft},
                  [this, why](const QString& text) { m_room.answerWhy(why, text); });
}

void TicketPane::dropWhy(ItemId why)
{
    const QString draft = QStringLiteral("drop:") + QString::fromStdString(why.text());
    m_prompt->ask({tr("Drop, because"), {}, {}, {}, 1, false, draft},
                  [this, why](const QString& text) { m_room.dropWhy(why, text); });
}

/// To one of the preventions by its number, or to a new one by its words.
void TicketPane::linkWhy(ItemId why)
{
    const auto preventions = shown(m_room.ticket()->preventions);
    QStringList choices;
    for (std::size_t i = 0; i < preventions.size(); ++i)
        choices << tr("%1 %2", "number, prevention")
                       .arg(i + 1)
                       .arg(format::fromUtf8(preventions[i]->text.text).left(40));
    m_prompt->ask(
        {tr("Prevention"),
         preventions.empty() ? tr("what would prevent it") : tr("its number, or a new one in words"),
         {},
         choices.join(QStringLiteral(" · ")),
         1,
         false,
         {}},
        [this, why](const QString& text) {
            const auto now = shown(m_room.ticket()->preventions);
            bool isNumber = false;
            const auto number = text.toULongLong(&isNumber);
            if (isNumber && number >= 1 && number <= now.size())
                m_room.linkWhy(why, now[number - 1]->id);
            else if (!isNumber)
                m_room.linkWhy(why, m_room.addParagraph(Section::Prevention, text));
        });
}

/// Asks again what was being answered.
bool TicketPane::restorePrompt()
{
    const FieldDraft kept = m_room.drafts().draft(QString::fromLatin1(InlinePrompt::DraftName));
    if (kept.text.isEmpty())
        return false;
    const qsizetype colon = kept.about.indexOf(QLatin1Char(':'));
    const auto why = ItemId::parse(kept.about.mid(colon + 1).toStdString());
    if (kept.about == QLatin1String("why"))
        askWhy();
    else if (kept.about == QLatin1String("override") && m_room.gate().shown)
        askOverride();
    else if (why && kept.about.startsWith(QLatin1String("answer:")))
        answerWhy(*why);
    else if (why && kept.about.startsWith(QLatin1String("drop:")))
        dropWhy(*why);
    else if (const auto section = parseName<Section>(kept.about.mid(colon + 1).toStdString());
             section && kept.about.startsWith(QLatin1String("none:")))
        askNone(*section);
    else
        return false;
    m_prompt->resume(kept);
    return true;
}

} // namespace warroom::ui
