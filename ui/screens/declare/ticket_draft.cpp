// Keeping and sending of drafts.
#include "screens/declare/ticket_draft.h"

#include "domain/ticket/severity_policy.h"
#include "models/format/format.h"
#include "models/room/line_input.h"
#include "screens/declare/names_field.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace warroom::ui {
namespace {

bool isSaid(const QString& text)
{
    const QString word = text.trimmed();
    return !word.isEmpty() && word.compare(QLatin1String("TBD"), Qt::CaseInsensitive) != 0;
}

struct TicketDraftWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::TicketDraft)
};

// Adds the texts of the sections that the opening itself does not carry.
class Sections final
{
public:
    Sections(WorkspaceBridge& bridge, TicketId ticket) : m_bridge(bridge), m_ticket(ticket) {}

    void add(Section section, const QString& text)
    {
        if (!isSaid(text))
            return;
        const std::string content = text.trimmed().toStdString();
        if (section == Section::Scope) {
            m_bridge.submitText(m_ticket, section, std::nullopt, {}, text::Edit().insert(content));
            return;
        }
        for (const auto& paragraph : paragraphs(content))
            addItem(section, paragraph);
    }

private:
    void addItem(Section section, const std::string& paragraph)
    {
        const ItemId item = m_bridge.newItem();
        switch (section) {
        case Section::RootCause:
            submit(CauseAdd{item, paragraph, CauseState::Suspected, {}, {}});
            break;
        case Section::FixesSymptoms:
        case Section::FixesRootCause:
            submit(FixAdd{section, item, paragraph, {}});
            break;
        case Section::Prevention:
            submit(PreventionAdd{item, paragraph, {}, {}, {}, {}});
            break;
        case Section::Whys:
            submit(WhyAsk{item, QString::fromStdString(paragraph).simplified().toStdString(), {}, {}, {}});
            break;
        default:
            break;
        }
    }

    void submit(Body body) { m_bridge.submit(m_ticket, std::move(body)); }

    WorkspaceBridge& m_bridge;
    TicketId m_ticket;
};

// A line each, as in the room: "Restore the copy @Priya !01:10". The first one takes the place of "Look into
// it", and belongs to the draft's person where it names nobody.
void addActions(WorkspaceBridge& bridge, TicketId ticket, OpId opened, const TicketDraft& draft)
{
    const Directory& people = *bridge.directory();
    const Owner person = people.ownerFor(draft.person.trimmed().toStdString());
    bool first = true;
    for (const QString& line : draft.text(Section::NextActions).split(QLatin1Char('\n'))) {
        const ActionLine typed = parseActionLine(line.simplified(), people, bridge.now());
        if (!isSaid(typed.text))
            continue;
        if (std::exchange(first, false)) {
            ActionSet set;
            set.item = firstActionOf(opened);
            set.text = typed.text.toStdString();
            if (typed.owner || !person.isNobody())
                set.owner = typed.owner.value_or(person);
            if (typed.due)
                set.due = typed.due;
            bridge.submit(ticket, std::move(set));
        } else {
            ActionAdd add;
            add.item = bridge.newItem();
            add.text = typed.text.toStdString();
            add.owner = typed.owner.value_or(Owner());
            add.due = typed.due;
            bridge.submit(ticket, std::move(add));
        }
    }
}

// The author, the named ones, and what they are told.
void addWatchers(WorkspaceBridge& bridge, TicketId ticket, const TicketDraft& draft)
{
    if (!bridge.self().isNil())
        bridge.submit(ticket, WatchAdd{bridge.self()});
    for (const PersonId& person : peopleNamed(namesIn(draft.watchers), *bridge.directory(), nullptr)) {
        if (person != bridge.self())
            bridge.submit(ticket, WatchAdd{person});
    }
    if (!draft.announces)
        return;
    const QString said = draft.announcement.trimmed();
    StatusPublish update;
    update.text = (said.isEmpty() ? draftedAnnouncement(draft, bridge.now()) : said).toStdString();
    update.audiences = {Audience::Responders};
    update.next = updateAfter(draft.severity, bridge.now());
    bridge.submit(ticket, std::move(update));
}

// Together with the restriction, so that nobody sees it in between.
OpId openTicket(WorkspaceBridge& bridge, TicketId ticket, TicketOpen open, const TicketDraft& draft)
{
    if (!draft.restricted)
        return bridge.submit(ticket, std::move(open));
    const OpId opened(bridge.newItem().uuid());
    const OpId restricted(bridge.newItem().uuid());
    bridge.submitAll(ticket,
                     {{opened, std::move(open)},
                      {restricted, VisibilitySet{true, draft.restriction.simplified().toStdString()}}});
    return opened;
}

} // namespace

bool TicketDraft::isEmpty() const
{
    return title.trimmed().isEmpty() && service.trimmed().isEmpty() &&
           std::all_of(sections.begin(), sections.end(),
                       [](const QString& text) { return text.trimmed().isEmpty(); });
}

std::string draftToJson(const TicketDraft& draft)
{
    QJsonObject sections;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        if (!draft.sections[i].isEmpty())
            sections.insert(format::fromUtf8(nameOf(static_cast<Section>(i))), draft.sections[i]);
    }
    const QJsonObject object{{QStringLiteral("kind"), format::fromUtf8(nameOf(draft.kind))},
                             {QStringLiteral("title"), draft.title},
                             {QStringLiteral("severity"), format::fromUtf8(nameOf(draft.severity))},
                             {QStringLiteral("service"), draft.service},
                             {QStringLiteral("person"), draft.person},
                             {QStringLiteral("person_said"), draft.personSaid},
                             {QStringLiteral("origin"), draft.origin},
                             {QStringLiteral("watchers"), draft.watchers},
                             {QStringLiteral("watchers_said"), draft.watchersSaid},
                             {QStringLiteral("announcement"), draft.announcement},
                             {QStringLiteral("announces"), draft.announces},
                             {QStringLiteral("drill"), draft.drill},
                             {QStringLiteral("restricted"), draft.restricted},
                             {QStringLiteral("restriction"), draft.restriction},
                             {QStringLiteral("sections"), sections}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

TicketDraft draftFromJson(const std::string& json)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const auto text = [&object](const char* name) { return object.value(QLatin1String(name)).toString(); };
    TicketDraft draft;
    if (const auto kind = parseName<TicketKind>(text("kind").toStdString()))
        draft.kind = *kind;
    draft.title = text("title");
    if (const auto severity = parseName<Severity>(text("severity").toStdString()))
        draft.severity = *severity;
    draft.service = text("service");
    draft.person = text("person");
    draft.personSaid = object.value(QLatin1String("person_said")).toBool();
    draft.origin = text("origin");
    draft.watchers = text("watchers");
    draft.watchersSaid = object.value(QLatin1String("watchers_said")).toBool();
    draft.announcement = text("announcement");
    draft.announces = object.value(QLatin1String("announces")).toBool();
    draft.drill = object.value(QLatin1String("drill")).toBool();
    draft.restricted = object.value(QLatin1String("restricted")).toBool();
    draft.restriction = text("restriction");
    const QJsonObject sections = object.value(QLatin1String("sections")).toObject();
    for (std::size_t i = 0; i < sectionCount; ++i)
        draft.sections[i] = sections.value(format::fromUtf8(nameOf(static_cast<Section>(i)))).toString();
    return draft;
}

std::optional<Time> updateAfter(Severity severity, Time now)
{
    const auto cadence = policyOf(severity).cadence;
    return cadence ? std::optional(now + *cadence) : std::nullopt;
}

QString draftedAnnouncement(const TicketDraft& draft, Time now)
{
    QStringList sentences;
    sentences << TicketDraftWords::tr("%1: %2.", "severity, title")
                     .arg(format::name(draft.severity), draft.title.simplified());
    if (const QString service = draft.service.simplified(); !service.isEmpty())
        sentences << TicketDraftWords::tr("Affected: %1.", "service").arg(service);
    if (const QString person = draft.person.simplified(); !person.isEmpty())
        sentences << (draft.kind == TicketKind::Incident
                          ? TicketDraftWords::tr("%1 commands.", "person")
                          : TicketDraftWords::tr("%1 looks into it.", "person"))
                         .arg(person);
    if (const auto next = updateAfter(draft.severity, now)) {
        const bool soon = *next - now < std::chrono::hours(20);
        sentences
            << (soon ? TicketDraftWords::tr("Next update %1 UTC.", "time").arg(format::utcMinute(*next))
                     : TicketDraftWords::tr("Next update %1.", "day and time").arg(format::utcDay(*next)));
    }
    return sentences.join(QLatin1Char(' '));
}

bool hasTitle(const TicketDraft& draft) { return !draft.title.trimmed().isEmpty(); }

std::vector<Section> missingSections(const TicketDraft& draft)
{
    std::vector<Section> missing;
    for (const Section section : {Section::OriginalRequest, Section::Symptoms, Section::NextActions}) {
        if (!isSaid(draft.text(section)))
            missing.push_back(section);
    }
    return missing;
}

TicketId send(WorkspaceBridge& bridge, const TicketDraft& draft)
{
    TicketOpen open;
    open.kind = draft.kind;
    open.title = draft.title.simplified().toStdString();
    open.severity = draft.severity;
    open.service = draft.service.simplified().toStdString();
    open.request = draft.text(Section::OriginalRequest).toStdString();
    open.origin = draft.origin.simplified().toStdString();
    open.drill = draft.drill;
    open.symptoms = draft.text(Section::Symptoms).trimmed().toStdString();
    const TicketId ticket(bridge.newItem().uuid());
    const OpId opened = openTicket(bridge, ticket, std::move(open), draft);
    const Owner person = bridge.directory()->ownerFor(draft.person.trimmed().toStdString());
    if (draft.kind == TicketKind::Incident && !person.isNobody())
        bridge.submit(ticket, RoleAssign{IncidentRole::Commander, person});
    addActions(bridge, ticket, opened, draft);
    Sections sections(bridge, ticket);
    for (const Section section : {Section::Scope, Section::RootCause, Section::FixesSymptoms,
                                  Section::FixesRootCause, Section::Whys, Section::Prevention})
        sections.add(section, draft.text(section));
    addWatchers(bridge, ticket, draft);
    return ticket;
}

} // namespace warroom::ui
