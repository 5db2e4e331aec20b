// The catalogue of operations as JSON text.
#include "protocol/op_codec.h"

#include "protocol/json_writer.h"
#include "protocol/type_traits.h"

#include "domain/op/catalogue.h"

#include <fmt/format.h>

namespace warroom {
namespace {

using json::Writer;

// Names the kind of each field for the catalogue.
struct Describer
{
    Writer& out;

    template<class T>
    static std::string kindOf()
    {
        if constexpr (IsOptional<T>::value)
            return kindOf<typename IsOptional<T>::Value>();
        else if constexpr (IsVector<T>::value)
            return "array of " + kindOf<typename IsVector<T>::Value>();
        else if constexpr (std::is_same_v<T, std::string>)
            return "string";
        else if constexpr (std::is_same_v<T, bool>)
            return "boolean";
        else if constexpr (std::is_same_v<T, std::int64_t>)
            return "integer";
        else if constexpr (std::is_same_v<T, Time>)
            return "time";
        else if constexpr (std::is_same_v<T, text::Edit>)
            return "text edit";
        else if constexpr (std::is_same_v<T, Owner>)
            return "owner";
        else if constexpr (std::is_same_v<T, TicketTemplate>)
            return "ticket template";
        else if constexpr (IsId<T>::value)
            return "uuid";
        else
            return "one of " + listOfNames(Names<T>::values);
    }

    template<class T>
    void operator()(const T&, const FieldSpec& spec)
    {
        out.beginObject().field("name", spec.name).field("kind", kindOf<T>());
        out.field("required", spec.required == Required::Yes);
        if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::optional<std::string>>)
            out.field("most", spec.most);
        out.endObject();
    }
};

} // namespace

std::string formatCatalogue()
{
    Writer out;
    out.beginObject().key("operations").beginArray();
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const auto& kind = catalogue()[i];
        out.beginObject().field("type", kind.type).field("about", kind.about).key("roles").beginArray();
        for (const auto name : Names<AccountRole>::values) {
            if (*parseName<AccountRole>(name) >= lowestRole(kind.permission))
                out.value(name);
        }
        out.endArray();
        if (kind.permission == Permission::Command)
            out.field("also", "whoever holds the incident's command");
        if (kind.permission == Permission::WatchSelf)
            out.field("note", "a viewer for itself only");
        if (kind.permission == Permission::Restrict)
            out.field("also", "whoever declared the ticket or holds its command, but no viewer");
        out.key("fields").beginArray();
        std::visit(
            [&](const auto& body) {
                using T = std::remove_cvref_t<decltype(body)>;
                if constexpr (!std::is_same_v<T, UnknownBody>) {
                    Describer describer{out};
                    T::fields(body, describer);
                }
            },
            emptyBody(i));
        out.endArray().endObject();
    }
    out.endArray().endObject();
    return out.take();
}

} // namespace warroom
