// Arrangement and checks of the line.
#include "screens/alerts/rule_form.h"

#include "models/alerts/alert_words.h"
#include "models/alerts/rules_model.h"
#include "models/format/format.h"
#include "screens/alerts/cycle_field.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace warroom::ui {
namespace {

constexpr int s_ruleFormEdge = 16;

// "any" comes before the levels, the mildest first.
int placeOf(const std::optional<AlertLevel>& level)
{
    return level ? static_cast<int>(AlertLevel::Info) - static_cast<int>(*level) + 1 : 0;
}

std::optional<AlertLevel> levelAt(int place)
{
    if (place == 0)
        return std::nullopt;
    return static_cast<AlertLevel>(static_cast<int>(AlertLevel::Info) - place + 1);
}

QStringList levelWords()
{
    QStringList words{RuleForm::tr("any level")};
    for (int place = 1; place <= 4; ++place) {
        const QString word = alerts::word(*levelAt(place));
        words << (place == 4 ? word : RuleForm::tr("%1 or worse").arg(word));
    }
    return words;
}

QStringList routeWords()
{
    return {alerts::word(AlertRoute::Page), alerts::word(AlertRoute::Ticket),
            alerts::word(AlertRoute::Record)};
}

} // namespace

RuleForm::RuleForm(QWidget* parent)
    : AskingLine(parent), m_label(new ElideLabel(Type::SmallStrong, Ink::Primary, this)),
      m_name(field(tr("Name of the rule"), tr("Name"), 100)),
      m_level(new CycleField(tr("Level"), levelWords(), this)),
      m_service(field(tr("Service"), tr("any service"), 100)),
      m_labels(field(tr("Labels"), tr("any labels; team=core, region=us"), 1000)),
      m_route(new CycleField(tr("Route"), routeWords(), this)),
      m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    setAccessibleName(tr("Routing rule"));
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_label);
    first->addWidget(m_name, 1);
    first->addWidget(m_level);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_service, 2);
    second->addWidget(m_labels, 3);
    second->addWidget(m_route);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(s_ruleFormEdge, 8, s_ruleFormEdge, 6);
    column->setSpacing(6);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_hint);
    for (CycleField* cycle : {m_level, m_route}) {
        watch(cycle);
        connect(cycle, &CycleField::submitted, this, &RuleForm::submit);
    }
    setTabOrder(m_name, m_level);
    setTabOrder(m_level, m_service);
    setTabOrder(m_service, m_labels);
    setTabOrder(m_labels, m_route);
}

QLineEdit* RuleForm::field(const QString& name, const QString& placeholder, int most)
{
    auto* made = new QLineEdit(this);
    made->setAccessibleName(name);
    made->setPlaceholderText(placeholder);
    made->setToolTip(name);
    made->setMaxLength(most);
    made->setMinimumWidth(scaled(80));
    watch(made);
    connect(made, &QLineEdit::returnPressed, this, &RuleForm::submit);
    return made;
}

void RuleForm::edit(const QString& label, const RouteRule& rule, Accept accept)
{
    m_accept = std::move(accept);
    m_label->setText(label);
    m_name->setText(format::fromUtf8(rule.name));
    m_level->setChoice(placeOf(rule.atLeast));
    m_service->setText(format::fromUtf8(rule.service));
    m_labels->setText(alerts::labelsText(rule.labels));
    m_route->setWords(routeWords()); // they may have been renamed
    m_route->setChoice(static_cast<int>(rule.route));
    m_hint->setInk(Ink::Tertiary);
    m_hint->setText(tr("Tab goes on, Space and the arrows choose, Enter keeps, Esc leaves"));
    begin(m_name);
    m_name->selectAll();
    m_service->setCursorPosition(0);
    m_labels->setCursorPosition(0);
}

void RuleForm::complain(const QString& sentence)
{
    m_hint->setInk(Ink::Warn);
    m_hint->setText(sentence);
}

void RuleForm::submit()
{
    const auto labels = alerts::labelsOf(m_labels->text());
    if (!labels) {
        complain(tr("Labels are written like team=core, parted by commas."));
        m_labels->setFocus(Qt::OtherFocusReason);
        return;
    }
    RouteRule rule;
    rule.name = m_name->text().simplified().toStdString();
    rule.atLeast = levelAt(m_level->choice());
    rule.service = m_service->text().trimmed().toStdString();
    rule.labels = *labels;
    rule.route = static_cast<AlertRoute>(m_route->choice());
    const QString whyNot = rule.name.empty() ? tr("The rule needs a name.") : RulesModel::whyNot(rule);
    if (!whyNot.isEmpty()) {
        complain(whyNot);
        return;
    }
    const Accept accept = std::exchange(m_accept, {});
    dismiss();
    if (accept)
        accept(rule);
}

} // namespace warroom::ui
