// Drafting of the brief, and giving the role away.
#include "screens/room/handover_pane.h"

#include "domain/ticket/brief.h"
#include "models/format/document_words.h"
#include "models/format/format.h"
#include "models/room/room_presenter.h"
#include "screens/room/draft_keeper.h"
#include "screens/room/name_field.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_briefHeight = 220;
constexpr int s_nameWidth = 220;
const QString s_draft = QStringLiteral("handover");

} // namespace

HandoverPane::HandoverPane(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, this)),
      m_name(new NameField(
          NameField::Names::Whole, [&room]() -> const Directory& { return room.people(); }, this)),
      m_hand(primaryButton(tr("Hand over"), this)), m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this)),
      m_brief(new AutoHeightTextEdit), m_keeper(new DraftKeeper(room.drafts(), s_draft, m_brief))
{
    setAccessibleName(tr("Hand over a role"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 9, 16, 10);
    layout->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_name);
    head->addWidget(m_hint, 1);
    head->addWidget(m_hand);
    m_name->setFixedWidth(scaled(s_nameWidth));
    m_name->setPlaceholderText(tr("Who? Empty: nobody"));
    m_hand->setKeyCaps(tr("Ctrl Enter"));
    layout->addLayout(head);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    auto* inside = new QVBoxLayout(page);
    inside->setContentsMargins(10, 6, 10, 6);
    inside->addWidget(m_brief, 0, Qt::AlignTop);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    scroll->setWidget(page);
    scroll->setFixedHeight(scaled(s_briefHeight));
    scroll->viewport()->setAutoFillBackground(false);
    m_brief->setAccessibleName(tr("Brief for who takes over"));
    layout->addWidget(scroll);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->installEventFilter(this);
    m_brief->installEventFilter(this);
    connect(m_name, &NameField::submitted, this, &HandoverPane::handOver);
    connect(m_name, &NameField::escaped, this, &HandoverPane::dismiss);
    connect(m_hand, &QPushButton::clicked, this, &HandoverPane::handOver);
    connect(&room, &RoomPresenter::opened, this, &HandoverPane::dismiss);
    hide();
}

void HandoverPane::open(IncidentRole role)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_role = role;
    const QString holder = m_room.name(m_room.ticket()->holder(role));
    m_title->setText(holder.isEmpty() ? tr("%1 to", "role").arg(format::name(role))
                                      : tr("%1 from %2 to", "role, person").arg(format::name(role), holder));
    m_name->clear();
    m_name->setAccessibleName(m_title->text());
    const QString whyNot = m_room.whyNot(RoleAssign{role, {}, {}});
    m_hint->setText(whyNot.isEmpty() ? tr("The brief below goes with it. Tab edits it.") : whyNot);
    m_hint->setInk(whyNot.isEmpty() ? Ink::Tertiary : Ink::Warn);
    m_hand->setText(holder.isEmpty() ? tr("Assign") : tr("Hand over"));
    m_hand->setEnabled(whyNot.isEmpty());
    fillBrief();
    show();
    m_name->setFocus(Qt::ShortcutFocusReason);
}

QString HandoverPane::draftedBrief() const
{
    const Words words = documentWords();
    const Brief brief = briefOf(*m_room.ticket(), m_room.people(), m_room.now(), words);
    return format::fromUtf8(textOf(brief, words)).trimmed();
}

/// What was edited before goes on; else the brief is drafted anew.
void HandoverPane::fillBrief()
{
    const QString about = QString::fromLatin1(nameOf(m_role).data());
    const FieldDraft kept = m_room.drafts().draft(s_draft);
    m_drafted = draftedBrief();
    m_keeper->setAbout(about);
    m_brief->fill(kept.about == about && !kept.text.isEmpty() ? kept.text : m_drafted);
}

void HandoverPane::take(IncidentRole role)
{
    const Owner before = m_room.ticket()->holder(role);
    const Owner self(m_room.self());
    const QString whyNot = m_room.whyNot(RoleAssign{role, self, {}});
    if (!whyNot.isEmpty() || before == self) {
        emit m_room.said(whyNot.isEmpty() ? tr("You are %1 already", "role").arg(format::name(role))
                                          : whyNot);
        return;
    }
    m_room.submit(RoleAssign{role, self, draftedBrief().toStdString()});
    tell(role, m_room.name(before), m_room.name(self));
}

void HandoverPane::handOver()
{
    const QString name = m_name->text().trimmed();
    if (!m_hand->isEnabled())
        return;
    const QString before = m_room.name(m_room.ticket()->holder(m_role));
    if (!name.isEmpty() || !before.isEmpty()) {
        m_room.assignRole(m_role, name, name.isEmpty() ? QString() : m_brief->content());
        tell(m_role, before, m_room.name(m_room.ticket()->holder(m_role)));
    }
    m_brief->fill({});
    m_drafted.clear();
    dismiss();
}

void HandoverPane::tell(IncidentRole role, const QString& before, const QString& after)
{
    const bool other = !before.isEmpty() && before != after;
    emit m_room.said(other ? tr("%1 given on, %2 is told", "role, person").arg(format::name(role), before)
                           : tr("%1 given", "role").arg(format::name(role)));
}

void HandoverPane::dismiss()
{
    if (m_brief->content() == m_drafted)
        m_brief->fill({});
    const QPointer<QWidget> back = m_focusBefore;
    m_focusBefore.clear();
    if (back && isVisible())
        back->setFocus(Qt::OtherFocusReason);
    hide();
}

bool HandoverPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() & Qt::ControlModifier) {
        handOver();
        return true;
    }
    if (watched == m_brief && key->key() == Qt::Key_Escape) {
        dismiss();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HandoverPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
    paint::accentBar(painter, rect(), 2);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
