// Painting and keys of the severity's choice.
#include "screens/declare/severity_choice.h"

#include "models/format/format.h"
#include "widgets/accessible.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_count = 5;
constexpr int s_gap = 10;

struct AnswerKey
{
    int key;
    const char* cap;
    AidAnswer answer;
};
constexpr AnswerKey s_answers[] = {
    {Qt::Key_Y, "Y", AidAnswer::Yes}, {Qt::Key_N, "N", AidAnswer::No}, {Qt::Key_U, "U", AidAnswer::Unsure}};

QString wordOf(AidAnswer answer)
{
    switch (answer) {
    case AidAnswer::Yes:
        return SeverityChoice::tr("yes");
    case AidAnswer::No:
        return SeverityChoice::tr("no");
    case AidAnswer::Unsure:
        return SeverityChoice::tr("not sure");
    }
    return {};
}

int answerWidth(const AnswerKey& answer)
{
    return paint::keyCapSize(QLatin1String(answer.cap)).width() + 4 +
           textWidth(Type::Label, wordOf(answer.answer));
}

} // namespace

SeverityChoice::SeverityChoice(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ComboBox);
    describe();
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

QString SeverityChoice::sentence(Severity severity)
{
    switch (severity) {
    case Severity::Sev1:
        return tr("Most users are cut off, or data is being lost");
    case Severity::Sev2:
        return tr("A main function fails for many users");
    case Severity::Sev3:
        return tr("Some are hindered, or there is a way around");
    case Severity::Sev4:
        return tr("A flaw that few notice");
    case Severity::Sev5:
        return tr("A wish, or cosmetic");
    }
    return {};
}

void SeverityChoice::describe()
{
    const QString question = m_aid.question();
    const QString chosen = tr("Severity: %1, %2").arg(format::name(m_severity), sentence(m_severity));
    setAccessibleText(this,
                      question.isEmpty()
                          ? chosen
                          : tr("%1. %2 Y yes, N no, U not sure", "severity, question").arg(chosen, question));
}

void SeverityChoice::setSeverity(Severity severity)
{
    if (severity == m_severity)
        return;
    m_severity = severity;
    describe();
    update();
    emit severityChanged(severity);
}

QSize SeverityChoice::sizeHint() const { return {scaled(280), (s_count + 1) * scaled(size::RowDense)}; }

QRect SeverityChoice::line(int place) const
{
    const int height = scaled(size::RowDense);
    return {0, place * height, width(), height};
}

void SeverityChoice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = tokens();
    const bool mirrored = isRightToLeft();
    const int column = paint::severityBadgeSize(1).width() + 16;
    for (int i = 0; i < s_count; ++i) {
        const QRect box = line(i);
        const bool chosen = i == static_cast<int>(m_severity);
        if (chosen) {
            paint::frame(painter, box, radius::Control, t.selected, hasFocus() ? t.accent : t.controlSoft);
            paint::accentBar(painter, box.adjusted(0, 4, 0, -4), 2);
        }
        const QSize badge = paint::severityBadgeSize(i + 1);
        const int x = mirrored ? box.right() + 1 - 8 - badge.width() : 8;
        paint::severityBadge(painter, {x, box.top() + (box.height() - badge.height()) / 2}, i + 1);
        const QRect words = mirrored ? box.adjusted(8, 0, -column, 0) : box.adjusted(column, 0, -8, 0);
        paint::text(painter, words, Type::Small, chosen ? t.text : t.text2,
                    sentence(static_cast<Severity>(i)));
    }
    paintAid(painter);
}

void SeverityChoice::paintAid(QPainter& painter) const
{
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    const QRect row = aidLine().adjusted(8, 0, -8, 0);
    const QString question = m_aid.question();
    if (question.isEmpty()) {
        paint::text(painter, row, Type::Label, t.text3,
                    tr("Proposed: %1. Assume the worse; it can be lowered later.")
                        .arg(format::name(m_aid.proposal())));
        return;
    }
    int used = 0;
    for (const AnswerKey& answer : s_answers)
        used += answerWidth(answer) + s_gap;
    const QRect words = rtl ? row.adjusted(used, 0, 0, 0) : row.adjusted(0, 0, -used, 0);
    paint::text(painter, words, Type::Label, hasFocus() ? t.text : t.text2, question);
    int from = row.width() - used + s_gap;
    for (const AnswerKey& answer : s_answers) {
        const int wide = answerWidth(answer);
        const int x = rtl ? row.right() + 1 - from - wide : row.left() + from;
        const QSize cap = paint::keyCapSize(QLatin1String(answer.cap));
        const int capX = rtl ? x + wide - cap.width() : x;
        paint::keyCap(painter, {capX, row.top() + (row.height() - cap.height()) / 2},
                      QLatin1String(answer.cap));
        const QRect word(rtl ? x : x + cap.width() + 4, row.top(), wide - cap.width() - 4, row.height());
        paint::text(painter, word, Type::Label, t.text2, wordOf(answer.answer));
        from += wide + s_gap;
    }
}

bool SeverityChoice::clickAid(const QPoint& at)
{
    if (!aidLine().contains(at))
        return false;
    int end = width() - 8;
    for (auto answer = std::rbegin(s_answers); answer != std::rend(s_answers); ++answer) {
        const int begin = end - answerWidth(*answer);
        const int x = isRightToLeft() ? width() - at.x() : at.x();
        if (x >= begin && x < end)
            return answerKey(answer->key);
        end = begin - s_gap;
    }
    return true;
}

bool SeverityChoice::answerKey(int key)
{
    const auto answer = std::find_if(std::begin(s_answers), std::end(s_answers),
                                     [key](const AnswerKey& one) { return one.key == key; });
    if (answer != std::end(s_answers))
        m_aid.answer(answer->answer);
    else if (key != Qt::Key_Backspace || !m_aid.back())
        return false;
    setSeverity(m_aid.proposal());
    describe();
    update();
    return true;
}

void SeverityChoice::keyPressEvent(QKeyEvent* event)
{
    int place = static_cast<int>(m_severity);
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_5)
        place = event->key() - Qt::Key_1;
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_K)
        --place;
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_J)
        ++place;
    else if (event->modifiers() == Qt::NoModifier && answerKey(event->key()))
        return;
    else
        return QWidget::keyPressEvent(event);
    setSeverity(static_cast<Severity>(std::clamp(place, 0, s_count - 1)));
}

void SeverityChoice::mousePressEvent(QMouseEvent* event)
{
    if (clickAid(event->position().toPoint()))
        return;
    const int place = event->position().toPoint().y() / std::max(1, scaled(size::RowDense));
    setSeverity(static_cast<Severity>(std::clamp(place, 0, s_count - 1)));
}

} // namespace warroom::ui
