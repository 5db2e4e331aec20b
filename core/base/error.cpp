// The names and statuses of the error codes.
#include "base/error.h"

#include <array>

namespace warroom {
namespace {

struct CodeRow
{
    std::string_view name;
    int status;
};

constexpr std::array codeRows = {
#define X(name, text, status) CodeRow{text, status},
    WARROOM_ERROR_CODES(X)
#undef X
};

} // namespace

std::string_view codeName(ErrorCode code) { return codeRows[static_cast<std::size_t>(code)].name; }

std::optional<ErrorCode> codeFromName(std::string_view name)
{
    for (std::size_t i = 0; i < codeRows.size(); ++i) {
        if (codeRows[i].name == name)
            return static_cast<ErrorCode>(i);
    }
    return std::nullopt;
}

int httpStatus(ErrorCode code) { return codeRows[static_cast<std::size_t>(code)].status; }

Error& Error::inside(std::string_view outer)
{
    if (m_path.empty())
        m_path = outer;
    else if (m_path.front() == '[')
        m_path = std::string(outer) + m_path;
    else
        m_path = std::string(outer) + "." + m_path;
    return *this;
}

} // namespace warroom
