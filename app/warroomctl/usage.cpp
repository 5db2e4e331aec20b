// Finding the first argument that does not belong.
#include "usage.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace warroom::ctl {
namespace {

// How far the arguments made sense.
struct Walk
{
    std::vector<const CLI::App*> chain; // the program, the noun, the verb
    std::string mistake;                // empty: nothing strange was found
};

std::vector<const CLI::App*> verbsOf(const CLI::App& app)
{
    return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<std::string> namesOf(const std::vector<const CLI::App*>& apps)
{
    std::vector<std::string> names;
    for (const auto* app : apps)
        names.push_back(app->get_name());
    return names;
}

const CLI::Option* findOption(const std::vector<const CLI::App*>& chain, const std::string& name)
{
    for (const auto* app : chain) {
        for (const auto* option : app->get_options()) {
            if (!option->get_positional() && option->check_name(name))
                return option;
        }
    }
    return nullptr;
}

std::vector<std::string> optionNames(const std::vector<const CLI::App*>& chain)
{
    std::vector<std::string> names;
    for (const auto* app : chain) {
        for (const auto* option : app->get_options()) {
            for (const auto& name : option->get_lnames())
                names.push_back("--" + name);
        }
    }
    return names;
}

std::string withHint(std::string said, const std::string& word, const std::vector<std::string>& candidates)
{
    const auto hint = nearest(word, candidates);
    return hint ? fmt::format("{}; did you mean {}?", said, *hint) : said;
}

// What is wrong with an option; `takesNext` tells whether the next argument is its value.
std::string optionMistake(const Walk& walk, const std::string& argument, bool& takesNext)
{
    const auto equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const auto* option = findOption(walk.chain, name);
    if (!option)
        return withHint("unknown option " + escapeForMessage(name), name, optionNames(walk.chain));
    const bool flag = option->get_items_expected_max() == 0;
    if (flag && equals != std::string::npos)
        return name + " takes no value";
    takesNext = !flag && equals == std::string::npos;
    return {};
}

Walk walkThrough(const CLI::App& app, const std::vector<std::string>& arguments)
{
    Walk walk{{&app}, {}};
    for (std::size_t i = 0; i < arguments.size() && walk.mistake.empty(); ++i) {
        const auto& argument = arguments[i];
        if (argument == "--")
            break;
        if (argument.size() > 1 && argument.starts_with('-')) {
            bool takesNext = false;
            walk.mistake = optionMistake(walk, argument, takesNext);
            i += takesNext;
            continue;
        }
        const auto verbs = verbsOf(*walk.chain.back());
        if (verbs.empty())
            continue;
        const auto found =
            std::find_if(verbs.begin(), verbs.end(), [&](auto* verb) { return verb->check_name(argument); });
        if (found != verbs.end())
            walk.chain.push_back(*found);
        else
            walk.mistake =
                withHint(fmt::format("there is no {} \"{}\"", walk.chain.size() == 1 ? "noun" : "verb",
                                     escapeForMessage(argument)),
                         argument, namesOf(verbs));
    }
    return walk;
}

// One word for each positional, in brackets where it need not be given.
std::string positionalsOf(const CLI::App& app)
{
    std::string out;
    for (const auto* option : app.get_options()) {
        if (!option->get_positional())
            continue;
        const std::string name =
            option->get_single_name() + (option->get_items_expected_max() > 1 ? "…" : "");
        out += option->get_required() ? " " + name : " [" + name + "]";
    }
    return out;
}

std::string optionsOf(const CLI::App& app)
{
    std::string required, optional;
    for (const auto* option : app.get_options()) {
        if (option->get_positional() || option->get_lnames().empty() ||
            option->get_lnames().front() == "help")
            continue;
        const std::string name =
            "--" + option->get_lnames().front() + (option->get_items_expected_max() > 0 ? " …" : "");
        (option->get_required() ? required : optional) +=
            option->get_required() ? " " + name : " [" + name + "]";
    }
    return required + optional;
}

std::string elided(const std::string& words) { return elide(words, 200); }

} // namespace

std::string usageMessage(const CLI::App& app, const CLI::ParseError& error,
                         const std::vector<std::string>& arguments)
{
    const auto walk = walkThrough(app, arguments);
    const auto& last = *walk.chain.back();
    const auto verbs = namesOf(verbsOf(last));
    std::string mistake = walk.mistake;
    if (mistake.empty() && !verbs.empty())
        mistake = fmt::format("a {} is missing", walk.chain.size() == 1 ? "noun" : "verb");
    if (mistake.empty())
        mistake = elided(error.what());
    std::string usage = "usage: warroomctl";
    for (std::size_t i = 1; i < walk.chain.size(); ++i)
        usage += " " + walk.chain[i]->get_name();
    if (walk.chain.size() == 1)
        usage += " [--server URL [--token-file F] | --workspace DIR | --data DIR] [--json] NOUN VERB …";
    else if (!verbs.empty())
        usage += " VERB …";
    else
        usage += positionalsOf(last) + optionsOf(last);
    std::string message = "warroomctl: " + mistake + "\n" + usage + "\n";
    if (!verbs.empty())
        message += fmt::format("{}: {}\n", walk.chain.size() == 1 ? "nouns" : "verbs", join(verbs, " "));
    return message + "--help tells more\n";
}

} // namespace warroom::ctl
