// What a pane says when it is empty: one sentence and its actions, never an illustration.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace warroom::ui {

class Button;
class ElideLabel;

class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    /// A large line over the sentence, for example "Nothing is wrong"; empty hides it.
    void setHeadline(const QString& headline);
    /// Adds a button with the key that does the same.
    Button* addAction(const QString& text, const QString& keys);

private:
    ElideLabel* m_headline;
    QLabel* m_sentence;
    QHBoxLayout* m_actions;
};

} // namespace warroom::ui
