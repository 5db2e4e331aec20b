// The floors' databases: the least that SQLite can do for the promise that warroom makes. The only place here that knows it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace warroom::bench {

// One connection to a file with a table of events (a unique id, an index on room and seq) and one of waiting events; WAL,
// synchronous=FULL. A failure of SQLite ends the process with a line on stderr: a floor without its database measures
// nothing. One home.
class FloorDatabase final
{
public:
    // `file` is made if it is not there. `searchable`: events are put into a full-text index too.
    explicit FloorDatabase(const std::string& file, bool searchable = false);
    ~FloorDatabase();

    void begin();
    void commit();
    // Returns the event's seq.
    std::int64_t addEvent(std::string_view id, std::int64_t room, std::int64_t actor, std::int64_t micros, std::string_view text);
    void addWaiting(std::string_view text);
    // Removes the first `count` of what waits, in a transaction of its own.
    void removeWaiting(std::int64_t count);
    std::int64_t countEvents();
    std::int64_t countWaiting();
    void eachEvent(const std::function<void(std::string_view text)>& visit);
    void eachWaiting(const std::function<void(std::string_view text)>& visit);
    // Moves all into the main file, so that a measure does not begin with the rest of its preparation.
    void checkpoint();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace warroom::bench
