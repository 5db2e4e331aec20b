// The curves of a service around its alert: in words, as data, and as a picture.
#pragma once

#include "domain/board/boards.h"
#include "protocol/json_writer.h"

#include <span>
#include <string>
#include <vector>

namespace warroom {

struct EvidenceCurve
{
    std::string title, unit;
    double limit = 0;      // drawn as a line of its own; 0: there is none
    bool promised = false; // the limit is what was promised, and it is good to be above
    Line line;
    std::string query{}; // what it was asked with, where no catalog says so
};

// A moment that is told by its name: "alert", "deploy v1.1.0".
struct CurveMark
{
    Time at{};
    std::string text;
};

// Markdown's code, in one line, such that the text cannot end it; at most so many characters.
std::string lineOfCode(std::string_view text, std::size_t characters);

// What of the line begins in [from, until), in at most `most` steps; of those that become one, the smallest
// or the largest stays.
Line cutLine(const Line& line, Time from, Time until, std::size_t most, bool keepSmallest);

// "- Memory: 81 %, between 40 and 81, limit 80 `▁▂▂▃▅▇█`", and what was asked; one line of Markdown.
std::string curveWords(const EvidenceCurve& curve);
// {"title","unit","query","limit","promised","from","step_s","values"}
void writeCurve(json::Writer& out, const EvidenceCurve& curve);

// The curves below each other over one axis of time, with the marks, as SVG of its own: no scripts, no links,
// no fonts to load. Titles stand in it as they are given.
std::string drawCurves(const std::string& title, std::span<const EvidenceCurve> curves,
                       std::span<const CurveMark> marks, Time from, Time until);

} // namespace warroom
