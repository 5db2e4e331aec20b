// The rail's buttons and their keyboard use.
#include "widgets/nav_rail.h"

#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <cstdlib>

namespace warroom::ui {
namespace {

constexpr int s_railLabel = 13;
constexpr int s_railLabelTight = 12; ///< of each of two lines

bool isVowel(QChar letter)
{
    const QString parts = letter.decomposition();
    return QStringLiteral("aeiouy").contains(parts.isEmpty() ? letter.toLower() : parts.front().toLower());
}

/// A syllable begins with the last consonant before a vowel; ch, sch, ph and th stay together.
bool beginsSyllable(const QString& word, qsizetype at)
{
    return word[at].isLetter() && !isVowel(word[at]) && isVowel(word[at + 1]) &&
           word[at].toLower() != QLatin1Char('h') && word[at - 1].isLetter();
}

/// The name of a screen as it stands under its icon: a word that is too long for the rail in two parts.
QStringList railLines(const QString& name, int width)
{
    if (textWidth(Type::Label, name) <= width)
        return {name};
    const auto fits = [width](const QString& part) { return textWidth(Type::Label, part) <= width; };
    if (const auto blank = name.lastIndexOf(QLatin1Char(' ')); blank > 0)
        return {name.left(blank), name.mid(blank + 1)};
    QStringList best{name};
    qsizetype distance = name.size();
    for (qsizetype at = 2; at + 2 < name.size(); ++at) {
        const QString head = name.left(at) + QLatin1Char('-'), tail = name.mid(at);
        const qsizetype off = std::abs(2 * at - name.size());
        if (off < distance && beginsSyllable(name, at) && fits(head) && fits(tail)) {
            best = {head, tail};
            distance = off;
        }
    }
    return best;
}

} // namespace

RailButton::RailButton(const RailItem& item, QWidget* parent) : QAbstractButton(parent), m_item(item)
{
    setText(item.text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    describe();
}

void RailButton::setBadge(int count, Tone tone)
{
    if (count == m_badge && tone == m_tone)
        return;
    m_badge = count;
    m_tone = tone;
    describe();
    update();
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

void RailButton::describe()
{
    setAccessibleName(m_badge > 0 ? tr("%1, %n waiting for you", nullptr, m_badge).arg(m_item.text)
                                  : m_item.text);
}

QSize RailButton::sizeHint() const
{
    return m_compact ? QSize(size::RailNarrow - 1, 40) : QSize(scaled(size::Rail) - 1, scaled(52));
}

int RailButton::scaledMinimum() { return scaled(36); }

void RailButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RailButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool lit = isChecked() || underMouse();
    const QColor ink = isChecked() ? t.text : lit ? t.text2 : t.text3;
    const int side = m_compact ? size::IconRail : scaled(size::IconRail);
    const QStringList lines = m_compact ? QStringList() : railLines(m_item.text, width() - 2);
    const int label = scaled(lines.size() > 1 ? s_railLabelTight : s_railLabel);
    const int content = m_compact ? side : side + 3 + label * static_cast<int>(lines.size());
    const int top = (height() - content) / 2;
    drawIcon(painter, QPointF((width() - side) / 2.0, top), m_item.icon, ink, side);
    for (int i = 0; i < lines.size(); ++i)
        paint::text(painter, QRect(1, top + side + 3 + i * label, width() - 2, label), Type::Label, ink,
                    lines[i], Qt::AlignHCenter);
    if (isChecked())
        paint::accentBar(painter, QRect(0, 8, width(), height() - 16), 3);
    if (hasFocus())
        paint::frame(painter, QRectF(rect()).adjusted(4, 1, -2, -1), radius::Control, {}, t.accent);
    if (m_badge <= 0)
        return;
    const QSize badge = paint::countBadgeSize(m_badge);
    const int inset = m_compact ? 4 : 11;
    const int x = isRightToLeft() ? inset : width() - inset - badge.width();
    paint::countBadge(painter, {x, m_compact ? 2 : 5}, m_badge, m_tone);
}

NavRail::NavRail(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("NavRail"));
    setAccessibleName(tr("Screens"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_layout->setSpacing(0);
    m_layout->setContentsMargins(0, 6, 0, 6);
    connect(&m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { emit activated(static_cast<RailButton*>(button)->id()); });
    connect(&theme(), &Theme::changed, this, [this] {
        for (RailButton* button : m_buttons)
            button->updateGeometry();
        updateGeometry();
    });
}

void NavRail::setItems(const QList<RailItem>& items)
{
    const QString before = current();
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_byId.clear();
    while (QLayoutItem* item = m_layout->takeAt(0))
        delete item;
    for (const RailPlace place : {RailPlace::Top, RailPlace::Bottom}) {
        for (const RailItem& item : items) {
            if (item.place != place)
                continue;
            auto* button = new RailButton(item, this);
            button->setCompact(m_compact);
            m_group.addButton(button);
            m_layout->addWidget(button);
            m_buttons.append(button);
            m_byId.insert(item.id, button);
        }
        if (place == RailPlace::Top)
            m_layout->addStretch(1);
    }
    setCurrent(before);
}

void NavRail::setBadge(const QString& id, int count, Tone tone)
{
    if (RailButton* button = m_byId.value(id))
        button->setBadge(count, tone);
}

void NavRail::setCurrent(const QString& id)
{
    if (RailButton* button = m_byId.value(id))
        button->setChecked(true);
}

QString NavRail::current() const
{
    const auto* button = static_cast<RailButton*>(m_group.checkedButton());
    return button ? button->id() : QString();
}

void NavRail::setToolTip(const QString& id, const QString& text)
{
    if (RailButton* button = m_byId.value(id))
        button->setToolTip(text);
}

void NavRail::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_layout->setContentsMargins(0, compact ? 4 : 6, 0, compact ? 4 : 6);
    for (RailButton* button : m_buttons)
        button->setCompact(compact);
    updateGeometry();
}

QSize NavRail::sizeHint() const
{
    return {m_compact ? size::RailNarrow : scaled(size::Rail), m_layout->sizeHint().height()};
}

void NavRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    verticalHairline(painter, isRightToLeft() ? 0 : width() - 1, 0, height(), tokens().line);
}

void NavRail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        moveFocus(1);
    else if (event->key() == Qt::Key_Up)
        moveFocus(-1);
    else
        QWidget::keyPressEvent(event);
}

void NavRail::moveFocus(int step)
{
    const qsizetype count = m_buttons.size();
    const qsizetype at = m_buttons.indexOf(qobject_cast<RailButton*>(focusWidget()));
    if (at >= 0)
        m_buttons.at((at + step + count) % count)->setFocus(Qt::TabFocusReason);
}

} // namespace warroom::ui
