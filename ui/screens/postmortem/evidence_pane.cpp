// Painting, keys and filters of the evidence.
#include "screens/postmortem/evidence_pane.h"

#include "screens/postmortem/sign_off_block.h"
#include "screens/room/chip_group.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace warroom::ui {
namespace {

constexpr int s_evidencePaneEdge = 16;
constexpr int s_icon = 14;
constexpr int s_time = 46;

/// How many characters of the text fit into one line of this width.
int firstLine(const QString& text, int width)
{
    QTextLayout layout(text, fontOf(Type::Body));
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    const int length = line.textLength();
    layout.endLayout();
    return length;
}

class EvidencePainter final : public QStyledItemDelegate
{
public:
    explicit EvidencePainter(EvidenceList* list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {scaled(160), lineHeight(Type::Body) + lineHeight(Type::Small) + 6};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const QRect row = option.rect;
        const bool rtl = m_list->isRightToLeft();
        painter->save();
        painter->setLayoutDirection(m_list->layoutDirection());
        if (index == m_list->currentIndex()) {
            painter->fillRect(row, t.selected);
            if (m_list->hasFocus())
                paint::accentBar(*painter, row, 2);
        }
        const auto mirrored = [&](const QRect& part) {
            return rtl ? QRect(row.left() + row.right() - part.right(), part.top(), part.width(),
                               part.height())
                       : part;
        };
        const QString used = index.data(EvidenceModel::UsedRole).toString();
        const QColor ink = used.isEmpty() ? t.text : t.text3;
        const int side = scaled(s_icon);
        const int high = lineHeight(Type::Body);
        const QRect icon =
            mirrored({row.left() + s_evidencePaneEdge, row.top() + 3 + (high - side) / 2, side, side});
        drawIcon(*painter, icon.topLeft(), index.data(EvidenceModel::IconRole).toString(), t.text2, side);
        const QRect time =
            mirrored({row.left() + s_evidencePaneEdge + side + 6, row.top() + 3, scaled(s_time), high});
        paint::text(*painter, time, Type::Mono, used.isEmpty() ? t.text2 : t.text3,
                    index.data(EvidenceModel::TimeRole).toString());
        const int lead = s_evidencePaneEdge + side + 6 + scaled(s_time);
        const QRect words = mirrored({row.left() + lead, row.top() + 3, row.width() - lead - 12, high});
        const QString whole = index.data().toString();
        const int first = firstLine(whole, words.width());
        paint::text(*painter, words, Type::Body, ink, whole.left(first));
        const QRect second(words.left(), words.bottom() + 1, words.width(), lineHeight(Type::Small));
        QStringList rest{whole.mid(first).trimmed(), used};
        rest.removeAll(QString());
        paint::text(*painter, second, rest.size() == 1 && !used.isEmpty() ? Type::Label : Type::Small, ink,
                    rest.join(QStringLiteral(" · ")));
        painter->restore();
    }

private:
    EvidenceList* m_list;
};

} // namespace

EvidenceList::EvidenceList(PostmortemPresenter& postmortem, QWidget* parent)
    : QListView(parent), m_postmortem(postmortem)
{
    setAccessibleName(tr("Evidence"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new EvidencePainter(this));
    setModel(postmortem.evidence());
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, &EvidenceList::citeRequested);
}

void EvidenceList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const int step = event->key() == Qt::Key_J ? 1 : event->key() == Qt::Key_K ? -1 : 0;
    const Entry* entry = m_postmortem.evidence()->entry(currentIndex());
    if (plain && step != 0) {
        const QModelIndex next = model()->index(currentIndex().row() + step, 0);
        if (next.isValid())
            setCurrentIndex(next);
    } else if (plain && entry && event->key() == Qt::Key_Space) {
        m_postmortem.togglePicked(entry->id);
    } else if (plain && entry && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit citeRequested();
    } else if (event->key() == Qt::Key_Escape) {
        emit left();
    } else {
        QListView::keyPressEvent(event);
    }
}

void EvidenceList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

EvidencePane::EvidencePane(PostmortemPresenter& postmortem, QWidget* parent)
    : QWidget(parent), m_postmortem(postmortem), m_head(new QWidget(this)),
      m_filters(new ChipGroup(ChipChoice::One, {{}, {}, {}}, m_head)),
      m_list(new EvidenceList(postmortem, this)),
      m_empty(new EmptyState(tr("Everything that tells the story is used."), this))
{
    setAccessibleName(tr("Evidence"));
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(s_evidencePaneEdge, 0, s_evidencePaneEdge, 1);
    auto* title = new ElideLabel(Type::BodyStrong, Ink::Primary, m_head);
    title->setText(tr("Evidence"));
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_filters);
    m_head->setFixedHeight(scaled(size::SubBar));
    connect(&theme(), &Theme::changed, this, [this] { m_head->setFixedHeight(scaled(size::SubBar)); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addSpacing(6);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(new SignOffBlock(postmortem, this));
    m_filters->setCurrent(static_cast<int>(postmortem.evidence()->filter()));
    connect(m_filters, &ChipGroup::chosen, this, &EvidencePane::setFilter);
    connect(m_list, &EvidenceList::citeRequested, this, &EvidencePane::citeRequested);
    connect(m_list, &EvidenceList::left, this, &EvidencePane::left);
    connect(&postmortem, &PostmortemPresenter::changed, this, &EvidencePane::refresh);
    refresh();
}

void EvidencePane::setFilter(int filter)
{
    const Entry* current = m_postmortem.evidence()->entry(m_list->currentIndex());
    const OpId id = current ? current->id : OpId();
    m_postmortem.evidence()->setFilter(static_cast<EvidenceFilter>(filter));
    if (const int row = m_postmortem.evidence()->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_list->model()->index(row, 0));
    refresh();
}

void EvidencePane::nextFilter()
{
    const int next = (m_filters->current() + 1) % m_filters->count();
    m_filters->setCurrent(next);
    setFilter(next);
}

void EvidencePane::refresh()
{
    const EvidenceModel& evidence = *m_postmortem.evidence();
    m_filters->setText(0, tr("Unused %1", "number of entries").arg(evidence.count(EvidenceFilter::Unused)));
    m_filters->setText(1, tr("Key %1", "number of entries").arg(evidence.count(EvidenceFilter::Key)));
    m_filters->setText(2, tr("All %1", "number of entries").arg(evidence.count(EvidenceFilter::All)));
    const bool any = evidence.rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
}

QString EvidencePane::takeCitation()
{
    const EvidenceModel& evidence = *m_postmortem.evidence();
    const QModelIndex at = m_list->currentIndex().isValid() ? m_list->currentIndex() : evidence.index(0, 0);
    const QString line = evidence.citation(at);
    // Those that are used up fall out of the list of unused ones by themselves.
    const QModelIndex next = evidence.index(at.row() + 1, 0);
    if (next.isValid())
        m_list->setCurrentIndex(next);
    return line;
}

void EvidencePane::enter() { m_list->setFocus(Qt::ShortcutFocusReason); }

void EvidencePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), tokens().line);
    horizontalHairline(painter, 0, width(), m_head->height() - 1, tokens().line);
}

} // namespace warroom::ui
