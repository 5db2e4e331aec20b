// Arrangement and keys of the line and its list.
#include "widgets/line_chooser.h"

#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_chooserEdge = 16;

} // namespace

LineChooser::LineChooser(const Words& words, QAbstractItemDelegate* delegate, QWidget* parent)
    : AskingLine(parent), m_line(new QLineEdit(this)),
      m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this))
{
    setAccessibleName(words.listName);
    m_line->setAccessibleName(words.name);
    m_line->setPlaceholderText(words.placeholder);
    watch(m_line);
    delegate->setParent(this);
    m_list->setAccessibleName(words.listName);
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this, &LineChooser::accept);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(s_chooserEdge, 8, s_chooserEdge, 8);
    head->setSpacing(10);
    auto* label = new ElideLabel(Type::SmallStrong, Ink::Primary, this);
    label->setText(words.label);
    head->addWidget(label);
    head->addWidget(m_line, 1);
    head->addWidget(m_hint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);
}

void LineChooser::begin()
{
    m_line->clear();
    m_hint->setInk(Ink::Tertiary);
    AskingLine::begin(m_line);
}

void LineChooser::fitList(int rows, int rowHeight) { m_list->setFixedHeight(rows * rowHeight); }

void LineChooser::choose(int row)
{
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(m_model->rowCount() - 1, 0)), 0));
}

void LineChooser::move(int step) { choose(m_list->currentIndex().row() + step); }

bool LineChooser::handleKey(const QWidget* at, int key)
{
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    default:
        return AskingLine::handleKey(at, key);
    }
}

} // namespace warroom::ui
