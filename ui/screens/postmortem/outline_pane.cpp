// Painting and filling of the outline.
#include "screens/postmortem/outline_pane.h"

#include "models/format/format.h"
#include "screens/start/paragraph.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_outlinePaneRow = 30;
constexpr int s_outlinePaneEdge = 16;
constexpr int s_mark = 14;
constexpr int s_person = 29;

QVBoxLayout* columnOf(QWidget* widget, const QMargins& margins, int spacing)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    return layout;
}

/// Between the blocks of the pane.
QWidget* outlineRule(QWidget* parent)
{
    auto* rule = new QWidget(parent);
    rule->setFixedHeight(1);
    rule->setBackgroundRole(QPalette::Mid);
    rule->setAutoFillBackground(true);
    return rule;
}

} // namespace

OutlineRow::OutlineRow(PostmortemPresenter& postmortem, DocumentPart part, QWidget* parent)
    : QAbstractButton(parent), m_postmortem(postmortem), m_part(part)
{
    setFocusPolicy(Qt::TabFocus);
    setText(partName(part));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&postmortem, &PostmortemPresenter::changed, this, [this] {
        setAccessibleName(m_postmortem.mark(m_part) == PartMark::Missing
                              ? tr("%1, the review waits for it", "part of a document").arg(text())
                              : text());
        update();
    });
}

void OutlineRow::setCurrent(bool current)
{
    if (std::exchange(m_current, current) != current)
        update();
}

QSize OutlineRow::sizeHint() const { return {scaled(160), scaled(s_outlinePaneRow)}; }

void OutlineRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    if (m_current || hasFocus())
        painter.fillRect(rect(), t.selected);
    if (m_current)
        paint::accentBar(painter, rect(), 2);
    const PartMark mark = m_postmortem.mark(m_part);
    const QString icon = mark == PartMark::Done      ? QStringLiteral("check")
                         : mark == PartMark::Missing ? QStringLiteral("alert")
                                                     : QStringLiteral("ring");
    const QColor ink = mark == PartMark::Missing ? t.warn.ink : mark == PartMark::Done ? t.text2 : t.text3;
    const int side = scaled(s_mark);
    const bool rtl = isRightToLeft();
    const int x = rtl ? width() - s_outlinePaneEdge - side : s_outlinePaneEdge;
    drawIcon(painter, QPointF(x, (height() - side) / 2.0), icon, ink, side);
    const int lead = s_outlinePaneEdge + side + 8;
    paint::text(painter, rtl ? rect().adjusted(8, 0, -lead, 0) : rect().adjusted(lead, 0, -8, 0),
                m_current ? Type::SmallStrong : Type::Small, m_current ? t.text : t.text2, text());
}

EditingNow::EditingNow(RoomPresenter& room, QWidget* parent) : QWidget(parent), m_room(room)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize EditingNow::sizeHint() const
{
    return {scaled(160), static_cast<int>(m_room.present().size()) * scaled(s_person)};
}

void EditingNow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    int y = 0;
    for (const PresenceView& other : m_room.present()) {
        const QRect line(0, y, width(), scaled(s_person));
        y += line.height();
        const QSize face = paint::avatarSize();
        const int x = rtl ? width() - face.width() : 0;
        paint::avatar(painter, {x, line.top() + (line.height() - face.height()) / 2}, other.initials,
                      paint::AvatarLook::Present);
        const auto part = other.section ? partOf(*other.section) : std::nullopt;
        const QString where = part            ? partName(*part)
                              : other.section ? format::name(*other.section)
                                              : EditingNow::tr("room", "where somebody is");
        const int used = textWidth(Type::Label, where);
        paint::text(painter, line, Type::Label, tokens().text3, where, Qt::AlignRight);
        const int lead = face.width() + 8;
        paint::text(painter,
                    rtl ? line.adjusted(used + 8, 0, -lead, 0) : line.adjusted(lead, 0, -used - 8, 0),
                    Type::Body, tokens().text, other.name);
    }
}

OutlinePane::OutlinePane(PostmortemPresenter& postmortem, QWidget* parent)
    : QWidget(parent), m_postmortem(postmortem), m_missing(paragraph(Type::Small, Ink::Secondary, {}, this)),
      m_words(paragraph(Type::Small, Ink::Tertiary, {}, this)), m_people(new QWidget(this)),
      m_now(new EditingNow(postmortem.room(), m_people))
{
    setAccessibleName(tr("Outline"));
    m_missing->setTextFormat(Qt::RichText);
    auto* content = new QWidget;
    auto* column = columnOf(content, {0, 12, 0, 12}, 0);
    for (int i = 0; i < documentPartCount; ++i) {
        const auto part = static_cast<DocumentPart>(i);
        auto* row = new OutlineRow(postmortem, part, content);
        column->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, part] { emit chosen(part); });
        m_rows[static_cast<std::size_t>(i)] = row;
    }
    auto* review = new QWidget(content);
    auto* words = columnOf(review, {s_outlinePaneEdge, 16, s_outlinePaneEdge, 16}, 6);
    words->addWidget(paragraph(Type::SmallStrong, Ink::Primary, tr("Before review"), review));
    words->addWidget(m_missing);
    words->addSpacing(6);
    words->addWidget(m_words);
    column->addSpacing(12);
    column->addWidget(outlineRule(content));
    column->addWidget(review);
    auto* inside = columnOf(m_people, {}, 0);
    inside->addWidget(outlineRule(m_people));
    auto* people = new QVBoxLayout;
    people->setContentsMargins(s_outlinePaneEdge, 16, s_outlinePaneEdge, 12);
    people->setSpacing(6);
    inside->addLayout(people);
    people->addWidget(paragraph(Type::SmallStrong, Ink::Primary, tr("Editing now"), m_people));
    people->addWidget(m_now);
    column->addWidget(m_people);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    columnOf(this, {}, 0)->addWidget(scroll);
    connect(&postmortem, &PostmortemPresenter::changed, this, &OutlinePane::refresh);
    connect(&postmortem.room(), &RoomPresenter::presenceChanged, this, &OutlinePane::refreshPeople);
    refresh();
    refreshPeople();
    setCurrent(m_current);
}

void OutlinePane::refresh()
{
    // One that wraps is not to be taken for two.
    QString sentences;
    for (const ReviewGap& gap : m_postmortem.missing())
        sentences +=
            QStringLiteral("<p style=\"margin: 0 0 6px 0\">%1</p>").arg(sentenceOf(gap).toHtmlEscaped());
    m_missing->setText(sentences.isEmpty() ? tr("Nothing is missing.") : sentences);
    const QString blaming = m_postmortem.blamingText();
    m_words->setText(blaming.isEmpty()
                         ? tr("Words are about systems. A name appears as a role: “the commander”, “the "
                              "database on-call”.")
                         : tr("%1 may read as blame. What did the system not show, or allow?", "words, where")
                               .arg(blaming));
}

void OutlinePane::refreshPeople()
{
    m_people->setVisible(!m_postmortem.room().present().empty());
    m_now->setFixedHeight(m_now->sizeHint().height());
    m_now->update();
}

void OutlinePane::setCurrent(DocumentPart part)
{
    m_current = part;
    for (int i = 0; i < documentPartCount; ++i)
        m_rows[static_cast<std::size_t>(i)]->setCurrent(static_cast<DocumentPart>(i) == part);
}

void OutlinePane::keyPressEvent(QKeyEvent* event)
{
    const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_J;
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_K;
    auto* focused = qobject_cast<OutlineRow*>(focusWidget());
    const auto at = std::find(m_rows.begin(), m_rows.end(), focused) - m_rows.begin() + (down ? 1 : -1);
    if (focused && (down || up) && at >= 0 && at < documentPartCount)
        m_rows[static_cast<std::size_t>(at)]->setFocus(Qt::OtherFocusReason);
    else if (focused && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        focused->click();
    else
        QWidget::keyPressEvent(event);
}

void OutlinePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    verticalHairline(painter, isRightToLeft() ? 0 : width() - 1, 0, height(), tokens().line);
}

} // namespace warroom::ui
