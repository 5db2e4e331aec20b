// Styles of runs, and lines under lines.
#include "postmortem/markdown_runs.h"

namespace warroom::pdf {
namespace {

using markdown::Block;
using markdown::Kind;
using markdown::Span;

QString piece(const std::string& text) { return settablePiece(QString::fromStdString(text)); }

void addLineEnd(std::vector<TextRun>& runs, const Look& look)
{
    runs.push_back({QString(QChar(QChar::LineSeparator)), look.plain, look.color});
}

void add(std::vector<TextRun>& runs, const markdown::Spans& spans, const Look& look)
{
    for (auto& run : spanRuns(spans, look))
        runs.push_back(std::move(run));
}

void addRows(std::vector<TextRun>& runs, const Block& table, const Look& look)
{
    for (const auto& row : table.rows) {
        if (&row != &table.rows.front())
            addLineEnd(runs, look);
        const bool head = &row == &table.rows.front();
        for (const auto& cell : row) {
            if (&cell != &row.front())
                runs.push_back({QStringLiteral(" | "), look.plain, ink::text2});
            add(runs, cell, head ? Look{look.strong, look.strong, look.color} : look);
        }
    }
}

} // namespace

std::vector<TextRun> spanRuns(const markdown::Spans& spans, const Look& look)
{
    std::vector<TextRun> runs;
    for (const Span& span : spans) {
        const TextRole role = span.code ? TextRole::Mono : span.bold ? look.strong : look.plain;
        runs.push_back({piece(span.text), role, span.italic ? ink::text2 : look.color});
        if (!span.url.empty() && span.url != span.text)
            runs.push_back({piece(" (" + span.url + ")"), look.plain, ink::text2});
    }
    if (runs.empty())
        runs.push_back({QString(), look.plain, look.color});
    return runs;
}

QString markOf(const Block& block)
{
    switch (block.kind) {
    case Kind::Bullet:
        return QStringLiteral("•");
    case Kind::Numbered:
        return QString::number(block.number) + QLatin1Char('.');
    case Kind::Check:
        return block.checked ? QStringLiteral("[x]") : QStringLiteral("[ ]");
    default:
        return {};
    }
}

std::vector<TextRun> flatRuns(const std::string& text, const Look& look)
{
    std::vector<TextRun> runs;
    for (const Block& block : markdown::parse(text)) {
        if (block.kind == Kind::Blank)
            continue;
        if (!runs.empty())
            addLineEnd(runs, look);
        if (const QString mark = markOf(block); !mark.isEmpty())
            runs.push_back({QString(2 * block.depth, QChar(QChar::Nbsp)) + mark + QLatin1Char(' '),
                            look.plain, look.color});
        if (block.kind == Kind::Table)
            addRows(runs, block, look);
        else
            add(runs, block.spans,
                block.kind == Kind::Heading ? Look{look.strong, look.strong, look.color} : look);
    }
    // The line height is that of the first run.
    if (runs.empty() || runs.front().role == TextRole::Mono)
        runs.insert(runs.begin(), {QString(), look.plain, look.color});
    return runs;
}

} // namespace warroom::pdf
