// Medians, ratios, and how they are printed.
#include "figures.h"

#include "protocol/json_writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace warroom::bench {
namespace {

std::string numberText(double value, int decimals) { return fmt::format("{:.{}f}", value, decimals); }

void writeFigures(json::Writer& out, const Figures& figures)
{
    for (const auto& figure : figures)
        out.rawField(figure.name, numberText(figure.value, figure.decimals));
}

// Nothing where the floor measured nothing.
Figures ratios(const Figures& ours, const Figures& floor)
{
    Figures out;
    for (const auto& figure : ours) {
        if (const auto* base = findFigure(floor, figure.name); base && base->value > 0)
            out.push_back({figure.name, figure.value / base->value, 3});
    }
    return out;
}

} // namespace

const Figure* findFigure(const Figures& figures, std::string_view name)
{
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const auto& one) { return one.name == name; });
    return found == figures.end() ? nullptr : &*found;
}

Figures medians(const std::vector<Figures>& rounds)
{
    if (rounds.empty())
        return {};
    Figures out = rounds.front();
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::vector<double> values;
        for (const auto& round : rounds)
            values.push_back(round[i].value);
        std::sort(values.begin(), values.end());
        const auto middle = values.size() / 2;
        out[i].value = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
    return out;
}

void Report::setNumber(std::string name, double value, int decimals)
{
    m_settings.emplace_back(std::move(name), numberText(value, decimals));
}

void Report::setText(std::string name, std::string_view text)
{
    std::string quoted;
    json::appendQuoted(quoted, text);
    m_settings.emplace_back(std::move(name), std::move(quoted));
}

void Report::setFlag(std::string name, bool flag)
{
    m_settings.emplace_back(std::move(name), flag ? "true" : "false");
}

void Report::addRound(Figures ours, Figures floor)
{
    m_ours.push_back(std::move(ours));
    m_floor.push_back(std::move(floor));
}

void Report::addPeerRound(const std::string& peer, Figures figures)
{
    auto found =
        std::find_if(m_peers.begin(), m_peers.end(), [&](const auto& one) { return one.first == peer; });
    if (found == m_peers.end())
        found = m_peers.insert(m_peers.end(), {peer, {}});
    found->second.push_back(std::move(figures));
}

std::string Report::json() const
{
    const auto ours = medians(m_ours);
    const auto floor = medians(m_floor);
    json::Writer out;
    out.beginObject().field("dimension", m_dimension);
    for (const auto& [name, value] : m_settings)
        out.rawField(name, value);
    out.field("rounds", m_ours.size());
    writeFigures(out, ours);
    out.key("floor").beginObject();
    writeFigures(out, floor);
    out.endObject().key("ratio").beginObject();
    writeFigures(out, ratios(ours, floor));
    out.endObject();
    if (!m_peers.empty())
        out.key("peers").beginObject();
    for (const auto& [peer, rounds] : m_peers) {
        const auto theirs = medians(rounds);
        out.key(peer).beginObject().key("figures").beginObject();
        writeFigures(out, theirs);
        out.endObject().key("ratio").beginObject();
        writeFigures(out, ratios(ours, theirs));
        out.endObject().endObject();
    }
    if (!m_peers.empty())
        out.endObject();
    out.endObject();
    return out.take();
}

std::string Report::table() const
{
    const auto ours = medians(m_ours);
    std::string out = m_dimension + ":";
    for (const auto& [name, value] : m_settings)
        out += fmt::format(" {}={}", name, value);
    std::vector<std::pair<std::string, Figures>> others = {{"floor", medians(m_floor)}};
    for (const auto& [peer, rounds] : m_peers)
        others.emplace_back(peer, medians(rounds));
    out += fmt::format("\n{:<24} {:>14}", "", "warroom");
    for (const auto& [name, figures] : others)
        out += fmt::format(" {:>14} {:>9}", name, "ratio");
    const auto cell = [](const Figure* figure) {
        return figure ? numberText(figure->value, figure->decimals) : std::string("-");
    };
    for (const auto& figure : ours) {
        out += fmt::format("\n{:<24} {:>14}", figure.name, cell(&figure));
        for (const auto& [name, figures] : others) {
            const auto ratio = ratios({figure}, figures);
            out += fmt::format(" {:>14} {:>9}", cell(findFigure(figures, figure.name)),
                               cell(findFigure(ratio, figure.name)));
        }
    }
    return out + "\n";
}

} // namespace warroom::bench
