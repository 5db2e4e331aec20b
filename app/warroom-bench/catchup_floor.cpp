// Length-prefixed events over one socket.
#include "catchup_floor.h"

#include "child.h"
#include "floor_database.h"
#include "measure.h"
#include "operation_text.h"
#include "raw_socket.h"

#include <fmt/format.h>

#include <cstring>
#include <sys/socket.h>
#include <thread>

namespace warroom::bench {
namespace {

constexpr int rooms = 50;
constexpr std::int64_t eventsInCommit = 1'000; // acknowledged ones
constexpr std::int64_t eventsInBulk = 10'000;  // of a fresh client
constexpr std::size_t sendPiece = 60'000;
constexpr std::string_view textName = R"("text":")";

std::string eventJson(int n, std::string_view id)
{
    return fmt::format(R"({{"id":"{}","room":{},"kind":"note","actor":"u{}","ts":{},"text":"{}"}})", id,
                       n % rooms, n % 40, 1'700'000'000'000 + n, eventText(n));
}

std::string_view idOf(std::string_view event)
{
    constexpr std::size_t begin = 7; // of the value behind {"id":"
    constexpr std::size_t size = 36;
    return event.substr(begin, size);
}

std::string_view wordsOf(std::string_view event)
{
    const auto at = event.find(textName) + textName.size();
    return event.substr(at, event.size() - at - 2);
}

void fill(const std::string& file, int count, bool waiting)
{
    FloorDatabase database(file);
    FreshIds ids;
    database.begin();
    for (int n = 0; n < count; ++n) {
        const auto event = eventJson(n, ids.next());
        if (waiting)
            database.addWaiting(event);
        else
            database.addEvent({idOf(event), n % rooms, 0, n, event});
    }
    database.commit();
    database.checkpoint();
}

// Streams what `each` visits.
void sendEvents(int socket, const std::function<void(const std::function<void(std::string_view)>&)>& each)
{
    std::string out;
    each([&](std::string_view event) {
        const auto size = static_cast<std::uint32_t>(event.size());
        out.append(reinterpret_cast<const char*>(&size), sizeof size).append(event);
        if (out.size() > sendPiece) {
            sendAll(socket, out);
            out.clear();
        }
    });
    sendAll(socket, out);
}

// Stores what comes, `inCommit` events at most in one transaction. `acknowledge`: commits whenever nothing
// more has come, and says each time how many are safe.
bool storeEvents(FloorDatabase& database, int socket, std::int64_t count, std::int64_t inCommit,
                 bool acknowledge)
{
    std::string in;
    std::int64_t stored = 0, open = 0;
    const auto commit = [&] {
        database.commit();
        open = 0;
        if (acknowledge)
            sendAll(socket, {reinterpret_cast<const char*>(&stored), sizeof stored});
    };
    while (stored < count) {
        if (readSome(socket, in) != Reading::Bytes)
            return false;
        std::size_t used = 0;
        for (std::uint32_t size = 0; in.size() - used >= sizeof size; used += sizeof size + size) {
            std::memcpy(&size, in.data() + used, sizeof size);
            if (in.size() - used < sizeof size + size)
                break;
            const auto event = std::string_view(in).substr(used + sizeof size, size);
            if (open++ == 0)
                database.begin();
            database.addEvent({idOf(event), stored++ % rooms, 0, 0, event, wordsOf(event)});
            if (open >= inCommit)
                commit();
        }
        in.erase(0, used);
        if (open > 0 && (acknowledge || stored == count))
            commit();
    }
    return true;
}

// Takes the newest count that the server said is safe; 0 when the connection ended.
std::int64_t takeAcknowledgement(int socket)
{
    std::int64_t safe = 0, next = 0;
    if (recv(socket, &safe, sizeof safe, MSG_WAITALL) != sizeof safe)
        return 0;
    while (recv(socket, &next, sizeof next, MSG_DONTWAIT | MSG_PEEK) == sizeof next) {
        recv(socket, &next, sizeof next, MSG_WAITALL);
        safe = next;
    }
    return safe;
}

// The server's side: opens its database, takes the one connection, and says that it is ready.
Descriptor acceptOne(const Listener& listener)
{
    Descriptor socket(accept(listener.socket.value(), nullptr, nullptr));
    setNoDelay(socket.value());
    sendAll(socket.value(), "!");
    return socket;
}

// The client's side: connected, and the server is ready.
Result<Descriptor> joinServer(int port)
{
    TRY(auto socket, connectToLoopback(port));
    char ready = 0;
    if (recv(socket.value(), &ready, 1, MSG_WAITALL) != 1)
        return fail(ErrorCode::Unreachable, "the floor's server did not start");
    return socket;
}

Result<void> checkStored(std::int64_t stored, int count)
{
    if (stored != count)
        return fail(ErrorCode::Internal, fmt::format("the floor stored {} of {} events", stored, count));
    return {};
}

} // namespace

Result<double> floorOfOutbox(const std::string& directory, int count)
{
    const std::string clientFile = directory + "/floor-client.db";
    const std::string serverFile = directory + "/floor-server.db";
    fill(clientFile, count, true);
    TRY(const auto listener, listenOnLoopback());
    TRY(auto server, Child::fork([&] {
            FloorDatabase database(serverFile);
            const auto socket = acceptOne(listener);
            return storeEvents(database, socket.value(), count, eventsInCommit, true) ? 0 : 1;
        }));
    FloorDatabase reading(clientFile);
    FloorDatabase removing(clientFile, FloorDatabase::Kind::Passing);
    TRY(const auto socket, joinServer(listener.port));
    const auto begin = nowMicros();
    std::thread sender(
        [&] { sendEvents(socket.value(), [&](const auto& visit) { reading.eachWaiting(visit); }); });
    std::int64_t safe = 0;
    while (safe < count) {
        safe = takeAcknowledgement(socket.value());
        if (safe == 0)
            break;
        removing.removeWaiting(safe);
    }
    const double seconds = static_cast<double>(nowMicros() - begin) / 1e6;
    sender.join();
    if (server.wait() != 0 || removing.countWaiting() != 0)
        return fail(ErrorCode::Internal, "the floor did not get its events across");
    CHECK(checkStored(FloorDatabase(serverFile).countEvents(), count));
    return seconds;
}

Result<double> floorOfInitial(const std::string& directory, int count)
{
    const std::string serverFile = directory + "/floor-server.db";
    fill(serverFile, count, false);
    TRY(const auto listener, listenOnLoopback());
    TRY(auto server, Child::fork([&] {
            FloorDatabase database(serverFile);
            const auto socket = acceptOne(listener);
            sendEvents(socket.value(), [&](const auto& visit) { database.eachEvent(visit); });
            return 0;
        }));
    FloorDatabase client(directory + "/floor-client.db", FloorDatabase::Kind::Searchable);
    TRY(const auto socket, joinServer(listener.port));
    const auto begin = nowMicros();
    if (!storeEvents(client, socket.value(), count, eventsInBulk, false))
        return fail(ErrorCode::Internal, "the floor did not get its events across");
    const double seconds = static_cast<double>(nowMicros() - begin) / 1e6;
    server.wait();
    CHECK(checkStored(client.countEvents(), count));
    return seconds;
}

} // namespace warroom::bench
