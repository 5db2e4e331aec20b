// The frame of the palette: what stands around its field, and the line at its foot.
#pragma once

#include <QWidget>

namespace warroom::ui {

/// Paints the icon, the question in front of the field, the ticket behind it, and the prefixes below.
class PaletteBox final : public QWidget
{
public:
    explicit PaletteBox(QWidget* parent = nullptr);

    static int headHeight();
    static int footHeight();

    void setPrompt(const QString& prompt);
    void setAbout(const QString& about);
    void setStatus(const QString& status);
    /// Where the field goes.
    QRect fieldRect() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintFoot(QPainter& painter) const;
    int promptWidth() const;
    QRect visual(const QRect& logical) const;

    QString m_prompt;
    QString m_about;
    QString m_status;
};

} // namespace warroom::ui
