// Making of the form's parts.
#include "screens/declare/form_parts.h"

#include "models/format/format.h"
#include "widgets/type.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QStringListModel>
#include <QStyle>

#include <algorithm>

namespace warroom::ui {

QLabel* formLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(Type::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
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
        if (!summary.service.empty())
            services.insert(format::fromUtf8(summary.service));
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
    field.setProperty("state", needed ? QStringLiteral("needed") : QString());
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace warroom::ui
