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
    setAccessibleText(this, tr("Severity: %1, %2").arg(format::name(m_severity), sentence(m_severity)));
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

QSize SeverityChoice::sizeHint() const { return {scaled(280), s_count * scaled(size::RowDense)}; }

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
    else
        return QWidget::keyPressEvent(event);
    setSeverity(static_cast<Severity>(std::clamp(place, 0, s_count - 1)));
}

void SeverityChoice::mousePressEvent(QMouseEvent* event)
{
    const int place = event->position().toPoint().y() / std::max(1, scaled(size::RowDense));
    setSeverity(static_cast<Severity>(std::clamp(place, 0, s_count - 1)));
}

} // namespace warroom::ui
