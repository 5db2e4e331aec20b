// What a dimension measured, beside its floor: one JSON line for programs, a table for people.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warroom::bench {

struct Figure
{
    std::string name; // with its unit: "p99_us"
    double value = 0;
    int decimals = 0; // with which it is printed
};

// In the order in which they are printed. Figures of the same name in two lists are the same measure.
using Figures = std::vector<Figure>;

const Figure* findFigure(const Figures& figures, std::string_view name);
// Figure by figure the median over rounds that all hold the same figures.
Figures medians(const std::vector<Figures>& rounds);

class Report final
{
public:
    explicit Report(std::string dimension) : m_dimension(std::move(dimension)) {}

    // What was set for this run, or found out about it, beside the figures.
    void setNumber(std::string name, double value, int decimals = 0);
    void setText(std::string name, std::string_view text);
    void setFlag(std::string name, bool flag);
    // The figures of warroom and of the floor, a pair for each round of the run.
    void addRound(Figures ours, Figures floor);
    // Of somebody else who did the same in that round.
    void addPeerRound(const std::string& peer, Figures figures);

    // {"dimension", settings …, figures …, "floor":{…}, "ratio":{…}}; medians of the rounds. A ratio is ours
    // divided by the floor's. Where there are peers: "peers":{NAME:{"figures":{…},"ratio":{…}}}, likewise.
    std::string json() const;
    std::string table() const;

private:
    std::string m_dimension;
    std::vector<std::pair<std::string, std::string>> m_settings; // the values are JSON
    std::vector<Figures> m_ours;
    std::vector<Figures> m_floor;
    std::vector<std::pair<std::string, std::vector<Figures>>> m_peers;
};

} // namespace warroom::bench
