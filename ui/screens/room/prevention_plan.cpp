// Arrangement and intents of the plan.
#include "screens/room/prevention_plan.h"

#include "models/format/format.h"
#include "models/room/follow_ups.h"
#include "screens/room/chip_group.h"
#include "screens/room/name_field.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QDesktopServices>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_ownerLeast = 72;
constexpr int s_ownerMost = 140;
constexpr int s_lineEditInset = 2; ///< what a line edit keeps free beside its words by itself
constexpr int s_abovePlan = 3;

} // namespace

PreventionPlan::PreventionPlan(RoomPresenter& room, ItemId item, QWidget* parent)
    : QWidget(parent), m_room(room), m_item(item), m_effect(new QLineEdit(this)),
      m_priority(new ChipButton({}, this)), m_kind(new ChipButton({}, this)), m_due(new ChipButton({}, this)),
      m_owner(new NameField(
          NameField::Names::Whole, [&room]() -> const Directory& { return room.people(); }, this)),
      m_make(new Button({}, ButtonKind::Quiet, this)),
      m_worth(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(duration::AutosaveMs);
    connect(&m_pause, &QTimer::timeout, this, &PreventionPlan::submitEffect);
    connect(m_effect, &QLineEdit::textEdited, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(m_effect, &QLineEdit::editingFinished, this, &PreventionPlan::submitEffect);
    connect(m_priority, &QAbstractButton::clicked, this, &PreventionPlan::nextPriority);
    connect(m_kind, &QAbstractButton::clicked, this, &PreventionPlan::nextKind);
    connect(m_due, &QAbstractButton::clicked, this, &PreventionPlan::nextHorizon);
    connect(m_make, &QPushButton::clicked, this, &PreventionPlan::followUp);
    connect(m_owner, &NameField::submitted, this, &PreventionPlan::followUp);
    connect(&room, &RoomPresenter::ticked, this, &PreventionPlan::refresh);
    connect(&room.bridge(), &WorkspaceBridge::summariesChanged, this,
            [this](const std::vector<Summary>& changed) {
                const auto* now = prevention();
                const bool mine = now && std::any_of(changed.begin(), changed.end(), [&](const Summary& one) {
                                      return one.id == now->followUp;
                                  });
                if (mine)
                    refresh();
            });
}

PreventionPlan::~PreventionPlan()
{
    // A line that loses the focus with its row speaks when this is no longer whole.
    m_effect->disconnect(this);
    m_owner->disconnect(this);
}

void PreventionPlan::build()
{
    m_effect->setProperty("kind", QStringLiteral("inline"));
    m_effect->setMaxLength(2000);
    m_effect->setTextMargins(-s_lineEditInset, 0, -s_lineEditInset, 0);
    m_effect->setPlaceholderText(tr("Effect: how much it helps, 1 to 3, and what it would have spared"));
    m_effect->setAccessibleName(tr("Effect"));
    m_priority->setToolTip(tr("Priority: how much the business cares"));
    m_kind->setToolTip(tr("What it does: prevent, detect, soften or recover"));
    m_due->setToolTip(tr("Short-term, 30 days, or long-term, a quarter"));
    m_owner->setProperty("kind", QStringLiteral("inline"));
    m_owner->setPlaceholderText(tr("Owner: you"));
    m_owner->setAccessibleName(tr("Owner of the follow-up ticket"));
    m_owner->setMinimumWidth(scaled(s_ownerLeast));
    m_owner->setMaximumWidth(scaled(s_ownerMost));
    m_make->setHeight(24);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, s_abovePlan, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_effect, 1);
    top->addWidget(m_make);
    column->addLayout(top);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    for (ChipButton* chip : {m_priority, m_kind, m_due})
        line->addWidget(chip);
    line->addWidget(m_owner, 1);
    line->addWidget(m_worth, 1);
    column->addLayout(line);
}

const Prevention* PreventionPlan::prevention() const
{
    const auto& all = m_room.ticket()->preventions;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == m_item; });
    return at == all.end() ? nullptr : &*at;
}

void PreventionPlan::showChips(const Prevention& now)
{
    const QString unsaid = tr("not said");
    const auto priority = now.priority.value();
    m_priority->setText(priority ? format::name(*priority) : tr("Priority"));
    m_priority->setAccessibleName(tr("Priority: %1").arg(priority ? m_priority->text() : unsaid));
    const auto kind = now.kind.value();
    m_kind->setText(kind ? format::name(*kind) : tr("Kind"));
    m_kind->setAccessibleName(tr("Kind of the measure: %1").arg(kind ? m_kind->text() : unsaid));
    const auto due = now.due.value();
    const QString day = due ? dayText(*due, m_room.now()) : QString();
    m_due->setText(!due ? tr("Due")
                   : horizonOf(*due, m_room.now()) == Horizon::ShortTerm
                       ? tr("Short-term, %1", "day").arg(day)
                       : tr("Long-term, %1", "day").arg(day));
    m_due->setAccessibleName(tr("Due: %1").arg(due ? m_due->text() : unsaid));
}

void PreventionPlan::refresh()
{
    const auto* now = prevention();
    if (!now)
        return;
    if (!m_effect->hasFocus() && !m_pause.isActive()) {
        m_effect->setText(format::fromUtf8(now->effect.value()));
        m_effect->setCursorPosition(0); // where there is no room, the beginning says more than the end
    }
    showChips(*now);
    m_worth->setText(worthText(*now));
    const bool isTicket = !now->followUp.isNil();
    const Summary* summary = m_room.bridge().summary(now->followUp);
    m_due->setVisible(!isTicket);
    m_owner->setVisible(!isTicket);
    m_make->setText(isTicket ? followUpText(summary, m_room.now()) : tr("Make follow-up"));
    m_make->setIconName(isTicket ? QStringLiteral("right") : QStringLiteral("plus"));
    m_make->setKeyCaps(isTicket ? QString() : QStringLiteral("Ctrl Enter"));
    m_make->setToolTip(isTicket ? tr("Goes to the follow-up ticket (Ctrl Enter)") : QString());
}

void PreventionPlan::submitEffect()
{
    m_pause.stop();
    const auto* now = prevention();
    const std::string effect = m_effect->text().toStdString();
    if (!now || effect == now->effect.value())
        return;
    PreventionSet set;
    set.item = m_item;
    set.effect = effect;
    m_room.submit(std::move(set));
}

void PreventionPlan::nextPriority()
{
    const auto* now = prevention();
    if (!now)
        return;
    const auto priority = now->priority.value();
    PreventionSet set;
    set.item = m_item;
    if (!priority)
        set.priority = Priority::P0;
    else if (*priority == Priority::P4)
        set.priority = std::optional<Priority>();
    else
        set.priority = static_cast<Priority>(static_cast<int>(*priority) + 1);
    m_room.submit(std::move(set));
}

void PreventionPlan::nextKind()
{
    const auto* now = prevention();
    if (!now)
        return;
    const auto kind = now->kind.value();
    PreventionSet set;
    set.item = m_item;
    if (!kind)
        set.kind = PreventionKind::Prevent;
    else if (*kind == PreventionKind::Recover)
        set.kind = std::optional<PreventionKind>();
    else
        set.kind = static_cast<PreventionKind>(static_cast<int>(*kind) + 1);
    m_room.submit(std::move(set));
}

void PreventionPlan::nextHorizon()
{
    const auto* now = prevention();
    if (!now)
        return;
    PreventionSet set;
    set.item = m_item;
    set.due = nextDue(now->due.value(), m_room.now());
    m_room.submit(std::move(set));
}

QList<QWidget*> PreventionPlan::fields() const
{
    return {m_effect, m_priority, m_kind, m_due, m_owner, m_make};
}

void PreventionPlan::flush()
{
    if (m_pause.isActive())
        submitEffect();
}

void PreventionPlan::followUp()
{
    flush();
    const auto* now = prevention();
    if (!now)
        return;
    if (now->followUp.isNil())
        makeFollowUp(m_room, Section::Prevention, m_item, m_owner->text());
    else
        QDesktopServices::openUrl(ticketUrl(now->followUp, m_room.bridge().summary(now->followUp)));
}

} // namespace warroom::ui
