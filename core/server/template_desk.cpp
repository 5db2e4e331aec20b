// Keeping the ticket templates.
#include "server/template_desk.h"

#include "base/log.h"
#include "protocol/json_reader.h"
#include "protocol/template_codec.h"
#include "server/catalog_desk.h"
#include "server/masked_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace warroom {
namespace {

// They are sent whole to those who watch them.
constexpr std::size_t mostTemplates = 500;
constexpr std::size_t mostTemplateReason = 2'000;

Result<void> checkReason(const std::string& reason)
{
    if (trimmed(reason).empty())
        return fail(ErrorCode::FieldMissing, "publishing a template needs a reason", "reason");
    if (codePoints(reason) > mostTemplateReason)
        return fail(ErrorCode::TextLong,
                    fmt::format("the reason has {} characters; at most {} are accepted", codePoints(reason),
                                mostTemplateReason),
                    "reason")
            .withLimit(static_cast<std::int64_t>(mostTemplateReason));
    if (firstControl(reason))
        return fail(ErrorCode::TextControl, "the reason holds a control character", "reason");
    return {};
}

void maskTemplate(TicketTemplate& given, std::string& reason)
{
    static const masking::MaskOptions options{"ticket template", {}, masking::Addresses::Keep};
    for (auto& section : given.sections)
        maskIn(section.guidance, options);
    maskIn(reason, options);
}

} // namespace

Result<void> TemplateDesk::load()
{
    m_all = {{builtInTemplate(), {}, {}, {}}};
    TRY(const auto parts, m_store.catalogParts());
    for (const auto& stored : parts) {
        if (stored.kind != part::ticketTemplate)
            continue;
        std::int64_t version = 0;
        std::from_chars(stored.name.data(), stored.name.data() + stored.name.size(), version);
        m_last = std::max(m_last, version);
        // One that cannot be read must not keep the backend from starting; its number is not given again.
        if (auto read = protocol::parsePublishedTemplate(stored.body))
            m_all.push_back(std::move(*read));
        else
            log::error("the ticket template {} is left out: {}", stored.name, read.error().message());
    }
    std::sort(m_all.begin(), m_all.end(),
              [](const auto& a, const auto& b) { return a.content.version < b.content.version; });
    return {};
}

Result<void> TemplateDesk::publish(TicketTemplate given, std::string reason, PersonId by)
{
    const auto& stands = m_all.back().content;
    if (given.version != 0 && given.version != stands.version)
        return fail(
            ErrorCode::Conflict,
            fmt::format("it was changed meanwhile: version {} stands, not {}", stands.version, given.version),
            "version");
    given.version = stands.version;
    maskTemplate(given, reason);
    CHECK(check(given));
    CHECK(checkReason(reason));
    if (given == stands)
        return fail(ErrorCode::Exists, fmt::format("this is what template {} says already", stands.version));
    if (m_all.size() >= mostTemplates)
        return fail(ErrorCode::TooMany, fmt::format("there are {} templates already", m_all.size()))
            .withLimit(static_cast<std::int64_t>(mostTemplates));
    given.version = m_last + 1;
    PublishedTemplate made{std::move(given), by, m_clock.now(), std::move(reason)};
    CHECK(m_store.putCatalogPart({std::string(part::ticketTemplate), std::to_string(made.content.version),
                                  protocol::format(made), by, made.at}));
    m_last = made.content.version;
    m_all.push_back(std::move(made));
    for (const auto& told : m_told)
        told();
    return {};
}

Result<void> TemplateDesk::publish(std::string_view json, std::int64_t version, PersonId by)
{
    TRY(const auto object, json::parseObject(json));
    if (!object.contains("sections"))
        return json::missingField("sections");
    TRY(auto given, protocol::parsePublishedTemplate(json));
    if (version != 0)
        given.content.version = version;
    return publish(std::move(given.content), std::move(given.reason), by);
}

std::string TemplateDesk::json(const Directory& directory) const
{
    auto all = m_all;
    std::reverse(all.begin(), all.end());
    return protocol::formatTemplates(all, directory);
}

} // namespace warroom
