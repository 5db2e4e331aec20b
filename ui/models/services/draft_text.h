// Reading what was typed into forms of the catalog; a mistake names its place.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace warroom::ui::draft {

class DraftWords
{
    Q_DECLARE_TR_FUNCTIONS(warroom::ui::DraftWords)
};

/// Without blanks around it.
std::string utf8(const QString& text);
Error mistake(const QString& sentence, std::string path);
Result<std::int64_t> wholeOf(const QString& text, std::string path);
/// In the language of the desktop, or with a point.
std::optional<double> numberIn(const QString& text);
/// "2026-11-21 02:00", UTC; both ways.
Result<Time> timeIn(const QString& text, const std::string& path);
QString timeText(Time time);
/// "a, b" and the names in it.
QString namesText(const std::vector<std::string>& names);
std::vector<std::string> namesIn(const QString& text);

} // namespace warroom::ui::draft
