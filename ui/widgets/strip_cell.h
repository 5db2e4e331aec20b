// One cell of the incident strip: a label line over a value line, painted.
#pragma once

#include "widgets/strip_state.h"
#include "widgets/type.h"

#include <QWidget>

namespace warroom::ui {

enum class StripCellKind
{
    Title,
    Here,
    Phase,
    Text,
    Number
};

/// A cell paints its part of the state and says it in words to assistive programs. Clickable cells take
/// focus.
class StripCell final : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString label;
        QString strongLabel; ///< second part of the label line, semibold
        QString value;
        QString icon;
        Ink valueInk = Ink::Primary;
        Ink iconInk = Ink::Tertiary;
        Ink labelInk = Ink::Tertiary;
        Tone tint = Tone::Plain;
        Type valueType = Type::BodyStrong;
        QString keys; ///< key caps behind the label line; in the compact form of a title only
        QStringList avatars;
        QString warning; ///< title: in front of the label, in warn ink
        QString tip;     ///< shown under the pointer; a title shows itself where it is cut
        int phase = 0;
        int phaseCount = 6;

        bool operator==(const Content&) const = default;
    };

    StripCell(StripCellKind kind, QWidget* parent);

    void setContent(const Content& content, const QString& spoken);
    const Content& content() const { return m_content; }
    void setClickable(bool clickable);
    void setCompact(bool compact);
    void setLeftLine(bool shown);
    /// Width that shows everything.
    int neededWidth() const;

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int leadPadding() const;
    int trailPadding() const;
    QRect labelLine() const;
    QRect valueLine() const;
    bool showsKeys() const;
    void paintLabel(QPainter& painter) const;
    void paintKeys(QPainter& painter, const QRect& rest) const;
    void paintValue(QPainter& painter) const;
    void paintAvatars(QPainter& painter) const;

    StripCellKind m_kind;
    Content m_content;
    bool m_clickable = false;
    bool m_compact = false;
    bool m_leftLine = true;
};

} // namespace warroom::ui
