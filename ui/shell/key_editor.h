// The list of all actions in which a person changes their keys.
#pragma once

#include <QList>
#include <QWidget>

namespace warroom::ui {

class ActionRegistry;
class KeyRow;

/// One row for each action, made anew when actions come and go. GUI thread.
class KeyEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyEditor(ActionRegistry& registry, QWidget* parent = nullptr);

    const QList<KeyRow*>& rows() const { return m_rows; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void refresh();

    ActionRegistry& m_registry;
    QList<KeyRow*> m_rows;
    bool m_stale = false;
};

/// Enter waits for the new keys and takes them at once, unless another action has them: then it says so and
/// goes on waiting. Esc leaves everything as it is, Delete takes the keys away, Backspace gives the default
/// ones back.
class KeyRow final : public QWidget
{
    Q_OBJECT

public:
    KeyRow(ActionRegistry& registry, const QString& id, QWidget* parent);

    const QString& id() const { return m_id; }
    const QString& problem() const { return m_problem; }
    bool isWaiting() const { return m_waiting; }
    void describe();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setWaiting(bool waiting);
    void take(QKeyEvent* event);
    QString problemOf(const QKeySequence& keys) const;
    QString trailing() const;

    ActionRegistry& m_registry;
    QString m_id;
    QString m_text;
    QString m_group;
    QString m_problem;
    bool m_waiting = false;
};

} // namespace warroom::ui
