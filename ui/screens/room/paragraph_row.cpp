// Arrangement and keys of one item.
#include "screens/room/paragraph_row.h"

#include "models/format/format.h"
#include "screens/room/cause_evidence.h"
#include "screens/room/chip_group.h"
#include "screens/room/prevention_plan.h"
#include "screens/room/prose_field.h"
#include "screens/room/row_list.h"
#include "screens/room/text_link.h"
#include "widgets/auto_height_text_edit.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_chipGap = 6;
constexpr int s_chipHigh = 19;

} // namespace

ParagraphRow::ParagraphRow(RoomPresenter& room, Section section, ItemId item, QWidget* parent)
    : QWidget(parent), m_room(room), m_item(item), m_field(new ProseField(room, section, item, this)),
      m_chip(new ChipButton(QString(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_field);
    editor()->setAccessibleName(format::name(section));
    m_chip->setToolTip(tr("Ctrl . changes it, Ctrl L gives evidence"));
    m_chip->setFocusPolicy(Qt::NoFocus);
    m_chip->setProperty("overlay", true); // the text leaves room for it
    m_chip->hide();
    connect(m_chip, &QAbstractButton::clicked, this, [this] { m_room.cycleCause(m_item); });
    if (section == Section::Prevention)
        layout->addWidget(m_plan = new PreventionPlan(room, item, this));
    if (section == Section::RootCause) {
        layout->addWidget(m_evidence = new CauseEvidence(room, item, this));
        connect(m_evidence, &CauseEvidence::left, this,
                [this] { m_field->editor()->setFocus(Qt::OtherFocusReason); });
    }
    layout->addStretch(1); // the text stays beside its chip where the row is higher
}

TextLink* ParagraphRow::link() const { return m_field->link(); }

AutoHeightTextEdit* ParagraphRow::editor() const { return m_field->editor(); }

void ParagraphRow::flush()
{
    link()->flush();
    if (m_plan)
        m_plan->flush();
}

bool ParagraphRow::isAhead() const { return link()->isAhead() || (m_plan && m_plan->isAhead()); }

QWidget* ParagraphRow::orderFields()
{
    QWidget* last = editor();
    if (m_plan) {
        for (QWidget* next : m_plan->fields()) {
            setTabOrder(last, next);
            last = next;
        }
    }
    return last;
}

void ParagraphRow::show(const ParagraphView& view)
{
    const bool isNew = !m_known || !(view == m_view);
    m_known = true;
    m_view = view;
    if (m_plan)
        m_plan->refresh();
    if (m_evidence)
        m_evidence->refresh();
    if (isNew) {
        m_chip->setText(view.chip);
        m_chip->setAccessibleName(tr("State of the cause: %1").arg(view.chip));
        m_chip->setVisible(!view.chip.isEmpty());
        setToolTip(view.refusal.isEmpty() ? view.facts : view.refusal);
        update();
    }
    placeChip();
}

void ParagraphRow::placeChip()
{
    if (!m_chip->isVisibleTo(this)) {
        m_field->setLead(0);
        setMinimumHeight(0);
        return;
    }
    // The chip reaches below a single line of text.
    setMinimumHeight((scaled(s_chipHigh) + m_chip->sizeHint().height()) / 2);
    const int wide = m_chip->sizeHint().width();
    m_field->setLead(wide + s_chipGap);
    // Where the first line begins, which the words decide, not the language of the program.
    const QString words = editor()->content();
    const bool right = words.isEmpty() ? isRightToLeft() : words.isRightToLeft();
    const int x = right ? width() - wide : 0;
    m_chip->setGeometry(x, (scaled(s_chipHigh) - m_chip->sizeHint().height()) / 2, wide,
                        m_chip->sizeHint().height());
    m_chip->raise();
}

void ParagraphRow::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (control && event->key() == Qt::Key_Period && m_evidence)
        m_room.cycleCause(m_item);
    else if (control && event->key() == Qt::Key_Period && m_plan)
        m_plan->nextKind();
    else if (control && event->key() == Qt::Key_L && m_evidence)
        m_evidence->edit();
    else if (control && enter && m_plan) {
        link()->flush();
        m_plan->followUp();
    } else
        QWidget::keyPressEvent(event);
}

void ParagraphRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeChip();
}

void ParagraphRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QRect line(0, 0, width(), scaled(s_chipHigh));
    paintRowMark(painter, line, m_view.pending && !editor()->hasFocus(), m_view.questioned,
                 !m_view.refusal.isEmpty());
}

} // namespace warroom::ui
