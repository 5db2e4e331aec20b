// What somebody else changed in the entry that is being written, and a choice for each field that both
// changed.
#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace warroom::ui {

class InlineNote;

/// Stands in the flow of a form; nothing of what was typed waits for it. Of each question the letters M and T
/// answer as its buttons do. GUI thread.
class ConflictBox final : public QWidget
{
    Q_OBJECT

public:
    struct Question
    {
        QString sentence;
        QString mine, theirs; ///< words of the two answers
    };

    explicit ConflictBox(QWidget* parent);

    /// `sentence` empty: there is nothing to say.
    void show(const QString& sentence, const std::vector<Question>& questions);
    int questions() const { return m_questions; }
    /// To the first question.
    void enter();

signals:
    void decided(int question, bool theirs);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* row(int at, const Question& question);

    InlineNote* m_note;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
    int m_questions = 0;
};

} // namespace warroom::ui
