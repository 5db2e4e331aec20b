// Keeping and sending of drafts.
#include "screens/declare/ticket_draft.h"

#include "models/format/format.h"

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
    const QJsonObject sections = object.value(QLatin1String("sections")).toObject();
    for (std::size_t i = 0; i < sectionCount; ++i)
        draft.sections[i] = sections.value(format::fromUtf8(nameOf(static_cast<Section>(i)))).toString();
    return draft;
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
    open.symptoms = draft.text(Section::Symptoms).trimmed().toStdString();
    const TicketId ticket(bridge.newItem().uuid());
    const OpId opened = bridge.submit(ticket, open);
    const Owner person = bridge.directory()->ownerFor(draft.person.trimmed().toStdString());
    if (draft.kind == TicketKind::Incident && !person.isNobody())
        bridge.submit(ticket, RoleAssign{IncidentRole::Commander, person});
    if (const QString action = draft.text(Section::NextActions).simplified(); isSaid(action)) {
        ActionSet first{firstActionOf(opened), action.toStdString(), {}, {}};
        if (!person.isNobody())
            first.owner = person;
        bridge.submit(ticket, std::move(first));
    }
    Sections sections(bridge, ticket);
    for (const Section section : {Section::Scope, Section::RootCause, Section::FixesSymptoms,
                                  Section::FixesRootCause, Section::Whys, Section::Prevention})
        sections.add(section, draft.text(section));
    if (!bridge.self().isNil())
        bridge.submit(ticket, WatchAdd{bridge.self()});
    return ticket;
}

} // namespace warroom::ui
