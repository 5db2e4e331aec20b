// Pasted text and postmortems from arbitrary bytes: aborts when what comes out is not text that a ticket may
// hold.
#include "base/text.h"
#include "import/pasted.h"
#include "import/postmortem.h"

#include <cstdint>
#include <cstdlib>

using namespace warroom;
using namespace warroom::incoming;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void checkText(const std::string& text, std::size_t most)
{
    check(!firstInvalidUtf8(text) && !firstControl(text) && codePoints(text) <= most);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const PastedAt reference{Time(std::chrono::hours(500'000)), std::chrono::minutes(60)};
    const Pasted pasted = recognise(bytes, reference);
    checkText(pasted.verbatim, SIZE_MAX);
    for (const PastedEntry& entry : pasted.entries) {
        checkText(entry.text, 60'000);
        checkText(entry.author, 200);
        checkText(entry.origin, 300);
        check(!trimmed(entry.text).empty() && entry.origin.find('\n') == std::string::npos);
    }
    for (const PastedFile& file : pasted.files)
        check(!file.name.empty() && file.name.find('/') == std::string::npos);
    const auto read = readPostmortem(bytes, "2026-01-02-x.md");
    if (!read)
        return 0;
    const RecordedIncident& in = read->incident;
    for (const std::string* text : {&in.originalRequest, &in.summary, &in.impact, &in.symptoms, &in.scope})
        checkText(*text, 65'536);
    check(!trimmed(in.title).empty());
    for (const RecordedEntry& entry : in.timeline)
        checkText(entry.text, 65'536);
    return 0;
}
