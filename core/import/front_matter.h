// The block of "key: value" lines between "---" marks at the beginning of a document: YAML, as people use it
// there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warroom::incoming {

struct FrontField
{
    std::string key;                // in small letters
    std::string value;              // of a list: its elements, parted by ", "
    std::vector<std::string> lines; // as they stand in the document
};

struct FrontMatter
{
    std::vector<FrontField> fields;
    std::size_t lineCount = 0; // with both marks; 0: there is none

    // Null if it is not there.
    const FrontField* find(std::string_view key) const;
};

// What it does not understand (anchors, nested maps) stays a field whose value is the text of its lines.
FrontMatter readFrontMatter(const std::vector<std::string>& documentLines);

} // namespace warroom::incoming
