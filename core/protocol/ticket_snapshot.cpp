// Writing and reading the snapshot of a ticket.
#include "protocol/ticket_snapshot.h"

#include "protocol/snapshot_bytes.h"
#include "protocol/ticket_shape.h"

#include "base/checksum.h"
#include "domain/op/catalogue.h"

namespace warroom {
namespace {

using protocol::ByteReader;
using protocol::ByteWriter;

// To be raised when apply() makes another ticket of the same operations, or when the same bytes come to mean
// something else: then the snapshots that are there must not be read any more.
constexpr std::uint64_t meaning = 2;

constexpr std::uint64_t magic = 0x74656B6369747277; // "wrticket"
constexpr std::size_t headerSize = 32;

// People, replicas and groups are few and stand everywhere.
template<class Tag>
constexpr bool comesBack = std::is_same_v<Id<Tag>, PersonId> || std::is_same_v<Id<Tag>, ReplicaId> ||
                           std::is_same_v<Id<Tag>, GroupId>;

enum class OwnerKind : std::uint8_t
{
    Nobody,
    Person,
    Group,
    Name
};

class Packer final
{
public:
    template<class... T>
    void operator()(const T&... values)
    {
        (put(values), ...);
    }
    std::string take() { return m_out.take(); }

private:
    void put(bool value) { m_out.number(value ? 1 : 0); }
    void put(std::int64_t value) { m_out.signedNumber(value); }
    void put(Time value) { m_out.time(value); }
    void put(const std::string& value) { m_out.text(value); }
    // An operation's type: its place in the catalogue, from 1.
    void put(std::string_view type)
    {
        const auto* kind = findOpKind(type);
        m_out.number(kind ? static_cast<std::uint64_t>(kind - catalogue().data()) + 1 : 0);
    }
    template<Named Enum>
    void put(Enum value)
    {
        m_out.number(static_cast<std::uint64_t>(value));
    }
    template<class Tag>
    void put(const Id<Tag>& id)
    {
        if constexpr (comesBack<Tag>)
            m_out.knownUuid(id.uuid());
        else
            m_out.uuid(id.uuid());
    }
    void put(const Owner& owner)
    {
        const auto begin = [this](OwnerKind kind) { m_out.number(static_cast<std::uint64_t>(kind)); };
        if (owner.person()) {
            begin(OwnerKind::Person);
            put(*owner.person());
        } else if (owner.group()) {
            begin(OwnerKind::Group);
            put(*owner.group());
        } else if (owner.name()) {
            begin(OwnerKind::Name);
            put(*owner.name());
        } else {
            begin(OwnerKind::Nobody);
        }
    }
    template<class T>
    void put(const std::optional<T>& value)
    {
        put(value.has_value());
        if (value)
            put(*value);
    }
    template<class T, std::size_t Size>
    void put(const std::array<T, Size>& values)
    {
        for (const auto& value : values)
            put(value);
    }
    template<class T>
    void put(const std::vector<T>& values)
    {
        putAll(values);
    }
    template<class T>
    void put(const ChunkedVector<T>& values)
    {
        putAll(values);
    }
    template<class Key, class T>
    void put(const std::map<Key, T>& values)
    {
        m_out.number(values.size());
        for (const auto& [key, value] : values) {
            put(key);
            put(value);
        }
    }
    template<HasMembers T>
    void put(const T& value)
    {
        visitMembers(value, *this);
    }

    void putAll(const auto& values)
    {
        m_out.number(values.size());
        for (const auto& value : values)
            put(value);
    }

    ByteWriter m_out;
};

// What cannot be makes the reader fail and leaves zeros; the loops end because nothing is left to read.
class Unpacker final
{
public:
    explicit Unpacker(std::string_view bytes) : m_in(bytes) {}

    template<class... T>
    void operator()(T&... values)
    {
        (get(values), ...);
    }
    bool isComplete() const { return !m_in.failed() && m_in.atEnd(); }

private:
    void get(bool& value) { value = m_in.below(2) != 0; }
    void get(std::int64_t& value) { value = m_in.signedNumber(); }
    void get(Time& value) { value = m_in.time(); }
    void get(std::string& value) { m_in.text(value); }
    void get(std::string_view& type)
    {
        const auto place = m_in.below(catalogue().size() + 1);
        type = place == 0 ? std::string_view() : catalogue()[place - 1].type;
    }
    template<Named Enum>
    void get(Enum& value)
    {
        value = static_cast<Enum>(m_in.below(Names<Enum>::values.size()));
    }
    template<class Tag>
    void get(Id<Tag>& id)
    {
        if constexpr (comesBack<Tag>)
            id = Id<Tag>(m_in.knownUuid());
        else
            id = Id<Tag>(m_in.uuid());
    }
    void get(Owner& owner)
    {
        switch (static_cast<OwnerKind>(m_in.below(4))) {
        case OwnerKind::Nobody:
            owner = {};
            break;
        case OwnerKind::Person:
            owner = Owner(PersonId(m_in.knownUuid()));
            break;
        case OwnerKind::Group:
            owner = Owner(GroupId(m_in.knownUuid()));
            break;
        case OwnerKind::Name:
            owner = Owner(got<std::string>());
            break;
        }
    }
    template<class T>
    void get(std::optional<T>& value)
    {
        value.reset();
        if (got<bool>())
            get(value.emplace());
    }
    template<class T, std::size_t Size>
    void get(std::array<T, Size>& values)
    {
        for (auto& value : values)
            get(value);
    }
    template<class T>
    void get(std::vector<T>& values)
    {
        const std::size_t count = m_in.count(leastBytes<T>());
        values.reserve(count);
        for (std::size_t i = 0; i < count && !m_in.failed(); ++i)
            get(values.emplace_back());
    }
    template<class T>
    void get(ChunkedVector<T>& values)
    {
        const std::size_t count = m_in.count(leastBytes<T>());
        for (std::size_t i = 0; i < count && !m_in.failed(); ++i)
            values.push_back(got<T>());
    }
    template<class Key, class T>
    void get(std::map<Key, T>& values)
    {
        const std::size_t count = m_in.count(leastBytes<Key>() + leastBytes<T>());
        for (std::size_t i = 0; i < count && !m_in.failed(); ++i) {
            const auto key = got<Key>();
            get(values[key]);
            if (values.size() != i + 1)
                m_in.fail();
        }
    }
    template<HasMembers T>
    void get(T& value)
    {
        visitMembers(value, *this);
    }
    template<class T>
    T got()
    {
        T value{};
        get(value);
        return value;
    }

    ByteReader m_in;
};

void putWord(std::string& bytes, std::uint64_t word)
{
    for (int shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>(word >> shift & 0xFF);
}

std::uint64_t wordAt(std::string_view bytes, std::size_t at)
{
    std::uint64_t word = 0;
    for (std::size_t i = 8; i-- > 0;)
        word = word << 8 | static_cast<unsigned char>(bytes[at + i]);
    return word;
}

Error damaged() { return fail(ErrorCode::Storage, "the snapshot of the ticket is damaged", "snapshot"); }

} // namespace

std::uint64_t snapshotFormat()
{
    static const std::uint64_t format = [] {
        std::string all = std::to_string(meaning) + ' ' + shapeOf<Ticket>().text;
        for (const auto& kind : catalogue())
            all.append(" ").append(kind.type);
        return checksum(all);
    }();
    return format;
}

std::string packTicket(const Ticket& ticket)
{
    Packer packer;
    packer(ticket);
    const std::string content = packer.take();
    std::string bytes;
    bytes.reserve(headerSize + content.size());
    for (const std::uint64_t word :
         {magic, snapshotFormat(), static_cast<std::uint64_t>(content.size()), checksum(content)})
        putWord(bytes, word);
    return bytes += content;
}

Result<Ticket> unpackTicket(std::string_view bytes)
{
    if (bytes.size() < headerSize || wordAt(bytes, 0) != magic)
        return damaged();
    if (wordAt(bytes, 8) != snapshotFormat())
        return fail(ErrorCode::Version, "the snapshot of the ticket was made by another version", "snapshot");
    const auto content = bytes.substr(headerSize);
    if (wordAt(bytes, 16) != content.size() || wordAt(bytes, 24) != checksum(content))
        return damaged();
    Ticket ticket;
    Unpacker unpacker(content);
    unpacker(ticket);
    if (!unpacker.isComplete())
        return damaged();
    return ticket;
}

} // namespace warroom
