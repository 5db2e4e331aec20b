// Between what was typed and the service that was meant.
#include "models/services/service_draft.h"

#include "models/format/format.h"
#include "models/services/draft_json.h"
#include "models/services/draft_text.h"
#include "models/services/service_words.h"
#include "protocol/board_codec.h"

#include "base/time_text.h"

#include <QRegularExpression>

#include <fmt/format.h>

namespace warroom::ui {
namespace {

using draft::DraftWords;
using draft::mistake;
using draft::namesIn;
using draft::numberIn;
using draft::utf8;
using draft::wholeOf;
using format::fromUtf8;

const QString s_between = QStringLiteral(" | ");

QString linesOf(const std::vector<NamedLink>& links)
{
    QStringList out;
    for (const NamedLink& link : links)
        out << (link.title.empty() ? QString() : fromUtf8(link.title) + s_between) + fromUtf8(link.url);
    return out.join(QLatin1Char('\n'));
}

std::vector<NamedLink> linksOf(const QString& lines)
{
    std::vector<NamedLink> out;
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const int cut = static_cast<int>(line.lastIndexOf(QLatin1Char('|')));
        const QString title = cut < 0 ? QString() : line.left(cut);
        if (!line.trimmed().isEmpty())
            out.push_back({utf8(title), utf8(line.mid(cut + 1))});
    }
    return out;
}

// By its title, or as files of the catalog call it.
Result<std::optional<ServiceLayer>> layerIn(const QString& typed)
{
    const QString word = typed.trimmed();
    if (word.isEmpty())
        return std::optional<ServiceLayer>();
    const QStringList titles = layerTexts();
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const auto layer = static_cast<ServiceLayer>(i);
        if (word.compare(titles[i], Qt::CaseInsensitive) == 0 || word == fromUtf8(nameOf(layer)))
            return std::optional(layer);
    }
    return mistake(DraftWords::tr("\"%1\" is no layer. There are: %2.").arg(word, titles.join("; ")),
                   "layer");
}

const std::string s_midnight = "T00:00:00Z";

// The day; with the time of day where that was said.
QString launchText(Time launched)
{
    std::string text = formatTime(launched);
    if (text.ends_with(s_midnight))
        text.resize(text.size() - s_midnight.size());
    return fromUtf8(text);
}

Result<std::optional<Time>> launchIn(const QString& typed)
{
    const std::string word = utf8(typed.trimmed());
    if (word.empty())
        return std::optional<Time>();
    for (const std::string& text : {word + s_midnight, word}) {
        if (const auto launched = parseTime(text))
            return std::optional(*launched);
    }
    return mistake(DraftWords::tr("\"%1\" is no day. It is written like 2026-11-20.").arg(fromUtf8(word)),
                   "launched");
}

std::vector<BurnRule> twoRates() { return {{14.4, 60, 5, AlertRoute::Page}, {6, 360, 30, AlertRoute::Page}}; }

BurnPreset presetOf(const std::vector<BurnRule>& rules)
{
    if (rules.empty())
        return BurnPreset::Five;
    return rules == twoRates() ? BurnPreset::TwoRates : BurnPreset::Custom;
}

Result<std::vector<BurnRule>> rulesIn(const QString& lines, const std::string& path)
{
    std::vector<BurnRule> out;
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (parts.isEmpty())
            continue;
        const auto place = fmt::format("{}[{}]", path, out.size());
        const auto rate = numberIn(parts[0]);
        if (parts.size() != 4 || !rate)
            return mistake(
                DraftWords::tr("Write a rule as \"14.4 60 5 page\": rate, minutes, minutes, route."), place);
        BurnRule rule;
        rule.rate = *rate;
        TRY(rule.longMinutes, wholeOf(parts[1], place));
        TRY(rule.shortMinutes, wholeOf(parts[2], place));
        TRY(rule.route, parseName<AlertRoute>(parts[3].toStdString(), place));
        out.push_back(rule);
    }
    if (out.empty())
        return mistake(DraftWords::tr("At least one rule is needed here."), path);
    return out;
}

ObjectiveDraft objectiveDraftOf(const Objective& objective)
{
    ObjectiveDraft out = ObjectiveDraft::usual();
    out.before = out.name = fromUtf8(objective.name);
    out.text = fromUtf8(objective.text);
    out.source = static_cast<int>(objective.source);
    out.good = fromUtf8(objective.good);
    out.total = fromUtf8(objective.total);
    out.probeKind = static_cast<int>(objective.probe.kind);
    out.probeTarget = fromUtf8(objective.probe.target);
    QStringList expect;
    for (const auto status : objective.probe.expect)
        expect << QString::number(status);
    out.expect = expect.join(QLatin1Char(' '));
    out.every = QString::number(objective.probe.everySeconds);
    out.timeout = QString::number(objective.probe.timeoutMillis);
    out.spanName = fromUtf8(objective.spanName);
    out.threshold = QString::number(objective.thresholdMillis);
    out.target = QString::number(objective.target * 100, 'g', 8);
    out.window = static_cast<int>(objective.window);
    out.windowDays = QString::number(objective.windowDays);
    out.withoutMaintenance = objective.withoutMaintenance;
    out.burn = static_cast<int>(presetOf(objective.burn));
    out.burnRules = burnRulesText(objective.burn);
    out.runbook = fromUtf8(objective.runbook);
    return out;
}

ResourceDraft resourceDraftOf(const Resource& resource)
{
    const QString title = fromUtf8(resource.title);
    return {title, title, fromUtf8(resource.unit), fromUtf8(resource.query),
            resource.limit == 0 ? QString() : QString::number(resource.limit, 'g', 12)};
}

Result<Resource> resourceOf(const ResourceDraft& draft, const std::string& path)
{
    Resource out{utf8(draft.title), utf8(draft.unit), utf8(draft.query), 0};
    if (!draft.limit.trimmed().isEmpty()) {
        const auto limit = numberIn(draft.limit);
        if (!limit)
            return mistake(DraftWords::tr("Write the limit as a number, or nothing."), path + ".limit");
        out.limit = *limit;
    }
    return out;
}

Result<void> takeProbe(const ObjectiveDraft& draft, const std::string& path, Probe& probe)
{
    probe.kind = static_cast<ProbeKind>(draft.probeKind);
    probe.target = utf8(draft.probeTarget);
    static const QRegularExpression between(QStringLiteral("[ ,]+"));
    for (const QString& status : draft.expect.split(between, Qt::SkipEmptyParts)) {
        TRY(const auto number, wholeOf(status, path + ".expect"));
        probe.expect.push_back(number);
    }
    TRY(probe.everySeconds, wholeOf(draft.every, path + ".every_s"));
    TRY(probe.timeoutMillis, wholeOf(draft.timeout, path + ".timeout_ms"));
    return {};
}

Result<Objective> objectiveOf(const ObjectiveDraft& draft, const std::string& path)
{
    Objective out;
    out.name = utf8(draft.name);
    out.text = utf8(draft.text);
    out.source = static_cast<SliSource>(draft.source);
    if (out.source == SliSource::Prometheus) {
        out.good = utf8(draft.good);
        out.total = utf8(draft.total);
    }
    if (out.source == SliSource::Probe)
        CHECK(takeProbe(draft, path + ".probe", out.probe));
    if (out.source == SliSource::Traces)
        out.spanName = utf8(draft.spanName);
    if (out.source != SliSource::Prometheus) {
        TRY(out.thresholdMillis, wholeOf(draft.threshold, path + ".threshold_ms"));
    }
    const auto target = numberIn(draft.target);
    if (!target)
        return mistake(DraftWords::tr("Write the objective in percent, as 99.9."), path + ".target");
    // Through the decimals that were typed: 99.9 is 0.999.
    out.target = QString::number(*target / 100, 'g', 10).toDouble();
    out.window = static_cast<ObjectiveWindow>(draft.window);
    if (out.window == ObjectiveWindow::Rolling) {
        TRY(out.windowDays, wholeOf(draft.windowDays, path + ".window_days"));
    }
    out.withoutMaintenance = draft.withoutMaintenance;
    if (draft.burn == static_cast<int>(BurnPreset::TwoRates))
        out.burn = twoRates();
    if (draft.burn == static_cast<int>(BurnPreset::Custom)) {
        TRY(out.burn, rulesIn(draft.burnRules, path + ".burn"));
    }
    out.runbook = utf8(draft.runbook);
    return out;
}

} // namespace

ObjectiveDraft ObjectiveDraft::usual()
{
    ObjectiveDraft out;
    out.name = QStringLiteral("availability");
    out.target = QStringLiteral("99.9");
    out.windowDays = QStringLiteral("30");
    out.every = QString::number(Probe().everySeconds);
    out.timeout = QString::number(Probe().timeoutMillis);
    out.threshold = QStringLiteral("0");
    return out;
}

QString burnRulesText(const std::vector<BurnRule>& rules)
{
    QStringList out;
    for (const BurnRule& rule : rules)
        out << QStringLiteral("%1 %2 %3 %4")
                   .arg(QString::number(rule.rate), QString::number(rule.longMinutes),
                        QString::number(rule.shortMinutes), fromUtf8(nameOf(rule.route)));
    return out.join(QLatin1Char('\n'));
}

ServiceDraft draftOf(const Service& service)
{
    ServiceDraft out;
    out.before = out.name = fromUtf8(service.name);
    out.about = fromUtf8(service.about);
    out.tier = static_cast<int>(service.tier);
    out.layer = layerText(service.layer);
    if (service.launched)
        out.launched = launchText(*service.launched);
    out.owner = fromUtf8(service.owner);
    out.escalation = fromUtf8(service.escalation);
    out.needs = draft::namesText(service.needs);
    out.runbooks = linesOf(service.runbooks);
    out.links = linesOf(service.links);
    for (const Objective& objective : service.objectives)
        out.objectives.push_back(objectiveDraftOf(objective));
    for (const Resource& resource : service.resources)
        out.resources.push_back(resourceDraftOf(resource));
    out.base = fromUtf8(protocol::format(service));
    return out;
}

std::optional<Service> baseOf(const ServiceDraft& draft)
{
    const auto base = protocol::parsePart<Service>(draft.base.toStdString());
    return base ? std::optional(*base) : std::nullopt;
}

Result<Service> serviceOf(const ServiceDraft& draft)
{
    Service out;
    if (const auto base = baseOf(draft))
        out.version = base->version;
    out.name = utf8(draft.name);
    if (out.name.empty())
        return mistake(DraftWords::tr("A service needs a name."), "name");
    out.about = utf8(draft.about);
    out.tier = draft.tier;
    TRY(out.layer, layerIn(draft.layer));
    TRY(out.launched, launchIn(draft.launched));
    out.owner = utf8(draft.owner);
    out.escalation = utf8(draft.escalation);
    out.needs = namesIn(draft.needs);
    out.runbooks = linksOf(draft.runbooks);
    out.links = linksOf(draft.links);
    for (const ObjectiveDraft& objective : draft.objectives) {
        TRY(auto made, objectiveOf(objective, fmt::format("objectives[{}]", out.objectives.size())));
        out.objectives.push_back(std::move(made));
    }
    for (const ResourceDraft& resource : draft.resources) {
        TRY(auto made, resourceOf(resource, fmt::format("resources[{}]", out.resources.size())));
        out.resources.push_back(std::move(made));
    }
    CHECK(check(out));
    return out;
}

QJsonObject draftObject(const ServiceDraft& typed)
{
    QJsonObject object = draft::objectOf(typed);
    object.insert(QStringLiteral("objectives"), draft::arrayOf(typed.objectives));
    object.insert(QStringLiteral("resources"), draft::arrayOf(typed.resources));
    return object;
}

void readDraft(const QJsonObject& object, ServiceDraft& typed)
{
    typed = draft::partOf<ServiceDraft>(object);
    for (const QJsonValue& objective : object.value(QStringLiteral("objectives")).toArray())
        typed.objectives.push_back(draft::partOf<ObjectiveDraft>(objective.toObject()));
    for (const QJsonValue& resource : object.value(QStringLiteral("resources")).toArray())
        typed.resources.push_back(draft::partOf<ResourceDraft>(resource.toObject()));
}

} // namespace warroom::ui
