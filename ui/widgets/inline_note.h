// A note in the flow of a pane: a sentence, its tone and up to three actions; never a dialog.
#pragma once

#include "widgets/tokens.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace warroom::ui {

class Button;

class InlineNote final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MostActions = 3;

    InlineNote(Tone tone, const QString& sentence, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    void setTone(Tone tone);
    /// The first action stands nearest to the sentence. A fourth one is refused: nullptr.
    Button* addAction(const QString& text, const std::function<void()>& run);

    /// Raises an accessible alert with the sentence.
    void announce();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QHBoxLayout* m_layout;
    QLabel* m_words;
    int m_actions = 0;
};

} // namespace warroom::ui
