// Fields of the line.
#include "screens/alerts/names_form.h"

#include "models/alerts/rules_model.h"
#include "models/format/format.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace warroom::ui {
namespace {

constexpr int s_namesEdge = 16;
constexpr int s_routeNameWidth = 132;

std::string nameIn(const QLineEdit& field) { return field.text().simplified().toStdString(); }

} // namespace

NamesForm::NamesForm(QWidget* parent)
    : AskingLine(parent), m_hint(new ElideLabel(Type::Label, Ink::Tertiary, this))
{
    setAccessibleName(tr("Names of the routes"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(s_namesEdge, 8, s_namesEdge, 6);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_hint);
    m_page = addField(tr("Calls people"), tr("page"));
    m_ticket = addField(tr("Becomes work"), tr("ticket"));
    m_record = addField(tr("Is only kept"), tr("record"));
    line->addStretch(1);
}

QLineEdit* NamesForm::addField(const QString& label, const QString& usual)
{
    auto* line = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
    auto* words = new ElideLabel(Type::Small, Ink::Secondary, this);
    words->setText(label);
    auto* field = new QLineEdit(this);
    field->setAccessibleName(label);
    field->setPlaceholderText(usual);
    field->setFixedWidth(scaled(s_routeNameWidth));
    watch(field);
    connect(field, &QLineEdit::returnPressed, this, &NamesForm::submit);
    line->addWidget(words);
    line->addWidget(field);
    return field;
}

void NamesForm::edit(const RouteNames& names, Accept accept)
{
    m_accept = std::move(accept);
    m_page->setText(format::fromUtf8(names.page));
    m_ticket->setText(format::fromUtf8(names.ticket));
    m_record->setText(format::fromUtf8(names.record));
    m_hint->setInk(Ink::Tertiary);
    m_hint->setText(tr("For everybody; an empty field is the usual word. Enter keeps, Esc leaves"));
    begin(m_page);
    m_page->selectAll();
}

void NamesForm::submit()
{
    const RouteNames names{nameIn(*m_page), nameIn(*m_ticket), nameIn(*m_record)};
    if (const QString reason = RulesModel::whyNot(names); !reason.isEmpty()) {
        m_hint->setInk(Ink::Warn);
        m_hint->setText(reason);
        return;
    }
    const Accept accept = std::exchange(m_accept, {});
    dismiss();
    if (accept)
        accept(names);
}

} // namespace warroom::ui
