// Head line and rows of what the catalog does not know.
#include "screens/services/unknown_list.h"

#include "screens/services/detail_list.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_unknownEdge = 16;

QString seenWords(const UnknownService& service)
{
    QStringList parts;
    if (service.alerts > 0)
        parts << (service.alerts == 1 ? UnknownList::tr("%n open alert", nullptr, service.alerts)
                                      : UnknownList::tr("%n open alerts", nullptr, service.alerts));
    if (service.tickets > 0)
        parts << (service.tickets == 1 ? UnknownList::tr("%n ticket", nullptr, service.tickets)
                                       : UnknownList::tr("%n tickets", nullptr, service.tickets));
    if (service.cappedNames > 0)
        parts << UnknownList::tr("names counted as one: %1").arg(service.cappedNames);
    return parts.join(QStringLiteral(", "));
}

} // namespace

UnknownList::UnknownList(QWidget* parent)
    : QWidget(parent), m_head(new ElideLabel(Type::Label, Ink::Tertiary, this)),
      m_list(new DetailList(tr("Not in the catalog"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(s_unknownEdge), scaled(8), scaled(s_unknownEdge), scaled(8));
    column->setSpacing(scaled(4));
    column->addWidget(m_head);
    column->addWidget(m_list);
    connect(m_list, &DetailList::opened, this, &UnknownList::opened);
    hide();
}

void UnknownList::setServices(const std::vector<UnknownService>& services)
{
    m_count = services.size();
    std::vector<DetailRow> rows;
    for (const UnknownService& service : services) {
        if (rows.size() < Most)
            rows.push_back({service.name, service.name, seenWords(service), false, {}});
    }
    const int more = static_cast<int>(m_count - rows.size());
    m_head->setText(more == 0 ? tr("Not in the catalog")
                              : tr("Not in the catalog, these and %n more", nullptr, more));
    m_list->setDetails(std::move(rows));
    setVisible(m_count > 0);
}

QString UnknownList::focused() const
{
    return m_list->hasFocus() ? m_list->currentIndex().data().toString() : QString();
}

void UnknownList::enter()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    m_list->setFocus(Qt::OtherFocusReason);
}

void UnknownList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    horizontalHairline(painter, 0, width(), 0, tokens().line);
}

} // namespace warroom::ui
