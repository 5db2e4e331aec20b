// The table of commands: nouns, verbs, their options, and what each does.
#pragma once

#include "context.h"
#include "exit_code.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace warroom::ctl {

// What a command answers: an error, or its own exit code after it has printed what there is to say.
using Action = std::function<Result<ExitCode>(Context&)>;

class Registry final
{
public:
    explicit Registry(CLI::App& app) : m_app(app) {}

    // A noun that has verbs.
    CLI::App& noun(const std::string& name, const std::string& about);
    CLI::App& verb(CLI::App& noun, const std::string& name, const std::string& about, Action action);
    // A command that has no verb.
    CLI::App& command(const std::string& name, const std::string& about, Action action);

    // Once every option is there: "--json=3" is a mistake.
    void refuseValuesOfFlags() { refuseValuesOfFlags(m_app); }

    const Action& chosen() const { return m_chosen; }

private:
    static void refuseValuesOfFlags(CLI::App& app);
    CLI::App& leaf(CLI::App& parent, const std::string& name, const std::string& about, Action action);

    CLI::App& m_app;
    Action m_chosen;
};

// A command that either worked or not.
template<class Command>
Action simply(Command command)
{
    return [command](Context& context) -> Result<ExitCode> {
        CHECK(command(context));
        return ExitCode::Done;
    };
}

} // namespace warroom::ctl
