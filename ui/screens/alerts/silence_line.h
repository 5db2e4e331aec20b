// Silencing in the flow of the screen: for how long by one key, then why.
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace warroom::ui {

class Button;
class ElideLabel;

/// 1, 5, 3 or 6 chooses 1, 5, 30 or 60 minutes and goes on to the reason, Enter takes 30; in the reason Enter
/// silences and Esc leaves. Both give the focus back.
class SilenceLine final : public QWidget
{
    Q_OBJECT

public:
    using Accept = std::function<void(int minutes, const QString& reason)>;

    explicit SilenceLine(QWidget* parent = nullptr);

    void ask(const QString& title, Accept accept);
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool handleKey(const QWidget* at, int key);
    void choose(int minutes);
    void submit();

    ElideLabel* m_label;
    QList<Button*> m_choices;
    QLineEdit* m_reason;
    ElideLabel* m_hint;
    Accept m_accept;
    QPointer<QWidget> m_focusBefore;
    int m_minutes = 30;
};

} // namespace warroom::ui
