// Keys, editing in place and painting of the next actions.
#include "screens/room/actions_body.h"

#include "models/room/actions_model.h"
#include "models/room/follow_ups.h"
#include "models/room/room_presenter.h"
#include "screens/room/draft_keeper.h"
#include "screens/room/name_field.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr const char* s_editDraft = "action.edit";
constexpr int s_actionsBodyRow = 28;
constexpr int s_actionsBodyTextLead = 24;
constexpr int s_due = 64;
constexpr int s_owner = 96;
constexpr int s_avatar = 20;
/// Below this width the team is left out.
constexpr int s_teamFrom = 440;

} // namespace

ActionList::ActionList(RoomPresenter& room, QWidget* parent) : RowList(s_actionsBodyRow, parent), m_room(room)
{
    setAccessibleName(tr("Next actions"));
    setModel(room.actions());
    room.actions()->setFollowUpText(
        [&room](TicketId ticket) { return followUpText(room.bridge().summary(ticket), room.now()); });
    connect(&room.bridge(), &WorkspaceBridge::summariesChanged, room.actions(),
            &ActionsModel::refreshFollowUps);
}

void ActionList::followUp(const QModelIndex& index)
{
    const auto* row = m_room.actions()->row(index);
    if (!row || row->folded > 0)
        return;
    if (row->followUp.isNil())
        makeFollowUp(m_room, Section::NextActions, row->id);
    else
        QDesktopServices::openUrl(ticketUrl(row->followUp, m_room.bridge().summary(row->followUp)));
}

void ActionList::toggle(const QModelIndex& index)
{
    const auto* row = m_room.actions()->row(index);
    if (!row)
        return;
    if (row->folded > 0)
        m_room.actions()->setUnfolded(true);
    else
        m_room.toggleAction(row->id);
}

void ActionList::move(const QModelIndex& index, int step)
{
    const auto* row = m_room.actions()->row(index);
    const auto* past = m_room.actions()->row(index.siblingAtRow(index.row() + step));
    if (row && past && row->folded == 0 && past->folded == 0)
        m_room.moveItem(Section::NextActions, row->id, past->id);
}

void ActionList::edit(const QModelIndex& index, const QString& append)
{
    const auto* row = m_room.actions()->row(index);
    if (!row || row->folded > 0)
        return;
    delete m_editor;
    m_editor = new NameField(
        NameField::Names::Anywhere, [this]() -> const Directory& { return m_room.people(); }, this);
    const ItemId id = row->id;
    NameField* editor = m_editor;
    editor->setAccessibleName(tr("Next action"));
    editor->setText(m_room.actionLine(id) + append);
    const QRect rect = visualRect(index);
    const int lead = Inset + scaled(s_actionsBodyTextLead) - 8;
    editor->setGeometry(paint::mirrored({rect.left() + lead, rect.top(), rect.width() - lead, rect.height()},
                                        rect, isRightToLeft()));
    editor->show();
    editor->setFocus();
    auto* keeper = new DraftKeeper(m_room.drafts(), QString::fromLatin1(s_editDraft), editor);
    keeper->setAbout(QString::fromStdString(id.text()));
    connect(&m_room, &RoomPresenter::opened, editor, &QObject::deleteLater);
    const auto close = [this, editor, keeper] {
        keeper->setActive(false);
        m_room.drafts().keep(QString::fromLatin1(s_editDraft), {});
        setFocus();
        editor->deleteLater();
    };
    connect(editor, &NameField::escaped, this, close);
    connect(editor, &NameField::submitted, this, [this, id, close](const QString& line) {
        m_room.editAction(id, line);
        close();
    });
}

bool ActionList::restoreEdit()
{
    const FieldDraft kept = m_room.drafts().draft(QString::fromLatin1(s_editDraft));
    const auto id = ItemId::parse(kept.about.toStdString());
    const int at = id && !kept.text.isEmpty() ? m_room.actions()->rowOf(*id) : -1;
    if (at < 0)
        return false;
    edit(model()->index(at, 0));
    if (!m_editor)
        return false;
    m_editor->setText(kept.text);
    m_editor->setCursorPosition(kept.caret);
    return true;
}

void ActionList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex at = currentIndex();
    const auto* row = m_room.actions()->row(at);
    const bool alt = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        toggle(at);
        return;
    case Qt::Key_E:
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit(at);
        return;
    case Qt::Key_F:
        if (event->modifiers() != Qt::NoModifier)
            break;
        followUp(at);
        return;
    case Qt::Key_At:
        edit(at, QStringLiteral(" @"));
        return;
    case Qt::Key_Delete:
        if (row && row->folded == 0)
            m_room.removeItem(Section::NextActions, row->id);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (alt) {
            move(at, event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    default:
        break;
    }
    RowList::keyPressEvent(event);
}

void ActionList::mouseReleaseEvent(QMouseEvent* event)
{
    RowList::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->pos());
    const int from = isRightToLeft() ? width() - event->pos().x() : event->pos().x();
    if (at.isValid() && from < Inset + scaled(s_actionsBodyTextLead))
        toggle(at);
}

void ActionList::mouseDoubleClickEvent(QMouseEvent* event) { edit(indexAt(event->pos())); }

void ActionList::paintOwner(QPainter& painter, const QRect& rect, const QModelIndex& index,
                            bool withTeam) const
{
    const QString initials = index.data(ActionsModel::InitialsRole).toString();
    if (initials.isEmpty())
        return;
    const bool rtl = isRightToLeft();
    const int side = paint::avatarSize(s_avatar).width();
    const QRect avatar =
        paint::mirrored({rect.left(), rect.center().y() - side / 2 + 1, side, side}, rect, rtl);
    paint::avatar(painter, avatar.topLeft(), initials, paint::AvatarLook::Person, s_avatar);
    if (withTeam)
        paint::text(painter, paint::mirrored(rect.adjusted(side + 6, 0, 0, 0), rect, rtl), Type::Label,
                    tokens().text2, index.data(ActionsModel::TeamRole).toString());
}

void ActionList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const bool rtl = isRightToLeft();
    const bool done = index.data(ActionsModel::DoneRole).toBool();
    const bool folded = index.data(ActionsModel::FoldedRole).toInt() > 0;
    const int box = paint::checkBoxSize().height();
    const QRect check =
        paint::mirrored({rect.left() + Inset, rect.center().y() - box / 2 + 1, box, box}, rect, rtl);
    if (folded)
        drawIcon(painter, check.topLeft(), QStringLiteral("down"), t.text3, box);
    else
        paint::checkBox(painter, check.topLeft(), done);
    const bool withTeam = rect.width() >= scaled(s_teamFrom);
    const int ownerWidth = withTeam ? scaled(s_owner) - 8 : scaled(s_avatar) + 2;
    const QRect owner(rect.right() + 1 - ownerWidth, rect.top(), ownerWidth, rect.height());
    paintOwner(painter, paint::mirrored(owner, rect, rtl), index, withTeam);
    const QString dueText = index.data(ActionsModel::DueTextRole).toString();
    const int dueWidth = std::max(scaled(s_due), textWidth(Type::Label, dueText));
    const QRect due(owner.left() - 16 - dueWidth, rect.top(), dueWidth, rect.height());
    const bool late = index.data(ActionsModel::LateRole).toBool();
    paint::text(painter, paint::mirrored(due, rect, rtl), Type::Label, late ? t.warn.ink : t.text3, dueText,
                Qt::AlignRight);
    QRect text(rect.left() + Inset + scaled(s_actionsBodyTextLead), rect.top(), 0, rect.height());
    text.setRight(due.left() - 8);
    const bool refused = !index.data(ActionsModel::RefusedRole).toString().isEmpty();
    text.setRight(text.right() - paintRowMark(painter, paint::mirrored(text, rect, rtl),
                                              index.data(ActionsModel::PendingRole).toBool(),
                                              index.data(ActionsModel::ConflictRole).toBool(), refused));
    const QRect shown = paint::mirrored(text, rect, rtl);
    const bool moved = index.data(ActionsModel::MovedRole).toBool();
    const int used = paint::text(painter, shown, Type::Body, done || folded || moved ? t.text3 : t.text,
                                 index.data(Qt::DisplayRole).toString());
    if (done)
        painter.fillRect(rtl ? shown.right() + 1 - used : shown.left(), shown.center().y() + 1, used, 1,
                         t.text3);
}

ActionsBody::ActionsBody(RoomPresenter& room, QWidget* parent)
    : SectionBody(parent), m_room(room), m_list(new ActionList(room, this)),
      m_add(new NameField(
          NameField::Names::Anywhere, [&room]() -> const Directory& { return room.people(); }, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    m_add->setProperty("kind", QStringLiteral("inline"));
    m_add->setPlaceholderText(tr("Add action, then @ to assign"));
    m_add->setAccessibleName(tr("Add action"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addSpacing(RowList::Inset + scaled(s_actionsBodyTextLead));
    line->addWidget(m_add);
    m_add->setFixedHeight(scaled(s_actionsBodyRow));
    layout->addLayout(line);
    m_keeper = new DraftKeeper(room.drafts(), QStringLiteral("action"), m_add);
    connect(m_add, &NameField::submitted, this, [this](const QString& text) {
        if (!m_room.addAction(text).isNil())
            m_add->clear();
    });
    connect(m_add, &NameField::escaped, this, [this] {
        m_add->clear();
        if (m_focusBefore)
            m_focusBefore->setFocus();
        else
            m_list->setFocus();
    });
}

void ActionsBody::startAdding()
{
    QWidget* focus = window()->focusWidget();
    if (focus != m_add)
        m_focusBefore = focus;
    m_add->setFocus(Qt::ShortcutFocusReason);
}

bool ActionsBody::restore() { return m_list->restoreEdit() || m_keeper->takeFocus(); }

void ActionsBody::enter()
{
    if (m_list->model()->rowCount() > 0)
        m_list->setFocus(Qt::ShortcutFocusReason);
    else
        startAdding();
}

void ActionsBody::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int side = scaled(16);
    const int x = isRightToLeft() ? width() - RowList::Inset - side : RowList::Inset;
    drawIcon(painter, QPointF(x, m_add->geometry().center().y() - side / 2.0 + 0.5), QStringLiteral("plus"),
             tokens().text3, side);
}

} // namespace warroom::ui
