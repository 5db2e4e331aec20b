// Arrangement of the Comms tab.
#include "screens/comms/comms_page.h"

#include "models/room/roles_text.h"
#include "models/room/room_presenter.h"
#include "screens/comms/sent_list.h"
#include "screens/comms/update_preview.h"
#include "screens/room/update_composer.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_preview = 336;
constexpr int s_sent = 300;
constexpr int s_formLeast = 420;

} // namespace

CommsPage::CommsPage(RoomPresenter& room, HeldPosts& held, QWidget* parent)
    : QWidget(parent), m_room(room), m_scroll(new QScrollArea(this)),
      m_composer(new UpdateComposer(room, held, m_scroll->viewport())),
      m_cadence(new ElideLabel(Type::Small, Ink::Tertiary, this)), m_preview(new UpdatePreview(room, this)),
      m_sent(new SentList(room, this))
{
    setAccessibleName(tr("Communication"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_scroll, 1);
    m_cadence->hide();
    row->addWidget(m_preview);
    row->addWidget(m_sent);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_composer);
    m_composer->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    for (QWidget* pane : {static_cast<QWidget*>(m_scroll), static_cast<QWidget*>(m_sent)})
        pane->setProperty("pane", true);
    connect(m_composer, &UpdateComposer::edited, this, [this] { m_preview->show(m_composer->draft()); });
    connect(m_sent, &SentList::entryChosen, this, &CommsPage::entryChosen);
    connect(&room, &RoomPresenter::changed, this, &CommsPage::refresh);
    refresh();
}

void CommsPage::refresh()
{
    if (m_cadence)
        m_cadence->setText(cadenceText(m_room.ticket()->severity.value()));
    m_preview->show(m_composer->draft());
}

QList<KeyHint> CommsPage::keyHints() const
{
    return {{tr("Ctrl Enter"), tr("Post")},
            {tr("Tab"), tr("Next field")},
            {tr("Alt 1 – 3"), tr("Who is told")},
            {tr("Ctrl T"), tr("Template")},
            {tr("Esc"), tr("Close, keep draft")}};
}

void CommsPage::activated() { m_composer->open(); }

QWidget* CommsPage::barTools() { return m_cadence; }

void CommsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int sent = scaled(s_sent), preview = scaled(s_preview);
    m_sent->setFixedWidth(sent);
    m_preview->setFixedWidth(preview);
    const int form = std::max(scaled(s_formLeast), m_composer->minimumSizeHint().width());
    m_preview->setVisible(width() >= sent + preview + form);
    m_sent->setVisible(width() >= sent + form);
}

void CommsPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
