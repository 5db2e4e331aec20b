// How the hub takes one operation in: known before, carried past what its author had not seen, masked, judged
// and chained.
#include "sync/hub.h"

#include "sync/hub_parts.h"

#include "base/hash.h"
#include "domain/op/catalogue.h"
#include "domain/text/text_edit.h"
#include "masking/mask_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace warroom {
namespace {

// Random bytes for salts, fetched from the operating system in larger pieces.
Salt nextSalt()
{
    thread_local std::array<std::uint8_t, 4096> pool;
    thread_local std::size_t used = pool.size();
    if (used + sizeof(Salt) > pool.size()) {
        randomBytes(pool.data(), pool.size());
        used = 0;
    }
    Salt salt;
    std::copy_n(pool.begin() + static_cast<std::ptrdiff_t>(used), salt.size(), salt.begin());
    used += salt.size();
    return salt;
}

// What tells a repeated send from another operation under the same id. It is stored, so it is taken from the
// body without any secret: whoever has the file could try out passwords against it otherwise.
Digest sentDigest(const OpRecord& record, const Body& body, bool hasSecrets)
{
    thread_local Sha256 sha;
    const auto masked = hasSecrets ? masking::maskBody(body, {}) : std::nullopt;
    sha.addPart(record.type).addPart(record.ticket.text());
    return sha.addPart(masked ? formatBody(masked->body) : record.body).finish();
}

// What its author is told of an operation: of the body only what the author does not have.
OpRecord answerOf(const OpRecord& record, bool withBody)
{
    OpRecord out;
    out.id = record.id;
    out.ticket = record.ticket;
    out.type = record.type;
    out.actor = record.actor;
    out.replica = record.replica;
    out.at = record.at;
    out.base = record.base;
    if (withBody)
        out.body = record.body;
    out.seq = record.seq;
    out.previous = record.previous;
    out.receivedAt = record.receivedAt;
    out.skew = record.skew;
    out.salt = record.salt;
    out.hash = record.hash;
    return out;
}

} // namespace

protocol::AckResult Hub::accept(const Account& account, ReplicaId replica, Duration skew,
                                ParsedRecord&& parsed, Batch& batch)
{
    protocol::AckResult result;
    auto& record = parsed.record;
    result.id = record.id;
    if (!maySeeNow(account, record.ticket)) {
        result.error = fail(ErrorCode::NotFound, "there is no such ticket", "ticket");
        return result;
    }
    const auto text = Batch::textOf(record.ticket, *parsed.body);
    record.body = formatBody(*parsed.body);
    const bool secret = masking::hasSecrets(*parsed.body);
    const Digest sent = sentDigest(record, *parsed.body, secret);
    const auto refused = [&](Error error) {
        if (text)
            batch.texts[*text].broken = true;
        result.error = std::move(error);
        return std::move(result);
    };
    // What was accepted before is answered as then.
    const auto refusedUnlessRepeated = [&](Error error) {
        auto again = repeated(parsed, sent, batch);
        if (!again)
            return refused(again.error());
        return *again ? std::move(**again) : refused(std::move(error));
    };
    // Looking for it before anything else would cost a read for each operation. Text edits need it, because
    // transforming one changes what the batch shares; any other that is repeated shows when it is refused.
    if (text) {
        auto again = repeated(parsed, sent, batch);
        if (!again)
            return refused(again.error());
        if (*again)
            return std::move(**again);
    }
    Op op;
    if (auto* opens = std::get_if<TicketOpen>(&*parsed.body); opens && replica.isNil())
        giveTemplate(*opens);
    // What is no edit of a text stays as it was sent, unless something in it has to be masked; a text stays
    // what repeated() has to look at.
    op.body = text ? *parsed.body : std::move(*parsed.body);
    if (auto judged = judge(account, parsed, batch, op, secret || text, result.masked); !judged)
        return text || isOfStore(judged.error()) ? refused(judged.error())
                                                 : refusedUnlessRepeated(judged.error());
    op.replica = replica;
    op.skew = skew;
    const bool asSent = !text && result.masked.empty() && !std::holds_alternative<TicketOpen>(op.body);
    StoredOp stored{chained(op, asSent ? std::move(record.body) : formatBody(op.body)), sent};
    if (auto appended = m_store.append(stored); !appended) {
        if (asSent)
            record.body = std::move(stored.record.body);
        return isOfStore(appended.error()) ? refused(appended.error())
                                           : refusedUnlessRepeated(appended.error());
    }
    result.bodyChanged = !asSent && stored.record.body != record.body;
    take(op, std::move(stored.record));
    m_counts.merged += result.bodyChanged && text && result.masked.empty();
    result.isNew = true;
    result.accepted = answerOf(m_records.back(), result.bodyChanged);
    return result;
}

// The operation as it would enter the log now, if the rules allow it.
Result<void> Hub::judge(const Account& account, const ParsedRecord& parsed, Batch& batch, Op& op,
                        bool mayHoldSecrets, std::vector<protocol::MaskedPart>& masked)
{
    const auto& record = parsed.record;
    op.id = record.id;
    op.ticket = record.ticket;
    op.actor = account.person;
    op.at = record.at;
    op.base = parsed.hasBase ? record.base : m_head.seq;
    if (op.base > m_head.seq)
        return fail(ErrorCode::RevAhead,
                    fmt::format("base {} is ahead of the log, which ends at {}", op.base, m_head.seq),
                    "base");
    TRY(const auto ticket, loadTicket(record.ticket));
    if (auto* edit = std::get_if<SectionEdit>(&op.body); edit && ticket->exists())
        CHECK(rebaseEdit(*ticket, *edit, op.base, batch, pendingSeq, op.id));
    if (mayHoldSecrets)
        masked = maskOp(*ticket, batch, op);
    if (auto* opens = std::get_if<TicketOpen>(&op.body))
        opens->number = m_head.lastNumber + 1;
    CHECK(decide(*ticket, {account.person, account.role}, op));
    CHECK(knowsTemplate(op.body));
    return m_options.texts == TextLimits() ? Result<void>() : validate(op.body, m_options.texts);
}

// What is declared without a copy of the templates gets the newest one.
void Hub::giveTemplate(TicketOpen& opens) const
{
    if (!m_templates || opens.ownTemplate || opens.imported || !opens.alias.empty())
        return;
    if (const auto& newest = m_templates().back().content; newest.version > builtInTemplate().version)
        opens.ownTemplate = newest;
}

Result<void> Hub::knowsTemplate(const Body& body) const
{
    const auto* opens = std::get_if<TicketOpen>(&body);
    const auto* adopts = std::get_if<TemplateAdopt>(&body);
    const auto* given = adopts                        ? &adopts->adopted
                        : opens && opens->ownTemplate ? &*opens->ownTemplate
                                                      : nullptr;
    const bool isFromElsewhere = opens && (opens->imported || !opens->alias.empty());
    if (!given || isFromElsewhere || *given == builtInTemplate())
        return {};
    const auto isIt = [&](const PublishedTemplate& one) { return one.content == *given; };
    if (m_templates && std::any_of(m_templates().begin(), m_templates().end(), isIt))
        return {};
    return fail(ErrorCode::FieldValue,
                fmt::format("this backend has published no template {} that says this", given->version),
                "body.template");
}

// Puts marks into what its author did not mask, before anything is made of it.
std::vector<protocol::MaskedPart> Hub::maskOp(const Ticket& ticket, Batch& batch, Op& op) const
{
    auto masked = masking::maskBody(op.body, masking::optionsFor(ticket));
    if (!masked)
        return {};
    if (const auto* edit = std::get_if<SectionEdit>(&op.body))
        batch.texts[Batch::keyOf(op.ticket, *edit)].correct(
            m_head.seq + 1, masking::correctionOf(edit->edit, std::get<SectionEdit>(masked->body).edit));
    op.body = std::move(masked->body);
    std::vector<protocol::MaskedPart> parts;
    for (const auto& field : masked->fields)
        parts.push_back({"body." + field.path, std::string(field.span.kind)});
    return parts;
}

// The record at the end of the chain.
OpRecord Hub::chained(Op& op, std::string body)
{
    op.seq = m_head.seq + 1;
    op.receivedAt = m_now;
    // The time of an edit also says how long it was apart from what it is merged with.
    if (!std::holds_alternative<SectionEdit>(op.body) && !m_options.times.hold(op.happened(), m_now))
        op.skew = op.at - m_now;
    OpRecord record = envelopeOf(op);
    record.body = std::move(body);
    record.previous = m_tickets.at(op.ticket).ticket->head;
    record.salt = nextSalt();
    record.hash = chainHash(m_head.hash, record);
    return record;
}

// What was appended is the state from now on.
void Hub::take(const Op& op, OpRecord record)
{
    if (std::holds_alternative<TicketOpen>(op.body))
        ++m_head.lastNumber;
    m_head.seq = op.seq;
    m_head.hash = record.hash;
    auto& cached = m_tickets.at(op.ticket);
    apply(*cached.ticket, op);
    ++cached.sinceSnapshot;
    if (std::find(m_touched.begin(), m_touched.end(), op.ticket) == m_touched.end())
        m_touched.push_back(op.ticket);
    ++m_counts.accepted;
    m_records.push_back(std::move(record));
}

// The answer of an operation that was accepted before; nothing if it is new.
Result<std::optional<protocol::AckResult>> Hub::repeated(const ParsedRecord& parsed, const Digest& sent,
                                                         Batch& batch)
{
    TRY(auto found, m_store.findOp(parsed.record.id));
    if (!found)
        return std::optional<protocol::AckResult>();
    if (found->sent != sent)
        return fail(ErrorCode::OpIdReused, "another operation already has this id", "id");
    ++m_counts.repeated;
    protocol::AckResult result;
    result.id = parsed.record.id;
    result.bodyChanged = found->record.body != parsed.record.body;
    // Later edits of this batch build on this one: what it had not seen must be carried past it as well.
    if (const auto* submitted = std::get_if<SectionEdit>(&*parsed.body)) {
        TRY(const auto ticket, loadTicket(parsed.record.ticket));
        SectionEdit edit = *submitted;
        const Seq base = parsed.hasBase ? parsed.record.base : found->record.base;
        CHECK(rebaseEdit(*ticket, edit, base, batch, found->record.seq, found->record.id));
        TRY(const auto accepted, parseBody(found->record.type, found->record.body));
        batch.texts[Batch::keyOf(ticket->id, edit)].correct(
            found->record.seq, masking::correctionOf(edit.edit, std::get<SectionEdit>(accepted).edit));
    }
    result.accepted = std::move(found->record);
    return std::optional<protocol::AckResult>(std::move(result));
}

// Transforms an edit to the state that the log has now (or had just before `before`), past everything that
// was accepted on its text and that its author had not seen.
Result<void> Hub::rebaseEdit(const Ticket& ticket, SectionEdit& edit, Seq base, Batch& batch, Seq before,
                             OpId own)
{
    const auto* prose = findProse(ticket, edit.section, edit.item);
    if (!prose)
        return {};
    const auto key = Batch::keyOf(ticket.id, edit);
    auto known = batch.texts.find(key);
    if (known == batch.texts.end()) {
        known = batch.texts.emplace(key, Batch::TextState{}).first;
        if (prose->edited.seq > base) {
            TRY(const auto records, m_store.readTicket(ticket.id, base, 1'000'000));
            for (const auto& record : records) {
                if (record.type != SectionEdit::type)
                    continue;
                TRY(auto body, parseBody(record.type, record.body));
                auto& accepted = std::get<SectionEdit>(body);
                if (accepted.section == edit.section && accepted.item == edit.item)
                    known->second.unseen.push_back({record.seq, record.id, std::move(accepted.edit)});
            }
        }
    }
    if (known->second.broken)
        return fail(ErrorCode::Removed, "an earlier edit of this text in the same batch was not accepted");
    auto& unseen = known->second.unseen;
    std::erase_if(unseen, [&](const Batch::Unseen& one) { return one.id == own; });
    for (auto& one : unseen) {
        if (one.seq < before)
            text::transformInPlace(one.edit, edit.edit);
    }
    return {};
}

} // namespace warroom
