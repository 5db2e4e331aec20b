// Keeping of views as JSON, and the words for them.
#include "models/queue/saved_views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace warroom::ui {
namespace {

// As they are written; never translated.
constexpr std::array tabIds = {"open", "mine", "late", "drafts", "resolved"};
constexpr std::array groupingIds = {"severity", "phase", "service", "owner", "due", "none"};
constexpr std::array sortIds = {"age",   "updated",  "severity", "key",   "title", "service",
                                "phase", "priority", "format",   "owner", "due"};

template<class Enum, std::size_t Count>
QString idOf(const std::array<const char*, Count>& ids, Enum value)
{
    return QString::fromLatin1(ids[static_cast<std::size_t>(value)]);
}

// An unknown word leaves the value as it is.
template<class Enum, std::size_t Count>
void read(const std::array<const char*, Count>& ids, const QJsonValue& json, Enum& value)
{
    const QString word = json.toString();
    const auto at =
        std::find_if(ids.begin(), ids.end(), [&word](const char* id) { return word == QLatin1String(id); });
    if (at != ids.end())
        value = static_cast<Enum>(at - ids.begin());
}

QJsonObject objectOf(const QueueViewState& state)
{
    return {{QStringLiteral("tab"), idOf(tabIds, state.tab)},
            {QStringLiteral("filter"), state.filter},
            {QStringLiteral("group"), idOf(groupingIds, state.grouping)},
            {QStringLiteral("sort"), idOf(sortIds, state.order.by)},
            {QStringLiteral("reversed"), state.order.reversed}};
}

QueueViewState stateOf(const QJsonObject& object)
{
    QueueViewState state;
    read(tabIds, object[QStringLiteral("tab")], state.tab);
    state.filter = object[QStringLiteral("filter")].toString();
    read(groupingIds, object[QStringLiteral("group")], state.grouping);
    read(sortIds, object[QStringLiteral("sort")], state.order.by);
    state.order.reversed = object[QStringLiteral("reversed")].toBool();
    return state;
}

QueueViewState followUps()
{
    return {QueueTab::Open, QStringLiteral("kind:follow-up"), QueueGrouping::Due, {QueueSort::Due, false}};
}

bool isBefore(const SavedView& a, const SavedView& b)
{
    return a.builtIn != b.builtIn ? a.builtIn : !a.builtIn && a.name.compare(b.name, Qt::CaseInsensitive) < 0;
}

} // namespace

SavedViews::SavedViews()
    : m_views{
          {tr("Everything open"), {}, true},
          {tr("Follow-ups"), followUps(), true},
          {tr("Overdue follow-ups"), overdueFollowUps(), true},
          {tr("Nobody's"), {QueueTab::Open, QStringLiteral("owner:none"), QueueGrouping::Severity, {}}, true}}
{}

QueueViewState SavedViews::overdueFollowUps()
{
    return {QueueTab::Late,
            QStringLiteral("kind:follow-up due:overdue"),
            QueueGrouping::Owner,
            {QueueSort::Due, false}};
}

const SavedView* SavedViews::find(const QString& name) const
{
    const auto at = std::find_if(m_views.begin(), m_views.end(), [&name](const SavedView& view) {
        return view.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return at == m_views.end() ? nullptr : &*at;
}

bool SavedViews::save(const QString& name, const QueueViewState& state)
{
    const QString wanted = name.simplified();
    const SavedView* known = find(wanted);
    if (wanted.isEmpty() || (known && known->builtIn))
        return false;
    remove(wanted);
    const SavedView view{wanted, state, false};
    m_views.insert(std::upper_bound(m_views.begin(), m_views.end(), view, isBefore), view);
    return true;
}

std::optional<SavedView> SavedViews::remove(const QString& name)
{
    const SavedView* known = find(name);
    if (!known || known->builtIn)
        return std::nullopt;
    return m_views.takeAt(static_cast<int>(known - m_views.constData()));
}

std::string SavedViews::json() const
{
    QJsonArray views;
    for (const SavedView& view : m_views) {
        if (view.builtIn)
            continue;
        QJsonObject object = objectOf(view.state);
        object[QStringLiteral("name")] = view.name;
        views.append(object);
    }
    return QJsonDocument(views).toJson(QJsonDocument::Compact).toStdString();
}

void SavedViews::load(const std::string& json)
{
    for (const auto& value : QJsonDocument::fromJson(QByteArray::fromStdString(json)).array())
        save(value.toObject()[QStringLiteral("name")].toString(), stateOf(value.toObject()));
}

std::string viewToJson(const QueueViewState& state)
{
    return QJsonDocument(objectOf(state)).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<QueueViewState> viewFromJson(const std::string& json)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    return document.isObject() ? std::optional(stateOf(document.object())) : std::nullopt;
}

QString tabName(QueueTab tab)
{
    const std::array names = {SavedViews::tr("Open"), SavedViews::tr("Mine"), SavedViews::tr("Late"),
                              SavedViews::tr("Drafts"), SavedViews::tr("Resolved")};
    return names[static_cast<std::size_t>(tab)];
}

QString groupingName(QueueGrouping grouping)
{
    const std::array names = {SavedViews::tr("severity"), SavedViews::tr("phase"), SavedViews::tr("service"),
                              SavedViews::tr("owner"),    SavedViews::tr("due"),   SavedViews::tr("none")};
    return names[static_cast<std::size_t>(grouping)];
}

QString sortName(QueueSort sort)
{
    const std::array names = {
        SavedViews::tr("age"),    SavedViews::tr("updated"),  SavedViews::tr("severity"),
        SavedViews::tr("number"), SavedViews::tr("title"),    SavedViews::tr("service"),
        SavedViews::tr("phase"),  SavedViews::tr("priority"), SavedViews::tr("format"),
        SavedViews::tr("owner"),  SavedViews::tr("due")};
    return names[static_cast<std::size_t>(sort)];
}

QString describe(const QueueViewState& state)
{
    const QString place = state.filter.isEmpty()
                              ? tabName(state.tab)
                              : SavedViews::tr("%1, %2").arg(tabName(state.tab), state.filter);
    return SavedViews::tr("%1, by %2").arg(place, sortName(state.order.by));
}

} // namespace warroom::ui
