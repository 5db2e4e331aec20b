// Arrangement of the bar, and what it says.
#include "screens/postmortem/editor_bar.h"

#include "models/format/format.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace warroom::ui {

StateChip::StateChip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

void StateChip::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(tr("State of the review: %1").arg(text));
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const { return paint::chipSize(m_text); }

void StateChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::chip(painter, rect(), m_text);
}

EditorBar::EditorBar(PostmortemPresenter& postmortem, QWidget* parent)
    : QWidget(parent), m_postmortem(postmortem), m_list(new Button(tr("Reviews"), ButtonKind::Quiet, this)),
      m_key(new ElideLabel(Type::Body, Ink::Tertiary, this)), m_state(new StateChip(this)),
      m_saved(new ElideLabel(Type::Small, Ink::Tertiary, this)),
      m_preview(new Button(tr("Preview PDF"), ButtonKind::Default, this)),
      m_meeting(new Button(tr("Meeting"), ButtonKind::Default, this)),
      m_back(new Button(tr("Back to draft"), ButtonKind::Quiet, this)),
      m_step(new Button(QString(), ButtonKind::Default, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_preview->setIconName(QStringLiteral("pdf"));
    m_preview->setToolTip(tr("The PDF beside the document (Ctrl P)"));
    m_meeting->setIconName(QStringLiteral("clock"));
    m_meeting->setToolTip(tr("Agenda and timer of the review meeting (Ctrl Shift M)"));
    m_list->setToolTip(tr("All postmortems (Esc)"));
    m_preview->setCheckable(true);
    m_meeting->setCheckable(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 16, 1);
    layout->setSpacing(8);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_state)})
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_saved), static_cast<QWidget*>(m_meeting), static_cast<QWidget*>(m_preview),
          static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_step)})
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    connect(m_list, &QPushButton::clicked, this, &EditorBar::listRequested);
    connect(m_preview, &QPushButton::clicked, this, &EditorBar::previewRequested);
    connect(m_meeting, &QPushButton::clicked, this, &EditorBar::meetingRequested);
    connect(m_back, &QPushButton::clicked, &postmortem, &PostmortemPresenter::backToDraft);
    connect(m_step, &QPushButton::clicked, &postmortem, &PostmortemPresenter::step);
    connect(&postmortem, &PostmortemPresenter::changed, this, &EditorBar::refresh);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
    refresh();
}

QSize EditorBar::sizeHint() const { return {layout()->sizeHint().width(), scaled(size::Bar)}; }

void EditorBar::setCompact(bool compact)
{
    m_compact = compact;
    refresh();
}

void EditorBar::setShown(bool preview, bool meeting)
{
    m_preview->setChecked(preview);
    m_meeting->setChecked(meeting);
}

void EditorBar::refresh()
{
    RoomPresenter& room = m_postmortem.room();
    const bool here = room.hasTicket();
    const QString key = format::fromUtf8(room.ticket()->key());
    m_key->setText(key.isEmpty() ? tr("Postmortem") : tr("%1 › Postmortem", "key of an incident").arg(key));
    const QString asked = m_postmortem.askedText();
    const QString state = format::name(m_postmortem.state());
    m_state->setText(asked.isEmpty() ? state : tr("%1, %2", "state, asked at a time").arg(state, asked));
    m_state->setVisible(here);
    m_saved->setText(room.savedText());
    m_saved->setVisible(here && !m_compact);
    m_preview->setText(m_compact ? tr("PDF") : tr("Preview PDF"));
    const bool draft = m_postmortem.state() == ReviewState::Draft;
    m_back->setVisible(here && !draft);
    const QString step = m_postmortem.stepText();
    m_step->setVisible(here && !step.isEmpty());
    m_step->setText(m_compact && draft && m_postmortem.missingCount() > 0
                        ? tr("%1 missing", "number").arg(m_postmortem.missingCount())
                        : step);
    const QString whyNot = m_postmortem.stepWhyNot();
    m_step->setEnabled(whyNot.isEmpty());
    m_step->setKind(whyNot.isEmpty() && draft ? ButtonKind::Primary : ButtonKind::Default);
    m_step->setToolTip(whyNot.isEmpty() ? tr("Ctrl Shift R") : whyNot);
    m_back->setEnabled(room.whyNot(ReviewSet{}).isEmpty());
    for (Button* button : {m_preview, m_step})
        button->updateGeometry();
}

void EditorBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    horizontalHairline(painter, 0, width(), height() - 1, tokens().line);
}

} // namespace warroom::ui
