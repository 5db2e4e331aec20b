// Arrangement and filling of a service's detail.
#include "screens/services/service_detail.h"

#include "models/format/format.h"
#include "models/services/service_hints.h"
#include "screens/services/detail_list.h"
#include "screens/services/objective_panel.h"
#include "screens/services/pair_row.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/charts/time_chart.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/inline_note.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPainter>
#include <QScrollBar>
#include <QUrl>

namespace warroom::ui {
namespace {

constexpr int s_serviceDetailEdge = 24;
constexpr int s_serviceDetailGap = 16;

using format::fromUtf8;

/// One pixel across the pane.
class Rule final : public QWidget
{
public:
    explicit Rule(QWidget* parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        horizontalHairline(painter, 0, width(), 0, tokens().line);
    }
};

/// From the first turn of one that comes again to the one that goes on or comes next.
Duration untilNextTurn(const MaintenanceWindow& window, Time now)
{
    if (window.everyDays <= 0 || now < window.until)
        return {};
    const Duration period = std::chrono::days(window.everyDays);
    return ((now - window.until) / period + 1) * period;
}

/// "2026-10-23 06:00 to 08:00 · new disks".
QString windowHint(const MaintenanceWindow& window, Time now)
{
    constexpr int dayAndMinute = 16;
    const Duration later = untilNextTurn(window, now);
    const QString from = format::utcDay(window.from + later).left(dayAndMinute);
    const QString until = format::utcDay(window.until + later).left(dayAndMinute);
    const bool sameDay = from.left(10) == until.left(10);
    QStringList parts{ServiceDetail::tr("%1 to %2", "from, until")
                          .arg(from, sameDay ? format::utcMinute(window.until + later) : until)};
    if (window.everyDays > 0)
        parts << ServiceDetail::tr("every %n days", nullptr, static_cast<int>(window.everyDays));
    parts << fromUtf8(window.reason);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ServiceHead::ServiceHead(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Heading);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ServiceHead::setService(const QString& name, const QStringList& chips)
{
    m_name = name;
    m_chips = chips;
    setAccessibleText(this, (QStringList{name} + chips).join(QStringLiteral(", ")));
    update();
}

QSize ServiceHead::sizeHint() const { return {scaled(120), lineHeight(Type::Heading)}; }

void ServiceHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const auto mirrored = [this](QRect box) {
        if (isRightToLeft())
            box.moveLeft(width() - box.right() - 1);
        return box;
    };
    const int named = std::min(width(), textWidth(Type::Heading, m_name));
    paint::text(painter, mirrored({0, 0, named, height()}), Type::Heading, tokens().text, m_name);
    int x = named + scaled(s_serviceDetailGap);
    for (const QString& label : m_chips) {
        const QSize chip = paint::chipSize(label);
        if (x + chip.width() > width())
            break;
        paint::chip(painter, mirrored({x, (height() - chip.height()) / 2, chip.width(), chip.height()}),
                    label);
        x += chip.width() + scaled(8);
    }
}

ServiceDetail::ServiceDetail(ServicesPresenter& services, QWidget* parent)
    : QScrollArea(parent), m_services(services)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Service"));
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(&services, &ServicesPresenter::changed, this, &ServiceDetail::refresh);
    connect(&services, &ServicesPresenter::rightsChanged, this, &ServiceDetail::refresh);
}

QWidget* ServiceDetail::block(const QString& title, DetailList* list, ElideLabel* none)
{
    auto* made = new QWidget(widget());
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    auto* head = new ElideLabel(Type::BodyStrong, Ink::Primary, made);
    head->setText(title);
    column->addWidget(head);
    column->addWidget(list);
    if (none)
        column->addWidget(none);
    column->addStretch(1);
    return made;
}

void ServiceDetail::build()
{
    auto* content = new QWidget(this);
    setWidget(content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(s_serviceDetailEdge), scaled(s_serviceDetailGap),
                               scaled(s_serviceDetailEdge), scaled(s_serviceDetailEdge));
    column->setSpacing(scaled(12));
    m_head = new ServiceHead(content);
    m_facts = new PairRow(PairRow::Look::Facts, content);
    m_noObjective = new ElideLabel(Type::Body, Ink::Tertiary, content);
    m_noObjective->setText(tr("It has no objective yet, so its health is not known. E writes one."));
    auto* debug = new Button(tr("Debug board"), ButtonKind::Default, content);
    debug->setKeyCaps(tr("D"));
    debug->setFocusPolicy(Qt::NoFocus);
    connect(debug, &QPushButton::clicked, this, &ServiceDetail::debugRequested);
    auto* head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(debug);
    column->addLayout(head);
    column->addWidget(m_facts);
    m_trends = new InlineNote(Tone::Plain, {}, content);
    column->addWidget(m_trends);
    column->addWidget(new Rule(content));
    m_objectives = new QVBoxLayout;
    m_objectives->setSpacing(scaled(s_serviceDetailEdge));
    column->addLayout(m_objectives);
    column->addWidget(m_noObjective);
    column->addWidget(new Rule(content));
    const QString titles[] = {tr("Needs"), tr("Is needed by"), tr("Runbooks and links"),
                              tr("Maintenance windows")};
    const QString nothing[] = {tr("nothing"), tr("nobody"), tr("none"), tr("none. W plans one.")};
    DetailList** lists[] = {&m_needs, &m_neededBy, &m_links, &m_windows};
    auto* grid = new QGridLayout;
    grid->setSpacing(scaled(s_serviceDetailGap));
    for (int i = 0; i < 4; ++i) {
        m_none[i] = new ElideLabel(Type::Small, Ink::Tertiary, content);
        m_none[i]->setText(nothing[i]);
        *lists[i] = new DetailList(titles[i], content);
        grid->addWidget(block(titles[i], *lists[i], m_none[i]), i / 2, i % 2);
        grid->setColumnStretch(i % 2, 1);
    }
    column->addLayout(grid);
    const QString worthAThought = tr("Worth a second thought");
    m_hints = new DetailList(worthAThought, content);
    m_hintsBlock = block(worthAThought, m_hints, nullptr);
    column->addWidget(m_hintsBlock);
    column->addStretch(1);
    connect(m_hints, &DetailList::opened, this, [this](const QString& place) {
        // What is no matter of its form is looked at among its requests.
        if (place.isEmpty())
            emit debugRequested();
        else
            emit hintOpened(place);
    });
    connect(m_needs, &DetailList::opened, this, &ServiceDetail::serviceOpened);
    connect(m_neededBy, &DetailList::opened, this, &ServiceDetail::serviceOpened);
    connect(m_links, &DetailList::opened, this, [](const QString& url) {
        const QUrl link(url);
        if (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"))
            QDesktopServices::openUrl(link);
    });
    connect(m_windows, &DetailList::opened, this, &ServiceDetail::windowOpened);
    connect(m_windows, &DetailList::removed, this, &ServiceDetail::windowRemoved);
}

void ServiceDetail::showService(const QString& service)
{
    const bool other = service != m_service;
    m_service = service;
    refresh();
    if (other)
        verticalScrollBar()->setValue(0);
}

void ServiceDetail::refresh()
{
    const Service* service = m_services.service(m_service);
    widget()->setVisible(service != nullptr);
    if (!service)
        return;
    QStringList chips{tierText(service->tier)};
    if (service->layer)
        chips << layerText(service->layer);
    if (!service->owner.empty())
        chips << tr("owner %1").arg(fromUtf8(service->owner));
    if (m_services.catalog().riskOf(service->name))
        chips << tr("raised risk");
    m_head->setService(m_service, chips);
    showFacts(*service);
    showObjectives();
    showLists(*service);
    showHints(*service);
}

void ServiceDetail::showFacts(const Service& service)
{
    std::vector<Pair> facts;
    if (!service.about.empty())
        facts.push_back({tr("Does"), fromUtf8(service.about)});
    if (const ServiceRisk* risk = m_services.catalog().riskOf(service.name))
        facts.push_back({tr("Raised risk"), riskText(*risk)});
    if (service.launched)
        facts.push_back({tr("Launched"), format::utcDay(*service.launched)});
    if (service.layer)
        facts.push_back({tr("Expected signals"), signalsText(*service.layer)});
    if (!service.escalation.empty())
        facts.push_back({tr("Escalation"), fromUtf8(service.escalation)});
    if (const DeployRow* deploy = m_services.lastDeploy(m_service)) {
        const bool today = m_services.bridge().now() - deploy->at < std::chrono::hours(12);
        facts.push_back(
            {tr("Last deploy"), tr("%1, %2", "version, time")
                                    .arg(fromUtf8(deploy->version), today ? format::utcMinute(deploy->at)
                                                                          : format::utcDay(deploy->at))});
    }
    const Readiness ready = readinessOf(service, m_services.catalog(), *m_services.bridge().directory());
    facts.push_back({tr("Readiness"), readinessText(ready)});
    facts.push_back({tr("Runbooks"), QString::number(service.runbooks.size())});
    QStringList resources;
    for (const Resource& resource : service.resources)
        resources << fromUtf8(resource.title);
    if (!resources.isEmpty())
        facts.push_back({tr("Resources"), resources.join(QStringLiteral(", "))});
    m_facts->setPairs(std::move(facts));
}

void ServiceDetail::showObjectives()
{
    const auto states = m_services.objectivesOf(m_service);
    while (m_panels.size() > states.size()) {
        delete m_panels.back();
        m_panels.pop_back();
    }
    while (m_panels.size() < states.size()) {
        m_panels.push_back(new ObjectivePanel(m_services.bridge(), widget()));
        m_objectives->addWidget(m_panels.back());
    }
    for (std::size_t i = 0; i < states.size(); ++i)
        m_panels[i]->setState(*states[i], m_services.flakesOf(*states[i]), m_services.forecastOf(*states[i]),
                              m_services.staleFrom());
    m_noObjective->setVisible(states.empty());
    const QStringList trends = m_services.forecastsOf(m_service);
    m_trends->setVisible(!trends.isEmpty());
    m_trends->setSentence(trends.join(QLatin1Char('\n')));
}

void ServiceDetail::showLists(const Service& service)
{
    const auto named = [this](const QString& name) {
        return DetailRow{name, name, m_services.service(name) ? QString() : tr("not in the catalog"), true,
                         m_services.healthOf(name)};
    };
    std::vector<DetailRow> needs, users, links, windows;
    for (const std::string& need : service.needs)
        needs.push_back(named(fromUtf8(need)));
    for (const QString& user : m_services.neededBy(m_service))
        users.push_back(named(user));
    for (const auto* all : {&service.runbooks, &service.links}) {
        for (const NamedLink& link : *all)
            links.push_back({fromUtf8(link.url),
                             fromUtf8(link.title.empty() ? link.url : link.title),
                             all == &service.runbooks ? tr("runbook") : QString(),
                             false,
                             {}});
    }
    const Time now = m_services.bridge().now();
    for (const MaintenanceWindow* window : m_services.windowsOf(m_service))
        windows.push_back(
            {fromUtf8(window->name), fromUtf8(window->name), windowHint(*window, now), false, {}});
    const auto worst = [](const DetailRow& a, const DetailRow& b) {
        return healthRank(a.health) < healthRank(b.health);
    };
    std::stable_sort(needs.begin(), needs.end(), worst);
    std::stable_sort(users.begin(), users.end(), worst);
    m_needs->setDetails(std::move(needs));
    m_neededBy->setDetails(std::move(users));
    m_links->setDetails(std::move(links));
    m_windows->setDetails(std::move(windows));
    const DetailList* lists[] = {m_needs, m_neededBy, m_links, m_windows};
    for (std::size_t i = 0; i < 4; ++i)
        m_none[i]->setVisible(lists[i]->rows().rowCount() == 0);
}

void ServiceDetail::showHints(const Service& service)
{
    std::vector<DetailRow> rows;
    for (const ServiceHint& hint :
         serviceHints(service, m_services.catalog(), *m_services.bridge().directory()))
        rows.push_back({hint.about, hint.text, {}, false, {}});
    if (const int names = m_services.cappedNamesOf(m_service); names > 0)
        rows.push_back({QString(),
                        tr("Names of its requests, calls and log lines that are counted as one: %1. A name "
                           "should hold no id.")
                            .arg(names),
                        {},
                        false,
                        {}});
    m_hintsBlock->setVisible(!rows.empty());
    m_hints->setDetails(std::move(rows));
}

void ServiceDetail::enterBudget()
{
    if (m_panels.empty())
        return enterNeeds();
    m_panels.front()->budget()->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_panels.front());
}

void ServiceDetail::enterNeeds()
{
    DetailList* const list = m_needs->rows().rowCount() > 0 ? m_needs : m_neededBy;
    if (list->rows().rowCount() == 0)
        return;
    list->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(list);
}

void ServiceDetail::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    widget()->setMaximumWidth(viewport()->width());
}

} // namespace warroom::ui
