// Lines of a form: a label, a field that is bound to a value, and what is wrong with it.
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace warroom::ui {

class ElideLabel;

/// What is typed is in the bound values at once; they must live as long as the fields. Every line has the
/// path of the member that it stands for, so that a mistake can be shown where it was made. GUI thread.
class FormLines final : public QWidget
{
    Q_OBJECT

public:
    explicit FormLines(QWidget* parent = nullptr);

    QLineEdit* text(const QString& label, const std::string& path, QString& bound, const QString& hint = {});
    /// Several lines of text.
    void area(const QString& label, const std::string& path, QString& bound, const QString& hint, int rows);
    void choice(const QString& label, const std::string& path, int& bound, const QStringList& words);
    /// Two words: for false, and for true.
    void either(const QString& label, const std::string& path, bool& bound, const QStringList& words);

    void setShown(const std::string& path, bool shown);
    /// At the line that stands for the path or for what holds it; whether there is one. It gets the focus.
    bool showProblem(const std::string& path, const QString& sentence);
    void clearProblems();
    void enter();
    /// Of the field that has, or holds, the widget; empty: none of them.
    std::string pathOf(const QWidget* widget) const;
    /// Whether there is a line of exactly this path, which has the focus now.
    bool focusLine(const std::string& path);
    /// The label of exactly this path; empty: there is none.
    QString labelOf(const std::string& path) const;
    /// A value of that line as the form says it: the word of a choice, a text as it is.
    QString wordsOf(const std::string& path, const QVariant& value) const;

signals:
    void edited();
    /// A choice was made: other lines may be needed now.
    void chosen();

private:
    struct Line
    {
        std::string path;
        QLabel* label = nullptr;
        QWidget* field = nullptr;
        ElideLabel* problem = nullptr;
        QStringList words; ///< of a choice
    };

    const Line* lineOf(const std::string& path) const;
    void add(const QString& label, const std::string& path, QWidget* field, const QStringList& words = {});

    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

} // namespace warroom::ui
