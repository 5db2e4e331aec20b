// The rail at the leading edge: one button for each screen, badges, the selected one marked by a bar.
#pragma once

#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHash>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace warroom::ui {

class RailButton;

enum class RailPlace
{
    Top,
    Bottom,
    Hidden ///< reached by keys and links only
};

struct RailItem
{
    QString id;
    QString text;
    QString icon;
    RailPlace place = RailPlace::Top;
};

class NavRail final : public QWidget
{
    Q_OBJECT

public:
    explicit NavRail(QWidget* parent = nullptr);

    void setItems(const QList<RailItem>& items);
    /// What waits for this person; 0 removes the badge.
    void setBadge(const QString& id, int count, Tone tone = Tone::Plain);
    void setCurrent(const QString& id);
    QString current() const;
    /// 48 px without labels, for windows under 1280 px.
    void setCompact(bool compact);
    void setToolTip(const QString& id, const QString& text);

    QSize sizeHint() const override;

signals:
    void activated(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveFocus(int step);

    QButtonGroup m_group;
    QVBoxLayout* m_layout;
    QList<RailButton*> m_buttons;
    QHash<QString, RailButton*> m_byId;
    bool m_compact = false;
};

/// A button of the rail.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const RailItem& item, QWidget* parent);

    const QString& id() const { return m_item.id; }
    void setBadge(int count, Tone tone);
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), scaledMinimum()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    static int scaledMinimum();
    void describe();

    RailItem m_item;
    int m_badge = 0;
    Tone m_tone = Tone::Plain;
    bool m_compact = false;
};

} // namespace warroom::ui
