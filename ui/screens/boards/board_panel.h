// One panel of a board: painted on the screen and on paper by the same hand; Enter opens what is behind it.
#pragma once

#include <QWidget>

namespace warroom::ui {

class BoardPanel : public QWidget
{
    Q_OBJECT

public:
    BoardPanel(const QString& title, QWidget* parent);

    const QString& title() const { return m_title; }
    /// On paper a panel paints its charts too; on the screen they are widgets of their own.
    virtual void drawOnPaper(QPainter& painter, const QRect& box) { draw(painter, box); }
    /// What it needs to be readable, in pixels at the current text size.
    virtual int neededHeight() const = 0;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void opened();

protected:
    virtual void draw(QPainter& painter, const QRect& box) = 0;
    /// Enter; a panel with rows opens the row.
    virtual void open() { emit opened(); }

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_title;
};

} // namespace warroom::ui
