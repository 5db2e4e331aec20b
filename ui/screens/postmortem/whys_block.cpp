// Painting, keys and answers of the whys.
#include "screens/postmortem/whys_block.h"

#include "models/format/format.h"
#include "models/room/whys_model.h"
#include "screens/start/paragraph.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_inset = 8;
constexpr int s_number = 24;
constexpr int s_asker = 120;

/// "→ OPS-1204" or the words of the prevention that answers the question.
QString linkText(const RoomPresenter& room, const WhyRow& row)
{
    const auto* why = static_cast<const Why*>(findItem(*room.ticket(), Section::Whys, row.id));
    const auto* prevention = why ? static_cast<const Prevention*>(findItem(
                                       *room.ticket(), Section::Prevention, why->end.value().prevention))
                                 : nullptr;
    const Summary* ticket = prevention ? room.bridge().summary(prevention->followUp) : nullptr;
    const QString key = ticket ? format::fromUtf8(ticket->key()) : QString();
    return key.isEmpty() ? WhyItem::tr("Prevention: %1").arg(row.words)
                         : WhyItem::tr("Follow-up %1: %2", "key, words").arg(key, row.words);
}

} // namespace

WhyItem::WhyItem(RoomPresenter& room, ItemId why, QWidget* parent)
    : QWidget(parent), m_room(room), m_why(why),
      m_question(paragraph(Type::BodyStrong, Ink::Primary, {}, this)),
      m_open(new ElideLabel(Type::Body, Ink::Warn, this)),
      m_end(paragraph(Type::Body, Ink::Secondary, {}, this)), m_answer(new AutoHeightTextEdit(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(s_inset + scaled(s_number), 9, s_inset, 10);
    layout->setSpacing(2);
    m_question->setContentsMargins(0, 0, scaled(s_asker), 0);
    layout->addWidget(m_question);
    layout->addWidget(m_open);
    layout->addWidget(m_end);
    layout->addWidget(m_answer);
    m_open->setText(tr("No answer yet"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->installEventFilter(this);
    connect(m_answer, &AutoHeightTextEdit::edited, this, &WhyItem::keepDraft);
    connect(&room.drafts(), &RoomDrafts::restored, this, &WhyItem::takeDraft);
    connect(m_answer, &AutoHeightTextEdit::left, this, [this] {
        store();
        arrange();
    });
    takeDraft();
    arrange();
}

QString WhyItem::draftName() const { return QStringLiteral("why.") + QString::fromStdString(m_why.text()); }

/// On this device while it is written; an answer that is stored is no draft.
void WhyItem::keepDraft()
{
    const QString words = m_answer->content();
    FieldDraft draft;
    draft.text = words.trimmed() == m_stored ? QString() : words;
    m_room.drafts().keep(draftName(), draft);
}

void WhyItem::takeDraft()
{
    const QString kept = m_room.drafts().draft(draftName()).text;
    if (kept.isEmpty() || m_answer->content() != m_stored)
        return;
    m_answer->fill(kept);
    arrange();
}

void WhyItem::show(const WhyRow& row)
{
    m_number = QString::number(row.number);
    m_asker = row.asker.isEmpty() ? QString() : tr("asked by %1", "person").arg(row.asker);
    m_state = row.state;
    m_question->setText(row.text);
    m_end->setText(row.state == WhyState::Linked    ? linkText(m_room, row)
                   : row.state == WhyState::Dropped ? tr("Dropped: %1", "reason").arg(row.words)
                                                    : QString());
    const QString stored = row.state == WhyState::Answered ? row.words : QString();
    // What is being written here stays; it is stored as the newer answer.
    const bool untouched = m_answer->content() == m_stored;
    m_stored = stored;
    if (untouched && !m_answer->hasFocus())
        m_answer->fill(stored);
    setAccessibleName(tr("Why %1: %2", "number, question").arg(m_number, row.text));
    arrange();
    update();
}

void WhyItem::arrange()
{
    const bool writing = m_answer->hasFocus() || !m_answer->content().isEmpty();
    const bool ended = m_state == WhyState::Linked || m_state == WhyState::Dropped;
    m_answer->setVisible(writing);
    m_end->setVisible(ended);
    m_open->setVisible(!writing && !ended);
}

void WhyItem::answer()
{
    m_answer->setVisible(true);
    m_open->hide();
    m_answer->setFocus(Qt::OtherFocusReason);
    m_answer->moveCursor(QTextCursor::End);
    arrange();
}

void WhyItem::store()
{
    const QString words = m_answer->content().trimmed();
    if (words.isEmpty() || words == m_stored)
        return;
    m_stored = words;
    m_room.answerWhy(m_why, words);
    keepDraft();
}

void WhyItem::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    if (hasFocus() || m_answer->hasFocus()) {
        painter.fillRect(rect(), hasFocus() ? t.selected : t.raised);
        paint::accentBar(painter, rect(), 2);
    }
    const QRect line(s_inset, 9, width() - 2 * s_inset, lineHeight(Type::BodyStrong));
    paint::text(painter, line, Type::Mono, t.text3, m_number);
    const int wide = std::min(textWidth(Type::Label, m_asker), scaled(s_asker) - 8);
    const QRect asker(rtl ? line.left() : line.right() + 1 - wide, line.top(), wide, line.height());
    paint::text(painter, asker, Type::Label, t.text3, m_asker, Qt::AlignRight);
    horizontalHairline(painter, 0, width(), height() - 1, t.line);
}

void WhyItem::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_A:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return answer();
    case Qt::Key_J:
    case Qt::Key_Down:
        emit stepped(1);
        return;
    case Qt::Key_K:
    case Qt::Key_Up:
        emit stepped(-1);
        return;
    case Qt::Key_D:
        emit dropRequested(m_why);
        return;
    case Qt::Key_L:
        emit linkRequested(m_why);
        return;
    case Qt::Key_O:
        if (m_state != WhyState::Open)
            m_room.reopenWhy(m_why);
        return;
    case Qt::Key_Delete:
        m_room.removeItem(Section::Whys, m_why);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void WhyItem::mouseReleaseEvent(QMouseEvent*) { answer(); }

void WhyItem::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    for (QWidget* up = parentWidget(); up; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            area->ensureWidgetVisible(this, 0, 8);
            break;
        }
    }
    update();
}

void WhyItem::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool WhyItem::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_answer || event->type() != QEvent::KeyPress || m_answer->isComposing())
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::NoModifier) {
        store();
        emit answered();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

WhysBlock::WhysBlock(RoomPresenter& room, QWidget* parent)
    : SectionBody(parent), m_room(room), m_layout(new QVBoxLayout(this)),
      m_none(new ElideLabel(Type::Body, Ink::Tertiary, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_none);
    m_none->setText(tr("Nobody asked yet. Ctrl Shift W asks."));
    connect(&room, &RoomPresenter::opened, this, [this] {
        for (WhyItem* item : m_items)
            item->deleteLater();
        m_items.clear();
    });
    connect(&room, &RoomPresenter::changed, this, &WhysBlock::refresh);
    refresh();
}

void WhysBlock::add(ItemId why)
{
    auto* item = new WhyItem(m_room, why, this);
    m_items.push_back(item);
    item->setVisible(true);
    connect(item, &WhyItem::stepped, this, [this, item](int step) { move(item, step, false); });
    connect(item, &WhyItem::answered, this, [this, item] { move(item, 1, true); });
    connect(item, &WhyItem::dropRequested, this, &WhysBlock::dropRequested);
    connect(item, &WhyItem::linkRequested, this, &WhysBlock::linkRequested);
}

void WhysBlock::refresh()
{
    const auto& rows = m_room.whys()->rows();
    for (std::size_t i = m_items.size(); i-- > 0;) {
        const auto there = std::any_of(rows.begin(), rows.end(),
                                       [&](const WhyRow& row) { return row.id == m_items[i]->why(); });
        if (there)
            continue;
        m_items[i]->setVisible(false);
        m_items[i]->deleteLater();
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto found = std::find_if(m_items.begin(), m_items.end(),
                                  [&](const WhyItem* item) { return item->why() == rows[i].id; });
        if (found == m_items.end()) {
            add(rows[i].id);
            found = m_items.end() - 1;
        }
        (*found)->show(rows[i]);
        std::rotate(m_items.begin() + static_cast<std::ptrdiff_t>(i), found, found + 1);
        if (m_layout->indexOf(m_items[i]) != static_cast<int>(i))
            m_layout->insertWidget(static_cast<int>(i), m_items[i]);
    }
    m_none->setVisible(rows.empty());
}

/// To the next one; with `answer` to the next one that has none, and into its text.
void WhysBlock::move(const WhyItem* from, int step, bool answer)
{
    const auto at = std::find(m_items.begin(), m_items.end(), from) - m_items.begin() + step;
    const bool there = at >= 0 && at < static_cast<std::ptrdiff_t>(m_items.size());
    if (!there && answer)
        const_cast<WhyItem*>(from)->setFocus(Qt::OtherFocusReason);
    if (!there)
        return;
    WhyItem* to = m_items[static_cast<std::size_t>(at)];
    if (answer)
        to->answer();
    else
        to->setFocus(Qt::OtherFocusReason);
}

WhyItem* WhysBlock::firstOpen() const
{
    const auto& rows = m_room.whys()->rows();
    for (std::size_t i = 0; i < rows.size() && i < m_items.size(); ++i) {
        if (rows[i].state == WhyState::Open)
            return m_items[i];
    }
    return m_items.empty() ? nullptr : m_items.front();
}

void WhysBlock::enter()
{
    if (WhyItem* item = firstOpen())
        item->setFocus(Qt::ShortcutFocusReason);
    else
        emit askRequested();
}

void WhysBlock::flush()
{
    for (WhyItem* item : m_items)
        item->store();
}

} // namespace warroom::ui
