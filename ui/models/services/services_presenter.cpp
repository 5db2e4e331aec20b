// Reading of the boards, and the calls that change the catalog.
#include "models/services/services_presenter.h"

#include "base/time_text.h"
#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "protocol/board_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace warroom::ui {
namespace {

QString pathOf(const char* folder, const QString& name)
{
    return QStringLiteral("/api/v1/%1/%2")
        .arg(QLatin1String(folder), QString::fromLatin1(QUrl::toPercentEncoding(name, "/")));
}

template<class Part>
constexpr const char* catalogFolder = nullptr;
template<>
constexpr const char* catalogFolder<Service> = "services";
template<>
constexpr const char* catalogFolder<MaintenanceWindow> = "windows";
template<>
constexpr const char* catalogFolder<Heartbeat> = "heartbeats";

template<class Part>
Result<Standing<Part>> standingIn(const std::string& history)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(history));
    const QJsonObject last = document.object().value(QStringLiteral("history")).toArray().first().toObject();
    Standing<Part> out;
    out.by = last.value(QStringLiteral("by_name")).toString();
    if (const auto at = parseTime(last.value(QStringLiteral("at")).toString().toStdString()))
        out.at = *at;
    const QJsonValue body = last.value(QStringLiteral("body"));
    if (body.isObject()) {
        const QByteArray text = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
        TRY(out.part, protocol::parsePart<Part>(text.toStdString()));
    }
    return out;
}

template<class Part>
const Part* entryNamed(const std::vector<Part>& parts, const QString& name)
{
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const Part& part) { return format::fromUtf8(part.name) == name; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

ServicesPresenter::ServicesPresenter(WorkspaceBridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_catalog(bridge), m_objectives(bridge), m_deploys(bridge),
      m_signals(bridge)
{
    for (BoardFeedBase* feed :
         std::initializer_list<BoardFeedBase*>{&m_catalog, &m_objectives, &m_deploys, &m_signals})
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
    m_signals.watch(on ? QStringLiteral("signals") : QString());
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

const SignalQuality& ServicesPresenter::signalQuality() const
{
    static const SignalQuality none;
    const auto board = m_signals.board();
    return board ? *board : none;
}

const ProbeFlakes* ServicesPresenter::flakesOf(const ObjectiveState& objective) const
{
    const auto& probes = signalQuality().probes;
    const auto found = std::find_if(probes.begin(), probes.end(), [&](const ProbeFlakes& probe) {
        return probe.service == objective.service && probe.objective == objective.objective;
    });
    return found == probes.end() ? nullptr : &*found;
}

int ServicesPresenter::cappedNamesOf(const QString& service) const
{
    const auto& capped = signalQuality().capped;
    const auto found = std::find_if(capped.begin(), capped.end(), [&](const CappedNames& one) {
        return format::fromUtf8(one.service) == service;
    });
    return found == capped.end() ? 0 : static_cast<int>(found->names);
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

QString ServicesPresenter::forecastOf(const ObjectiveState& objective) const
{
    QStringList said;
    for (const TrendWarning& one : objectives().trends) {
        if (one.kind != TrendKind::LimitCrossed && one.service == objective.service &&
            one.subject == objective.objective)
            said << alerts::why(one.text) << alerts::why(one.why);
    }
    return said.join(QLatin1Char(' '));
}

QStringList ServicesPresenter::forecastsOf(const QString& service) const
{
    QStringList said;
    for (const TrendWarning& one : objectives().trends) {
        if (one.kind == TrendKind::LimitCrossed && one.service == service.toStdString())
            said << alerts::why(one.text) + QLatin1Char(' ') + alerts::why(one.why);
    }
    return said;
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

const MaintenanceWindow* ServicesPresenter::window(const QString& name) const
{
    return entryNamed(catalog().windows, name);
}

const Heartbeat* ServicesPresenter::heartbeat(const QString& name) const
{
    return entryNamed(catalog().heartbeats, name);
}

QString ServicesPresenter::whyNot() const
{
    return m_bridge.connection().role < AccountRole::Commander
               ? tr("The catalog is changed by commanders and administrators.")
               : whyNotReached();
}

QString ServicesPresenter::whyNotWindow() const
{
    return m_bridge.connection().role < AccountRole::Responder ? tr("This account may only read and watch.")
                                                               : whyNotReached();
}

QString ServicesPresenter::whyNotReached() const
{
    const Connection& connection = m_bridge.connection();
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

template<class Part>
void ServicesPresenter::put(const char* folder, const Part& part, QObject* context, Done done)
{
    const QString isNew = part.version == 0 ? QStringLiteral("?new=true") : QString();
    call(QStringLiteral("PUT"), pathOf(folder, format::fromUtf8(part.name)) + isNew, protocol::format(part),
         context, std::move(done));
}

template<class Part>
void ServicesPresenter::drop(const char* folder, const Part& part, QObject* context, Done done)
{
    const QString version = part.version == 0 ? QString() : QStringLiteral("?version=%1").arg(part.version);
    call(QStringLiteral("DELETE"), pathOf(folder, format::fromUtf8(part.name)) + version, {}, context,
         std::move(done));
}

void ServicesPresenter::save(const Service& service, QObject* context, Done done)
{
    put(catalogFolder<Service>, service, context, std::move(done));
}

void ServicesPresenter::save(const MaintenanceWindow& window, QObject* context, Done done)
{
    put(catalogFolder<MaintenanceWindow>, window, context, std::move(done));
}

void ServicesPresenter::save(const Heartbeat& heartbeat, QObject* context, Done done)
{
    put(catalogFolder<Heartbeat>, heartbeat, context, std::move(done));
}

void ServicesPresenter::remove(const Service& service, QObject* context, Done done)
{
    drop(catalogFolder<Service>, service, context, std::move(done));
}

void ServicesPresenter::remove(const MaintenanceWindow& window, QObject* context, Done done)
{
    drop(catalogFolder<MaintenanceWindow>, window, context, std::move(done));
}

void ServicesPresenter::remove(const Heartbeat& heartbeat, QObject* context, Done done)
{
    drop(catalogFolder<Heartbeat>, heartbeat, context, std::move(done));
}

// The newest entry of its history is what stands.
template<class Part>
void ServicesPresenter::standing(const QString& name, QObject* context,
                                 std::function<void(Result<Standing<Part>>)> done)
{
    m_bridge.call(QStringLiteral("GET"), pathOf(catalogFolder<Part>, name) + QStringLiteral("?history=true"),
                  {}, context, [done = std::move(done)](const Result<std::string>& answer) {
                      done(answer ? standingIn<Part>(*answer) : Result<Standing<Part>>(answer.error()));
                  });
}

template void ServicesPresenter::standing<Service>(const QString&, QObject*,
                                                   std::function<void(Result<Standing<Service>>)>);
template void
ServicesPresenter::standing<MaintenanceWindow>(const QString&, QObject*,
                                               std::function<void(Result<Standing<MaintenanceWindow>>)>);
template void ServicesPresenter::standing<Heartbeat>(const QString&, QObject*,
                                                     std::function<void(Result<Standing<Heartbeat>>)>);

} // namespace warroom::ui
