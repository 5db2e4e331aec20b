// What the inbox is narrowed to, as it is typed: words, and "service:NAME".
#pragma once

#include "domain/board/boards.h"

#include <QString>
#include <QStringList>

namespace warroom::ui {

struct AlertFilter
{
    QStringList words; ///< each must be in a title, a service, a ticket's key or a label
    QString service;   ///< exactly this one; empty: any

    static AlertFilter of(const QString& text);
    bool isEmpty() const { return words.isEmpty() && service.isEmpty(); }
    bool matches(const AlertGroup& group) const;

    bool operator==(const AlertFilter&) const = default;
};

} // namespace warroom::ui
