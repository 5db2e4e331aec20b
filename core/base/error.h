// What went wrong, as a value: a code to branch on, a sentence for a person, and which input it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace warroom {

// Every refusal that the outside can see. The name with the prefix "E_" is the stable code of the error
// contract; the number is the HTTP status it is answered with.
#define WARROOM_ERROR_CODES(X)                                                                               \
    X(Internal, "E_INTERNAL", 500)                                                                           \
    X(Argument, "E_ARGUMENT", 400)                                                                           \
    X(JsonSyntax, "E_JSON_SYNTAX", 400)                                                                      \
    X(JsonDepth, "E_JSON_DEPTH", 400)                                                                        \
    X(JsonDuplicateKey, "E_JSON_DUPKEY", 400)                                                                \
    X(JsonNumber, "E_JSON_NUMBER", 400)                                                                      \
    X(JsonSize, "E_JSON_SIZE", 400)                                                                          \
    X(NotObject, "E_NOT_OBJECT", 400)                                                                        \
    X(Surrogate, "E_UTF16_SURROGATE", 400)                                                                   \
    X(Utf8, "E_UTF8", 400)                                                                                   \
    X(TextControl, "E_TEXT_CONTROL", 422)                                                                    \
    X(TextLong, "E_TEXT_LONG", 422)                                                                          \
    X(TextEmpty, "E_TEXT_EMPTY", 422)                                                                        \
    X(FieldMissing, "E_FIELD_MISSING", 422)                                                                  \
    X(FieldType, "E_FIELD_TYPE", 422)                                                                        \
    X(FieldValue, "E_FIELD_VALUE", 422)                                                                      \
    X(Range, "E_RANGE", 422)                                                                                 \
    X(UnknownOp, "E_UNKNOWN_OP", 422)                                                                        \
    X(UnknownMessage, "E_UNKNOWN_MESSAGE", 422)                                                              \
    X(OpId, "E_OP_ID", 422)                                                                                  \
    X(OpIdReused, "E_OP_ID_REUSED", 409)                                                                     \
    X(SeqGap, "E_SEQ_GAP", 409)                                                                              \
    X(RevAhead, "E_REV_AHEAD", 409)                                                                          \
    X(LogForked, "E_LOG_FORKED", 409)                                                                        \
    X(Exists, "E_EXISTS", 409)                                                                               \
    X(Conflict, "E_CONFLICT", 409)                                                                           \
    X(Transition, "E_TRANSITION", 409)                                                                       \
    X(Format, "E_FORMAT", 409)                                                                               \
    X(Locked, "E_LOCKED", 409)                                                                               \
    X(Removed, "E_REMOVED", 409)                                                                             \
    X(NotFound, "E_NOT_FOUND", 404)                                                                          \
    X(Forbidden, "E_FORBIDDEN", 403)                                                                         \
    X(Unauthenticated, "E_UNAUTHENTICATED", 401)                                                             \
    X(MethodNotAllowed, "E_METHOD", 405)                                                                     \
    X(MediaType, "E_MEDIA_TYPE", 415)                                                                        \
    X(TooLarge, "E_TOO_LARGE", 413)                                                                          \
    X(TooMany, "E_TOO_MANY", 429)                                                                            \
    X(Timeout, "E_TIMEOUT", 408)                                                                             \
    X(Http, "E_HTTP", 400)                                                                                   \
    X(Origin, "E_ORIGIN", 403)                                                                               \
    X(Version, "E_VERSION", 426)                                                                             \
    X(StorageFull, "E_STORAGE_FULL", 503)                                                                    \
    X(Storage, "E_STORAGE", 503)                                                                             \
    X(NewerSchema, "E_NEWER_SCHEMA", 500)                                                                    \
    X(InUse, "E_IN_USE", 409)                                                                                \
    X(Unreachable, "E_UNREACHABLE", 503)                                                                     \
    X(Tls, "E_TLS", 495)                                                                                     \
    X(Cancelled, "E_CANCELLED", 499)                                                                         \
    X(Config, "E_CONFIG", 400)                                                                               \
    X(Unsupported, "E_UNSUPPORTED", 501)

enum class ErrorCode : std::uint8_t
{
#define X(name, text, status) name,
    WARROOM_ERROR_CODES(X)
#undef X
};

// The stable text of a code, "E_JSON_DEPTH".
std::string_view codeName(ErrorCode code);
// The code of a stable text; none if this build does not know it.
std::optional<ErrorCode> codeFromName(std::string_view name);
// The HTTP status that goes with a code.
int httpStatus(ErrorCode code);

// One refusal. The message says what was wrong, with which input, and what would be accepted; it holds no
// SQL, no path of the machine, no secret, and no more than 80 escaped characters of the input.
class Error final
{
public:
    Error() = default;
    Error(ErrorCode code, std::string message, std::string path = {})
        : m_code(code), m_message(std::move(message)), m_path(std::move(path))
    {}

    ErrorCode code() const { return m_code; }
    const std::string& message() const { return m_message; }
    // Which field, argument or file, for example "body.title" or "alerts[0].startsAt"; may be empty.
    const std::string& path() const { return m_path; }
    // The limit that was passed, where there is one.
    std::optional<std::int64_t> limit() const { return m_limit; }

    Error& withLimit(std::int64_t limit)
    {
        m_limit = limit;
        return *this;
    }
    // The same error seen from one level further out: "title" becomes "ops[3].title".
    Error& inside(std::string_view outer);

    friend bool operator==(const Error&, const Error&) = default;

private:
    ErrorCode m_code = ErrorCode::Internal;
    std::string m_message;
    std::string m_path;
    std::optional<std::int64_t> m_limit;
};

} // namespace warroom
