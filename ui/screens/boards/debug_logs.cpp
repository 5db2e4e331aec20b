// Painting of patterns and lines.
#include "screens/boards/debug_logs.h"

#include "models/debug/debug_presenter.h"
#include "models/debug/debug_text.h"
#include "models/format/format.h"
#include "screens/boards/board_paint.h"
#include "screens/boards/chart_lines.h"
#include "screens/boards/debug_list.h"
#include "widgets/charts/chart_paint.h"
#include "widgets/hairline.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace warroom::ui {
namespace {

constexpr int s_debugLogsRow = 26;
constexpr int s_debugLogsIcon = 12;
constexpr int s_count = 80, s_service = 104;
constexpr int s_debugLogsGap = 8;
constexpr int s_errorSeverity = 17, s_warningSeverity = 13;
constexpr double s_patternShare = 0.56;

QString iconOf(std::int64_t severity)
{
    return severity >= s_errorSeverity     ? QStringLiteral("alert")
           : severity >= s_warningSeverity ? QStringLiteral("warning")
                                           : QStringLiteral("dot");
}

QColor inkOf(std::int64_t severity)
{
    const Tokens& t = tokens();
    return severity >= s_errorSeverity ? t.crit.ink : severity >= s_warningSeverity ? t.warn.ink : t.text3;
}

/// Text of programs runs from left to right, whatever stands in it.
QString isolated(const std::string& text)
{
    QString line = format::fromUtf8(text);
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return QChar(0x2066) + line + QChar(0x2069);
}

} // namespace

class DebugLogs::Body final : public QWidget
{
public:
    explicit Body(DebugLogs& panel) : QWidget(&panel), m_panel(panel) {}
    void layOut()
    {
        const bool both = m_panel.showsPatterns();
        const int rows = m_panel.m_patterns->count() * m_panel.m_patterns->rowHeight();
        const int upper = both ? std::min(rows, static_cast<int>(height() * s_patternShare)) : 0;
        m_panel.m_patterns->setVisible(both);
        m_panel.m_patterns->setGeometry(0, 0, width(), upper);
        const int gap = both ? 9 : 0;
        m_line = both ? upper + 4 : -1;
        m_panel.m_lines->setGeometry(0, upper + gap, width(),
                                     m_panel.m_lines->wholeRows(height() - upper - gap - 4));
        update();
    }

protected:
    void resizeEvent(QResizeEvent*) override { layOut(); }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_line >= 0)
            horizontalHairline(painter, 0, width(), m_line, tokens().line);
    }

private:
    DebugLogs& m_panel;
    int m_line = -1;
};

DebugLogs::DebugLogs(DebugPresenter& presenter, QWidget* parent)
    : DebugPanel(tr("Error logs"), parent), m_presenter(presenter), m_body(new Body(*this)),
      m_patterns(new DebugList(
          tr("Patterns of the error logs"),
          [this](int row) {
              const DebugBoard* board = m_presenter.board();
              const auto at = static_cast<std::size_t>(row);
              return board && at < board->patterns.size() ? debugtext::sentence(board->patterns[at])
                                                          : QString();
          },
          [this](QPainter& painter, const QRect& rect, int row) { paintPattern(painter, rect, row); },
          m_body)),
      m_lines(new DebugList(
          tr("Lines of the error logs"),
          [this](int row) {
              const auto at = static_cast<std::size_t>(row);
              return at < m_shown.size() ? debugtext::sentence(m_shown[at]) : QString();
          },
          [this](QPainter& painter, const QRect& rect, int row) { paintLine(painter, rect, row); }, m_body)),
      m_tabs(new TabBar), m_field(new QLineEdit)
{
    m_patterns->setRowHeight(s_debugLogsRow);
    m_lines->setRowHeight(s_debugLogsRow - 2);
    setHeadWidget(makeHead());
    setContent(m_body);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index == 1)
            m_presenter.choosePattern(-1);
        m_body->layOut();
    });
    connect(m_patterns, &DebugList::rowChosen, &presenter, &DebugPresenter::choosePattern);
    connect(m_patterns, &DebugList::rowOpened, this, [this] { m_lines->setFocus(Qt::OtherFocusReason); });
    connect(m_lines, &DebugList::rowOpened, this, [this](int row) {
        const LogRow& line = m_shown[static_cast<std::size_t>(row)];
        if (!line.trace.empty())
            emit traceAsked(format::fromUtf8(line.trace));
    });
    connect(&presenter, &DebugPresenter::linesChanged, this, &DebugLogs::refreshLines);
}

QWidget* DebugLogs::makeHead()
{
    m_tabs->addTab(tr("Patterns"));
    m_tabs->addTab(tr("Lines"));
    m_tabs->setAccessibleName(tr("View of the error logs"));
    m_field->setAccessibleName(tr("Search the error logs"));
    m_field->setPlaceholderText(tr("Search lines (F)"));
    m_field->setProperty("kind", QStringLiteral("soft"));
    m_field->setMaximumWidth(scaled(150));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_presenter.searchLines(words);
        if (!words.trimmed().isEmpty())
            showPatterns(false);
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { m_lines->setFocus(Qt::OtherFocusReason); });
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_field);
    row->addWidget(m_tabs);
    const auto fit = [this] { m_field->setFont(fontOf(Type::Small)); };
    connect(&theme(), &Theme::changed, m_field, fit);
    fit();
    return head;
}

bool DebugLogs::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_field && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_field->clear();
        emit fieldLeft();
        return true;
    }
    return DebugPanel::eventFilter(object, event);
}

bool DebugLogs::showsPatterns() const { return m_tabs->currentIndex() == 0; }

void DebugLogs::showPatterns(bool show) { m_tabs->setCurrentIndex(show ? 0 : 1); }

const LogPattern* DebugLogs::currentPattern() const
{
    const int row = m_presenter.chosenPattern();
    return row < 0 || !m_presenter.board() ? nullptr
                                           : &m_presenter.board()->patterns[static_cast<std::size_t>(row)];
}

void DebugLogs::refresh()
{
    const DebugBoard* board = m_presenter.board();
    m_patterns->setCount(board ? static_cast<int>(board->patterns.size()) : 0);
    m_patterns->setCurrentRow(m_presenter.chosenPattern());
    m_patterns->viewport()->update();
    if (board) {
        std::int64_t lines = 0;
        for (const LogPattern& pattern : board->patterns)
            lines += pattern.count;
        const int minutes = m_presenter.minutes();
        const QString range = minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 min").arg(minutes);
        setNote(tr("%n patterns, %1 lines in %2", nullptr, static_cast<int>(board->patterns.size()))
                    .arg(debugtext::count(lines), range));
        setSentence(board->patterns.empty() && !m_presenter.showsTraceLines()
                        ? debugtext::linesMissing(*board)
                        : QString());
    }
    m_body->layOut();
}

void DebugLogs::refreshLines()
{
    m_shown = m_presenter.lines();
    m_lines->setCount(static_cast<int>(m_shown.size()));
    m_lines->setAccessibleDescription(m_presenter.showsTraceLines() ? tr("Lines of the open trace")
                                                                    : QString());
    if (m_presenter.searched().isEmpty() && !m_field->text().trimmed().isEmpty())
        m_field->clear();
    setEnd(m_presenter.showsTraceLines()            ? tr("lines of the open trace")
           : !m_presenter.searchProblem().isEmpty() ? m_presenter.searchProblem()
           : !m_presenter.searched().isEmpty() ? tr("%n found", nullptr, static_cast<int>(m_shown.size()))
                                               : QString(),
           !m_presenter.searchProblem().isEmpty());
    m_lines->viewport()->update();
    refresh();
}

void DebugLogs::paintPattern(QPainter& painter, const QRect& rect, int index) const
{
    const Tokens& t = tokens();
    const LogPattern& row = m_presenter.board()->patterns[static_cast<std::size_t>(index)];
    const bool rtl = isRightToLeft();
    const QSize trend = paint::sparklineSize() / 2;
    int x = rect.left() + boards::Side;
    const auto column = [&](int width) {
        const QRect out(x, rect.top(), width, rect.height());
        x += width + s_debugLogsGap;
        return paint::mirrored(out, rect, rtl);
    };
    paint::text(painter, column(scaled(s_count)), Type::Mono, t.text,
                debugtext::count(row.count) + QStringLiteral(" \u00d7"), Qt::AlignRight);
    const int side = scaled(s_debugLogsIcon);
    const QRect icon = column(side);
    drawIcon(painter, QPointF(icon.left(), rect.top() + (rect.height() - side) / 2), iconOf(row.severity),
             inkOf(row.severity), side);
    paint::text(painter, column(rect.width() > 620 ? scaled(s_service) : scaled(72)), Type::Mono, t.text2,
                format::fromUtf8(row.service));
    const int end = rect.right() + 1 - boards::Side - trend.width();
    paint::text(painter, column(end - x - s_debugLogsGap), Type::Mono, t.text,
                row.pattern.empty() ? tr("(no text)") : isolated(row.pattern));
    double highest = 1;
    for (const double value : row.trend.values)
        highest = std::max(highest, value);
    const QRect box = paint::mirrored(
        {end, rect.top() + (rect.height() - trend.height()) / 2 - 2, trend.width(), trend.height() + 4}, rect,
        rtl);
    paint::sparkline(painter, box, chartLine(row.trend), ChartScale{0, highest, false, {}}, std::nullopt,
                     t.text2, chartMarks(m_presenter.marks()));
}

void DebugLogs::paintLine(QPainter& painter, const QRect& rect, int index) const
{
    const Tokens& t = tokens();
    const LogRow& row = m_shown[static_cast<std::size_t>(index)];
    const bool rtl = isRightToLeft();
    int x = rect.left() + boards::Side;
    const auto part = [&](Type type, const QColor& ink, const QString& text, int most) {
        const QRect box = paint::mirrored({x, rect.top(), std::max(0, most), rect.height()}, rect, rtl);
        x += paint::text(painter, box, type, ink, text) + s_debugLogsGap;
    };
    const auto millis = static_cast<int>(row.at.time_since_epoch().count() % 1'000);
    part(Type::Mono, t.text3,
         QStringLiteral("%1.%2").arg(format::utcSecond(row.at)).arg(millis, 3, 10, QLatin1Char('0')),
         rect.width());
    part(Type::Mono, row.severity >= s_errorSeverity ? t.text2 : t.text3, format::fromUtf8(row.service),
         scaled(130));
    const QString trace =
        row.trace.empty() ? QString() : QStringLiteral("trace=") + format::fromUtf8(row.trace).left(12);
    const int behind = trace.isEmpty() ? 0 : textWidth(Type::Mono, trace) + s_debugLogsGap;
    part(Type::Mono, t.text, isolated(row.body), rect.right() - boards::Side - behind - x);
    part(Type::Mono, t.text3, trace, rect.right() - boards::Side - x + 1);
}

} // namespace warroom::ui
