// The line under the head of the timeline that says what is filtered and how much that hides.
#pragma once

#include "models/timeline/timeline_filter.h"

#include <QLineEdit>
#include <QWidget>

namespace warroom::ui {

class ElideLabel;
class RoomPresenter;

/// A field for tokens and words with the number of hidden entries behind it. There while something is
/// filtered or being typed. The filter is kept in the workspace.
class TimelineFilterRow final : public QWidget
{
    Q_OBJECT

public:
    static constexpr const char* Setting = "timeline.filter";

    TimelineFilterRow(RoomPresenter& room, QWidget* parent = nullptr);

    /// Takes over what the workspace kept. Once, by one of the rows.
    void load();
    /// The caret into the field.
    void enter();
    void setKind(TimelineKind kind);
    void nextKind();
    void clear();

    static QString kindName(TimelineKind kind);

signals:
    /// On to the entries.
    void left();
    void filterChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void apply(const TimelineFilter& filter);
    void refresh();

    RoomPresenter& m_room;
    ElideLabel* m_kind;
    QLineEdit* m_field;
    ElideLabel* m_hidden;
};

} // namespace warroom::ui
