// Reading of tokens.json and the choice of colours by meaning.
#include "widgets/tokens.h"

#include <algorithm>

namespace warroom::ui {

namespace {

QColor colour(const QJsonObject& group, const char* key)
{
    return QColor(group.value(QLatin1String(key)).toString());
}

StateColours stateColours(const QJsonObject& group)
{
    return {colour(group, "fill"), colour(group, "ink"), colour(group, "tint")};
}

} // namespace

const SeverityColours& Tokens::severity(int number) const
{
    return severities[static_cast<std::size_t>(std::clamp(number, 1, 5) - 1)];
}

QColor Tokens::ink(Ink which) const
{
    switch (which) {
    case Ink::Primary:
        return text;
    case Ink::Secondary:
        return text2;
    case Ink::Tertiary:
        return text3;
    case Ink::Accent:
        return accent;
    case Ink::Crit:
        return crit.ink;
    case Ink::Warn:
        return warn.ink;
    case Ink::Good:
        return good.ink;
    }
    return text;
}

StateColours Tokens::state(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
        return {control, text2, raised};
    case Tone::Warn:
        return warn;
    case Tone::Crit:
        return crit;
    case Tone::Good:
        return good;
    }
    return {control, text2, raised};
}

Tokens readTokens(const QJsonObject& file, bool dark)
{
    const QJsonObject theme = file.value(dark ? QStringLiteral("dark") : QStringLiteral("light")).toObject();
    const auto group = [&theme](const char* name) { return theme.value(QLatin1String(name)).toObject(); };
    Tokens t;
    t.dark = dark;
    const QJsonObject surface = group("surface");
    t.window = colour(surface, "window");
    t.surface = colour(surface, "surface");
    t.raised = colour(surface, "raised");
    t.selected = colour(surface, "selected");
    t.overlay = colour(surface, "overlay");
    t.line = colour(surface, "line");
    t.control = colour(surface, "control");
    t.controlSoft = colour(surface, "controlSoft");
    const QJsonObject text = group("text");
    t.text = colour(text, "primary");
    t.text2 = colour(text, "secondary");
    t.text3 = colour(text, "tertiary");
    const QJsonObject accent = group("accent");
    t.accent = colour(accent, "base");
    t.onAccent = colour(accent, "on");
    t.accentTint = colour(accent, "tint");
    const QJsonObject severity = group("severity");
    for (std::size_t i = 0; i < t.severities.size(); ++i) {
        const QJsonObject one = severity.value(QStringLiteral("sev%1").arg(i + 1)).toObject();
        t.severities[i] = {colour(one, "fill"), colour(one, "onFill"), colour(one, "ink")};
    }
    const QJsonObject state = group("state");
    t.crit = stateColours(state.value(QStringLiteral("crit")).toObject());
    t.warn = stateColours(state.value(QStringLiteral("warn")).toObject());
    t.good = stateColours(state.value(QStringLiteral("good")).toObject());
    const QJsonObject chart = group("chart");
    t.chart = {colour(chart, "s1"),  colour(chart, "s2"),   colour(chart, "s3"),  colour(chart, "main"),
               colour(chart, "dim"), colour(chart, "grid"), colour(chart, "axis")};
    return t;
}

} // namespace warroom::ui
