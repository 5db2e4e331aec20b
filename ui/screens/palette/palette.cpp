// Opening, keys and closing of the palette.
#include "screens/palette/palette.h"

#include "screens/palette/palette_box.h"
#include "screens/palette/palette_delegate.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_width = 640;
constexpr int s_top = 56; // under the upper edge of what is dimmed
constexpr int s_mostRows = 9;
constexpr int s_page = 8;
constexpr int s_scrimAlpha = 153;

} // namespace

Palette::Palette(PaletteModel& model, QWidget* host, QWidget* dimmed)
    : QWidget(host), m_model(model), m_dimmed(dimmed), m_box(new PaletteBox(this)),
      m_field(new QLineEdit(m_box)), m_list(new QListView(m_box))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command palette"));
    build();
    hide();
    host->installEventFilter(this);
    connect(&m_model, &PaletteModel::modelReset, this, &Palette::onRows);
    connect(&m_model, &PaletteModel::stepChanged, this, &Palette::onStep);
    connect(m_field, &QLineEdit::textChanged, &m_model, &PaletteModel::setTyped);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now->window() == window() && now != this && !isAncestorOf(now)) {
            m_focusBefore.clear();
            closePalette();
        }
    });
    connect(&theme(), &Theme::changed, this, [this] {
        m_field->setFont(fontOf(Type::BarMedium));
        if (isVisible())
            place();
    });
}

void Palette::build()
{
    m_field->setProperty("kind", QStringLiteral("inline"));
    m_field->setFont(fontOf(Type::BarMedium));
    m_field->setAccessibleName(tr("Commands, tickets, people"));
    m_field->installEventFilter(this);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setModel(&m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Found"));
    m_list->viewport()->setAutoFillBackground(false);
    setFocusProxy(m_field);
}

void Palette::open(const QString& about)
{
    m_about = about;
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    onStep();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::closePalette()
{
    // Given back before it is hidden, else Qt chooses the next one in the chain.
    const QPointer<QWidget> before = m_focusBefore;
    m_focusBefore.clear();
    hide();
    if (before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

QList<KeyHint> Palette::keyHints() const
{
    return {{QStringLiteral("↑ ↓"), tr("Choose")},
            {QStringLiteral("Enter"), tr("Run")},
            {QStringLiteral("Tab"), tr("Fill in")},
            {QStringLiteral("Esc"), m_model.step() ? tr("Back") : tr("Close")}};
}

void Palette::activated() { m_field->setFocus(Qt::OtherFocusReason); }

void Palette::onStep()
{
    const PaletteStep* step = m_model.step();
    m_box->setPrompt(step ? step->prompt : QString());
    m_box->setAbout(step ? QString() : m_about);
    {
        const QSignalBlocker quiet(m_field);
        m_field->setText(m_model.typed());
    }
    m_field->setPlaceholderText(step ? QString() : tr("Type what you want to do or find"));
    m_field->setAccessibleDescription(step ? step->prompt : QString());
    onRows();
}

void Palette::onRows()
{
    choose(m_model.firstRow());
    const int count = m_model.resultCount();
    const QString found = count == 1 ? tr("%n result", nullptr, count) : tr("%n results", nullptr, count);
    m_box->setStatus(tr("%1, %2 ms, local index", "results, time").arg(found).arg(m_model.lookMs()));
    place();
}

int Palette::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void Palette::choose(int row)
{
    m_list->setCurrentIndex(m_model.index(row));
    // The heading over the first row is seen too.
    if (row >= 0 && row == m_model.firstRow())
        m_list->scrollToTop();
}

void Palette::move(int step)
{
    const int count = m_model.rowCount();
    const int direction = step < 0 ? -1 : 1;
    int row = currentRow();
    for (int left = std::abs(step); left > 0; --left) {
        int next = row + direction;
        while (next >= 0 && next < count && !m_model.canTake(next))
            next += direction;
        if (next < 0 || next >= count)
            break;
        row = next;
    }
    if (row == currentRow() && std::abs(step) == 1) {
        // Round at the ends.
        row = direction > 0 ? m_model.firstRow() : count - 1;
        while (row >= 0 && !m_model.canTake(row))
            --row;
    }
    choose(row);
}

void Palette::take(int row)
{
    if (!m_model.canTake(row))
        return;
    if (const auto run = m_model.take(row)) {
        closePalette();
        run();
    }
}

bool Palette::onKey(int key, Qt::KeyboardModifiers with)
{
    const bool plain = !(with & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        move(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        move(key == Qt::Key_PageUp ? -s_page : s_page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(currentRow());
        return true;
    case Qt::Key_Tab:
        m_field->setText(m_model.filling(currentRow()));
        return true;
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_Escape:
        if (!m_model.back())
            closePalette();
        return true;
    case Qt::Key_Backspace:
        return plain && m_field->text().isEmpty() && m_model.back();
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return onKey(key->key(), key->modifiers());
    }
    return QWidget::eventFilter(watched, event);
}

// As high as its rows, so far as the window lets it.
void Palette::place()
{
    setGeometry(parentWidget()->rect());
    const QRect under(m_dimmed->mapTo(parentWidget(), QPoint()), m_dimmed->size());
    const int around = PaletteBox::headHeight() + PaletteBox::footHeight() + 2;
    int rows = 0, height = 0;
    for (int row = 0; row < m_model.rowCount() && rows < s_mostRows; ++row) {
        const bool heading = m_model.index(row).data(PaletteModel::KindRole).toInt() ==
                             static_cast<int>(PaletteRowKind::Heading);
        height += heading ? PaletteDelegate::headingHeight() : PaletteDelegate::rowHeight();
        rows += heading ? 0 : 1;
    }
    if (height > 0)
        height += 8;
    const int top = under.top() + std::min(s_top, under.height() / 10);
    height = std::min(height, under.bottom() - top - around - 16);
    const int width = std::min(scaled(s_width), this->width() - 32);
    m_box->setGeometry((this->width() - width) / 2, top, width, height + around);
    m_field->setGeometry(m_box->fieldRect());
    m_list->setGeometry(1, PaletteBox::headHeight() + 4, width - 2, std::max(0, height - 4));
    update();
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect under(m_dimmed->mapTo(parentWidget(), QPoint()), m_dimmed->size());
    QColor scrim = tokens().dark ? QColor(Qt::black) : QColor(40, 46, 56);
    scrim.setAlpha(tokens().dark ? s_scrimAlpha : s_scrimAlpha / 2);
    painter.fillRect(under, scrim);
}

void Palette::mousePressEvent(QMouseEvent*) { closePalette(); }

} // namespace warroom::ui
