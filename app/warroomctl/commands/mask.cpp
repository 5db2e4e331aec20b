// mask: a text with marks in place of secrets and personal data, before it is handed to anybody.
#include "commands/commands.h"

#include "input.h"
#include "masking/masking.h"
#include "protocol/json_writer.h"

namespace warroom::ctl {
namespace {

constexpr std::size_t longestText = 104'857'600;

struct MaskGiven
{
    std::string file;
    bool addresses = false;
};

// Where the values stand in the text that was given, in bytes; never the values.
std::string formatFindings(std::string_view text, masking::Addresses addresses)
{
    json::Writer out;
    out.beginObject().key("masked").beginArray();
    for (const auto& finding : masking::findSecrets(text, addresses)) {
        const bool personal = finding.group == masking::Group::Personal;
        out.beginObject().field("kind", finding.kind).field("group", personal ? "personal" : "credential");
        out.field("start", finding.begin).field("end", finding.end).endObject();
    }
    out.endArray().endObject();
    return out.take();
}

Result<void> maskFile(Context& context, const MaskGiven& given)
{
    TRY(const auto text, readFile(given.file, longestText));
    const auto addresses = given.addresses ? masking::Addresses::Mask : masking::Addresses::Keep;
    if (context.out.json)
        context.out.document(formatFindings(text, addresses));
    else
        context.out.bytes(masking::mask(text, {{}, {}, addresses}).text);
    return {};
}

} // namespace

void addMask(Registry& registry)
{
    auto given = std::make_shared<MaskGiven>();
    auto& command = registry.command("mask", "print a text with marks in place of secrets and personal data",
                                     simply([given](Context& context) { return maskFile(context, *given); }));
    command.add_option("FILE", given->file, "a file, or - for standard input")->required();
    command.add_flag("--addresses", given->addresses, "also public IP, MAC and crypto addresses");
}

} // namespace warroom::ctl
