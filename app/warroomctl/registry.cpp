// Adding commands to the parser.
#include "registry.h"

namespace warroom::ctl {

CLI::App& Registry::noun(const std::string& name, const std::string& about)
{
    auto* made = m_app.add_subcommand(name, about);
    made->require_subcommand(1);
    made->fallthrough();
    return *made;
}

CLI::App& Registry::leaf(CLI::App& parent, const std::string& name, const std::string& about, Action action)
{
    auto* made = parent.add_subcommand(name, about);
    made->fallthrough();
    made->callback([this, action = std::move(action)] { m_chosen = action; });
    return *made;
}

void Registry::refuseValuesOfFlags(CLI::App& app)
{
    for (auto* option : app.get_options([](const CLI::Option*) { return true; })) {
        if (option->get_items_expected_max() == 0)
            option->disable_flag_override();
    }
    for (auto* below : app.get_subcommands([](CLI::App*) { return true; }))
        refuseValuesOfFlags(*below);
}

CLI::App& Registry::verb(CLI::App& noun, const std::string& name, const std::string& about, Action action)
{
    return leaf(noun, name, about, std::move(action));
}

CLI::App& Registry::command(const std::string& name, const std::string& about, Action action)
{
    return leaf(m_app, name, about, std::move(action));
}

} // namespace warroom::ctl
