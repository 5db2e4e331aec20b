// Painting and keys of an import's list.
#include "screens/import/import_list.h"

#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace warroom::ui {
namespace {

constexpr int s_importEdge = 20;
constexpr int s_importIcon = 16;
constexpr int s_importGap = 10;
constexpr int s_importPad = 8;
constexpr int s_detailMost = 5; ///< lines
constexpr int s_laidOutAtOnce = 200;

struct StateSign
{
    QString icon;
    QColor colour;
};

StateSign signOfImport(ImportState state)
{
    const Tokens& t = tokens();
    switch (state) {
    case ImportState::Bad:
        return {QStringLiteral("warning"), t.warn.ink};
    case ImportState::Made:
        return {QStringLiteral("check"), t.good.ink};
    case ImportState::Here:
        return {QStringLiteral("check"), t.text3};
    case ImportState::Going:
        return {QStringLiteral("sync"), t.text2};
    case ImportState::LeftOut:
    case ImportState::Stopped:
        return {QStringLiteral("ring"), t.text3};
    case ImportState::New:
        break;
    }
    return {QStringLiteral("plus"), t.accent};
}

class ImportDelegate final : public QStyledItemDelegate
{
public:
    explicit ImportDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int width = m_view->viewport()->width();
        return {width, 2 * s_importPad + lineHeight(Type::Body) + lineHeight(Type::Small) +
                           detailHeight(width, index) + 1};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const QRect row = option.rect;
        const bool rtl = option.direction == Qt::RightToLeft;
        const auto place = [&](const QRect& part) { return paint::mirrored(part, row, rtl); };
        const bool selected = index == m_view->currentIndex();
        painter->save();
        painter->setLayoutDirection(option.direction);
        painter->fillRect(row, selected ? t.selected : t.surface);
        horizontalHairline(*painter, row.left(), row.right() + 1, row.bottom(), t.line);
        if (selected && m_view->hasFocus())
            paint::accentBar(*painter, row, 2);

        const StateSign sign = signOfImport(index.data(ImportModel::StateRole).value<ImportState>());
        const int side = scaled(s_importIcon);
        drawIcon(*painter,
                 place({row.left() + s_importEdge, row.top() + s_importPad + 2, side, side}).topLeft(),
                 sign.icon, sign.colour, side);
        paintWords(*painter, option, index);
        painter->restore();
    }

private:
    void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const Tokens& t = tokens();
        const QRect row = option.rect;
        const auto state = index.data(ImportModel::StateRole).value<ImportState>();
        const auto place = [&](const QRect& part) {
            return paint::mirrored(part, row, option.direction == Qt::RightToLeft);
        };
        const int left = row.left() + s_importEdge + scaled(s_importIcon) + s_importGap;
        const int right = row.right() + 1 - s_importEdge;
        const QString said = index.data(ImportModel::StateTextRole).toString();
        const int saidWidth = std::min(textWidth(Type::Small, said), (right - left) / 2);
        const bool isOut = state == ImportState::LeftOut || state == ImportState::Stopped;
        const QRect line(left, row.top() + s_importPad, right - saidWidth - 8 - left, lineHeight(Type::Body));
        paint::text(painter, place(line), Type::Body, isOut ? t.text3 : t.text, index.data().toString());
        paint::text(painter, place({right - saidWidth, line.top(), saidWidth, line.height()}), Type::Small,
                    state == ImportState::Bad ? t.warn.ink : t.text3, said, Qt::AlignRight);
        const QRect below(left, line.bottom() + 1, right - left, lineHeight(Type::Small));
        paint::text(painter, place(below), Type::MonoSmall, t.text3,
                    index.data(ImportModel::NameRole).toString(), Qt::AlignLeft, Qt::ElideMiddle);
        if (const int height = detailHeight(row.width(), index); height > 0) {
            painter.setFont(fontOf(Type::Small));
            painter.setPen(isOut ? t.text3 : t.text2);
            painter.drawText(place({left, below.bottom() + 5, right - left, height - 4}),
                             Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading,
                             index.data(ImportModel::DetailRole).toString());
        }
    }

    static int detailHeight(int rowWidth, const QModelIndex& index)
    {
        const QString detail = index.data(ImportModel::DetailRole).toString();
        if (detail.isEmpty())
            return 0;
        const int width = rowWidth - 2 * s_importEdge - scaled(s_importIcon) - s_importGap;
        const qreal height =
            metrics(Type::Small)
                .boundingRect(QRectF(0, 0, width, 10'000), Qt::TextWordWrap | Qt::AlignTop, detail)
                .height();
        const qreal most = s_detailMost * metrics(Type::Small).lineSpacing();
        return static_cast<int>(std::ceil(std::min(height, most))) + 4;
    }

    QListView* m_view;
};

} // namespace

ImportList::ImportList(ImportModel& model, QWidget* parent) : QListView(parent), m_model(model)
{
    setAccessibleName(tr("Files to import"));
    setFrameShape(QFrame::NoFrame);
    setModel(&model);
    setItemDelegate(new ImportDelegate(this));
    setLayoutMode(Batched);
    setBatchSize(s_laidOutAtOnce);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::doubleClicked, this, &ImportList::open);
    connect(&theme(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
    // What is said of a row makes it higher.
    connect(&model, &ImportModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty())
                    scheduleDelayedItemsLayout();
            });
}

void ImportList::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const ImportRow& row = m_model.rows()[static_cast<std::size_t>(index.row())];
    if (row.state == ImportState::Made || row.state == ImportState::Here)
        emit openRequested(row.ticket);
}

void ImportList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
}

void ImportList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void ImportList::keyPressEvent(QKeyEvent* event)
{
    const auto arrow = [this](int key) {
        QKeyEvent moved(QEvent::KeyPress, key, Qt::NoModifier);
        QListView::keyPressEvent(&moved);
    };
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_J:
        return arrow(Qt::Key_Down);
    case Qt::Key_K:
        return arrow(Qt::Key_Up);
    case Qt::Key_Space:
        return m_model.toggle(currentIndex().row());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return open(currentIndex());
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace warroom::ui
