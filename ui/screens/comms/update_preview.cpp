// Arrangement of the preview.
#include "screens/comms/update_preview.h"

#include "models/comms/update_templates.h"
#include "models/format/format.h"
#include "models/room/line_input.h"
#include "models/room/roles_text.h"
#include "models/room/room_presenter.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace warroom::ui {
namespace {

constexpr int s_updatePreviewWidth = 336;

} // namespace

UpdatePreview::UpdatePreview(RoomPresenter& room, QWidget* parent) : QWidget(parent), m_room(room)
{
    setAccessibleName(tr("Preview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(8);
    const auto title = [&](const QString& text) {
        auto* made = new ElideLabel(Type::SmallStrong, Ink::Secondary, this);
        made->setText(text);
        column->addWidget(made);
    };
    const auto framed = [&] {
        auto* made = new QWidget(this);
        auto* inside = new QVBoxLayout(made);
        inside->setContentsMargins(16, 12, 16, 12);
        inside->setSpacing(6);
        column->addWidget(made);
        return made;
    };
    title(tr("As customers read it"));
    m_customersBox = framed();
    m_when = words(m_customersBox, QPalette::PlaceholderText);
    m_customers = words(m_customersBox, QPalette::WindowText);
    m_next = words(m_customersBox, QPalette::PlaceholderText);
    column->addSpacing(12);
    title(tr("As it is read inside"));
    m_insideBox = framed();
    m_insideTo = words(m_insideBox, QPalette::PlaceholderText);
    m_inside = words(m_insideBox, QPalette::WindowText);
    for (QLabel* label : {m_when, m_customers, m_next})
        m_customersBox->layout()->addWidget(label);
    for (QLabel* label : {m_insideTo, m_inside})
        m_insideBox->layout()->addWidget(label);
    column->addStretch(1);
    connect(&theme(), &Theme::changed, this, &UpdatePreview::restyle);
    restyle();
}

QLabel* UpdatePreview::words(QWidget* box, QPalette::ColorRole ink)
{
    auto* label = new QLabel(box);
    label->setTextFormat(Qt::RichText); // plain text has no line height
    label->setWordWrap(true);
    label->setForegroundRole(ink);
    m_labels << label;
    return label;
}

void UpdatePreview::restyle()
{
    for (QLabel* label : m_labels)
        label->setFont(fontOf(label->foregroundRole() == QPalette::WindowText ? Type::Body : Type::Small));
    update();
}

void UpdatePreview::say(QLabel* label, const QString& text)
{
    QString words = text.toHtmlEscaped();
    words.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    const Type type = label->foregroundRole() == QPalette::WindowText ? Type::Body : Type::Small;
    label->setText(
        QStringLiteral("<div style=\"line-height:%1px\">%2</div>").arg(lineHeight(type)).arg(words));
    label->setAccessibleName(text);
}

void UpdatePreview::show(const UpdateDraft& draft)
{
    const auto state = name(toldStateOf(m_room.ticket()->phase.value()));
    say(m_when, tr("%1 UTC · %2", "time, state").arg(format::utcDay(m_room.now()).left(16), state));
    const QString customers = draft.customers.trimmed();
    const bool toCustomers = draft.isTo(Audience::Customers);
    say(m_customers, !toCustomers          ? tr("Customers are not told.")
                     : customers.isEmpty() ? tr("Nothing is written for customers yet.")
                                           : customers);
    const auto next = nextTimeOfDay(draft.next, m_room.now());
    say(m_next, next ? tr("Next update by %1 UTC.", "time").arg(format::utcMinute(*next)) : QString());
    m_next->setVisible(next && toCustomers);
    m_when->setVisible(toCustomers);
    std::vector<Audience> inside;
    for (const auto audience : reachedBy(draft)) {
        if (audience != Audience::Customers)
            inside.push_back(audience);
    }
    say(m_insideTo,
        inside.empty() ? tr("Nobody inside is told.") : tr("To %1", "audiences").arg(audiencesText(inside)));
    say(m_inside, draft.inside.trimmed());
    m_inside->setVisible(!inside.empty() && !draft.inside.trimmed().isEmpty());
}

QSize UpdatePreview::sizeHint() const { return {scaled(s_updatePreviewWidth), QWidget::sizeHint().height()}; }

void UpdatePreview::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), t.line);
    for (const QWidget* box : {m_customersBox, m_insideBox})
        paint::frame(painter, box->geometry(), radius::Control, t.surface, t.controlSoft);
}

} // namespace warroom::ui
