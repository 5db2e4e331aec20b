// Making of a form's lines.
#include "screens/services/form_lines.h"

#include "screens/declare/form_parts.h"
#include "screens/settings/choice_line.h"
#include "widgets/elide_label.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace warroom::ui {
namespace {

constexpr int s_label = 132;

/// Whether the path is the line's own or of something in it: "objectives[0].probe" and "….probe.target".
bool isWithin(const std::string& path, const std::string& line)
{
    return path == line || (path.starts_with(line) && (path[line.size()] == '.' || path[line.size()] == '['));
}

} // namespace

FormLines::FormLines(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(scaled(4));
    m_grid->setColumnMinimumWidth(0, scaled(s_label));
    m_grid->setColumnStretch(1, 1);
}

void FormLines::add(const QString& label, const std::string& path, QWidget* field, const QStringList& words)
{
    Line line{path, formLabel(label, this), field, new ElideLabel(Type::Small, Ink::Warn, this), words};
    field->setAccessibleName(label);
    line.label->setBuddy(field);
    line.problem->hide();
    const int row = static_cast<int>(m_lines.size()) * 2;
    m_grid->addWidget(line.label, row, 0, Qt::AlignTop);
    line.label->setMinimumHeight(scaled(size::Field));
    m_grid->addWidget(field, row, 1);
    m_grid->addWidget(line.problem, row + 1, 1);
    m_lines.push_back(line);
}

QLineEdit* FormLines::text(const QString& label, const std::string& path, QString& bound, const QString& hint)
{
    auto* field = new QLineEdit(bound, this);
    field->setPlaceholderText(hint);
    field->setMinimumWidth(scaled(80));
    add(label, path, field);
    connect(field, &QLineEdit::textChanged, this, [this, &bound](const QString& text) {
        bound = text;
        emit edited();
    });
    return field;
}

void FormLines::area(const QString& label, const std::string& path, QString& bound, const QString& hint,
                     int rows)
{
    auto* field = new QPlainTextEdit(bound, this);
    field->setPlaceholderText(hint);
    field->setTabChangesFocus(true);
    field->setFixedHeight(rows * lineHeight(Type::Body) + scaled(16));
    add(label, path, field);
    connect(field, &QPlainTextEdit::textChanged, this, [this, field, &bound] {
        bound = field->toPlainText();
        emit edited();
    });
}

void FormLines::choice(const QString& label, const std::string& path, int& bound, const QStringList& words)
{
    auto* field = new ChoiceLine(label, words, this);
    field->setCurrent(bound);
    add(label, path, field, words);
    connect(field, &ChoiceLine::chosen, this, [this, &bound](int index) {
        bound = index;
        emit chosen();
        emit edited();
    });
}

void FormLines::either(const QString& label, const std::string& path, bool& bound, const QStringList& words)
{
    auto* field = new ChoiceLine(label, words, this);
    field->setCurrent(bound ? 1 : 0);
    add(label, path, field, words);
    connect(field, &ChoiceLine::chosen, this, [this, &bound](int index) {
        bound = index == 1;
        emit chosen();
        emit edited();
    });
}

void FormLines::setShown(const std::string& path, bool shown)
{
    for (const Line& line : m_lines) {
        if (line.path != path)
            continue;
        line.label->setVisible(shown);
        line.field->setVisible(shown);
        line.problem->setVisible(shown && !line.problem->text().isEmpty());
    }
}

bool FormLines::showProblem(const std::string& path, const QString& sentence)
{
    const Line* best = nullptr;
    for (const Line& line : m_lines) {
        if (isWithin(path, line.path) && (!best || line.path.size() > best->path.size()))
            best = &line;
    }
    if (!best)
        return false;
    setNeeded(*best->field, true);
    best->problem->setText(sentence);
    best->problem->show();
    best->field->setFocus(Qt::OtherFocusReason);
    return true;
}

void FormLines::clearProblems()
{
    for (const Line& line : m_lines) {
        if (line.problem->text().isEmpty())
            continue;
        setNeeded(*line.field, false);
        line.problem->setText({});
        line.problem->hide();
    }
}

void FormLines::enter()
{
    for (const Line& line : m_lines) {
        if (line.field->isEnabled() && line.field->focusPolicy() != Qt::NoFocus)
            return line.field->setFocus(Qt::OtherFocusReason);
    }
}

std::string FormLines::pathOf(const QWidget* widget) const
{
    for (const Line& line : m_lines) {
        if (widget && (line.field == widget || line.field->isAncestorOf(widget)))
            return line.path;
    }
    return {};
}

const FormLines::Line* FormLines::lineOf(const std::string& path) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const Line& line) { return line.path == path; });
    return found == m_lines.end() ? nullptr : &*found;
}

bool FormLines::focusLine(const std::string& path)
{
    const Line* line = lineOf(path);
    if (line)
        line->field->setFocus(Qt::OtherFocusReason);
    return line != nullptr;
}

QString FormLines::labelOf(const std::string& path) const
{
    const Line* line = lineOf(path);
    return line ? line->label->text() : QString();
}

QString FormLines::wordsOf(const std::string& path, const QVariant& value) const
{
    const Line* line = lineOf(path);
    if (!line)
        return {};
    if (line->words.isEmpty())
        return value.toString();
    return line->words.value(value.toInt());
}

} // namespace warroom::ui
