// Corrections, marks and links of entries.
#include "screens/timeline/entry_acts.h"

#include "domain/alert/said_alerts.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "models/timeline/entry_times.h"
#include "models/timeline/timeline_sentence.h"
#include "screens/timeline/entry_prompt.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr qsizetype s_evidenceWords = 200;
constexpr qsizetype s_choiceWords = 40;

QString shortened(const QString& text, qsizetype most)
{
    return text.size() > most ? text.left(most).trimmed() + QStringLiteral("…") : text;
}

} // namespace

std::optional<EntryAct> entryActOf(const QKeyEvent& key)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() == Qt::Key_M && modifiers == Qt::ShiftModifier)
        return EntryAct::Pin;
    if (modifiers != Qt::NoModifier)
        return std::nullopt;
    switch (key.key()) {
    case Qt::Key_E:
        return EntryAct::EditWords;
    case Qt::Key_Delete:
        return EntryAct::Strike;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return EntryAct::Open;
    default:
        return std::nullopt;
    }
}

EntryActs::EntryActs(RoomPresenter& room, EntryPrompt& prompt, QObject* parent)
    : QObject(parent), m_room(room), m_prompt(prompt)
{}

QString EntryActs::whyNot(EntryAct act, const Entry& entry) const
{
    const bool programs = entry.kind.empty();
    switch (act) {
    case EntryAct::EditWords: {
        if (programs)
            return tr("The program wrote this entry: its words cannot be changed.");
        const bool may = entry.actor == m_room.self() ||
                         m_room.ticket()->holds(m_room.self(), IncidentRole::Scribe) ||
                         m_room.bridge().connection().role >= AccountRole::Commander;
        return may ? m_room.whyNot(EntrySet{})
                   : tr("The words of others are changed by the scribe or a commander.");
    }
    case EntryAct::CorrectTime:
        return m_room.whyNot(EntrySet{});
    case EntryAct::Strike:
        return programs ? tr("The program wrote this entry: it cannot be struck.")
                        : m_room.whyNot(EntryStrike{});
    case EntryAct::Pin:
        return m_room.whyNot(EntryPin{});
    case EntryAct::LinkEvidence:
        return shown(m_room.ticket()->causes).empty()
                   ? tr("There is no root cause yet that this could be evidence of.")
                   : m_room.whyNot(CauseSet{});
    case EntryAct::Open:
        return targetOf(entry).isNone() ? tr("This entry changed nothing else.") : QString();
    case EntryAct::AsItWas:
    case EntryAct::CopyLink:
        break;
    }
    return {};
}

void EntryActs::run(EntryAct act, const Entry& entry)
{
    if (const QString reason = whyNot(act, entry); !reason.isEmpty()) {
        emit m_room.said(reason);
        return;
    }
    switch (act) {
    case EntryAct::EditWords:
        editWords(entry);
        break;
    case EntryAct::CorrectTime:
        correctTime(entry);
        break;
    case EntryAct::Strike:
        m_room.strikeEntry(entry.id, !entry.struck);
        break;
    case EntryAct::Pin:
        m_room.pinEntry(entry.id, !entry.pinned);
        break;
    case EntryAct::LinkEvidence:
        linkEvidence(entry);
        break;
    case EntryAct::Open:
        emit openRequested(targetOf(entry));
        break;
    case EntryAct::AsItWas:
        emit asItWasRequested(entry.id);
        break;
    case EntryAct::CopyLink:
        QGuiApplication::clipboard()->setText(entryLink(*m_room.ticket(), entry.id));
        emit m_room.said(tr("Link of the entry copied"));
        break;
    }
}

void EntryActs::editWords(const Entry& entry)
{
    // Of a contact only what was said: who it was stands beside it.
    const QString was =
        format::fromUtf8(entry.args.empty() ? entryTextIn(documentWords(), entry) : entry.text);
    m_prompt.ask({tr("Words of %1", "time of an entry").arg(format::utcMinute(entry.happened)), was,
                  tr("What stood there stays in the log. Enter keeps, Esc drops.")},
                 [this, id = entry.id, was](const QString& text) {
                     if (text.isEmpty())
                         return tr("An entry needs words. Del strikes it.");
                     if (text != was)
                         m_room.editEntry(id, text);
                     return QString();
                 });
}

void EntryActs::correctTime(const Entry& entry)
{
    const EntryTimes was{entry.happened, entry.kind.empty() ? std::nullopt : entry.until};
    m_prompt.ask(
        {tr("When did it happen?"), timesLine(was), tr("23:13, 23:13-23:40, -10m or with a day, in UTC")},
        [this, id = entry.id, was](const QString& text) {
            const TimesRead read = readTimes(text, was.from, m_room.now());
            if (!read.times)
                return read.problem;
            EntrySet set;
            set.entry = id;
            // The line says seconds at the most: the same second is the same time.
            if (read.times->from != std::chrono::floor<std::chrono::seconds>(was.from))
                set.from = read.times->from;
            if (timesLine(*read.times) != timesLine(was) && read.times->until != was.until)
                set.until = read.times->until;
            if (set.from || set.until)
                m_room.submit(std::move(set));
            return QString();
        });
}

void EntryActs::linkEvidence(const Entry& entry)
{
    const QString link = entryLink(*m_room.ticket(), entry.id);
    const QString words =
        tr("%1 %2", "time, words of an entry")
            .arg(format::utcMinute(entry.happened),
                 shortened(entrySentence(entry, m_room.people()).simplified(), s_evidenceWords));
    const auto causes = shown(m_room.ticket()->causes);
    if (causes.size() == 1)
        return addEvidence(causes.front()->id, link, words);
    QStringList choices;
    for (std::size_t i = 0; i < causes.size(); ++i)
        choices << tr("%1 %2", "number, root cause")
                       .arg(i + 1)
                       .arg(shortened(format::fromUtf8(causes[i]->text.text).simplified(), s_choiceWords));
    m_prompt.ask({tr("Evidence of which cause? Its number"), {}, choices.join(QStringLiteral(" · "))},
                 [this, link, words](const QString& text) {
                     const auto now = shown(m_room.ticket()->causes);
                     const auto number = text.toULongLong();
                     if (number < 1 || number > now.size())
                         return tr("A number from 1 to %1.").arg(now.size());
                     addEvidence(now[number - 1]->id, link, words);
                     return QString();
                 });
}

void EntryActs::addEvidence(ItemId id, const QString& link, const QString& words)
{
    const auto& causes = m_room.ticket()->causes;
    const auto cause =
        std::find_if(causes.begin(), causes.end(), [&](const Cause& one) { return one.id == id; });
    if (cause == causes.end())
        return;
    const std::string grown = withEvidence(cause->evidence.value(), link, words);
    if (grown == cause->evidence.value()) {
        emit m_room.said(tr("It is evidence of this cause already."));
        return;
    }
    CauseSet set{};
    set.item = id;
    set.evidence = grown;
    m_room.submit(std::move(set));
    emit m_room.said(tr("Evidence of: %1", "a root cause")
                         .arg(shortened(format::fromUtf8(cause->text.text).simplified(), s_choiceWords)));
}

} // namespace warroom::ui
