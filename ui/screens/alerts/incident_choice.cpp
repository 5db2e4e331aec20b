// The rows of the choice, and what is taken.
#include "screens/alerts/incident_choice.h"

#include "models/format/format.h"
#include "widgets/elide_label.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace warroom::ui {
namespace {

constexpr int s_incidentChoiceEdge = 16;
constexpr int s_mostRows = 7;
constexpr int severityRole = Qt::UserRole + 1;
constexpr int keyRole = Qt::UserRole + 2;
constexpr int noteRole = Qt::UserRole + 3;

class IncidentDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, scaled(size::Row)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, current ? t.selected : t.raised);
        if (current)
            paint::accentBar(*painter, option.rect, 2);
        const bool mirrored = option.direction == Qt::RightToLeft;
        QRect box = option.rect.adjusted(s_incidentChoiceEdge, 0, -s_incidentChoiceEdge, 0);
        const auto take = [&](int by) {
            mirrored ? box.setRight(box.right() - by) : box.setLeft(box.left() + by);
        };
        const int severity = index.data(severityRole).toInt();
        const QSize badge = paint::severityBadgeSize(severity);
        const int x = mirrored ? box.right() + 1 - badge.width() : box.left();
        paint::severityBadge(*painter, {x, box.top() + (box.height() - badge.height()) / 2}, severity);
        take(scaled(58) + 8);
        take(std::max(paint::text(*painter, box, Type::Mono, t.text2, index.data(keyRole).toString()),
                      scaled(70)) +
             12);
        const QString note = index.data(noteRole).toString();
        if (!note.isEmpty()) {
            paint::text(*painter, box, Type::Small, t.text3, note, Qt::AlignRight);
            const int used = textWidth(Type::Small, note) + 12;
            mirrored ? box.setLeft(box.left() + used) : box.setRight(box.right() - used);
        }
        paint::text(*painter, box, Type::Body, t.text, index.data().toString());
    }
};

} // namespace

IncidentChoice::IncidentChoice(QWidget* parent)
    : LineChooser({tr("Merge into"), tr("Merge into an incident"), tr("Key or words of the incident"),
                   tr("Open incidents")},
                  new IncidentDelegate, parent)
{
    connect(m_line, &QLineEdit::textEdited, this, &IncidentChoice::narrow);
}

void IncidentChoice::ask(std::vector<Summary> incidents, int chosen, const QString& why, Accept accept)
{
    m_incidents = std::move(incidents);
    m_accept = std::move(accept);
    m_why = why;
    m_likely = chosen >= 0 ? m_incidents[static_cast<std::size_t>(chosen)].id : TicketId();
    m_hint->setText(tr("Up and Down choose, Enter merges"));
    begin();
    narrow();
    choose(std::max(chosen, 0));
}

void IncidentChoice::narrow()
{
    const QString words = m_line->text().simplified();
    m_model->clear();
    m_shown.clear();
    for (std::size_t i = 0; i < m_incidents.size(); ++i) {
        const Summary& incident = m_incidents[i];
        const QString key = format::fromUtf8(incident.key()), title = format::fromUtf8(incident.title);
        if (!key.contains(words, Qt::CaseInsensitive) && !title.contains(words, Qt::CaseInsensitive))
            continue;
        auto* item = new QStandardItem(title);
        const QString note = incident.id == m_likely ? m_why : format::fromUtf8(incident.service);
        item->setData(format::number(incident.severity), severityRole);
        item->setData(key, keyRole);
        item->setData(note, noteRole);
        item->setAccessibleText(
            tr("SEV%1, %2, %3, %4").arg(format::number(incident.severity)).arg(key, title, note));
        m_model->appendRow(item);
        m_shown.push_back(i);
    }
    fitList(std::clamp(m_model->rowCount(), 1, s_mostRows), scaled(size::Row));
    choose(0);
}

void IncidentChoice::accept()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || !m_accept)
        return;
    const TicketId ticket = m_incidents[m_shown[static_cast<std::size_t>(row)]].id;
    const Accept act = std::exchange(m_accept, {});
    dismiss();
    act(ticket);
}

} // namespace warroom::ui
