// Mail messages as bytes (RFC 5322, MIME): headers, encodings, parts. Internal to import/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

struct MailHeader
{
    std::string name;  // in small letters
    std::string value; // unfolded, encoded words still encoded
};

struct MailPart
{
    std::vector<MailHeader> headers;
    std::string_view body; // of the given bytes

    // Empty if it is not there.
    std::string_view header(std::string_view name) const;
};

// Headers up to the first empty line; a line that is none ends them, too.
MailPart splitMail(std::string_view bytes);
// The parts between the boundaries, at most 200.
std::vector<MailPart> splitMultipart(std::string_view body, std::string_view boundary);

// "text/plain" out of "Text/Plain; charset=x", in small letters.
std::string mediaTypeOf(std::string_view value);
// "x" for "charset"; also quoted, and as "name*=utf-8''a%20b".
std::string parameterOf(std::string_view value, std::string_view name);

// Without base64 or quoted-printable; what is broken in it is passed over.
std::string decodedBody(std::string_view body, std::string_view encoding);
// "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=" and the like as clean text.
std::string decodedWords(std::string_view value);
// Clean text of bytes in that character set; an unknown one is read as UTF-8.
std::string textOf(std::string_view bytes, std::string_view charset);
// The words of an HTML document: no tags, no scripts, no styles, entities as characters.
std::string textOfHtml(std::string_view html);

} // namespace warroom::incoming
