// One reader for each kind of source; each answers nothing where the text is not of its kind. Internal to
// import/.
#pragma once

#include "import/pasted.h"

namespace warroom::incoming {

// From the bytes: a mail says its character set itself.
std::optional<Pasted> readMail(std::string_view bytes, const PastedAt& reference);
// From the bytes, with the escape sequences still in them. A prompt in some line is a weak sign: a chat may
// quote one.
enum class PromptIn : bool
{
    FirstLine,
    AnyLine
};
std::optional<Pasted> readTerminal(std::string_view bytes, PromptIn where);
// From clean text.
std::optional<Pasted> readMessageJson(const std::string& text); // of chats and of alerting
std::optional<Pasted> readAlert(const std::string& text, const PastedAt& reference);
std::optional<Pasted> readChat(const std::string& text, const PastedAt& reference);
// Notes of which every paragraph or line begins with its time; else all of it as one entry.
Pasted readPlain(const std::string& text, const PastedAt& reference);

constexpr std::size_t pastedEntriesMost = 500;
constexpr std::size_t originMost = 300; // code points

// The text as one line of at most `originMost` code points.
std::string originLine(std::string_view text);

} // namespace warroom::incoming
