// The buttons of the design: primary, default and quiet, with an icon and a key cap.
#pragma once

#include "widgets/tokens.h"

#include <QPushButton>

namespace warroom::ui {

enum class ButtonKind
{
    Default,
    Primary,
    Quiet
};

/// Frame and fill come from the style sheet by the property "kind"; icon, words and key are painted.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(const QString& text, ButtonKind kind = ButtonKind::Default, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    /// 1 to 5: its badge stands for icon and words.
    void setSeverity(int severity);
    /// The key that does the same, shown as a cap; it is not a shortcut by itself.
    void setKeyCaps(const QString& keys);
    void setKind(ButtonKind kind);
    /// 24, 28 or 32 px; 28 at first.
    void setHeight(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor inkColour() const;
    QColor ground() const;
    QColor outline() const;

    ButtonKind m_kind;
    QString m_icon;
    QString m_keys;
    int m_severity = 0;
    int m_height = size::Button;
};

/// Short forms for the two kinds that are asked for most.
Button* primaryButton(const QString& text, QWidget* parent = nullptr);
Button* quietButton(const QString& text, QWidget* parent = nullptr);

} // namespace warroom::ui
