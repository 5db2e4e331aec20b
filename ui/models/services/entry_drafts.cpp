// Between what was typed and the window or heartbeat that was meant.
#include "models/services/entry_drafts.h"

#include "models/format/format.h"
#include "models/services/draft_json.h"
#include "models/services/draft_text.h"
#include "protocol/board_codec.h"

namespace warroom::ui {
namespace {

template<class Part>
std::optional<Part> partIn(const QString& base)
{
    auto part = protocol::parsePart<Part>(base.toStdString());
    return part ? std::optional(std::move(*part)) : std::nullopt;
}

bool isGiven(const QString& text) { return !text.trimmed().isEmpty(); }

} // namespace

HeartbeatDraft HeartbeatDraft::usual()
{
    HeartbeatDraft out;
    out.every = QString::number(Heartbeat().everySeconds);
    out.grace = QString::number(Heartbeat().graceSeconds);
    return out;
}

WindowDraft draftOf(const MaintenanceWindow& window)
{
    WindowDraft out;
    out.before = out.name = format::fromUtf8(window.name);
    out.services = draft::namesText(window.services);
    out.from = draft::timeText(window.from);
    out.until = draft::timeText(window.until);
    out.reason = format::fromUtf8(window.reason);
    if (window.everyDays > 0)
        out.every = QString::number(window.everyDays);
    if (window.ends)
        out.ends = draft::timeText(*window.ends);
    out.owner = format::fromUtf8(window.owner);
    out.base = format::fromUtf8(protocol::format(window));
    return out;
}

HeartbeatDraft draftOf(const Heartbeat& heartbeat)
{
    HeartbeatDraft out;
    out.before = out.name = format::fromUtf8(heartbeat.name);
    out.service = format::fromUtf8(heartbeat.service);
    out.every = QString::number(heartbeat.everySeconds);
    out.grace = QString::number(heartbeat.graceSeconds);
    out.route = static_cast<int>(heartbeat.route);
    out.base = format::fromUtf8(protocol::format(heartbeat));
    return out;
}

std::optional<MaintenanceWindow> baseOf(const WindowDraft& draft)
{
    return partIn<MaintenanceWindow>(draft.base);
}
std::optional<Heartbeat> baseOf(const HeartbeatDraft& draft) { return partIn<Heartbeat>(draft.base); }

QJsonObject draftObject(const WindowDraft& typed) { return draft::objectOf(typed); }
QJsonObject draftObject(const HeartbeatDraft& typed) { return draft::objectOf(typed); }

void readDraft(const QJsonObject& object, WindowDraft& typed) { typed = draft::partOf<WindowDraft>(object); }
void readDraft(const QJsonObject& object, HeartbeatDraft& typed)
{
    typed = draft::partOf<HeartbeatDraft>(object);
}

Result<MaintenanceWindow> windowOf(const WindowDraft& typed)
{
    using draft::DraftWords;
    MaintenanceWindow out;
    out.name = draft::utf8(typed.name);
    out.owner = draft::utf8(typed.owner);
    out.reason = draft::utf8(typed.reason);
    out.services = draft::namesIn(typed.services);
    TRY(out.from, draft::timeIn(typed.from, "from"));
    TRY(out.until, draft::timeIn(typed.until, "until"));
    if (out.reason.empty())
        return draft::mistake(DraftWords::tr("Say why, so that nobody has to ask."), "reason");
    if (out.until <= out.from)
        return draft::mistake(DraftWords::tr("It ends before it begins."), "until");
    if (isGiven(typed.every)) {
        TRY(out.everyDays, draft::wholeOf(typed.every, "every_days"));
    }
    if (isGiven(typed.ends)) {
        TRY(out.ends, draft::timeIn(typed.ends, "ends"));
    }
    if (const auto base = baseOf(typed))
        out.version = base->version;
    CHECK(check(out));
    return out;
}

Result<Heartbeat> heartbeatOf(const HeartbeatDraft& typed)
{
    Heartbeat out;
    out.name = draft::utf8(typed.name);
    out.service = draft::utf8(typed.service);
    TRY(out.everySeconds, draft::wholeOf(typed.every, "every_s"));
    TRY(out.graceSeconds, draft::wholeOf(typed.grace, "grace_s"));
    out.route = static_cast<AlertRoute>(typed.route);
    if (const auto base = baseOf(typed))
        out.version = base->version;
    CHECK(check(out));
    return out;
}

} // namespace warroom::ui
