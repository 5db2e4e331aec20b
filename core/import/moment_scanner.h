// Reads one written moment from the beginning of a text. Internal to import/.
#pragma once

#include "import/moment.h"

namespace warroom::incoming {

class MomentScanner final
{
public:
    explicit MomentScanner(std::string_view text) : m_text(text) {}

    std::optional<WrittenMoment> read();

private:
    // Each takes what it is named after, or leaves everything as it was.
    bool takeDate();
    bool takeYearFirst();
    bool takeDayFirst();
    bool takeNumbersWithYearLast();
    bool takeMonthName();
    bool takeRelativeDay();
    bool takeClock(std::optional<std::chrono::milliseconds>& to, bool dotAllowed);
    bool takeHalfOfDay(long long& hour);
    bool takeZone();
    void takeRange();
    bool takeConnector();
    void takeOpening();
    void takeClosing();
    std::optional<unsigned> takeMonth();
    void takeOrdinal();

    std::optional<int> takeNumber(std::size_t least, std::size_t most);
    std::string_view word() const;
    char at(std::size_t offset) const;
    bool endsHere() const; // no letter or digit follows

    std::string_view m_text;
    std::size_t m_at = 0;
    WrittenMoment m_found;
};

} // namespace warroom::incoming
