// Comparing titles by their words, and the rows of what was found.
#include "screens/declare/similar_tickets.h"

#include "domain/service/service_names.h"
#include "models/format/format.h"
#include "screens/declare/form_parts.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_pauseMs = 150;
constexpr qsizetype s_leastLetters = 3;

QSet<QString> wordsOf(const QString& title)
{
    static const QRegularExpression between(QStringLiteral("[^\\w]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (const QString& word : title.toCaseFolded().split(between, Qt::SkipEmptyParts)) {
        if (word.size() >= s_leastLetters)
            words.insert(word);
    }
    return words;
}

struct Found
{
    int shared = 0;
    Time opened{};
    TicketId id;
};

} // namespace

std::vector<TicketId> similarTickets(const std::unordered_map<TicketId, Summary>& tickets,
                                     const QString& title, const QString& service, std::size_t most)
{
    const QSet<QString> mine = wordsOf(title);
    if (mine.size() < 2)
        return {};
    const std::string here = service.simplified().toStdString();
    std::vector<Found> found;
    for (const auto& [id, summary] : tickets) {
        if (!summary.isOpen())
            continue;
        QSet<QString> shared = wordsOf(format::fromUtf8(summary.title));
        const auto theirs = shared.size();
        shared.intersect(mine);
        const bool sameService = namesService(summary.service, here);
        const auto count = static_cast<int>(shared.size()) + (sameService ? 1 : 0);
        const bool alike = count >= 2 && 2 * count >= std::min(mine.size(), theirs);
        if (alike && !shared.isEmpty())
            found.push_back({count, summary.opened, id});
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.shared != b.shared ? a.shared > b.shared : a.opened > b.opened;
    });
    std::vector<TicketId> ids;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        ids.push_back(found[i].id);
    return ids;
}

SimilarRow::SimilarRow(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

void SimilarRow::show(const Summary& summary)
{
    m_ticket = summary.id;
    m_severity = format::number(summary.severity);
    m_key = summary.number == 0 ? QString() : format::fromUtf8(summary.key());
    setText(format::fromUtf8(summary.title));
    setAccessibleName(tr("%1 %2, %3: open it instead", "severity, key, title")
                          .arg(format::name(summary.severity), m_key, text()));
    setToolTip(text());
    setVisible(true);
    update();
}

void SimilarRow::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ControlModifier))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

QSize SimilarRow::sizeHint() const { return {scaled(200), scaled(size::RowDense)}; }

void SimilarRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Tokens& t = tokens();
    if (hasFocus()) {
        painter.fillRect(rect(), t.selected);
        paint::accentBar(painter, rect(), 2);
    } else if (underMouse()) {
        painter.fillRect(rect(), t.raised);
    }
    const bool rtl = isRightToLeft();
    const QSize badge = paint::severityBadgeSize(m_severity);
    int used = 8;
    paint::severityBadge(
        painter, {rtl ? width() - used - badge.width() : used, (height() - badge.height()) / 2}, m_severity);
    used += badge.width() + 8;
    const auto rest = [&] { return rtl ? rect().adjusted(8, 0, -used, 0) : rect().adjusted(used, 0, -8, 0); };
    if (!m_key.isEmpty())
        used += paint::text(painter, rest(), Type::MonoSmall, t.text2, m_key) + 8;
    paint::text(painter, rest(), Type::Small, t.text, text());
}

SimilarTickets::SimilarTickets(WorkspaceBridge& bridge, QWidget* parent) : QWidget(parent), m_bridge(bridge)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(formLabel(tr("Open already, and similar: Enter opens it instead"), this));
    for (SimilarRow*& row : m_rows) {
        row = new SimilarRow(this);
        row->hide();
        column->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, row] { emit chosen(row->ticket()); });
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SimilarTickets::refresh);
    connect(&bridge, &WorkspaceBridge::summariesChanged, this, [this] {
        if (!m_title.isEmpty())
            m_pause.start();
    });
    hide();
}

void SimilarTickets::look(const QString& title, const QString& service)
{
    if (title == m_title && service == m_service)
        return;
    m_title = title;
    m_service = service;
    m_pause.start();
}

std::vector<TicketId> SimilarTickets::shownTickets() const
{
    std::vector<TicketId> tickets;
    for (const SimilarRow* row : m_rows) {
        if (row->isVisibleTo(this))
            tickets.push_back(row->ticket());
    }
    return tickets;
}

void SimilarTickets::refresh()
{
    const auto found = similarTickets(m_bridge.summaries(), m_title, m_service, Most);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Summary* summary = i < found.size() ? m_bridge.summary(found[i]) : nullptr;
        if (summary)
            m_rows[i]->show(*summary);
        else
            m_rows[i]->hide();
    }
    setVisible(!found.empty());
}

} // namespace warroom::ui
