// The sections of the document.
#include "postmortem/postmortem_layout.h"

#include "base/text.h"
#include "base/time_text.h"
#include "domain/said_names.h"
#include "export/postmortem.h"
#include "export/timeline_rows.h"
#include "postmortem/labels.h"
#include "postmortem/markdown_runs.h"
#include "postmortem/severity_badge.h"
#include "postmortem/table.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace warroom::pdf {
namespace {

constexpr qreal numberIndent = 18 * pt;
constexpr qreal quoteIndent = 12 * pt;

const Look inTable{TextRole::Table, TextRole::TableStrong, ink::text};

TextRun body(const std::string& text) { return {settable(text), TextRole::Body, ink::text}; }

TextRun cell(const std::string& text, const QColor& color = ink::text)
{
    return {settable(text), TextRole::Table, color};
}

std::string timeCell(const std::optional<Time>& time)
{
    return time ? formatForPeople(*time).substr(0, 16) : std::string();
}

// What is known about the item besides what stands in cells of its own.
void addNotes(std::vector<TextRun>& to, const RecordedItem& rest, const Words& words)
{
    if (const std::string notes = itemNotes(rest, words); !notes.empty())
        to.push_back({u' ' + settable("(" + notes + ")"), TextRole::Table, ink::text2});
}

// "Prevent"; of a kind that is not ours its own word.
QString followUpKind(const std::string& kind, const Words& words)
{
    static constexpr std::array known{"Prevent", "Detect", "Soften", "Recover"};
    const auto value = parseName<PreventionKind>(kind);
    return value ? label(words, known[static_cast<std::size_t>(*value)]) : settable(kind);
}

// A strip of nothing but a rule across.
Strip ruleStrip(qreal width, const QColor& color, qreal weight)
{
    Strip strip;
    strip.height = weight;
    strip.keepWithNext = true;
    strip.paint = [=](QPainter& painter, QPointF at) {
        painter.fillRect(QRectF(at, QSizeF(width, weight)), color);
    };
    return strip;
}

} // namespace

void PostmortemLayout::build()
{
    addTitle();
    addFacts();
    addText(m_words(WARROOM_PHRASE("Postmortem", "Summary")), summaryText(m_incident, m_words));
    addText(m_words(WARROOM_PHRASE("Postmortem", "Impact")), impactText(m_incident));
    addFigure();
    addLessons();
    addOwnership();
    addRequests();
    addTimeline();
    addKeptCurves();
    for (const ItemSection& section : itemSections(m_incident, m_words))
        addItems(section);
    addPeople();
    addSources();
}

void PostmortemLayout::addTitle()
{
    addParagraph({{label(m_words, "Postmortem"), TextRole::Body, ink::text2}}, {});
    const auto box = std::make_shared<const TextBox>(
        std::vector<TextRun>{{settable(markedTitle(m_incident, m_words)), TextRole::Title, ink::text}},
        m_width);
    for (int line = 0; line < box->lineCount(); ++line) {
        Strip strip;
        strip.height = box->lineHeight();
        strip.spaceBefore = line == 0 ? 3 * pt : 0;
        strip.keepWithNext = true;
        strip.paint = [box, line](QPainter& painter, QPointF at) { box->paintLine(painter, line, at); };
        m_flow.add(std::move(strip));
    }
    Strip rule = ruleStrip(m_width, ink::text, 0.75 * pt);
    rule.spaceBefore = 13 * pt;
    m_flow.add(std::move(rule));
}

void PostmortemLayout::addFacts()
{
    const auto facts = documentFacts(m_incident, m_words);
    const std::string unknown = m_words(WARROOM_PHRASE("Postmortem", "unknown")),
                      ongoing = m_words(WARROOM_PHRASE("Postmortem", "ongoing"));
    // The second column holds the services, the third a whole date and time.
    const std::array<qreal, 5> lefts{0, m_width * 0.2, m_width * 0.47, m_width * 0.77, m_width};
    constexpr qreal top = 6 * pt, labelHeight = 11 * pt;
    for (std::size_t row = 0; row < 2; ++row) {
        auto boxes = std::make_shared<std::vector<TextBox>>();
        qreal height = 15 * pt;
        for (std::size_t i = row * 4; i < row * 4 + 4; ++i) {
            const qreal width = lefts[i % 4 + 1] - lefts[i % 4] - 8 * pt;
            boxes->emplace_back(
                std::vector<TextRun>{{settable(facts[i].label), TextRole::Caption, ink::text3}}, width);
            const bool isOurs = facts[i].value == unknown || facts[i].value == ongoing;
            boxes->emplace_back(std::vector<TextRun>{{settable(facts[i].value), TextRole::BodyStrong,
                                                      isOurs ? ink::text2 : ink::text}},
                                width);
            height = std::max(height, boxes->back().height());
        }
        Strip strip;
        strip.height = top + labelHeight + height + 7 * pt;
        strip.keepWithNext = row == 0;
        const QString severity = row == 0 ? QString::fromStdString(facts[0].value) : QString();
        strip.paint = [=, stripHeight = strip.height](QPainter& painter, QPointF at) {
            for (std::size_t i = 0; i < 4; ++i) {
                const QPointF corner = at + QPointF(lefts[i], top);
                (*boxes)[2 * i].paint(painter, corner);
                if (i == 0 && !severity.isEmpty())
                    paintSeverityBadge(painter, severity, corner + QPointF(0, labelHeight + pt));
                else
                    (*boxes)[2 * i + 1].paint(painter, corner + QPointF(0, labelHeight));
            }
            painter.fillRect(QRectF(at + QPointF(0, stripHeight - 0.6 * pt), QSizeF(lefts.back(), 0.6 * pt)),
                             ink::line);
        };
        m_flow.add(std::move(strip));
    }
}

void PostmortemLayout::addSection(const std::string& title, bool startsPage)
{
    Strip strip;
    strip.startsPage = startsPage;
    strip.height = lineHeight(TextRole::Section) + 4.5 * pt;
    strip.spaceBefore = 16.5 * pt;
    strip.keepWithNext = true;
    strip.section = settable(title);
    const auto box = std::make_shared<const TextBox>(
        std::vector<TextRun>{{strip.section, TextRole::Section, ink::text}}, m_width);
    strip.paint = [box](QPainter& painter, QPointF at) { box->paintLine(painter, 0, at); };
    m_flow.add(std::move(strip));
}

void PostmortemLayout::addNone() { addAbsence(absence({}, {}, m_words)); }

void PostmortemLayout::addAbsence(const Absence& said)
{
    std::vector<TextRun> runs{{settable(said.words), TextRole::Body, ink::text3}};
    if (!said.reason.empty())
        runs.push_back({u' ' + settable(said.reason), TextRole::Body, ink::text2});
    addParagraph(runs, {});
}

// The first two lines stay together, and so do the last two.
void PostmortemLayout::addParagraph(const std::vector<TextRun>& runs, const ParagraphStyle& style)
{
    const auto box = std::make_shared<const TextBox>(runs, m_width - style.left - style.indent);
    const TextRun number{style.number, runs.front().role, ink::text2};
    const int lines = box->lineCount();
    for (int line = 0; line < lines; ++line) {
        Strip strip;
        strip.height = box->lineHeight();
        strip.spaceBefore = line == 0 ? style.spaceBefore : 0;
        strip.keepWithNext = line + 1 < lines && (line == 0 || line + 2 == lines);
        strip.paint = [=](QPainter& painter, QPointF corner) {
            const QPointF at = corner + QPointF(style.left, 0);
            if (style.quoted)
                painter.fillRect(QRectF(at, QSizeF(1.5 * pt, box->lineHeight())), ink::rule);
            if (line == 0 && !number.text.isEmpty())
                paintElided(painter, number, at, numberIndent, Qt::AlignLeft);
            box->paintLine(painter, line, at + QPointF(style.indent, 0));
        };
        m_flow.add(std::move(strip));
    }
}

void PostmortemLayout::addLessons()
{
    for (const LessonSection& lesson : lessonSections(m_incident, m_words))
        addText(lesson.title, lesson.text);
}

void PostmortemLayout::addOwnership()
{
    if (m_incident.ownership.empty())
        return;
    addSection(ownershipTitle(m_words));
    addParagraph({{settable(ownershipHint(m_words)), TextRole::Body, ink::text2}}, {});
    for (const RecordedOwnership& note : m_incident.ownership) {
        std::vector<TextRun> runs{{settable(note.person + ": "), TextRole::BodyStrong, ink::text}};
        for (const std::string& words : paragraphs(note.text)) {
            runs.push_back(body(words));
            addParagraph(runs, {.spaceBefore = 4 * pt});
            runs.clear();
        }
    }
}

void PostmortemLayout::addRequests()
{
    addSection(m_words(WARROOM_PHRASE("Postmortem", "Original request")), !m_incident.timeline.empty());
    const auto first = paragraphs(m_incident.originalRequest);
    if (first.empty() && m_incident.laterRequests.empty())
        return addNone();
    qreal space = 0;
    const auto quote = [&](const std::vector<std::string>& parts) {
        for (const std::string& part : parts) {
            addParagraph({body(part)}, {.indent = quoteIndent, .spaceBefore = space, .quoted = true});
            space = 4 * pt;
        }
        space = 8 * pt;
    };
    quote(first);
    for (const RecordedItem& later : m_incident.laterRequests)
        quote(paragraphs(later.text));
}

void PostmortemLayout::addTimeline()
{
    addSection(m_words(WARROOM_PHRASE("Postmortem", "Timeline")));
    if (m_incident.timeline.empty())
        return addNone();
    constexpr qreal clock = 33 * pt, elapsed = 40 * pt, kind = 71 * pt, reference = 32 * pt;
    const qreal what = m_width - clock - elapsed - kind - reference - 4 * Table::gap;
    Table table(m_flow,
                {{label(m_words, "UTC"), clock},
                 {label(m_words, "Elapsed"), elapsed},
                 {label(m_words, "Kind"), kind},
                 {label(m_words, "What happened"), what},
                 {label(m_words, "Ref."), reference}},
                m_pageHeight);
    for (const TimelineGroup& group : timelineGroups(m_incident, m_words)) {
        const QString title = settable(group.title);
        const QString day = QString::fromStdString(group.day);
        if (!title.isEmpty() || !day.isEmpty())
            table.addGroup(title.isEmpty() || day.isEmpty() ? title + day
                                                            : title + QStringLiteral(" \u00b7 ") + day);
        for (const TimelineRow& row : group.rows) {
            table.addRow({{{settable(row.clock), TextRole::Mono, ink::text}},
                          {{settable(row.elapsed), TextRole::Mono, ink::text3}},
                          {{settable(row.kind), TextRole::Table, ink::text2}},
                          flatRuns(row.text, inTable),
                          {cell(row.reference, ink::text2)}});
        }
    }
}

void PostmortemLayout::addItems(const ItemSection& section)
{
    addSection(section.title);
    if (section.items->empty())
        return addAbsence(absence(m_incident, section.id, m_words));
    const bool hasFollowUps =
        std::any_of(section.items->begin(), section.items->end(), [](const RecordedItem& item) {
            return !item.owner.empty() || item.due || !item.priority.empty() || !item.ticket.empty() ||
                   !item.kind.empty();
        });
    if (section.id == "next_actions")
        return addActions(*section.items);
    if (section.id == "prevention" && hasFollowUps)
        return addFollowUps(*section.items);
    std::size_t number = 0;
    for (const RecordedItem& item : *section.items)
        addNumbered(item, ++number, section.id == "whys");
}

void PostmortemLayout::addNumbered(const RecordedItem& item, std::size_t number, bool isWhy)
{
    std::vector<TextRun> runs;
    if (isWhy) {
        const WhyParts why = whyParts(item);
        runs = flatRuns(why.question, {TextRole::BodyStrong, TextRole::BodyStrong, ink::text});
        if (!why.answer.empty()) {
            runs.push_back({QStringLiteral(" "), TextRole::Body, ink::text});
            for (TextRun& run : flatRuns(why.answer, {}))
                runs.push_back(std::move(run));
        }
    } else {
        runs = flatRuns(item.text, {});
    }
    if (const std::string notes = itemNotes(item, m_words); !notes.empty())
        runs.push_back({u' ' + settable("(" + notes + ")"), TextRole::Body, ink::text2});
    addParagraph(runs, {.indent = numberIndent,
                        .spaceBefore = number > 1 ? 3 * pt : 0,
                        .number = QString::number(number) + u'.'});
}

void PostmortemLayout::addActions(const std::vector<RecordedItem>& items)
{
    std::vector<Table::Row> rows;
    for (const RecordedItem& item : items) {
        RecordedItem rest = item;
        rest.owner.clear();
        rest.done.reset();
        rest.due.reset();
        std::vector<TextRun> text = flatRuns(item.text, inTable);
        addNotes(text, rest, m_words);
        const QString stateText = item.done ? label(m_words, *item.done ? "done" : "open") : QString();
        rows.push_back(
            {{{stateText, item.done.value_or(true) ? TextRole::Table : TextRole::TableStrong, ink::text}},
             text,
             {cell(item.owner, ink::text2)},
             {{settable(timeCell(item.due)), TextRole::Mono, ink::text2}}});
    }
    addTable({{label(m_words, "State"), 34 * pt},
              {label(m_words, "Action"), 0},
              {label(m_words, "Owner"), 104 * pt},
              {label(m_words, "Due"), 86 * pt}},
             rows);
}

void PostmortemLayout::addFollowUps(const std::vector<RecordedItem>& items)
{
    std::vector<Table::Row> rows;
    for (const RecordedItem& item : items) {
        RecordedItem rest = item;
        rest.owner.clear();
        rest.priority.clear();
        rest.due.reset();
        rest.ticket.clear();
        rest.kind.clear();
        std::vector<TextRun> text = flatRuns(item.text, inTable);
        addNotes(text, rest, m_words);
        rows.push_back({text,
                        {cell(item.owner, ink::text2)},
                        {cell(item.priority, ink::text2)},
                        {{settable(timeCell(item.due)), TextRole::Mono, ink::text2}},
                        {cell(item.ticket)},
                        {{followUpKind(item.kind, m_words), TextRole::Table, ink::text2}}});
    }
    addTable({{label(m_words, "Measure"), 0},
              {label(m_words, "Owner"), 84 * pt},
              {label(m_words, "Priority"), 36 * pt},
              {label(m_words, "Due"), 86 * pt},
              {label(m_words, "Ticket"), 52 * pt},
              {label(m_words, "Kind"), 40 * pt}},
             rows);
}

void PostmortemLayout::addPeople()
{
    if (m_incident.roles.empty())
        return;
    addSection(m_words(WARROOM_PHRASE("Postmortem", "People by role")));
    std::vector<Table::Row> rows;
    for (const RecordedRole& role : m_incident.roles) {
        const auto known = parseName<IncidentRole>(role.role);
        rows.push_back({{cell(known ? titleIn(m_words, *known) : role.role)},
                        {cell(role.person)},
                        {{settable(timeCell(role.from)), TextRole::Mono, ink::text2}},
                        {{settable(timeCell(role.until)), TextRole::Mono, ink::text2}}});
    }
    addTable({{label(m_words, "Role"), 0},
              {label(m_words, "Person"), 0},
              {label(m_words, "From"), 84 * pt},
              {label(m_words, "Until"), 84 * pt}},
             rows);
}

void PostmortemLayout::addTable(std::vector<Column> columns, std::vector<Table::Row> rows)
{
    dropEmptyColumns(columns, rows);
    stretchColumns(columns, m_width);
    Table table(m_flow, std::move(columns), m_pageHeight);
    for (const Table::Row& row : rows)
        table.addRow(row);
}

void PostmortemLayout::addSources()
{
    if (m_incident.sources.empty())
        return;
    addSection(m_words(WARROOM_PHRASE("Postmortem", "Sources")));
    for (std::size_t i = 0; i < m_incident.sources.size(); ++i)
        addParagraph({cell(sourceText(m_incident, i, m_words))}, {.spaceBefore = i ? 2 * pt : 0});
}

} // namespace warroom::pdf
