// What needs a person after working apart: questions, removed items, refused changes. Folds away with Esc.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace warroom::ui {

class ApartTime;
class Button;
class RoomPresenter;

/// One field's two values side by side; the chosen one carries the accent frame and a check mark.
class ChoiceField final : public QWidget
{
    Q_OBJECT

public:
    ChoiceField(const QString& value, const QString& initials, const QString& key, QWidget* parent);
    void setChosen(bool chosen);
    QSize sizeHint() const override;

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QString m_value, m_initials, m_key;
    bool m_chosen = false;
};

class QuestionPanel;

class ConflictPane final : public QWidget
{
    Q_OBJECT

public:
    /// `apart` must outlive it.
    ConflictPane(RoomPresenter& room, const ApartTime& apart, QWidget* parent);

    int count() const;
    /// Folded away it takes no room; what needs a person stays counted.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    /// The focus to the first question.
    void enter();

signals:
    void foldedChanged(bool folded);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    QWidget* panelFor(int row);
    QWidget* removedPanel(int row);
    QWidget* makeHead();

    RoomPresenter& m_room;
    const ApartTime& m_apart;
    QVBoxLayout* m_layout;
    bool m_folded = false;
};

/// A question: keys 1 and 2 choose for the current field, Enter takes, Up and Down go from field to field.
class QuestionPanel final : public QWidget
{
    Q_OBJECT

public:
    QuestionPanel(RoomPresenter& room, int row, QWidget* parent);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(int field, bool yours);
    void showChoice();

    RoomPresenter& m_room;
    int m_row;
    int m_field = 0;
    QList<ChoiceField*> m_yours, m_theirs;
    Button* m_take;
};

} // namespace warroom::ui
