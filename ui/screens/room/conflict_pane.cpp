// Building of the questions and their keys.
#include "screens/room/conflict_pane.h"

#include "models/format/format.h"
#include "models/room/apart_time.h"
#include "models/room/conflicts_model.h"
#include "models/room/room_presenter.h"
#include "screens/room/apart_parts.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_choice = 36;

/// Over a column of values: whose they are, and since when.
class SideHead final : public QWidget
{
public:
    SideHead(const QString& name, const QString& initials, const QString& time, QWidget* parent)
        : QWidget(parent), m_name(name), m_initials(initials), m_time(time)
    {
        setAccessibleName(time.isEmpty() ? name : name + QStringLiteral(", ") + time);
    }
    QSize sizeHint() const override { return {scaled(120), paint::avatarSize().height()}; }
    QSize minimumSizeHint() const override { return {scaled(60), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const bool rtl = isRightToLeft();
        const int side = paint::avatarSize().width();
        paint::avatar(painter, {rtl ? width() - side : 0, (height() - side) / 2}, m_initials);
        QRect line = rect().adjusted(rtl ? 0 : side + 8, 0, rtl ? -side - 8 : 0, 0);
        const int used = paint::text(painter, line, Type::BodyStrong, tokens().text, m_name) + 8;
        line.adjust(rtl ? 0 : used, 0, rtl ? -used : 0, 0);
        paint::text(painter, line, Type::Small, tokens().text3, m_time);
    }

private:
    QString m_name, m_initials, m_time;
};

/// The head of the questions: a sign, how many there are, and from when.
class QuestionsHead final : public QWidget
{
public:
    explicit QuestionsHead(QWidget* parent) : QWidget(parent) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int side = scaled(16);
        const int x = isRightToLeft() ? width() - 20 - side : 20;
        drawIcon(painter, QPointF(x, (height() - side) / 2.0), QStringLiteral("merge"), tokens().warn.ink,
                 side);
    }
};

ElideLabel* placeLabel(const RoomPresenter& room, int row, QWidget* parent)
{
    const QString place = ConflictPane::tr("%1 of %2", "question, questions")
                              .arg(row + 1)
                              .arg(room.conflicts()->questionCount());
    return apartLabel(place, Type::MonoSmall, Ink::Tertiary, parent);
}

} // namespace

ChoiceField::ChoiceField(const QString& value, const QString& initials, const QString& key, QWidget* parent)
    : QWidget(parent), m_value(value), m_initials(initials), m_key(key)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(value);
}

void ChoiceField::setChosen(bool chosen)
{
    m_chosen = chosen;
    setAccessibleDescription(chosen ? tr("chosen") : QString());
    update();
}

QSize ChoiceField::sizeHint() const { return {scaled(160), scaled(s_choice)}; }

void ChoiceField::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    paint::frame(painter, rect(), radius::Control, t.window, m_chosen ? t.accent : t.controlSoft);
    if (m_chosen)
        paint::frame(painter, QRectF(rect()).adjusted(1, 1, -1, -1), radius::Control - 1, {}, t.accent);
    QRect line = rect().adjusted(10, 0, -10, 0);
    if (!m_initials.isEmpty()) {
        const int side = paint::avatarSize().width();
        paint::avatar(painter, {rtl ? line.right() + 1 - side : line.left(), (height() - side) / 2},
                      m_initials);
        line.adjust(rtl ? 0 : side + 8, 0, rtl ? -side - 8 : 0, 0);
    }
    const QSize caps = paint::keyCapsSize(m_key);
    paint::keyCaps(painter,
                   {rtl ? line.left() : line.right() + 1 - caps.width(), (height() - caps.height()) / 2},
                   m_key);
    line.adjust(rtl ? caps.width() + 8 : 0, 0, rtl ? 0 : -caps.width() - 8, 0);
    if (m_chosen) {
        const int side = scaled(14);
        drawIcon(painter, QPointF(rtl ? line.left() : line.right() + 1 - side, (height() - side) / 2.0),
                 QStringLiteral("check"), t.accent, side);
        line.adjust(rtl ? side + 6 : 0, 0, rtl ? 0 : -side - 6, 0);
    }
    const bool time = !m_value.isEmpty() && m_value.front().isDigit();
    paint::text(painter, line, time ? Type::Mono : Type::Body, t.text, m_value);
}

void ChoiceField::mouseReleaseEvent(QMouseEvent*) { emit chosen(); }

QuestionPanel::QuestionPanel(RoomPresenter& room, int row, QWidget* parent)
    : QWidget(parent), m_room(room), m_row(row), m_take(primaryButton(QString(), this))
{
    const auto& conflict = room.conflicts()->rows().at(static_cast<std::size_t>(row));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(conflict.title + QStringLiteral(", ") + conflict.detail);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(20, 12, 20, 13);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, scaled(88));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(apartLabel(conflict.title, Type::BodyStrong, Ink::Primary, this));
    head->addWidget(apartLabel(conflict.detail, Type::Small, Ink::Tertiary, this));
    head->addStretch(1);
    head->addWidget(placeLabel(room, row, this));
    grid->addLayout(head, 0, 0, 1, 3);
    grid->addWidget(new SideHead(conflict.yourName, conflict.yourInitials, conflict.yourTime, this), 1, 1);
    grid->addWidget(new SideHead(conflict.theirName, conflict.theirInitials, conflict.theirTime, this), 1, 2);
    for (int i = 0; i < static_cast<int>(conflict.fields.size()); ++i) {
        const auto& field = conflict.fields[static_cast<std::size_t>(i)];
        auto* yours = new ChoiceField(field.yours, field.yoursInitials, QStringLiteral("1"), this);
        auto* theirs = new ChoiceField(field.theirs, field.theirsInitials, QStringLiteral("2"), this);
        connect(yours, &ChoiceField::chosen, this, [this, i] { choose(i, true); });
        connect(theirs, &ChoiceField::chosen, this, [this, i] { choose(i, false); });
        grid->addWidget(apartLabel(field.name, Type::Body, Ink::Secondary, this), i + 2, 0);
        grid->addWidget(yours, i + 2, 1);
        grid->addWidget(theirs, i + 2, 2);
        m_yours << yours;
        m_theirs << theirs;
    }
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_take->setKeyCaps(QStringLiteral("Enter"));
    foot->addWidget(m_take);
    foot->addWidget(
        apartLabel(tr("Until then, everyone sees the first one."), Type::Small, Ink::Tertiary, this));
    foot->addStretch(1);
    grid->addLayout(foot, static_cast<int>(conflict.fields.size()) + 2, 1, 1, 2);
    connect(m_take, &QPushButton::clicked, this, [this] { m_room.settle(m_row); });
    showChoice();
}

void QuestionPanel::choose(int field, bool yours)
{
    m_field = field;
    // The pane is built anew when a row changes; a choice is shown here.
    const QSignalBlocker quiet(m_room.conflicts());
    m_room.conflicts()->choose(m_row, field, yours ? Side::Yours : Side::Theirs);
    showChoice();
}

void QuestionPanel::showChoice()
{
    const auto& fields = m_room.conflicts()->rows().at(static_cast<std::size_t>(m_row)).fields;
    for (int i = 0; i < static_cast<int>(fields.size()) && i < m_yours.size(); ++i) {
        const bool yours = fields[static_cast<std::size_t>(i)].choice == Side::Yours;
        m_yours[i]->setChosen(yours);
        m_theirs[i]->setChosen(!yours);
    }
    m_take->setText(m_room.conflicts()->outcome(m_row));
    m_take->updateGeometry();
}

bool QuestionPanel::event(QEvent* event)
{
    // In the room these digits are sections; while a question has the focus they answer it.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_1 || key == Qt::Key_2)
            event->accept();
    }
    return QWidget::event(event);
}

void QuestionPanel::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_yours.size()) - 1;
    switch (event->key()) {
    case Qt::Key_1:
    case Qt::Key_2:
        choose(m_field, event->key() == Qt::Key_1);
        m_field = std::min(m_field + 1, last);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!(event->modifiers() & Qt::AltModifier)) {
            m_field = std::clamp(m_field + (event->key() == Qt::Key_Up ? -1 : 1), 0, last);
            update();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_room.settle(m_row);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void QuestionPanel::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void QuestionPanel::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void QuestionPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (hasFocus()) {
        painter.fillRect(rect(), tokens().raised);
        paint::accentBar(painter, rect(), 2);
    }
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

ConflictPane::ConflictPane(RoomPresenter& room, const ApartTime& apart, QWidget* parent)
    : QWidget(parent), m_room(room), m_apart(apart), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Questions"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    connect(room.conflicts(), &QAbstractItemModel::rowsInserted, this, &ConflictPane::rebuild);
    connect(room.conflicts(), &QAbstractItemModel::rowsRemoved, this, &ConflictPane::rebuild);
    connect(room.conflicts(), &QAbstractItemModel::dataChanged, this, &ConflictPane::rebuild);
    connect(&apart, &ApartTime::ended, this, &ConflictPane::rebuild);
    rebuild();
}

int ConflictPane::count() const { return m_room.conflicts()->questionCount(); }

void ConflictPane::rebuild()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget()) && window()->focusWidget() != this;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(count() > 0 && !m_folded);
    if (count() == 0)
        return;
    m_layout->addWidget(makeHead());
    for (int row = 0; row < count(); ++row) {
        QWidget* panel = panelFor(row);
        m_layout->addWidget(panel);
        panel->show(); // what is hidden takes no focus
    }
    if (hadFocus)
        enter();
}

QWidget* ConflictPane::makeHead()
{
    const auto& apart = m_apart.last();
    QString what = count() == 1 ? tr("%n thing to answer", "after working apart", count())
                                : tr("%n things to answer", "after working apart", count());
    QString since = tr("Nothing was lost, every version is kept.");
    if (apart) {
        what = count() == 1 ? tr("%n question from the time you were offline", nullptr, count())
                            : tr("%n questions from the time you were offline", nullptr, count());
        since = tr("%1 to %2. Every version is kept.", "two times")
                    .arg(format::utcSecond(apart->from), format::utcSecond(apart->to));
    }
    auto* head = new QuestionsHead(this);
    auto* line = apartLine(head);
    line->addSpacing(scaled(16) + 8);
    auto* words = apartLabel(what, Type::BodyStrong, Ink::Primary, head);
    words->setMinimumWidth(std::min(words->sizeHint().width(), scaled(320)));
    line->addWidget(words);
    line->addWidget(apartLabel(since, Type::Small, Ink::Tertiary, head));
    line->addStretch(1);
    return head;
}

QWidget* ConflictPane::panelFor(int row)
{
    if (m_room.conflicts()->rows()[static_cast<std::size_t>(row)].kind == ConflictKind::Question)
        return new QuestionPanel(m_room, row, this);
    return removedPanel(row);
}

QWidget* ConflictPane::removedPanel(int row)
{
    const auto& conflict = m_room.conflicts()->rows()[static_cast<std::size_t>(row)];
    auto* panel = new QWidget(this);
    panel->setAccessibleName(conflict.title);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(20, 10, 20, 11);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(apartLabel(conflict.title, Type::BodyStrong, Ink::Primary, panel), 1);
    head->addWidget(placeLabel(m_room, row, panel));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(apartLabel(tr("“%1”", "text of a removed item").arg(conflict.detail.simplified()),
                               Type::Body, Ink::Secondary, panel),
                    1);
    auto* back = apartButton(tr("Put back"), panel);
    auto* leave = apartButton(tr("Leave removed"), panel);
    foot->addWidget(back);
    foot->addWidget(leave);
    column->addLayout(head);
    column->addLayout(foot);
    connect(back, &QPushButton::clicked, this, [this, row] { m_room.settle(row); });
    connect(leave, &QPushButton::clicked, this, [this, row] { m_room.leaveRemoved(row); });
    return panel;
}

void ConflictPane::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    setVisible(count() > 0 && !folded);
    emit foldedChanged(folded);
}

void ConflictPane::enter()
{
    setFolded(false);
    // By the layout: panels that were there before are children still until they are deleted.
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget* panel = m_layout->itemAt(i)->widget();
        QWidget* target = qobject_cast<QuestionPanel*>(panel) ? panel : panel->findChild<Button*>();
        if (target)
            return target->setFocus(Qt::OtherFocusReason);
    }
}

void ConflictPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        setFolded(true);
        event->ignore(); // the ticket takes the focus
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier) {
        focusNextChild();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ConflictPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    for (int i = 0; i < m_layout->count(); ++i)
        horizontalHairline(painter, 0, width(), m_layout->itemAt(i)->geometry().bottom(), tokens().line);
}

} // namespace warroom::ui
