// Wording of concerns.
#include "models/comms/concern_text.h"

#include "models/format/format.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

constexpr qsizetype s_longest = 140; // characters that a notification has room for

class ConcernTextWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::Attention)

public:
    static QString body(const Concern& concern, const QString& by)
    {
        const QString text = shortened(concern.text);
        switch (concern.kind) {
        case ConcernKind::RoleGiven:
            return tr("%1 gave you a role: %2").arg(by, format::name(*concern.role));
        case ConcernKind::RoleLost:
            return concern.text.empty()
                       ? tr("You are no longer %1, nobody is", "role").arg(format::name(*concern.role))
                       : tr("%1 is %2 now, instead of you", "person, role")
                             .arg(text, format::name(*concern.role));
        case ConcernKind::ActionAssigned:
            return tr("%1 gave you an action: %2").arg(by, text);
        case ConcernKind::Mentioned:
            return tr("%1 named you: %2").arg(by, text);
        case ConcernKind::QuestionAnswered:
            return tr("%1 answered your question: %2").arg(by, text);
        case ConcernKind::StatusUpdate:
            return tr("Status update by %1: %2").arg(by, text);
        case ConcernKind::PhaseMoved:
        case ConcernKind::SeverityChanged:
            return text;
        case ConcernKind::UpdateDue:
            return tr("The next status update is due within two minutes.");
        case ConcernKind::UpdateLate:
            return tr("The status update is late.");
        }
        return {};
    }

private:
    static QString shortened(const std::string& text)
    {
        const QString line = QString::fromStdString(text).simplified();
        return line.size() <= s_longest ? line : line.left(s_longest - 1) + QChar(0x2026);
    }
};

} // namespace

ConcernText concernText(const Concern& concern, const Summary* ticket, const Directory& people)
{
    QString title;
    if (ticket) {
        const QString key = format::fromUtf8(ticket->key());
        title = format::title(*ticket);
        if (!key.isEmpty())
            title = key + QStringLiteral(": ") + title;
    }
    return {title, ConcernTextWords::body(concern, format::personName(people, concern.by))};
}

} // namespace warroom::ui
