// Keys and painting of the table.
#include "screens/templates/template_table.h"

#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

constexpr int s_templateRow = 30;
constexpr int s_templateEdge = 8;

class TemplateHeader final : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

    QSize sizeHint() const override
    {
        if (orientation() == Qt::Horizontal)
            return {0, scaled(size::RowDense)};
        int widest = 0;
        for (int i = 0; i < count(); ++i)
            widest = std::max(widest, textWidth(Type::BodyStrong, nameOfSection(i)));
        return {widest + 2 * s_templateEdge, 0};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override
    {
        const Tokens& t = tokens();
        const bool isPhase = orientation() == Qt::Horizontal;
        painter->fillRect(rect, t.surface);
        paint::text(*painter, rect.adjusted(s_templateEdge, 0, -s_templateEdge, 0),
                    isPhase ? Type::Label : Type::BodyStrong, isPhase ? t.text3 : t.text,
                    nameOfSection(logicalIndex));
        horizontalHairline(*painter, rect.left(), rect.right() + 1, rect.bottom(), t.line);
    }

private:
    QString nameOfSection(int at) const { return model()->headerData(at, orientation()).toString(); }
};

class NeedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const auto& model = static_cast<const TemplateModel&>(*index.model());
        const bool current = option.state & QStyle::State_HasFocus;
        const bool fixed =
            model.isFixed(static_cast<Section>(index.row()), static_cast<Phase>(index.column()));
        painter->fillRect(option.rect, current ? t.selected : t.surface);
        paint::text(*painter, option.rect.adjusted(s_templateEdge, 0, -s_templateEdge, 0), Type::Body,
                    fixed ? t.text3 : t.text, index.data().toString());
        horizontalHairline(*painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(),
                           t.line);
        if (current)
            paint::accentBar(*painter, option.rect, 2);
    }
};

} // namespace

TemplateTable::TemplateTable(TemplateModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setAccessibleName(tr("What each phase asks of each section"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setItemDelegate(new NeedDelegate(this));
    setHorizontalHeader(new TemplateHeader(Qt::Horizontal, this));
    setVerticalHeader(new TemplateHeader(Qt::Vertical, this));
    setCornerButtonEnabled(false);
    setModel(&model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QTableView::doubleClicked, this, [this] { step(1); });
    connect(&theme(), &Theme::changed, this, &TemplateTable::keepSizes);
    keepSizes();
}

void TemplateTable::keepSizes()
{
    verticalHeader()->setDefaultSectionSize(scaled(s_templateRow));
    // The corner has no painter of its own.
    setStyleSheet(QStringLiteral("QTableCornerButton::section { background: %1; border: 0; }")
                      .arg(tokens().surface.name()));
    setMinimumHeight(scaled(s_templateRow) * 4);
    setMaximumHeight(sizeHint().height());
    updateGeometry();
}

QSize TemplateTable::sizeHint() const
{
    return {scaled(600), scaled(s_templateRow) * static_cast<int>(sectionCount) + scaled(size::RowDense)};
}

void TemplateTable::step(int by)
{
    if (!m_model.step(currentIndex(), by))
        emit held();
    emit moved();
}

void TemplateTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit moved();
}

void TemplateTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model.index(0, 0));
}

void TemplateTable::keyPressEvent(QKeyEvent* event)
{
    const auto go = [this](int down, int right) {
        const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + down);
        const QModelIndex beside = next.siblingAtColumn(next.column() + right);
        if (beside.isValid())
            setCurrentIndex(beside);
    };
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return QTableView::keyPressEvent(event);
    const int by = event->modifiers() & Qt::ShiftModifier ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_H:
        return go(0, isRightToLeft() ? 1 : -1);
    case Qt::Key_J:
        return go(1, 0);
    case Qt::Key_K:
        return go(-1, 0);
    case Qt::Key_L:
        return go(0, isRightToLeft() ? -1 : 1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return step(by);
    default:
        QTableView::keyPressEvent(event);
    }
}

} // namespace warroom::ui
