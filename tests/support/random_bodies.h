// Operations of every kind with something in every field, drawn from whatever gives numbers.
#pragma once

#include "domain/op/catalogue.h"
#include "support/templates.h"

#include <array>
#include <functional>
#include <type_traits>

namespace warroom::test {

// Draws from small pools, so that operations meet: the same items, people, tickets and entries come again.
// Reads every type through the fields that it tells, so that a new type or field is drawn without a change
// here.
class RandomBodies final
{
public:
    // A number from 0 to below `end`.
    using Draw = std::function<std::uint64_t(std::uint64_t end)>;

    explicit RandomBodies(Draw draw) : m_draw(std::move(draw)) {}

    std::vector<OpId> entries;     // that operations may speak of
    std::vector<PersonId> persons; // if there are none, three are made up
    Time now{Duration(1'772'593'200'000)};

    // Of the type that stands there in the catalogue.
    Body body(std::size_t catalogueIndex)
    {
        Body body = emptyBody(catalogueIndex);
        std::visit(
            [&](auto& made) {
                using Type = std::remove_cvref_t<decltype(made)>;
                if constexpr (!std::is_same_v<Type, UnknownBody>)
                    Type::fields(made, [&](auto& field, const FieldSpec&) { fill(field); });
            },
            body);
        return body;
    }
    Body body() { return body(number(catalogue().size())); }

    std::uint64_t number(std::uint64_t end) { return m_draw(end); }
    bool chance(unsigned percent) { return m_draw(100) < percent; }

    std::string words()
    {
        static constexpr std::array parts = {"db1 ", "slow ", "Größe ", "障害 ", "🔥", "restart "};
        std::string out;
        for (auto left = number(6); left > 0; --left)
            out += parts[number(parts.size())];
        return out;
    }
    text::Edit edit()
    {
        text::Edit made;
        for (auto left = number(4); left > 0; --left) {
            made.retain(static_cast<std::uint32_t>(number(12)));
            if (chance(70))
                made.insert(words());
            else
                made.remove(static_cast<std::uint32_t>(number(6)));
        }
        return made;
    }
    // One of `count` ids that are the same every time.
    template<class Tagged>
    Tagged idOf(std::uint64_t count)
    {
        Uuid uuid;
        uuid.bytes[0] = 1;
        uuid.bytes[15] = static_cast<std::uint8_t>(number(count));
        return Tagged(uuid);
    }

private:
    void fill(bool& value) { value = chance(50); }
    void fill(std::int64_t& value) { value = static_cast<std::int64_t>(number(400'000)); }
    void fill(std::string& value) { value = words(); }
    void fill(Time& value) { value = now + std::chrono::seconds(number(90'000)) - std::chrono::hours(12); }
    void fill(text::Edit& value) { value = edit(); }
    void fill(ItemId& value) { value = idOf<ItemId>(8); }
    void fill(TicketId& value) { value = idOf<TicketId>(3); }
    void fill(PersonId& value)
    {
        value = persons.empty() ? idOf<PersonId>(3) : persons[number(persons.size())];
    }
    void fill(OpId& value)
    {
        value = entries.empty() || chance(5) ? idOf<OpId>(1) : entries[number(entries.size())];
    }
    void fill(Owner& value)
    {
        switch (number(4)) {
        case 0:
            value = {};
            break;
        case 1:
            value = Owner(words() + "shift");
            break;
        case 2:
            value = Owner(idOf<GroupId>(2));
            break;
        default: {
            PersonId person;
            fill(person);
            value = Owner(person);
        }
        }
    }
    void fill(TicketTemplate& value) { value = testTemplate(1 + static_cast<std::int64_t>(number(4))); }
    template<Named Enum>
    void fill(Enum& value)
    {
        value = static_cast<Enum>(number(Names<Enum>::values.size()));
    }
    template<class T>
    void fill(std::optional<T>& value)
    {
        value.reset();
        if (chance(60))
            fill(value.emplace());
    }
    template<class T>
    void fill(std::vector<T>& values)
    {
        values.resize(number(4));
        for (auto& value : values)
            fill(value);
    }

    Draw m_draw;
};

} // namespace warroom::test
