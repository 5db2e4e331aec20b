// The floors' databases: the least that SQLite can do for the promise that warroom makes. Only this and
// search_floor.cpp know it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace warroom::bench {

struct FloorEvent
{
    std::string_view id;
    std::int64_t room = 0;
    std::int64_t actor = 0;
    std::int64_t micros = 0;
    std::string_view body;       // all of it
    std::string_view words = {}; // what is searched of it
};

// One connection to a file with a table of events (a unique id, an index on room and seq) and one of waiting
// events; WAL. A failure of SQLite ends the process with a line on stderr: a floor without its database
// measures nothing. One home.
class FloorDatabase final
{
public:
    enum class Kind : std::uint8_t
    {
        Durable,    // synchronous=FULL
        Searchable, // the same, and the words of an event go into a full-text index
        Passing     // synchronous=NORMAL: a commit may be lost by a power cut
    };
    // `file` is made if it is not there.
    explicit FloorDatabase(const std::string& file, Kind kind = Kind::Durable);
    ~FloorDatabase();

    void begin();
    void commit();
    void addEvent(const FloorEvent& event);
    // Gives the event with this id another time.
    void touchEvent(std::string_view id, std::int64_t micros);
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
