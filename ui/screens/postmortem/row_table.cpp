// Columns, keys and painting of the tables.
#include "screens/postmortem/row_table.h"

#include "screens/room/inline_prompt.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace warroom::ui {
namespace {

constexpr int s_rowTableRow = 30;
constexpr int s_pickedRow = 26;
constexpr int s_rowTableGap = 8;

/// Ticket, action, owner, due, kind; the action takes what the others leave.
std::array<QRect, 5> columnsIn(const QRect& row)
{
    const std::array<int, 5> wide{scaled(84), 0, scaled(96), scaled(74), scaled(64)};
    const QRect inner = row.adjusted(RowList::Inset, 0, 0, 0);
    const int rest = inner.width() - wide[0] - wide[2] - wide[3] - wide[4];
    std::array<QRect, 5> out;
    int x = inner.left();
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int width = i == 1 ? rest : wide[i];
        out[i] = QRect(x, row.top(), width - s_rowTableGap, row.height());
        x += width;
    }
    return out;
}

} // namespace

QVariant PickedModel::data(const QModelIndex& index, int role) const
{
    const PickedEntry* shown = row(index);
    if (!shown || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return role == Qt::DisplayRole
               ? shown->words
               : QStringList{shown->time, shown->kind, shown->words}.join(QStringLiteral(", "));
}

PickedList::PickedList(PostmortemPresenter& postmortem, QWidget* parent)
    : RowList(s_pickedRow, parent), m_postmortem(postmortem)
{
    setAccessibleName(partName(DocumentPart::Timeline));
    setModel(&m_model);
    connect(&postmortem, &PostmortemPresenter::changed, this,
            [this] { m_model.setPicked(m_postmortem.picked()); });
    m_model.setPicked(postmortem.picked());
}

void PickedList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const PickedEntry* row = m_model.row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    const QRect inner = rect.adjusted(Inset, 0, 0, -1);
    int x = inner.left();
    const auto cell = [&](int width, Type type, const QColor& ink, const QString& text) {
        paint::text(painter,
                    paint::mirrored({x, inner.top(), width - s_rowTableGap, inner.height()}, rect, rtl), type,
                    ink, text);
        x += width;
    };
    cell(scaled(52), Type::Mono, t.text, row->time);
    cell(scaled(60), Type::MonoSmall, t.text3, row->elapsed);
    cell(scaled(96), Type::Small, t.text2, row->kind);
    cell(inner.right() + 1 + s_rowTableGap - x, Type::Body, t.text, row->words);
    horizontalHairline(painter, rect.left() + Inset, rect.right() + 1, rect.bottom(), t.line);
}

void PickedList::keyPressEvent(QKeyEvent* event)
{
    const PickedEntry* row = m_model.row(currentIndex());
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (row && plain && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Delete))
        m_postmortem.togglePicked(row->id);
    else
        RowList::keyPressEvent(event);
}

FollowUpList::FollowUpList(PostmortemPresenter& postmortem, InlinePrompt* prompt, QWidget* parent)
    : RowList(s_rowTableRow, parent), m_postmortem(postmortem), m_prompt(prompt)
{
    setAccessibleName(partName(DocumentPart::FollowUps));
    setModel(postmortem.followUps());
}

void FollowUpList::paintHead(QPainter& painter, const QRect& rect, bool rtl)
{
    const QString names[] = {tr("Ticket"), tr("Action"), tr("Owner"), tr("Due"), tr("Kind")};
    const auto columns = columnsIn(rect);
    for (std::size_t i = 0; i < columns.size(); ++i)
        paint::text(painter, paint::mirrored(columns[i], rect, rtl), Type::LabelMedium, tokens().text3,
                    names[i]);
    horizontalHairline(painter, rect.left() + Inset, rect.right() + 1, rect.bottom(), tokens().controlSoft);
}

void FollowUpList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const FollowUpRow* row = m_postmortem.followUps()->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const auto columns = columnsIn(rect);
    const auto cell = [&](std::size_t i, Type type, const QColor& ink, const QString& text) {
        paint::text(painter, paint::mirrored(columns[i], rect, isRightToLeft()), type, ink, text);
    };
    const bool none = row->ticket.isNil();
    const QString key = !row->key.isEmpty() ? row->key
                        : none              ? tr("make")
                                            : tr("new", "a ticket without a key yet");
    cell(0, none ? Type::Body : Type::Mono, none ? t.warn.ink : t.accent, key);
    cell(1, Type::Body, row->done ? t.text3 : t.text, row->action);
    const bool unowned = row->owner.isEmpty();
    cell(2, Type::Body, unowned ? (none ? t.text3 : t.warn.ink) : t.text,
         unowned ? tr("assign") : row->owner);
    cell(3, Type::Body, row->due.isEmpty() ? t.text3 : t.text2, row->due.isEmpty() ? tr("set") : row->due);
    cell(4, Type::Body, t.text3, row->kind.isEmpty() ? tr("kind") : row->kind);
    horizontalHairline(painter, rect.left() + Inset, rect.right() + 1, rect.bottom(), t.line);
}

void FollowUpList::askOwner(const QModelIndex& index)
{
    const FollowUpRow* row = m_postmortem.followUps()->row(index);
    if (!row)
        return;
    const ItemId id = row->id;
    if (row->ticket.isNil())
        m_postmortem.makeFollowUp(id);
    m_prompt->ask({tr("Owner"), tr("Who? A person or a team"), {}, row->action, 0, true, {}},
                  [this, id](const QString& name) { m_postmortem.setFollowUpOwner(id, name); });
}

void FollowUpList::askDue(const QModelIndex& index)
{
    const FollowUpRow* row = m_postmortem.followUps()->row(index);
    if (!row)
        return;
    const ItemId id = row->id;
    m_prompt->ask(
        {tr("Due"), tr("31 Oct, 2026-10-31, or +14 for days from now"), {}, row->action, 1, false, {}},
        [this, id](const QString& day) {
            if (!m_postmortem.setFollowUpDue(id, day))
                emit m_postmortem.room().said(tr("That is no day: %1").arg(day));
        });
}

void FollowUpList::keyPressEvent(QKeyEvent* event)
{
    const FollowUpRow* row = m_postmortem.followUps()->row(currentIndex());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (row && event->text() == QLatin1String("@"))
        return askOwner(currentIndex());
    if (row && event->text() == QLatin1String("!"))
        return askDue(currentIndex());
    if (!row || event->modifiers() != Qt::NoModifier)
        return RowList::keyPressEvent(event);
    if (event->key() == Qt::Key_Space)
        m_postmortem.cycleKind(row->id);
    else if (enter && row->ticket.isNil())
        m_postmortem.makeFollowUp(row->id);
    else if (enter)
        emit openRequested(row->ticket);
    else
        RowList::keyPressEvent(event);
}

void FollowUpList::mouseReleaseEvent(QMouseEvent* event)
{
    RowList::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->pos());
    const FollowUpRow* row = m_postmortem.followUps()->row(at);
    if (!row)
        return;
    const auto columns = columnsIn(visualRect(at));
    std::size_t column = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (paint::mirrored(columns[i], visualRect(at), isRightToLeft()).contains(event->pos()))
            column = i;
    }
    if (column == 0 && row->ticket.isNil())
        m_postmortem.makeFollowUp(row->id);
    else if (column == 0)
        emit openRequested(row->ticket);
    else if (column == 2)
        askOwner(at);
    else if (column == 3)
        askDue(at);
    else if (column == 4)
        m_postmortem.cycleKind(row->id);
}

TableBody::TableBody(RowList* list, Head head, const QString& none, QWidget* parent)
    : SectionBody(parent), m_list(list), m_head(head),
      m_none(new ElideLabel(Type::Body, Ink::Tertiary, this)), m_room(new QWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_room);
    layout->addWidget(list);
    layout->addWidget(m_none);
    m_none->setText(none);
    m_room->setFixedHeight(scaled(22));
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(list->model(), signal, this, &TableBody::refresh);
    refresh();
}

void TableBody::refresh()
{
    const bool any = m_list->model()->rowCount() > 0;
    m_none->setVisible(!any);
    m_room->setVisible(any && m_head == Head::FollowUps);
    update();
}

void TableBody::enter()
{
    if (m_list->model()->rowCount() > 0)
        m_list->setFocus(Qt::ShortcutFocusReason);
}

void TableBody::paintEvent(QPaintEvent*)
{
    if (!m_room->isVisible())
        return;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    FollowUpList::paintHead(painter, m_room->geometry(), isRightToLeft());
}

} // namespace warroom::ui
