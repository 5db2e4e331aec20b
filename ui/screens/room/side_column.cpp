// Building and filling of the right column.
#include "screens/room/side_column.h"

#include "models/comms/contact_text.h"
#include "models/format/format.h"
#include "models/room/roles_text.h"
#include "models/timeline/timeline_model.h"
#include "screens/room/checklist_view.h"
#include "screens/room/incident_alerts.h"
#include "screens/room/service_graph.h"
#include "widgets/accessible.h"
#include "widgets/collapsible_block.h"
#include "widgets/inline_note.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_factRow = 24;

QVBoxLayout* columnOf(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

FactList::FactList(QWidget* parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FactList::setFacts(const QList<Fact>& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    QStringList spoken;
    for (const Fact& fact : facts)
        spoken << (fact.value.isEmpty() ? fact.name : tr("%1: %2", "name, value").arg(fact.name, fact.value));
    setAccessibleText(this, spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize FactList::sizeHint() const
{
    return {scaled(200), static_cast<int>(m_facts.size()) * scaled(s_factRow)};
}

void FactList::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const int high = scaled(s_factRow);
    QRect line(0, 0, width(), high);
    for (const Fact& fact : m_facts) {
        const Type type = fact.mono ? Type::Mono : Type::Label;
        const int used = textWidth(type, fact.value);
        paint::text(painter, line, type, fact.mono ? t.text2 : t.text3, fact.value, Qt::AlignRight);
        paint::text(painter, paint::mirrored(line.adjusted(0, 0, -used - 8, 0), rect(), isRightToLeft()),
                    Type::Body, t.text, fact.name);
        line.translate(0, high);
    }
}

SideColumn::SideColumn(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_scroll(new QScrollArea(this)),
      // Each where it will stand: a part that moves is styled again, with all that is in it.
      m_content(new QWidget(m_scroll->viewport())),
      m_rolesBlock(new CollapsibleBlock(tr("Roles"), m_content)),
      m_graphBlock(new CollapsibleBlock(tr("Service level"), m_content)),
      m_checklistBlock(new CollapsibleBlock(tr("Checklist"), m_content)),
      m_alertsBlock(new CollapsibleBlock(tr("Alerts"), m_content)),
      m_ownBlock(new CollapsibleBlock(tr("My role"), m_content)),
      m_hereBlock(new CollapsibleBlock(tr("Responders"), m_content)),
      m_watchersBlock(new CollapsibleBlock(tr("Watchers"), m_content)),
      m_factsBlock(new CollapsibleBlock(tr("Facts"), m_content)),
      m_span(new InlineNote(Tone::Warn, QString(), m_rolesBlock)), m_incidentSteps(new ChecklistModel(this)),
      m_ownSteps(new ChecklistModel(this)), m_graph(new ServiceGraph(room, m_graphBlock)),
      m_alerts(new IncidentAlerts(room, m_alertsBlock)), m_here(new FactList(m_hereBlock)),
      m_facts(new FactList(m_factsBlock))
{
    setAccessibleName(tr("Roles and checklist"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    columnOf(this)->addWidget(m_scroll);
    auto* column = columnOf(m_content);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    buildRoles();
    m_checklist = buildChecklist(m_checklistBlock, m_incidentSteps);
    m_checklist->setAccessibleName(tr("Checklist of the incident"));
    buildChecklist(m_ownBlock, m_ownSteps)->setAccessibleName(tr("Checklist of my role"));
    m_graphBlock->setBody(m_graph);
    m_graphBlock->hide();
    connect(m_graph, &ServiceGraph::changed, this, &SideColumn::refreshGraph);
    m_alertsBlock->setBody(m_alerts);
    m_alertsBlock->hide();
    connect(m_alerts, &IncidentAlerts::changed, this, &SideColumn::refreshAlerts);
    m_hereBlock->setBody(m_here);
    m_watchersBlock->setBody(new QWidget(m_watchersBlock));
    m_factsBlock->setBody(m_facts);
    for (CollapsibleBlock* block : {m_rolesBlock, m_graphBlock, m_checklistBlock, m_ownBlock, m_alertsBlock,
                                    m_factsBlock, m_hereBlock, m_watchersBlock})
        column->addWidget(block);
    column->addStretch(1);
    connect(&room, &RoomPresenter::changed, this, &SideColumn::refresh);
    connect(&room, &RoomPresenter::presenceChanged, this, &SideColumn::refresh);
    connect(&room, &RoomPresenter::connectionChanged, this, &SideColumn::refreshFacts);
    refresh();
}

void SideColumn::buildRoles()
{
    auto* roles = new QWidget(m_rolesBlock);
    auto* rows = columnOf(roles);
    for (std::size_t i = 0; i < m_roles.size(); ++i) {
        const bool isRole = i < incidentRoleCount;
        auto* row =
            new RoleRow(m_room, isRole ? std::optional(static_cast<IncidentRole>(i)) : std::nullopt, roles);
        rows->addWidget(row);
        m_roles[i] = row;
        if (isRole) {
            connect(row, &QAbstractButton::clicked, this, [this, row] { emit assignRequested(row->role()); });
            connect(row, &RoleRow::taken, this, [this, row] { emit takeRequested(row->role()); });
        } else {
            connect(row, &QAbstractButton::clicked, this, &SideColumn::driverRequested);
            connect(row, &RoleRow::taken, &m_room, &RoomPresenter::takeWheel);
        }
        connect(row, &RoleRow::stepped, this, [this, i](int step) {
            const auto last = static_cast<int>(m_roles.size()) - (m_roles.back()->isHidden() ? 2 : 1);
            m_roles[static_cast<std::size_t>(std::clamp(static_cast<int>(i) + step, 0, last))]->setFocus();
        });
    }
    rows->addWidget(m_span);
    m_rolesBlock->setBody(roles);
    m_rolesBlock->setKeyCaps(QStringLiteral("R"));
}

ChecklistView* SideColumn::buildChecklist(CollapsibleBlock* block, ChecklistModel* model)
{
    auto* body = new QWidget(block);
    auto* rows = columnOf(body);
    auto* view = new ChecklistView(model, body);
    rows->addWidget(view);
    block->setBody(body);
    connect(view, &ChecklistView::checked, this, &SideColumn::check);
    connect(view, &ChecklistView::held, this,
            [this] { emit m_room.said(tr("The ticket shows that this is done")); });
    return view;
}

void SideColumn::check(const QString& step, bool done)
{
    const ChecklistCheck body{step.toStdString(), done};
    const QString whyNot = m_room.whyNot(body);
    if (whyNot.isEmpty())
        m_room.submit(body);
    else
        emit m_room.said(whyNot);
}

void SideColumn::setPart(Part part)
{
    m_partHasChecklists = part != Part::People;
    m_rolesBlock->setVisible(part != Part::Checklist);
    m_hereBlock->setVisible(part != Part::Checklist);
    m_watchersBlock->setVisible(part != Part::Checklist);
    m_checklistBlock->setVisible(part != Part::People);
    m_factsBlock->setVisible(part != Part::People);
    refreshChecklists();
    refreshGraph();
    refreshAlerts();
}

void SideColumn::refreshAlerts()
{
    m_alertsBlock->setSummary(m_alerts->summary());
    m_alertsBlock->setVisible(!m_alerts->isEmpty() && m_partHasChecklists);
}

void SideColumn::refreshGraph()
{
    m_graphBlock->setSummary(m_graph->summary(), m_graph->isInBreach() ? Ink::Crit : Ink::Tertiary);
    m_graphBlock->setVisible(!m_graph->isEmpty() && m_partHasChecklists);
}

void SideColumn::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_graph->setWanted(true);
    m_alerts->setWanted(true);
}

void SideColumn::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_graph->setWanted(false);
    m_alerts->setWanted(false);
}

void SideColumn::enterRoles()
{
    m_rolesBlock->setCollapsed(false);
    m_roles.front()->setFocus(Qt::ShortcutFocusReason);
}

void SideColumn::enterChecklist()
{
    m_checklistBlock->setCollapsed(false);
    m_checklist->setFocus(Qt::ShortcutFocusReason);
}

bool SideColumn::isInRoles() const
{
    return std::any_of(m_roles.begin(), m_roles.end(), [](const RoleRow* row) { return row->hasFocus(); });
}

bool SideColumn::isInChecklist() const
{
    return qobject_cast<const ChecklistView*>(focusWidget()) != nullptr;
}

void SideColumn::refresh()
{
    m_content->setVisible(m_room.hasTicket());
    for (RoleRow* row : m_roles)
        row->refresh();
    m_roles.back()->setVisible(isFought(*m_room.ticket()));
    const QString span = spanText(*m_room.ticket(), m_room.people());
    m_span->setSentence(span);
    m_span->setVisible(!span.isEmpty());
    refreshChecklists();
    refreshPeople();
    refreshFacts();
}

void SideColumn::refreshChecklists()
{
    const Ticket& ticket = *m_room.ticket();
    m_incidentSteps->setSteps(ticket, incidentChecklist());
    m_checklistBlock->setSummary(m_incidentSteps->countText());
    std::vector<ChecklistStep> own;
    for (std::size_t i = 0; i < incidentRoleCount; ++i) {
        const auto role = static_cast<IncidentRole>(i);
        if (!ticket.holds(m_room.self(), role))
            continue;
        const auto steps = checklistOf(role);
        own.insert(own.end(), steps.begin(), steps.end());
    }
    m_ownSteps->setSteps(ticket, own);
    m_ownBlock->setSummary(m_ownSteps->countText());
    m_ownBlock->setVisible(!own.empty() && m_partHasChecklists);
}

void SideColumn::refreshPeople()
{
    QList<FactList::Fact> here;
    const auto present = m_room.present();
    const auto placeOf = [&](PersonId person) {
        const auto found = std::find_if(present.begin(), present.end(),
                                        [&](const auto& one) { return one.person == person; });
        if (found == present.end())
            return QString();
        return found->section ? format::name(*found->section) : tr("room", "where somebody is");
    };
    int responders = 0;
    const auto drives = m_room.driver();
    for (const auto& [person, member] : m_room.ticket()->responders) {
        if (!member.value())
            continue;
        ++responders;
        const QString place = placeOf(person);
        const QString drivesHere = place.isEmpty() ? tr("drives", "beside a person")
                                                   : tr("drives · %1", "where somebody is").arg(place);
        here.append(
            {format::personName(m_room.people(), person), drives == person ? drivesHere : place, false});
    }
    m_here->setFacts(here);
    m_hereBlock->setSummary(QLocale().toString(responders));
    int watchers = 0;
    for (const auto& [person, member] : m_room.ticket()->watchers)
        watchers += member.value();
    const auto& updates = m_room.ticket()->updates;
    const QString count = QLocale().toString(watchers);
    m_watchersBlock->setSummary(updates.empty()
                                    ? count
                                    : tr("%1 · notified %2", "number of watchers, time")
                                          .arg(count, format::utcMinute(updates.back().published.at)));
}

void SideColumn::refreshFacts()
{
    const Ticket& ticket = *m_room.ticket();
    QList<FactList::Fact> facts;
    if (!ticket.service.value().empty())
        facts.append({tr("Service"), format::fromUtf8(ticket.service.value()), false});
    for (std::size_t i = 0; i < milestoneCount; ++i) {
        const auto which = static_cast<Milestone>(i);
        const auto at = m_room.hasTicket() ? milestone(ticket, which) : std::nullopt;
        facts.append({format::name(which), at ? format::utcMinute(*at) : tr("–", "no time"), true});
    }
    if (const ContactCount& contacts = m_room.timeline()->contacts(); contacts.contacts > 0)
        facts.append({tr("Customers"), contactsText(contacts), false});
    if (m_room.hasTicket()) {
        const auto version = templateOf(ticket).version;
        if (const auto* newer = m_room.newerTemplate(); newer && m_room.whyNotAdopt().isEmpty())
            facts.append({tr("Template %1; %2 is newer", "version of the ticket, newer version")
                              .arg(QString::number(version), QString::number(newer->content.version)),
                          QStringLiteral("Ctrl Shift A"), false});
        else if (version > builtInTemplate().version)
            facts.append({tr("Template"), QString::number(version), true});
    }
    m_facts->setFacts(facts);
}

void SideColumn::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
