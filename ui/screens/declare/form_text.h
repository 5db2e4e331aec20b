// A field of several lines in a form: grows with its words up to a limit, with undo of its own.
#pragma once

#include <QPlainTextEdit>

namespace warroom::ui {

class FormText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Beyond `mostLines` it scrolls.
    explicit FormText(const QString& placeholder, int leastLines, int mostLines, QWidget* parent = nullptr);

    /// What the empty field says; it is high enough for it.
    void setPrompt(const QString& text);

signals:
    void focused();
    void left();
    /// Something was pasted or dropped, and this is it; the field holds it already.
    void pasted(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fit();
    int promptLines() const;

    int m_leastLines;
    int m_mostLines;
};

} // namespace warroom::ui
