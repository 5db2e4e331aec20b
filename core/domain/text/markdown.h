// The small part of Markdown that texts of a ticket may use, read into blocks and styled words. Everything
// else, HTML too, is text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warroom::markdown {

// A run of words in one style. Its text stands in the source as it is, from the byte `at` on.
struct Span
{
    std::string text;
    std::size_t at = 0;
    bool bold = false;
    bool italic = false;
    bool code = false;
    std::string url; // http, https, mailto or warroom; empty: no link

    friend bool operator==(const Span&, const Span&) = default;
};
using Spans = std::vector<Span>;

// Every line of the source is one block, but for code and tables.
enum class Kind : std::uint8_t
{
    Blank,
    Text,
    Heading,
    Bullet,
    Numbered,
    Check,
    Code, // one span of several lines
    Table
};

struct Block
{
    Kind kind = Kind::Text;
    int depth = 0;  // of a list's item, 0 to 3
    int number = 0; // Numbered
    bool checked = false;
    Spans spans;
    std::vector<std::vector<Spans>> rows; // Table: the first row is the head; all rows are of its length
    std::size_t at = 0;                   // where it begins in the source

    friend bool operator==(const Block&, const Block&) = default;
};

// In linear time, whatever is given; UTF-8 in, UTF-8 out.
std::vector<Block> parse(std::string_view text);
// Whether it would look different from the plain text.
bool hasMarkup(const std::vector<Block>& blocks);
// The words alone, without marks: for previews of one line, search, and places that know no styles.
std::string plainText(const std::vector<Block>& blocks);
// The target of the link that covers a byte of the source; empty if there is none.
std::string linkAt(const std::vector<Block>& blocks, std::size_t at);

} // namespace warroom::markdown
