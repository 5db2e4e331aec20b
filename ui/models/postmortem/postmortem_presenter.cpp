// Working out of the outline, the state and the follow-ups.
#include "models/postmortem/postmortem_presenter.h"

#include "models/format/format.h"
#include "models/postmortem/blaming_words.h"
#include "models/room/follow_ups.h"
#include "models/timeline/timeline_sentence.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace warroom::ui {
namespace {

QString between(const std::optional<Time>& from, const std::optional<Time>& to)
{
    if (!from || !to || *to < *from)
        return PostmortemPresenter::tr("unknown", "duration");
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*to - *from).count();
    const auto two = [](qlonglong big, const QString& bigUnit, qlonglong small, const QString& smallUnit) {
        const QString first = QStringLiteral("%1 %2").arg(big).arg(bigUnit);
        return small == 0 ? first : first + QStringLiteral(" %1 %2").arg(small).arg(smallUnit);
    };
    const QString s = PostmortemPresenter::tr("s"), min = PostmortemPresenter::tr("min"),
                  h = PostmortemPresenter::tr("h");
    if (seconds < 3600)
        return seconds < 60 ? QStringLiteral("%1 %2").arg(seconds).arg(s)
                            : two(seconds / 60, min, seconds % 60, s);
    return two(seconds / 3600, h, seconds / 60 % 60, min);
}

QDate dateIn(const QString& text, Time now)
{
    const auto today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC).date();
    if (text.startsWith(QLatin1Char('+'))) {
        bool isNumber = false;
        const int days = text.mid(1).toInt(&isNumber);
        return isNumber && days >= 0 && days <= 3'660 ? today.addDays(days) : QDate();
    }
    if (const QDate whole = QDate::fromString(text, Qt::ISODate); whole.isValid())
        return whole;
    const QString withYear = text + QStringLiteral(" %1").arg(today.year());
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (const QLocale& locale : {QLocale(), english}) {
        for (const char* form : {"d MMM yyyy", "d MMMM yyyy", "d.M. yyyy"}) {
            const QDate day = locale.toDate(withYear, QString::fromLatin1(form));
            if (day.isValid())
                return day < today ? day.addYears(1) : day;
        }
    }
    return {};
}

} // namespace

std::optional<Time> dayFromText(const QString& text, Time now)
{
    const QDate day = dateIn(text.simplified(), now);
    if (!day.isValid())
        return std::nullopt;
    const QDateTime noon(day, QTime(12, 0), Qt::UTC);
    return Time(std::chrono::milliseconds(noon.toMSecsSinceEpoch()));
}

PostmortemPresenter::PostmortemPresenter(RoomPresenter& room, QObject* parent)
    : QObject(parent), m_room(room), m_evidence(new EvidenceModel(this)),
      m_followUps(new FollowUpsModel(this))
{
    connect(&room, &RoomPresenter::opened, this, [this] {
        m_toFollowUp = {};
        m_made.clear();
    });
    connect(&room, &RoomPresenter::changed, this, &PostmortemPresenter::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &PostmortemPresenter::refresh);
    connect(&room.bridge(), &WorkspaceBridge::summariesChanged, this, &PostmortemPresenter::refresh);
    refresh();
}

void PostmortemPresenter::refresh()
{
    const auto& ticket = m_room.ticket();
    const auto followUpOf = [this](TicketId id) { return followUp(id); };
    m_missing = m_room.hasTicket() ? beforeReview(*ticket, followUpOf) : std::vector<ReviewGap>();
    for (int i = 0; i < documentPartCount; ++i) {
        const auto part = static_cast<DocumentPart>(i);
        const bool lacks = std::any_of(m_missing.begin(), m_missing.end(),
                                       [part](const ReviewGap& gap) { return partOf(gap) == part; });
        m_marks[static_cast<std::size_t>(i)] = lacks              ? PartMark::Missing
                                               : hasContent(part) ? PartMark::Done
                                                                  : PartMark::Empty;
    }
    if (prevention(m_toFollowUp))
        makeFollowUp(std::exchange(m_toFollowUp, {}), m_toFollowUpText);
    m_evidence->setTicket(ticket, m_room.bridge().directory());
    m_followUps->setTicket(*ticket, m_room.people(), followUpOf);
    emit changed();
}

bool PostmortemPresenter::hasContent(DocumentPart part) const
{
    const Ticket& ticket = *m_room.ticket();
    if (const auto section = sectionOf(part))
        return sectionState(ticket, *section) == SectionState::Filled;
    if (part == DocumentPart::Ownership)
        return !ticket.ownership.empty();
    if (part == DocumentPart::FollowUps)
        return !shown(ticket.preventions).empty();
    return std::any_of(ticket.timeline.begin(), ticket.timeline.end(),
                       [](const Entry& entry) { return entry.pinned && !entry.struck; });
}

std::vector<PickedEntry> PostmortemPresenter::picked() const
{
    const Ticket& ticket = *m_room.ticket();
    std::vector<const Entry*> entries;
    for (const Entry& entry : ticket.timeline) {
        if (entry.pinned && !entry.struck)
            entries.push_back(&entry);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry* a, const Entry* b) { return a->happened < b->happened; });
    const auto started = milestone(ticket, Milestone::Started);
    std::vector<PickedEntry> out;
    for (const Entry* entry : entries) {
        PickedEntry line{entry->id,
                         format::utcMinute(entry->happened),
                         {},
                         entryKind(*entry),
                         entrySentence(*entry, m_room.people()).simplified()};
        if (started && entry->happened >= *started) {
            const auto minutes =
                std::chrono::duration_cast<std::chrono::minutes>(entry->happened - *started).count();
            line.elapsed =
                QStringLiteral("+%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
        }
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<PostmortemFact> PostmortemPresenter::facts() const
{
    const Ticket& ticket = *m_room.ticket();
    const auto at = [&](Milestone which) { return milestone(ticket, which); };
    const auto end = at(Milestone::Resolved) ? at(Milestone::Resolved) : at(Milestone::Mitigated);
    return {{tr("Customer impact"), between(at(Milestone::Started), end)},
            {tr("Time to detect"), between(at(Milestone::Started), at(Milestone::Detected))},
            {tr("Service"), ticket.service.value().empty() ? tr("unknown", "service")
                                                           : format::fromUtf8(ticket.service.value())}};
}

QString PostmortemPresenter::blamingText() const
{
    const Ticket& ticket = *m_room.ticket();
    const auto found = [](const std::string& text, DocumentPart part) {
        const QString words = blamingWordsIn(format::fromUtf8(text));
        return words.isEmpty() ? QString()
                               : tr("“%1” in %2", "words, part of the document").arg(words, partName(part));
    };
    for (int i = 0; i < documentPartCount; ++i) {
        const auto part = static_cast<DocumentPart>(i);
        const auto section = sectionOf(part);
        if (!section || !isPostmortemText(*section))
            continue;
        if (const QString text = found(ticket.prose[static_cast<std::size_t>(*section)].text, part);
            !text.isEmpty())
            return text;
    }
    for (const Cause* cause : shown(ticket.causes)) {
        if (const QString text = found(cause->text.text, DocumentPart::RootCauses); !text.isEmpty())
            return text;
    }
    for (const Why* why : shown(ticket.whys)) {
        if (const QString text = found(why->end.value().answer, DocumentPart::Whys); !text.isEmpty())
            return text;
    }
    return {};
}

QString PostmortemPresenter::askedText() const
{
    for (const auto& change : m_room.room().pending) {
        if (std::holds_alternative<ReviewSet>(change.body) && !change.refused)
            return tr("asked %1", "time").arg(format::utcMinute(change.at));
    }
    return {};
}

QString PostmortemPresenter::stepText() const
{
    switch (state()) {
    case ReviewState::Draft:
        return m_missing.empty() ? tr("Request review")
                                 : tr("Request review: %1 missing", "number").arg(missingCount());
    case ReviewState::InReview:
        return tr("Mark as reviewed");
    case ReviewState::Reviewed:
        return tr("Close postmortem");
    case ReviewState::Closed:
        break;
    }
    return {};
}

QString PostmortemPresenter::stepWhyNot() const
{
    if (const QString reason = m_room.whyNot(ReviewSet{}); !reason.isEmpty())
        return reason;
    if (state() == ReviewState::Closed)
        return tr("The postmortem is closed.");
    if (state() != ReviewState::Draft || m_missing.empty())
        return {};
    QStringList sentences;
    for (const ReviewGap& gap : m_missing)
        sentences << sentenceOf(gap);
    return sentences.join(QLatin1Char('\n'));
}

void PostmortemPresenter::step()
{
    if (const auto next = nextReview(state()); next && stepWhyNot().isEmpty())
        m_room.submit(ReviewSet{*next});
}

void PostmortemPresenter::backToDraft()
{
    if (mayMoveReview(state(), ReviewState::Draft) && m_room.whyNot(ReviewSet{}).isEmpty())
        m_room.submit(ReviewSet{ReviewState::Draft});
}

void PostmortemPresenter::togglePicked(OpId id)
{
    for (const Entry& entry : m_room.ticket()->timeline) {
        if (entry.id == id)
            return m_room.pinEntry(id, !entry.pinned);
    }
}

const Prevention* PostmortemPresenter::prevention(ItemId item) const
{
    return static_cast<const Prevention*>(findItem(*m_room.ticket(), Section::Prevention, item));
}

TicketId PostmortemPresenter::followUpTicket(ItemId item) const
{
    const Prevention* of = prevention(item);
    if (of && !of->followUp.isNil())
        return of->followUp;
    const auto made = m_made.find(item);
    return made == m_made.end() ? TicketId() : made->second;
}

void PostmortemPresenter::makeFollowUp(ItemId item, const std::string& text)
{
    // Asked for twice at once, it is still one.
    if (followUpTicket(item).isNil())
        m_made[item] = ui::makeFollowUp(m_room, Section::Prevention, item, {}, text);
}

void PostmortemPresenter::makeFollowUpOnceWritten(ItemId item, const std::string& text)
{
    if (prevention(item))
        return makeFollowUp(item, text);
    m_toFollowUp = item;
    m_toFollowUpText = text;
}

void PostmortemPresenter::setFollowUpOwner(ItemId item, const QString& name)
{
    const TicketId ticket = followUpTicket(item);
    if (ticket.isNil())
        return;
    const QString who = name.trimmed();
    const Owner owner = who.isEmpty() ? Owner() : m_room.people().ownerFor(who.toStdString());
    m_room.bridge().submit(ticket, RoleAssign{IncidentRole::Commander, owner, {}});
}

bool PostmortemPresenter::setFollowUpDue(ItemId item, const QString& day)
{
    const auto due = dayFromText(day, m_room.now());
    if (!due || !prevention(item))
        return false;
    PreventionSet set;
    set.item = item;
    set.due = due;
    m_room.submit(std::move(set));
    if (const TicketId ticket = followUpTicket(item); !ticket.isNil())
        m_room.bridge().submit(ticket, DueSet{due});
    return true;
}

void PostmortemPresenter::cycleKind(ItemId item)
{
    const Prevention* of = prevention(item);
    if (!of)
        return;
    const auto& kind = of->kind.value();
    PreventionSet set;
    set.item = item;
    if (!kind)
        set.kind = PreventionKind::Prevent;
    else if (*kind == PreventionKind::Recover)
        set.kind = std::optional<PreventionKind>();
    else
        set.kind = static_cast<PreventionKind>(static_cast<int>(*kind) + 1);
    m_room.submit(std::move(set));
}

} // namespace warroom::ui
