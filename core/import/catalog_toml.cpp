// Reading and writing the catalog's TOML by the members that its parts name.
#include "import/catalog_toml.h"

#include "base/text.h"
#include "base/time_text.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace warroom::incoming {
namespace {

struct AnyMember
{
    template<class T>
    void operator()(std::string_view, T&) const
    {}
};
template<class T>
concept HasMembers = requires(T& value)
{
    T::members(value, AnyMember{});
};
template<class T>
struct IsList : std::false_type
{};
template<class T>
struct IsList<std::vector<T>> : std::bool_constant<!HasMembers<T>>
{};
template<class T>
struct IsTables : std::false_type
{};
template<class T>
struct IsTables<std::vector<T>> : std::bool_constant<HasMembers<T>>
{};
template<class T>
struct IsMaybe : std::false_type
{};
template<class T>
struct IsMaybe<std::optional<T>> : std::true_type
{};

// ---- reading

std::string below(const std::string& path, std::string_view name)
{
    return path.empty() ? std::string(name) : fmt::format("{}.{}", path, name);
}

// Its first moment, UTC.
Time timeOf(const toml::date& given)
{
    using namespace std::chrono;
    return Time(sys_days(year(given.year) / month(given.month) / day(given.day)));
}

std::optional<Time> timeOf(const toml::date_time& given)
{
    using namespace std::chrono;
    if (!given.offset)
        return std::nullopt;
    return timeOf(given.date) + hours(given.time.hour) + minutes(given.time.minute) +
           seconds(given.time.second) + duration_cast<milliseconds>(nanoseconds(given.time.nanosecond)) -
           minutes(given.offset->minutes);
}

class Reading final
{
public:
    template<class T>
    void read(const toml::node& node, T& value, const std::string& path)
    {
        m_lines.emplace(path, static_cast<int>(node.source().begin.line));
        if constexpr (HasMembers<T>)
            node.is_table() ? readTable(*node.as_table(), value, path) : wrong(path, "a table");
        else if constexpr (IsTables<T>::value || IsList<T>::value)
            node.is_array() ? readArray(*node.as_array(), value, path) : wrong(path, "an array");
        else if constexpr (IsMaybe<T>::value)
            read(node, value.emplace(), path);
        else if constexpr (std::is_same_v<T, Labels>)
            node.is_table() ? readLabels(*node.as_table(), value, path) : wrong(path, "a table of strings");
        else if constexpr (std::is_same_v<T, bool>)
            node.is_boolean() ? void(value = *node.value<bool>()) : wrong(path, "true or false");
        else if constexpr (std::is_same_v<T, std::int64_t>)
            node.is_integer() ? void(value = *node.value<std::int64_t>()) : wrong(path, "a whole number");
        else if constexpr (std::is_same_v<T, double>)
            node.is_number() ? void(value = *node.value<double>()) : wrong(path, "a number");
        else if constexpr (std::is_same_v<T, Time>)
            readTime(node, value, path);
        else
            node.is_string() ? readText(*node.value<std::string>(), value, path) : wrong(path, "a string");
    }

    template<class T>
    void readTable(const toml::table& table, T& value, const std::string& path)
    {
        std::vector<std::string> names;
        T::members(value, [&](std::string_view name, auto& member) {
            names.emplace_back(name);
            if (const auto* node = table.get(name))
                read(*node, member, below(path, name));
        });
        for (const auto& [key, node] : table) {
            if (std::find(names.begin(), names.end(), key.str()) != names.end())
                continue;
            const auto hint = nearest(key.str(), names);
            const std::string place = below(path, escapeForMessage(key.str()));
            m_lines.emplace(place, static_cast<int>(node.source().begin.line));
            m_unknown.push_back({lineOf(place), place,
                                 hint ? fmt::format("is not known here; did you mean {}?", *hint)
                                      : std::string("is not known here")});
        }
    }

    // Whether all that is known at the path or below it could be read.
    bool isGood(const std::string& path) const
    {
        return std::none_of(m_mistakes.begin(), m_mistakes.end(), [&](const TomlMistake& mistake) {
            return mistake.key == path || mistake.key.starts_with(path + ".") ||
                   mistake.key.starts_with(path + "[");
        });
    }

    void add(const std::string& path, std::string text)
    {
        m_mistakes.push_back({lineOf(path), path, std::move(text)});
    }
    void add(int line, std::string text) { m_mistakes.push_back({line, {}, std::move(text)}); }

    std::vector<TomlMistake> take()
    {
        m_mistakes.insert(m_mistakes.end(), m_unknown.begin(), m_unknown.end());
        m_unknown.clear();
        std::stable_sort(m_mistakes.begin(), m_mistakes.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; });
        return std::exchange(m_mistakes, {});
    }

private:
    // Of what stands at the path, or of what is around it.
    int lineOf(std::string path) const
    {
        while (true) {
            if (const auto found = m_lines.find(path); found != m_lines.end())
                return found->second;
            const auto cut = path.find_last_of(".[");
            if (cut == std::string::npos)
                return 0;
            path.resize(cut);
        }
    }

    void wrong(const std::string& path, std::string_view expected)
    {
        add(path, fmt::format("must be {}", expected));
    }

    template<class T>
    void readArray(const toml::array& array, std::vector<T>& value, const std::string& path)
    {
        value.assign(array.size(), T{});
        for (std::size_t i = 0; i < array.size(); ++i)
            read(array[i], value[i], fmt::format("{}[{}]", path, i));
    }

    void readLabels(const toml::table& table, Labels& value, const std::string& path)
    {
        for (const auto& [key, node] : table)
            read(node, value[std::string(key.str())], below(path, key.str()));
    }

    void readTime(const toml::node& node, Time& value, const std::string& path)
    {
        std::optional<Time> time;
        if (node.is_date_time())
            time = timeOf(*node.value<toml::date_time>());
        else if (node.is_date())
            time = timeOf(*node.value<toml::date>());
        else if (node.is_string()) {
            if (const auto parsed = parseTime(*node.value<std::string>()))
                time = *parsed;
        }
        if (time)
            value = *time;
        else
            wrong(path, "a moment with its zone, like 2026-11-20T22:00:00Z");
    }

    template<class T>
    void readText(std::string text, T& value, const std::string& path)
    {
        if constexpr (Named<T>) {
            if (const auto named = parseName<T>(text))
                value = *named;
            else
                add(path, named.error().message());
        } else {
            value = std::move(text);
        }
    }

    std::map<std::string, int> m_lines; // by path
    std::vector<TomlMistake> m_mistakes;
    std::vector<TomlMistake> m_unknown; // keys; the rest of their table may be good
};

std::optional<toml::table> parse(std::string_view text, Reading& reading)
{
    if (const auto bad = firstInvalidUtf8(text)) {
        const auto begin = text.substr(0, *bad);
        reading.add(1 + static_cast<int>(std::count(begin.begin(), begin.end(), '\n')), "is not UTF-8");
        return std::nullopt;
    }
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        reading.add(static_cast<int>(error.source().begin.line), std::string(error.description()));
        return std::nullopt;
    }
}

// check() of each part, and that no two have one name.
template<class Part>
void checkAll(Reading& reading, const std::vector<Part>& parts, std::string_view list)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string path = fmt::format("{}[{}]", list, i);
        if (!reading.isGood(path))
            continue;
        if (const auto checked = check(parts[i]); !checked)
            reading.add(Error(checked.error()).inside(path).path(), checked.error().message());
        else if (!names.insert(parts[i].name).second)
            reading.add(path + ".name", fmt::format("\"{}\" is there already", parts[i].name));
    }
}

// ---- writing

std::string tomlQuoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += fmt::format("\\{}", c);
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + "\"";
}

template<class T>
std::string inlineText(const T& value)
{
    if constexpr (IsList<T>::value) {
        std::string out;
        for (const auto& one : value)
            out += (out.empty() ? "" : ", ") + inlineText(one);
        return "[" + out + "]";
    } else if constexpr (IsMaybe<T>::value) {
        return value ? inlineText(*value) : std::string();
    } else if constexpr (std::is_same_v<T, Labels>) {
        std::string out;
        for (const auto& [name, text] : value)
            out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", tomlQuoted(name), tomlQuoted(text));
        return "{ " + out + " }";
    } else if constexpr (std::is_same_v<T, Time>) {
        return formatTime(value);
    } else if constexpr (Named<T>) {
        return tomlQuoted(nameOf(value));
    } else if constexpr (std::is_same_v<T, std::string>) {
        return tomlQuoted(value);
    } else {
        return fmt::format("{}", value);
    }
}

// The members with a value of their own first: in TOML nothing of a table may stand behind its tables.
template<class T>
void write(std::string& out, const std::string& header, const T& value)
{
    std::map<std::string_view, std::string> plain;
    const T defaults{};
    T::members(defaults, [&](std::string_view name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (!HasMembers<Member> && !IsTables<Member>::value)
            plain.emplace(name, inlineText(member));
    });
    T::members(value, [&](std::string_view name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (!HasMembers<Member> && !IsTables<Member>::value) {
            if (const auto text = inlineText(member); text != plain[name])
                out += fmt::format("{} = {}\n", name, text);
        }
    });
    T::members(value, [&](std::string_view name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        const std::string place = below(header, name);
        if constexpr (IsTables<Member>::value) {
            for (const auto& one : member) {
                out += fmt::format("{}[[{}]]\n", out.empty() ? "" : "\n", place);
                write(out, place, one);
            }
        } else if constexpr (HasMembers<Member>) {
            if (!(member == Member{})) {
                out += fmt::format("\n[{}]\n", place);
                write(out, place, member);
            }
        }
    });
}

} // namespace

std::string TomlMistake::sentence() const
{
    const std::string where = key.empty() ? text : fmt::format("{}: {}", key, text);
    return line == 0 ? where : fmt::format("line {}: {}", line, where);
}

CatalogFile readCatalogToml(std::string_view text)
{
    CatalogFile file;
    Reading reading;
    if (const auto table = parse(text, reading)) {
        reading.readTable(*table, file.catalog, {});
        for (const auto& [key, node] : *table)
            file.given.emplace(key.str());
        checkAll(reading, file.catalog.services, "services");
        checkAll(reading, file.catalog.windows, "windows");
        checkAll(reading, file.catalog.heartbeats, "heartbeats");
        checkAll(reading, file.catalog.rules, "rules");
        if (const auto checked = check(file.catalog.routeNames); !checked && reading.isGood("route_names"))
            reading.add(Error(checked.error()).inside("route_names").path(), checked.error().message());
        file.catalog.risks.clear(); // nobody says them but the backend
    }
    file.mistakes = reading.take();
    return file;
}

ServiceFile readServiceToml(std::string_view text, const std::string& name)
{
    ServiceFile file;
    Reading reading;
    file.service.name = name;
    if (const auto table = parse(text, reading)) {
        reading.readTable(*table, file.service, {});
        if (file.service.name != name)
            reading.add("name", fmt::format("must be \"{}\", or be left out", escapeForMessage(name)));
    }
    file.mistakes = reading.take();
    if (!file.mistakes.empty())
        return file;
    if (const auto checked = check(file.service); !checked) {
        reading.add(checked.error().path(), checked.error().message());
        file.mistakes = reading.take();
    }
    return file;
}

std::string writeCatalogToml(const Catalog& catalog)
{
    // A file says what shall be, whatever stands when it is read again.
    Catalog timeless = catalog;
    timeless.rulesVersion = 0;
    timeless.risks.clear();
    for (auto& service : timeless.services)
        service.version = 0;
    for (auto& window : timeless.windows)
        window.version = 0;
    for (auto& heartbeat : timeless.heartbeats)
        heartbeat.version = 0;
    std::string out;
    write(out, {}, timeless);
    return out;
}

} // namespace warroom::incoming
