// Arrangement, keys and export of the measures.
#include "screens/measures/measures_pane.h"

#include "export/measures_csv.h"
#include "models/format/format.h"
#include "screens/measures/measure_lists.h"
#include "screens/settings/choice_line.h"
#include "widgets/accessible.h"
#include "widgets/elide_label.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSaveFile>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_edge = 16;
constexpr int s_side = 380;
const std::string s_start = "boards.measures";

} // namespace

MeasuresPane::MeasuresPane(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_feed(bridge), m_split(new QSplitter(Qt::Horizontal, this)),
      m_list(new MeasureList(&m_measures, m_split)), m_side(new QWidget(m_split)),
      m_title(new ElideLabel(Type::Heading, Ink::Primary, m_side)), m_definition(new QLabel(m_side)),
      m_facts(new ElideLabel(Type::Body, Ink::Secondary, m_side)),
      m_state(new ElideLabel(Type::Body, Ink::Secondary, m_side)),
      m_start(
          new ChoiceLine(tr("Repair counts from"), {tr("From the start"), tr("From the detection")}, m_side)),
      m_sourceList(new SourceList(&m_sources, m_side)),
      m_none(new ElideLabel(Type::Body, Ink::Tertiary, m_side)), m_loading(new LoadingBars(this)),
      m_problem(new InlineNote(Tone::Warn, {}, this))
{
    setAccessibleRole(this, QAccessible::Pane);
    setAccessibleName(tr("Measures"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(&m_feed, &BoardFeedBase::changed, this, &MeasuresPane::refresh);
    connect(m_list, &TableList::chosen, this, &MeasuresPane::showMeasure);
    connect(m_list, &TableList::opened, this, [this] {
        if (m_sources.rowCount() > 0)
            m_sourceList->setFocus(Qt::OtherFocusReason);
    });
    connect(m_sourceList, &TableList::opened, this, [this](const QModelIndex& index) {
        const SourceLine* row = m_sources.row(index);
        if (row && !row->ticket.isNil())
            emit openTicket(row->ticket);
        else if (row && !row->service.isEmpty())
            emit openDebug(row->service, row->endpoint);
    });
    connect(m_start, &ChoiceLine::chosen, this,
            [this](int index) { chooseStart(static_cast<RepairFrom>(index)); });
    m_bridge.setting(s_start, this, [this](const std::string& kept) {
        if (const auto from = parseName<RepairFrom>(kept, "start"))
            setRepairFrom(*from);
    });
    refresh();
}

MeasuresPane::~MeasuresPane()
{
    // The lists go before the models that they show.
    delete m_split;
}

void MeasuresPane::build()
{
    m_definition->setWordWrap(true);
    m_definition->setTextFormat(Qt::PlainText);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, scaled(12), 0, 0);
    side->setSpacing(scaled(4));
    const auto add = [&](QWidget* part) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(scaled(s_edge), 0, scaled(s_edge), 0);
        line->addWidget(part, 0, part == m_start ? Qt::AlignLeft : Qt::Alignment());
        side->addLayout(line);
    };
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_definition, m_facts, m_state, m_start})
        add(part);
    side->addSpacing(scaled(8));
    add(m_none);
    side->addWidget(m_sourceList, 1);
    side->addStretch(0);
    m_split->addWidget(m_list);
    m_split->addWidget(m_side);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_split, 1);
    column->addWidget(m_loading, 1);
    m_problem->hide();
}

void MeasuresPane::watch()
{
    // The usual question is the one that the Executive board asks too.
    QString board = QStringLiteral("measures?range=%1d").arg(m_range);
    if (m_from == RepairFrom::Detected)
        board += QStringLiteral("&start=detected");
    m_feed.watch(isVisible() ? board : QString());
}

void MeasuresPane::setRange(int days)
{
    m_range = days;
    watch();
}

void MeasuresPane::setRepairFrom(RepairFrom from)
{
    m_from = from;
    m_start->setCurrent(static_cast<int>(from));
    watch();
    refresh();
}

/// And keeps it for the next time.
void MeasuresPane::chooseStart(RepairFrom from)
{
    m_bridge.setSetting(s_start, std::string(nameOf(from)));
    setRepairFrom(from);
}

/// The measure that is chosen, with what stands behind it.
BoardSnapshot MeasuresPane::snapshot() const
{
    const MeasureLine* line = m_measures.row(m_list->currentIndex());
    if (!line)
        return {};
    QStringList said{line->definition, m_facts->text(), m_state->text()};
    for (int row = 0; row < m_sources.rowCount(); ++row)
        said << m_sources.index(row).data(Qt::AccessibleTextRole).toString();
    said.removeAll(QString());
    return panelSnapshot(
        QStringLiteral("measures"),
        tr("%1 %2: %3", "number, name, value of a measure").arg(line->number, line->name, line->value),
        said.join(QStringLiteral("; ")), m_feed.at());
}

void MeasuresPane::refresh()
{
    const auto board = m_feed.board();
    const bool waited = hasFocus();
    m_split->setVisible(board != nullptr);
    m_loading->setVisible(!board);
    if (!board)
        return m_loading->start();
    m_loading->stop();
    m_measures.setBoard(*board, m_from);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_measures.index(0));
    m_problem->setSentence(m_feed.problem());
    m_problem->setVisible(!m_feed.problem().isEmpty());
    showMeasure(m_list->currentIndex());
    if (waited)
        enter(); // the list was not there yet
    emit changed();
}

const MeasureRow* MeasuresPane::rowOf(const QString& id) const
{
    const auto board = m_feed.board();
    if (!board)
        return nullptr;
    const auto found = std::find_if(board->measures.begin(), board->measures.end(),
                                    [&](const MeasureRow& row) { return format::fromUtf8(row.id) == id; });
    return found == board->measures.end() ? nullptr : &*found;
}

void MeasuresPane::showMeasure(const QModelIndex& index)
{
    const MeasureLine* line = m_measures.row(index);
    if (!line)
        return;
    m_title->setText(tr("%1  %2", "number, name of a measure").arg(line->number, line->name));
    m_definition->setText(line->definition);
    QStringList facts{tr("Value %1").arg(line->value), tr("target %1").arg(line->target)};
    if (line->mean != QStringLiteral("\u2013"))
        facts << tr("mean %1").arg(line->mean);
    facts << tr("before %1").arg(line->previous);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_state->setText(line->isMissed ? tr("%1, target missed", "state of a measure").arg(line->state)
                                    : line->state);
    m_state->setInk(line->isMissed ? Ink::Warn : Ink::Secondary);
    m_start->setVisible(line->number == QLatin1String("M4"));
    const MeasureRow* row = rowOf(line->id);
    m_sources.setMeasure(row ? *row : MeasureRow());
    const bool any = m_sources.rowCount() > 0;
    m_sourceList->setVisible(any);
    m_none->setVisible(!any);
    m_none->setText(tr("Nothing stands behind it in these %n days.", nullptr, m_range));
}

void MeasuresPane::exportCsv()
{
    const auto board = m_feed.board();
    if (!board)
        return emit said(tr("The measures have not come yet."));
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        folder = QDir::homePath();
    const QString day = format::utcDay(m_feed.at()).left(10);
    const QString name = QStringLiteral("%1/measures-%2-%3d.csv").arg(folder, day).arg(m_range);
    QSaveFile file(name);
    const std::string text = formatMeasuresCsv(*board);
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0 &&
        file.commit())
        emit said(tr("Saved as %1").arg(QDir::toNativeSeparators(name)));
    else
        emit said(tr("The file was not saved: %1").arg(file.errorString()));
}

QList<KeyHint> MeasuresPane::keyHints() const
{
    if (m_sourceList->hasFocus())
        return {{tr("J K"), tr("Move")}, {tr("Enter"), tr("Open")}, {tr("Esc"), tr("Back")}};
    return {{tr("J K"), tr("Move")},
            {tr("Enter"), tr("What stands behind it")},
            {tr("D"), tr("Start or detection")},
            {tr("E"), tr("PDF")},
            {tr("S"), tr("CSV")},
            {tr("T"), tr("Attach to ticket")}};
}

void MeasuresPane::enter()
{
    (m_split->isHidden() ? static_cast<QWidget*>(this) : m_list)->setFocus(Qt::OtherFocusReason);
}

QString MeasuresPane::age() const
{
    if (!m_feed.board())
        return {};
    return isStale() ? tr("as of %1", "time").arg(format::utcSecond(m_feed.at()))
                     : tr("Updated %1 ago").arg(format::ago(m_bridge.now() - m_feed.at()));
}

bool MeasuresPane::isStale() const { return m_feed.board() && !m_feed.isLive(); }

/// The table, under a title with the range and the definition of the start.
void MeasuresPane::drawPage(QPainter& painter, const QRect& page)
{
    const Tokens& t = tokens();
    painter.fillRect(page, t.surface);
    const QRect inner = page.adjusted(scaled(s_edge), scaled(s_edge), -scaled(s_edge), -scaled(s_edge));
    const int title = lineHeight(Type::Heading), note = lineHeight(Type::Small);
    paint::text(painter, {inner.left(), inner.top(), inner.width(), title}, Type::Heading, t.text,
                tr("Measures of the last %n days", nullptr, m_range));
    QStringList notes{tr("as of %1", "time").arg(format::utcDay(m_feed.at()))};
    notes << (m_from == RepairFrom::Started
                  ? tr("repair counts from the start, or from the detection where that is unknown")
                  : tr("repair counts from the detection"));
    paint::text(painter, {inner.left(), inner.top() + title, inner.width(), note}, Type::Small, t.text2,
                notes.join(QStringLiteral(" · ")));
    m_list->draw(painter,
                 {page.left(), inner.top() + title + note + scaled(12), page.width(), inner.height()});
}

void MeasuresPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    watch();
}

void MeasuresPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    watch();
}

void MeasuresPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int side = std::min(scaled(s_side), width() * 2 / 5);
    m_split->setSizes({width() - side, side});
}

void MeasuresPane::keyPressEvent(QKeyEvent* event)
{
    const auto modifiers = event->modifiers();
    if (event->key() == Qt::Key_S && modifiers == Qt::NoModifier) {
        exportCsv();
    } else if (event->key() == Qt::Key_D && modifiers == Qt::NoModifier) {
        chooseStart(m_from == RepairFrom::Started ? RepairFrom::Detected : RepairFrom::Started);
    } else if (event->key() == Qt::Key_Escape && m_sourceList->hasFocus()) {
        enter();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void MeasuresPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace warroom::ui
