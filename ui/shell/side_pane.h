// The pane at the trailing side that holds what is deeper than a tab: not modal, Esc closes it.
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace warroom::ui {

class ElideLabel;

class SidePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SidePane(QWidget* parent = nullptr);

    /// Takes the content over, shows it under a head with its accessible name, and moves the focus into it.
    /// What was shown before is deleted. The focus returns to where it was on close().
    void open(QWidget* content);
    void closePane();
    QWidget* content() const { return m_content; }

    QSize sizeHint() const override;

signals:
    void opened();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_layout;
    ElideLabel* m_title;
    QWidget* m_head;
    QPointer<QWidget> m_content;
    QPointer<QWidget> m_focusBefore;
};

} // namespace warroom::ui
