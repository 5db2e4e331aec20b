// Gathering the questions of a room and what answers them.
#include "models/room/conflicts_model.h"

#include "base/time_text.h"
#include "domain/ticket/first_action.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "models/room/item_marks.h"

#include <QCoreApplication>

#include <algorithm>

namespace warroom::ui {
namespace {

struct ConflictsModelWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::ConflictsModel)
};

QString fieldName(const std::string& field)
{
    if (field.starts_with("role.")) {
        const auto role = parseName<IncidentRole>(std::string_view(field).substr(5));
        return role ? format::name(*role) : format::fromUtf8(field);
    }
    if (field.starts_with("milestone.")) {
        const auto milestone = parseName<Milestone>(std::string_view(field).substr(10));
        return milestone ? format::name(*milestone) : format::fromUtf8(field);
    }
    static const std::pair<std::string_view, const char*> names[] = {
        {"title", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Title")},
        {"severity", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Severity")},
        {"priority", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Priority")},
        {"service", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Service")},
        {"phase", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Phase")},
        {"state", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "State")},
        {"driver", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Driver")},
        {"mark", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Mark")},
        {"text", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Text")},
        {"owner", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Owner")},
        {"due", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Due")},
        {"done", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Done")},
        {"end", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Answer")},
        {"drill", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Drill")},
        {"evidence", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Evidence")},
        {"effect", QT_TRANSLATE_NOOP("warroom::ui::ConflictsModel", "Effect")}};
    const auto last =
        std::string_view(field).substr(field.find('.') == std::string::npos ? 0 : field.find('.') + 1);
    for (const auto& [name, words] : names) {
        if (name == last)
            return ConflictsModelWords::tr(words);
    }
    return format::fromUtf8(field);
}

QString valueText(const RivalView& rival, const std::string& text, const Owner& owner,
                  const Directory& people)
{
    const bool isOwner =
        rival.field.starts_with("role.") || rival.field == "action.owner" || rival.field == "driver";
    if (isOwner)
        return owner.isNobody() ? ConflictsModelWords::tr("nobody") : format::ownerName(people, owner);
    if (text.empty())
        return ConflictsModelWords::tr("none", "no value");
    if (const auto time = parseTime(text))
        return format::utcMinute(*time);
    if (rival.field == "phase") {
        const auto phase = parseName<Phase>(text);
        return phase ? format::name(*phase) : format::fromUtf8(text);
    }
    if (rival.field == "drill")
        return text == "drill" ? ConflictsModelWords::tr("a drill") : ConflictsModelWords::tr("no drill");
    if (rival.field == "cause.state") {
        const auto state = parseName<CauseState>(text);
        return state ? format::name(*state) : format::fromUtf8(text);
    }
    return format::fromUtf8(text);
}

QuestionField fieldOf(const RivalView& rival, const Directory& people, PersonId self)
{
    const bool forceIsMine = rival.inForceBy == self && rival.rivalBy != self;
    const QString inForce = valueText(rival, rival.inForce, rival.inForceOwner, people);
    const QString other = valueText(rival, rival.rival, rival.rivalOwner, people);
    const QString inForceInitials = format::initials(format::ownerName(people, rival.inForceOwner));
    const QString otherInitials = format::initials(format::ownerName(people, rival.rivalOwner));
    QuestionField field;
    field.name = fieldName(rival.field);
    field.yours = forceIsMine ? inForce : other;
    field.theirs = forceIsMine ? other : inForce;
    field.yoursInitials = forceIsMine ? inForceInitials : otherInitials;
    field.theirsInitials = forceIsMine ? otherInitials : inForceInitials;
    field.takeYours = forceIsMine ? rival.keep : rival.take;
    field.takeTheirs = forceIsMine ? rival.take : rival.keep;
    field.inForce = forceIsMine ? Side::Yours : Side::Theirs;
    field.choice = field.inForce;
    field.isDue = rival.field.ends_with(".due");
    field.rival = rival.rivalOp;
    return field;
}

QString itemTitle(Section section, const std::string& subject)
{
    const bool isAction = section == Section::NextActions;
    const QString shown =
        format::fromUtf8(isAction ? actionTextIn(documentWords(), subject) : subject).simplified();
    switch (section) {
    case Section::NextActions:
        return ConflictsModelWords::tr("Next action: %1").arg(shown);
    case Section::Whys:
        return ConflictsModelWords::tr("Why: %1").arg(shown);
    case Section::RootCause:
        return ConflictsModelWords::tr("Cause: %1").arg(shown);
    case Section::Prevention:
        return ConflictsModelWords::tr("Prevention: %1").arg(shown);
    default:
        return ConflictsModelWords::tr("%1: %2", "name of a section, text of an item")
            .arg(format::name(section), shown);
    }
}

ConflictRow rowFor(const RivalView& rival, const Directory& people, PersonId self)
{
    const bool forceIsMine = rival.inForceBy == self && rival.rivalBy != self;
    const bool anyMine = rival.inForceBy == self || rival.rivalBy == self;
    ConflictRow row;
    row.id = rival.item.isNil() ? ConflictId(rival.field + std::string(nameOf(rival.section)))
                                : ConflictId(rival.item);
    row.section = rival.section;
    row.item = rival.item;
    row.title = rival.item.isNil() ? fieldName(rival.field) : itemTitle(rival.section, rival.subject);
    if (rival.field == "mark")
        row.title = format::name(rival.section);
    const PersonId mine = forceIsMine ? rival.inForceBy : rival.rivalBy;
    const PersonId other = forceIsMine ? rival.rivalBy : rival.inForceBy;
    row.yourName = anyMine ? ConflictsModelWords::tr("Yours") : format::personName(people, mine);
    row.theirName = format::personName(people, other);
    row.yourInitials = format::initials(format::personName(people, mine));
    row.theirInitials = format::initials(row.theirName);
    row.yourTime = format::utcMinute(forceIsMine ? rival.inForceAt : rival.rivalAt);
    row.theirTime = format::utcMinute(forceIsMine ? rival.rivalAt : rival.inForceAt);
    return row;
}

QString twice(const std::vector<QuestionField>& fields)
{
    // Other languages write nouns as they do elsewhere.
    const bool isEnglish = documentWords().language() == Words().language();
    QStringList names;
    for (const auto& field : fields)
        names << (isEnglish ? field.name.toLower() : field.name);
    names.removeDuplicates();
    if (names.size() == 1)
        return ConflictsModelWords::tr("%1 was set twice", "name of a field").arg(names.front());
    return ConflictsModelWords::tr("set twice: %1", "names of fields").arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString changeTitle(const Body& body)
{
    if (const auto* move = std::get_if<PhaseMove>(&body))
        return ConflictsModelWords::tr("Phase: %1").arg(format::name(move->phase));
    if (const auto* set = std::get_if<SeveritySet>(&body))
        return ConflictsModelWords::tr("Severity: %1").arg(format::name(set->severity));
    if (const auto* role = std::get_if<RoleAssign>(&body))
        return format::name(role->role);
    if (std::holds_alternative<CommentAdd>(body))
        return ConflictsModelWords::tr("Timeline entry");
    if (std::holds_alternative<StatusPublish>(body))
        return ConflictsModelWords::tr("Status update");
    if (const auto section = sectionOf(body))
        return format::name(*section);
    return format::fromUtf8(typeOf(body));
}

std::vector<ConflictRow> ConflictsModel::collect(const Room& room, const Directory& people, PersonId self,
                                                 const std::set<ItemId>& leftRemoved) const
{
    std::vector<ConflictRow> all;
    for (const auto& rival : rivals(*room.ticket)) {
        ConflictRow row = rowFor(rival, people, self);
        auto found = std::find_if(all.begin(), all.end(),
                                  [&](const ConflictRow& other) { return other.id == row.id; });
        if (found == all.end())
            found = all.insert(all.end(), std::move(row));
        found->fields.push_back(fieldOf(rival, people, self));
        found->detail = twice(found->fields);
    }
    for (const auto& removed : editedAfterRemoval(*room.ticket)) {
        ConflictRow row;
        row.id = removed.item;
        row.kind = ConflictKind::Removed;
        row.section = removed.section;
        row.item = removed.item;
        row.title = tr("%1: changed by one, removed by %2", "name of a section, person")
                        .arg(format::name(removed.section), format::personName(people, removed.removedBy));
        row.detail = format::fromUtf8(removed.text);
        const bool twiceListed =
            std::any_of(all.begin(), all.end(), [&](const ConflictRow& other) { return other.id == row.id; });
        if (!twiceListed && !leftRemoved.contains(removed.item))
            all.push_back(std::move(row));
    }
    for (const auto& change : room.pending) {
        if (!change.refused)
            continue;
        ConflictRow row;
        row.id = change.id;
        row.kind = ConflictKind::Refused;
        row.section = sectionOf(change.body).value_or(Section::OriginalRequest);
        row.item = itemOf(change.body);
        row.title = changeTitle(change.body);
        row.detail = tr("asked %1. %2", "time, reason for the refusal")
                         .arg(format::utcMinute(change.at), refusalText(*change.refused));
        row.op = change.id;
        all.push_back(std::move(row));
    }
    return all;
}

void ConflictsModel::setRoom(const Room& room, const Directory& people, PersonId self,
                             const std::set<ItemId>& leftRemoved)
{
    auto wanted = collect(room, people, self, leftRemoved);
    for (auto& row : wanted) {
        const int at = rowOf(row.id);
        if (at < 0)
            continue;
        for (auto& field : row.fields) {
            for (const auto& before : rows()[static_cast<std::size_t>(at)].fields) {
                if (before.rival == field.rival && before.name == field.name)
                    field.choice = before.choice;
            }
        }
    }
    setRows(std::move(wanted));
}

void ConflictsModel::choose(int row, int field, Side side)
{
    auto wanted = rows();
    wanted.at(static_cast<std::size_t>(row)).fields.at(static_cast<std::size_t>(field)).choice = side;
    setRows(std::move(wanted));
}

std::vector<Body> ConflictsModel::resolution(int row) const
{
    std::vector<Body> bodies;
    const ConflictRow& conflict = rows().at(static_cast<std::size_t>(row));
    if (conflict.kind == ConflictKind::Removed)
        bodies.push_back(ItemRestore{conflict.section, conflict.item});
    for (const auto& field : conflict.fields)
        bodies.push_back(field.choice == Side::Yours ? field.takeYours : field.takeTheirs);
    return bodies;
}

QString ConflictsModel::outcome(int row) const
{
    QStringList values;
    for (const auto& field : rows().at(static_cast<std::size_t>(row)).fields) {
        const QString value = field.choice == Side::Yours ? field.yours : field.theirs;
        values << (field.isDue ? tr("due %1", "time").arg(value) : value);
    }
    return tr("Take: %1", "the chosen values").arg(values.join(QStringLiteral(", ")));
}

int ConflictsModel::questionCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const ConflictRow& row) {
        return row.kind != ConflictKind::Refused;
    }));
}

QVariant ConflictsModel::data(const QModelIndex& index, int role) const
{
    const ConflictRow* shown = row(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->title;
    case DetailRole:
        return shown->detail;
    case KindRole:
        return static_cast<int>(shown->kind);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "what it is about, what happened").arg(shown->title, shown->detail);
    default:
        return {};
    }
}

} // namespace warroom::ui
