// How one row of the timeline looks: its measured layout, and the painting of it.
#pragma once

#include "widgets/text_lines.h"

#include <QModelIndex>
#include <QString>

#include <optional>

class QPainter;

namespace warroom::ui {

/// The text of a row broken into lines for one width; kept while neither changes.
struct TimelineRowLayout
{
    QString time, detail, icon;
    bool head = false;
    bool alarming = false;
    bool pinned = false;
    bool struck = false;
    bool refused = false;
    bool quiet = false;
    std::optional<TextLines> sentence; ///< not of the head of a phase
    QString phase;
    int folded = 0; ///< lines that are not shown
    int height = 0;
};

/// Measures at the current text size. A long entry is folded to its first lines unless it is wanted whole.
TimelineRowLayout layOutTimelineRow(const QModelIndex& index, int width, bool whole);
/// What a row is taken to be high before it was measured.
int estimatedTimelineRowHeight();

enum class RowLook
{
    Plain,
    Current,
    CurrentFocused,
    Fresh
};
/// How far an entry has come, at the end of its detail line; no icon: nothing is said.
struct DeliveryMark
{
    QString icon;
    QString count;
};

/// Of own recent entries, and of the one that is looked at.
DeliveryMark deliveryMark(const QModelIndex& index, RowLook look);
void paintTimelineRow(QPainter& painter, const QRect& rect, const TimelineRowLayout& row, RowLook look,
                      const DeliveryMark& mark);

} // namespace warroom::ui
