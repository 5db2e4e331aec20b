// Reading of the boards, and the calls that change the catalog.
#include "models/services/services_presenter.h"

#include "models/format/format.h"
#include "protocol/board_codec.h"

#include <QUrl>

#include <algorithm>

namespace warroom::ui {
namespace {

QString pathOf(const char* folder, const QString& name)
{
    return QStringLiteral("/api/v1/%1/%2")
        .arg(QLatin1String(folder), QString::fromLatin1(QUrl::toPercentEncoding(name, "/")));
}

} // namespace

ServicesPresenter::ServicesPresenter(WorkspaceBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_catalog(bridge), m_objectives(bridge), m_deploys(bridge)
{
    for (BoardFeedBase* feed : std::initializer_list<BoardFeedBase*>{&m_catalog, &m_objectives, &m_deploys})
        connect(feed, &BoardFeedBase::changed, this, &ServicesPresenter::take);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &ServicesPresenter::rightsChanged);
}

ServicesPresenter::~ServicesPresenter() { setOn(false); }

void ServicesPresenter::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    m_catalog.watch(on ? QStringLiteral("catalog") : QString());
    m_objectives.watch(on ? QStringLiteral("objectives?range=30d") : QString());
    m_deploys.watch(on ? QStringLiteral("deploys") : QString());
}

void ServicesPresenter::take()
{
    m_health = ui::healthOf(catalog(), objectives());
    emit changed();
}

const Catalog& ServicesPresenter::catalog() const
{
    static const Catalog none;
    const auto board = m_catalog.board();
    return board ? *board : none;
}

const ObjectivesBoard& ServicesPresenter::objectives() const
{
    static const ObjectivesBoard none;
    const auto board = m_objectives.board();
    return board ? *board : none;
}

std::optional<Time> ServicesPresenter::staleFrom() const
{
    if (!m_objectives.board() || m_objectives.isLive())
        return std::nullopt;
    return m_objectives.at();
}

QString ServicesPresenter::asOf() const
{
    const auto since = staleFrom();
    return since ? tr("as of %1", "time").arg(format::utcSecond(*since)) : QString();
}

ServiceHealth ServicesPresenter::healthOf(const QString& service) const
{
    const auto found = m_health.find(service.toStdString());
    return found == m_health.end() ? ServiceHealth() : ServiceHealth(found->second);
}

std::vector<const ObjectiveState*> ServicesPresenter::objectivesOf(const QString& service) const
{
    std::vector<const ObjectiveState*> out;
    for (const ObjectiveState& one : objectives().objectives) {
        if (one.service == service.toStdString())
            out.push_back(&one);
    }
    return out;
}

const Service* ServicesPresenter::service(const QString& name) const
{
    return catalog().find(name.toStdString());
}

QStringList ServicesPresenter::neededBy(const QString& name) const
{
    QStringList out;
    for (const Service& one : catalog().services) {
        if (std::find(one.needs.begin(), one.needs.end(), name.toStdString()) != one.needs.end())
            out << format::fromUtf8(one.name);
    }
    return out;
}

const DeployRow* ServicesPresenter::lastDeploy(const QString& service) const
{
    const DeployRow* last = nullptr;
    const auto board = m_deploys.board();
    if (!board)
        return nullptr;
    for (const DeployRow& deploy : board->deploys) {
        if (deploy.service == service.toStdString() && (!last || deploy.at > last->at))
            last = &deploy;
    }
    return last;
}

std::vector<const MaintenanceWindow*> ServicesPresenter::windowsOf(const QString& service) const
{
    std::vector<const MaintenanceWindow*> out;
    const std::string name = service.toStdString();
    for (const MaintenanceWindow& window : catalog().windows) {
        const bool here = window.services.empty() || std::find(window.services.begin(), window.services.end(),
                                                               name) != window.services.end();
        const bool over = window.everyDays == 0 ? window.until < m_bridge.now()
                                                : window.ends && *window.ends < m_bridge.now();
        if (here && !over)
            out.push_back(&window);
    }
    std::sort(out.begin(), out.end(),
              [](const MaintenanceWindow* a, const MaintenanceWindow* b) { return a->from < b->from; });
    return out;
}

QString ServicesPresenter::whyNot() const
{
    const Connection& connection = m_bridge.connection();
    if (connection.role < AccountRole::Commander)
        return tr("The catalog is changed by commanders and administrators.");
    const bool reached = connection.state == LinkState::Live || connection.state == LinkState::CatchingUp;
    return reached ? QString() : tr("The catalog is changed on the server: not while offline.");
}

void ServicesPresenter::call(const QString& method, const QString& path, const std::string& body,
                             QObject* context, Done done)
{
    m_bridge.call(method, path, QByteArray::fromStdString(body), context,
                  [done = std::move(done)](const Result<std::string>& answer) {
                      done(answer ? Result<void>() : Result<void>(answer.error()));
                  });
}

void ServicesPresenter::save(const Service& service, QObject* context, Done done)
{
    call(QStringLiteral("PUT"), pathOf("services", format::fromUtf8(service.name)), protocol::format(service),
         context, std::move(done));
}

void ServicesPresenter::remove(const QString& service, QObject* context, Done done)
{
    call(QStringLiteral("DELETE"), pathOf("services", service), {}, context, std::move(done));
}

void ServicesPresenter::saveWindow(const MaintenanceWindow& window, QObject* context, Done done)
{
    call(QStringLiteral("PUT"), pathOf("windows", format::fromUtf8(window.name)), protocol::format(window),
         context, std::move(done));
}

void ServicesPresenter::removeWindow(const QString& window, QObject* context, Done done)
{
    call(QStringLiteral("DELETE"), pathOf("windows", window), {}, context, std::move(done));
}

void ServicesPresenter::keepDraft(const std::optional<ServiceDraft>& draft)
{
    m_bridge.setSetting(DraftSetting, draft ? formatDraft(*draft).toStdString() : std::string());
}

void ServicesPresenter::loadDraft(QObject* context, std::function<void(ServiceDraft)> found)
{
    m_bridge.setting(DraftSetting, context, [found = std::move(found)](const std::string& text) {
        if (auto draft = parseDraft(QByteArray::fromStdString(text)))
            found(std::move(*draft));
    });
}

} // namespace warroom::ui
