// A line in the flow of a screen that asks for something: for how long, which one, in which words.
#pragma once

#include <QPointer>
#include <QWidget>

namespace warroom::ui {

/// Has the focus while it asks, and gives it back to what had it before. Esc leaves. Letters and arrows are
/// its fields', not commands of the screen. GUI thread.
class AskingLine : public QWidget
{
    Q_OBJECT

public:
    explicit AskingLine(QWidget* parent);

    /// Without an answer, or after it.
    void dismiss();

protected:
    /// A field of the line.
    void watch(QWidget* field);
    /// Shows the line, with the focus in `first`.
    void begin(QWidget* first);
    /// What was to be done with the answer.
    virtual void forget() {}
    /// Whether the key was the line's.
    virtual bool handleKey(const QWidget* at, int key);

    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
