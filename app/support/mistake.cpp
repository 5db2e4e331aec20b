// Naming the first argument that nobody asked for.
#include "support/mistake.h"

#include "base/text.h"

namespace warroom {

std::string mistakeOf(const CLI::App& app, const CLI::ParseError& error)
{
    const auto unasked = app.remaining();
    if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError) || unasked.empty())
        return error.what();
    const std::string name = unasked.front().substr(0, unasked.front().find('='));
    if (!name.starts_with('-'))
        return "unexpected argument \"" + escapeForMessage(unasked.front()) + "\"";
    std::vector<std::string> known;
    for (const auto* option : app.get_options()) {
        for (const auto& longName : option->get_lnames())
            known.push_back("--" + longName);
    }
    const auto hint = nearest(name, known);
    return "unknown option " + escapeForMessage(name) + (hint ? "; did you mean " + *hint + "?" : "");
}

} // namespace warroom
