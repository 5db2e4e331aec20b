// OTLP/HTTP: traces and logs, as JSON or protobuf, plain or gzip; answers in the encoding of the request.
#include "server/intake_api.h"

#include "base/text.h"
#include "server/sign_in.h"
#include "server/telemetry_desk.h"

namespace warroom {
namespace {

using intake::OtlpEncoding;

constexpr int rpcInvalidArgument = 3, rpcPermissionDenied = 7, rpcUnavailable = 14, rpcUnauthenticated = 16;

struct Otlp
{
    Reply reply;
    OtlpEncoding encoding = OtlpEncoding::Json;
    bool traces = true;

    void send(int status, std::string body) const
    {
        net::HttpResponse response{status, {}, std::move(body)};
        response.headers.emplace_back(
            "Content-Type", encoding == OtlpEncoding::Json ? "application/json" : "application/x-protobuf");
        if (status == 429 || status == 503)
            response.headers.emplace_back("Retry-After", "5");
        if (status == 401)
            response.headers.emplace_back("WWW-Authenticate", "Bearer");
        reply.responder.send(std::move(response));
    }
    void refuse(const Error& error) const
    {
        // What a client sent wrong is 400 in OTLP, whatever of it is wrong.
        const int known = httpStatus(error.code());
        const int status = known == 422 ? 400 : known;
        const int code = status >= 500 || status == 429 ? rpcUnavailable
                         : status == 401                ? rpcUnauthenticated
                         : status == 403                ? rpcPermissionDenied
                                                        : rpcInvalidArgument;
        send(status, intake::formatOtlpStatus(code, error.message(), encoding));
    }
};

Result<OtlpEncoding> encodingOf(const net::HttpRequest& request)
{
    const auto type = lowerAscii(request.header("Content-Type"));
    const auto media = trimmed(std::string_view(type).substr(0, type.find(';')));
    if (media == "application/json")
        return OtlpEncoding::Json;
    if (media == "application/x-protobuf" || media == "application/protobuf")
        return OtlpEncoding::Protobuf;
    return fail(ErrorCode::MediaType, "the body must be application/json or application/x-protobuf");
}

Result<std::string> contentOf(net::HttpRequest& request, const Limits& limits)
{
    const auto coding = lowerAscii(trimmed(request.header("Content-Encoding")));
    if (coding.empty() || coding == "identity")
        return std::move(request.body);
    if (coding != "gzip")
        return fail(ErrorCode::MediaType, "the only content coding that is read is gzip");
    const auto most = static_cast<std::size_t>(limits.otlp_body_bytes);
    return intake::gunzip(request.body, most == 0 ? SIZE_MAX : most,
                          static_cast<std::size_t>(limits.compression_ratio));
}

} // namespace

void serveOtlp(BackendState& state, Reply reply, net::HttpRequest request)
{
    Otlp otlp{std::move(reply), OtlpEncoding::Json, request.path == "/v1/traces"};
    const auto encoding = encodingOf(request);
    if (encoding)
        otlp.encoding = *encoding;
    if (request.method != "POST") {
        otlp.refuse(fail(ErrorCode::MethodNotAllowed, "only POST is served here"));
        return;
    }
    const auto key = signInSender(state, intakeKeyOf(request), request.peerAddress);
    if (!key) {
        otlp.refuse(key.error());
        return;
    }
    otlp.reply.responder.signedIn();
    if (!encoding) {
        otlp.refuse(encoding.error());
        return;
    }
    // Unpacked and read where it is stored: the hub's thread has other things to do.
    const auto bytes = request.body.size();
    const auto answer = std::make_shared<std::string>();
    auto read = [request = std::make_shared<net::HttpRequest>(std::move(request)),
                 limits = state.config.limits, traces = otlp.traces, encoding = otlp.encoding,
                 service = (*key)->service, answer]() -> Result<intake::Telemetry> {
        TRY(const auto content, contentOf(*request, limits));
        TRY(auto telemetry,
            traces ? intake::readTraces(content, encoding) : intake::readLogs(content, encoding));
        if (!service.empty())
            intake::keepOnly(service, telemetry);
        *answer = intake::formatOtlpAnswer(telemetry, traces, encoding);
        return telemetry;
    };
    state.telemetry->receive(std::move(read), bytes, [&state, otlp, answer](const Result<void>& stored) {
        state.server->post([otlp, answer, stored] {
            if (stored)
                otlp.send(200, *answer);
            else
                otlp.refuse(stored.error());
        });
    });
}

} // namespace warroom
