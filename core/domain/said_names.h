// Names of the domain and of people as a text for people says them, in the language of that text.
#pragma once

#include "base/words.h"
#include "domain/people/directory.h"
#include "domain/ticket/format.h"
#include "domain/vocabulary.h"

#include <string>
#include <string_view>

namespace warroom {

// The title of a phase, a section, a role or a mark.
template<class Titled>
std::string titleIn(const Words& words, Titled value)
{
    return words({"Format", title(value)});
}

// Another name, "ruled_out", in words.
std::string nameIn(const Words& words, std::string_view name);

// What people read of somebody; empty for nobody.
std::string nameIn(const Words& words, const Directory& people, PersonId person);
std::string nameIn(const Words& words, const Directory& people, const Owner& owner);

// "Whys needs at least one question."
std::string sentenceIn(const Words& words, const Requirement& requirement);

} // namespace warroom
