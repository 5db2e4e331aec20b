// Making of the form's parts.
#include "screens/declare/form_parts.h"

#include "domain/service/service_names.h"
#include "models/format/format.h"
#include "widgets/icon.h"
#include "widgets/paint.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSet>
#include <QStringListModel>

#include <algorithm>

namespace warroom::ui {
namespace {

constexpr int s_crumbArrow = 12;
constexpr int s_crumbGap = 10;

} // namespace

QLabel* formLabel(const QString& text, QWidget* parent)
{
    QLabel* label = formHead(text, parent, Type::Small);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* formHead(const QString& text, QWidget* parent, Type type)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    const auto fit = [label, type] { label->setFont(fontOf(type)); };
    fit();
    QObject::connect(&theme(), &Theme::changed, label, fit);
    return label;
}

FormCrumb::FormCrumb(const QString& name, QWidget* parent) : QWidget(parent), m_name(name)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setAccessibleName(name);
}

void FormCrumb::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_note = note;
    setAccessibleDescription(note);
    updateGeometry();
    update();
}

QSize FormCrumb::sizeHint() const
{
    const int note = m_note.isEmpty() ? 0 : s_crumbGap + paint::chipSize(m_note).width();
    return minimumSizeHint() + QSize(note, 0);
}

QSize FormCrumb::minimumSizeHint() const
{
    return {scaled(s_crumbArrow) + s_crumbGap + textWidth(Type::BodyStrong, m_name) + 1,
            lineHeight(Type::Body)};
}

void FormCrumb::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool rtl = isRightToLeft();
    const int side = scaled(s_crumbArrow);
    drawIcon(painter, QPointF(rtl ? width() - side : 0, (height() - side) / 2.0), QStringLiteral("right"),
             tokens().text3, side);
    const int lead = side + s_crumbGap;
    const int used = lead + paint::text(painter, rect().adjusted(rtl ? 0 : lead, 0, rtl ? -lead : 0, 0),
                                        Type::BodyStrong, tokens().text, m_name);
    if (m_note.isEmpty() || width() < sizeHint().width())
        return;
    const QSize chip = paint::chipSize(m_note);
    const QRect box(used + s_crumbGap, (height() - chip.height()) / 2, chip.width(), chip.height());
    paint::chip(painter, paint::mirrored(box, rect(), rtl), m_note);
}

void complete(QLineEdit& field, const QStringList& words)
{
    auto* completer = new QCompleter(words, &field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field.setCompleter(completer);
}

QStringList knownServices(const WorkspaceBridge& bridge)
{
    QSet<QString> services;
    for (const auto& [id, summary] : bridge.summaries()) {
        for (const std::string_view name : serviceNames(summary.service))
            services.insert(format::fromUtf8(name));
    }
    QStringList sorted = services.values();
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

QStringList knownOwners(const Directory& directory)
{
    QStringList names;
    for (const auto& person : directory.people()) {
        if (!person.removed)
            names << format::fromUtf8(person.name);
    }
    for (const auto& group : directory.groups())
        names << format::fromUtf8(group.name);
    names.sort(Qt::CaseInsensitive);
    return names;
}

void setNeeded(QWidget& field, bool needed)
{
    const QString state = needed ? QStringLiteral("needed") : QString();
    if (field.property("state").toString() == state)
        return;
    field.setProperty("state", state);
    field.update();
}

} // namespace warroom::ui
