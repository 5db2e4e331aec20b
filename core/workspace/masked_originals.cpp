// The originals in memory, and the records of where they were read.
#include "workspace/masked_originals.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

namespace warroom {
namespace {

// A path may hold any byte but this one.
constexpr char partEnd = '\0';
constexpr std::string_view recordFormat = "warroom.masked.1";
constexpr std::size_t recordParts = 9;

std::optional<std::int64_t> numberIn(std::string_view text)
{
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return out;
}

Error originalGone(const std::string& name)
{
    return fail(ErrorCode::NotFound,
                fmt::format("{} is no longer here as it was attached; attach it again", name));
}

} // namespace

MaskedOriginals::MaskedOriginals(std::string directory, const Clock& clock)
    : m_directory(std::move(directory)), m_clock(clock)
{
    std::error_code ignored;
    std::filesystem::create_directories(m_directory, ignored);
    readRecords();
    forgetOld();
}

void MaskedOriginals::keep(MaskedFile file, FileSource source, std::string bytes)
{
    forget(file.ticket, file.sha256);
    m_originals.push_back({std::move(file), std::move(source), m_clock.now(), std::move(bytes)});
    writeRecord(m_originals.back());
    makeRoom();
}

std::vector<MaskedFile> MaskedOriginals::of(TicketId ticket)
{
    forgetOld();
    std::vector<MaskedFile> out;
    for (const auto& one : m_originals) {
        if (one.file.ticket == ticket)
            out.push_back(one.file);
    }
    return out;
}

const MaskedFile* MaskedOriginals::find(TicketId ticket, const std::string& sha256)
{
    const auto one = at(ticket, sha256);
    return one == m_originals.end() ? nullptr : &one->file;
}

Result<std::string> MaskedOriginals::bytesOf(TicketId ticket, const std::string& sha256)
{
    forgetOld();
    const auto one = at(ticket, sha256);
    if (one == m_originals.end())
        return originalGone("the file");
    if (one->bytes)
        return *one->bytes;
    // Looked at on both sides of the reading, for somebody may be writing to it.
    if (sourceAt(one->source.path) == one->source) {
        if (auto bytes = readAttachment(one->source.path); bytes && sourceAt(one->source.path) == one->source)
            return bytes;
    }
    return originalGone(one->file.name);
}

void MaskedOriginals::forget(TicketId ticket, const std::string& sha256)
{
    if (const auto one = at(ticket, sha256); one != m_originals.end())
        erase(one);
}

void MaskedOriginals::forgetOld()
{
    const Time oldest = m_clock.now() - KeptFor;
    while (!m_originals.empty() && m_originals.front().since < oldest)
        erase(m_originals.begin());
}

MaskedOriginals::Originals::iterator MaskedOriginals::at(TicketId ticket, const std::string& sha256)
{
    return std::find_if(m_originals.begin(), m_originals.end(), [&](const Original& one) {
        return one.file.ticket == ticket && one.file.sha256 == sha256;
    });
}

MaskedOriginals::Originals::iterator MaskedOriginals::erase(Originals::iterator one)
{
    std::error_code ignored;
    std::filesystem::remove(recordOf(one->file), ignored);
    return m_originals.erase(one);
}

void MaskedOriginals::makeRoom()
{
    while (m_originals.size() > MostFiles)
        erase(m_originals.begin());
    std::size_t held = 0;
    for (const auto& one : m_originals)
        held += one.bytes ? one.bytes->size() : 0;
    for (auto one = m_originals.begin(); held > MostBytes && one != m_originals.end();) {
        held -= one->bytes ? one->bytes->size() : 0;
        one->bytes.reset();
        one = one->source.path.empty() ? erase(one) : std::next(one);
    }
}

std::string MaskedOriginals::recordOf(const MaskedFile& file) const
{
    return m_directory + "/" + file.sha256 + "." + file.ticket.text();
}

void MaskedOriginals::writeRecord(const Original& original) const
{
    const auto& [file, source, since, bytes] = original;
    if (source.path.empty())
        return;
    const std::vector<std::string> parts = {std::string(recordFormat),
                                            file.name,
                                            file.mediaType,
                                            source.path,
                                            std::to_string(source.size),
                                            std::to_string(source.modified),
                                            std::to_string(since.time_since_epoch().count()),
                                            std::to_string(file.count),
                                            join(file.kinds, ",")};
    // Without it the original lives as long as the program, as those from no file do.
    (void)keepFile(recordOf(file), join(parts, std::string_view(&partEnd, 1)));
}

void MaskedOriginals::readRecords()
{
    std::error_code error;
    std::vector<std::filesystem::path> broken;
    for (std::filesystem::directory_iterator one(m_directory, error);
         !error && one != std::filesystem::directory_iterator(); one.increment(error)) {
        const std::string name = one->path().filename().string();
        const auto ticket =
            TicketId::parse(std::string_view(name).substr(std::min(name.size(), name.find('.') + 1)));
        std::ifstream in(one->path(), std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const auto parts = split(text, partEnd);
        const bool whole = ticket && parts.size() == recordParts && parts[0] == recordFormat;
        const auto size = whole ? numberIn(parts[4]) : std::nullopt;
        const auto modified = whole ? numberIn(parts[5]) : std::nullopt;
        const auto since = whole ? numberIn(parts[6]) : std::nullopt;
        const auto count = whole ? numberIn(parts[7]) : std::nullopt;
        if (!size || !modified || !since || !count) {
            broken.push_back(one->path());
            continue;
        }
        Original original;
        original.file = {
            *ticket, name.substr(0, name.find('.')),  std::string(parts[1]), std::string(parts[2]),
            {},      static_cast<std::size_t>(*count)};
        for (const auto kind : split(parts[8], ','))
            original.file.kinds.emplace_back(kind);
        original.source = {std::string(parts[3]), *size, *modified};
        original.since = Time(Duration(*since));
        m_originals.push_back(std::move(original));
    }
    for (const auto& path : broken)
        std::filesystem::remove(path, error);
    std::sort(m_originals.begin(), m_originals.end(),
              [](const Original& a, const Original& b) { return a.since < b.since; });
}

} // namespace warroom
