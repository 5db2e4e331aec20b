// Arrangement of the update composer and its posting.
#include "screens/room/update_composer.h"

#include "models/format/format.h"
#include "models/room/line_input.h"
#include "models/room/room_presenter.h"
#include "screens/room/chip_group.h"
#include "screens/room/draft_keeper.h"
#include "screens/room/field_frame.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {

UpdateComposer::UpdateComposer(RoomPresenter& room, QWidget* parent)
    : QWidget(parent), m_room(room), m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, this)),
      m_audiences(new ChipGroup(ChipChoice::Several,
                                {format::name(Audience::Responders), format::name(Audience::Executives),
                                 format::name(Audience::Customers)},
                                this)),
      m_next(new QLineEdit(this)),
      m_words(new FieldFrame(tr("What is known, what is done, when you say more"), this)),
      m_keeper(new DraftKeeper(room.drafts(), QStringLiteral("update"), m_words->editor())),
      m_post(primaryButton(tr("Post"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 9, 16, 10);
    layout->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_audiences);
    head->addStretch(1);
    auto* next = new ElideLabel(Type::Small, Ink::Tertiary, this);
    next->setText(tr("Next update at"));
    head->addWidget(next);
    head->addWidget(m_next);
    m_next->setFixedWidth(scaled(64));
    m_next->setAccessibleName(tr("Next update at, UTC"));
    layout->addLayout(head);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    line->addWidget(m_post, 0, Qt::AlignBottom);
    m_post->setHeight(size::ButtonLarge);
    m_post->setKeyCaps(QStringLiteral("Enter"));
    layout->addLayout(line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int i = 0; i < m_audiences->count(); ++i)
        m_audiences->setChosen(i, true);
    connect(m_post, &QPushButton::clicked, this, &UpdateComposer::post);
    connect(m_words, &FieldFrame::submitted, this, &UpdateComposer::post);
    connect(m_words, &FieldFrame::escaped, this, &UpdateComposer::dismiss);
    connect(m_next, &QLineEdit::returnPressed, this, &UpdateComposer::post);
    hide();
}

void UpdateComposer::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_title->setText(tr("Update %1", "number of a status update").arg(m_room.ticket()->updates.size() + 1));
    const auto next = m_room.nextUpdateByDefault();
    m_next->setText(next ? format::utcMinute(*next) : QString());
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

bool UpdateComposer::restore()
{
    if (m_room.drafts().place().field != QLatin1String("update"))
        return false;
    const DraftPlace place = m_room.drafts().place();
    open();
    QTextCursor caret = m_words->editor()->textCursor();
    const int end = static_cast<int>(m_words->text().size());
    caret.setPosition(std::clamp(place.anchor, 0, end));
    caret.setPosition(std::clamp(place.caret, 0, end), QTextCursor::KeepAnchor);
    m_words->editor()->setTextCursor(caret);
    return true;
}

void UpdateComposer::post()
{
    if (m_words->text().trimmed().isEmpty())
        return;
    std::vector<Audience> audiences;
    for (int i = 0; i < m_audiences->count(); ++i) {
        if (m_audiences->isChosen(i))
            audiences.push_back(static_cast<Audience>(i));
    }
    m_room.publishUpdate(m_words->text(), audiences, nextTimeOfDay(m_next->text().trimmed(), m_room.now()));
    m_words->setText(QString());
    dismiss();
}

void UpdateComposer::dismiss()
{
    const QPointer<QWidget> back = m_focusBefore;
    m_focusBefore.clear();
    if (back)
        back->setFocus(Qt::OtherFocusReason);
    hide();
}

void UpdateComposer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
    paint::accentBar(painter, rect(), 2);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
