// From a recorded incident to the strips of its postmortem, section by section.
#pragma once

#include "domain/recorded/recorded_incident.h"
#include "domain/text/markdown.h"
#include "export/postmortem.h"
#include "postmortem/page_flow.h"
#include "postmortem/table.h"
#include "postmortem/text_box.h"
#include "postmortem/time_axis.h"

#include <QSizeF>

#include <string>

namespace warroom {
struct ItemSection;
}

namespace warroom::pdf {

// Writes into `flow`; incident, flow and words outlive it. `area` is the text area of a page. Any thread.
class PostmortemLayout final
{
public:
    PostmortemLayout(const RecordedIncident& incident, Flow& flow, QSizeF area, const Words& words)
        : m_incident(incident), m_kept(keptSignals(incident)), m_flow(flow), m_words(words),
          m_width(area.width()), m_pageHeight(area.height())
    {}

    // The whole document but for its contents.
    void build();

private:
    void addTitle();
    void addFacts();
    void addFigure();
    void addFigureLegend(const TimeAxis& axis);
    void addLegendLine(const QString& mark, Time at, const QString& text);
    void addKeptCurves();
    void addPlot(std::vector<KeptCurve> lines, TimeRange range, bool isLast);
    void addRequests();
    void addTimeline();
    void addLessons();
    void addOwnership();
    void addItems(const ItemSection& section);
    void addNumbered(const RecordedItem& item, std::size_t number, bool isWhy);
    void addActions(const std::vector<RecordedItem>& items);
    void addFollowUps(const std::vector<RecordedItem>& items);
    void addPeople();
    void addSources();

    // `title` in the language of the document, as that of a text.
    void addSection(const std::string& title, bool startsPage = false);
    // A column of width 0 takes what the others leave; one of which no row has anything is left out.
    void addTable(std::vector<Column> columns, std::vector<Table::Row> rows);
    void addNone();
    void addAbsence(const Absence& said);
    // What people wrote, with its lists, code, links and tables.
    void addText(const std::string& title, const std::string& text);
    void addBlock(const markdown::Block& block, qreal spaceBefore);
    void addTextTable(const markdown::Block& block);
    struct ParagraphStyle
    {
        qreal indent = 0; // of the words, from the mark
        qreal left = 0;   // of both
        qreal spaceBefore = 0;
        QString number = {}; // stands at the left edge of the first line
        bool quoted = false;
    };
    void addParagraph(const std::vector<TextRun>& runs, const ParagraphStyle& style);

    const RecordedIncident& m_incident;
    const KeptSignals m_kept;
    Flow& m_flow;
    const Words& m_words;
    qreal m_width;
    qreal m_pageHeight;
};

} // namespace warroom::pdf
